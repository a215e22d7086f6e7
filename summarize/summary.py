"""The types that leave the summariser: `Bullet` and `Summary`."""

from dataclasses import asdict, dataclass
from typing import Any

from translate.flags import Flag
from translate.models import ModelInfo
from translate.translation import Translation


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of the summary, and the sentences that it rests on.

    `sources` are indices into `Summary.sentences` (which are `translation.pairs`, where there is
    a translation); there is at least one.
    """

    text: str
    sources: tuple[int, ...]
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        assert self.sources, "a bullet has at least one source"


@dataclass(frozen=True, slots=True)
class Summary:
    """The bullets of a text. `sentences` are its English sentences, one per pair of `translation`.

    `translation` is None for plain English text. `replaced` counts the bullets of an abstractive
    model that nothing in the text supported and that a sentence of the text stands in for.
    """

    translation: Translation | None
    sentences: tuple[str, ...]
    bullets: tuple[Bullet, ...]
    model: ModelInfo
    replaced: int = 0

    @property
    def text(self) -> str:
        """The bullets as text, a line each, with a dash and a space in front."""
        return "\n".join(f"- {bullet.text}" for bullet in self.bullets)

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, Any]:
        """The summary as plain dictionaries, lists, strings and numbers, ready for JSON."""
        translation = self.translation.to_dict() if self.translation else None
        return asdict(self) | {"translation": translation}
