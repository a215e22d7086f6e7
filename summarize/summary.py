"""`Bullet` and `Summary`: the types that the summariser returns."""

from dataclasses import asdict, dataclass
from typing import Any

from translate.flags import Flag
from translate.models import ModelInfo
from translate.translation import Translation


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of a summary, the sentences that it rests on, and what is doubted about it.

    `sources` are indices into `Summary.sentences`, in order, at least one. `flags` are the bullet's
    own and those of the sentence pairs that it rests on; their `target_span` is into `text`.
    """

    text: str
    sources: tuple[int, ...]
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        assert self.sources, "a bullet has at least one source"


@dataclass(frozen=True, slots=True)
class Summary:
    """The bullets of a text, in reading order.

    `sentences` are the text's English sentences, one per pair of `translation`, which is None for
    plain English text. `replaced` counts the bullets of a model that the text didn't support, so
    that a sentence of the text took their place.
    """

    translation: Translation | None
    sentences: tuple[str, ...]
    bullets: tuple[Bullet, ...]
    model: ModelInfo
    replaced: int = 0

    @property
    def text(self) -> str:
        """The bullets as text, one a line, each after a dash and a space."""
        return "\n".join(f"- {bullet.text}" for bullet in self.bullets)

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, Any]:
        """The summary as dictionaries, lists, strings and numbers, ready for JSON."""
        translation = self.translation.to_dict() if self.translation else None
        return asdict(self) | {"translation": translation}
