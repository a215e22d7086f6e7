"""`Evidence`: what is known of a sentence's English besides the two texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translate.glossary import Glossary
from translate.models import ModelInfo


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a pair besides its texts; the default is that nothing is.

    `glossary` has the newsroom's own terms, and `renderings` what the model says for each of their
    Danish words alone. `score` is the mean log-probability per token that `model` gave its English,
    or None. The sentence was translated in so many `parts`; where it isn't `complete`, the model
    stopped at its length limit.
    """

    glossary: Glossary = field(default_factory=Glossary)
    renderings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    score: float | None = None
    model: ModelInfo | None = None
    parts: int = 1
    complete: bool = True


NOTHING_KNOWN = Evidence()
