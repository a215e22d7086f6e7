"""`Sentence`: a stretch of Danish text that is translated as one, and where it stands."""

import re
from dataclasses import dataclass

# Soft hyphen, zero-width space, word joiner, byte-order mark, NUL: pasted along, never meant.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\0]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: `text_it_is_from[start:end] == text`, in characters, half-open."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The sentence on one line, as a model takes it: without invisible characters."""
        return " ".join(INVISIBLE.sub("", self.text).split())
