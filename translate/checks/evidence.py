"""`Evidence`: what the checks know of a sentence besides its Danish and its English."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translate.glossary import Glossary
from translate.models import ModelInfo


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a pair besides its two texts; by default nothing.

    `glossary` has the newsroom's own terms. `renderings` has, for Danish words of these terms, how
    the model translates the word alone. `score` is the mean log-probability per token that `model`
    gave its English, or None. `parts` is in how many parts the sentence was translated. If it isn't
    `complete`, the model stopped at its length limit.
    """

    glossary: Glossary = field(default_factory=Glossary)
    renderings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    score: float | None = None
    model: ModelInfo | None = None
    parts: int = 1
    complete: bool = True


NOTHING_KNOWN = Evidence()
