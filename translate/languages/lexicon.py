"""`rows`, `fitting`: word lists by language, strength and meaning, and which forms fit a word.

A list is a line "language strength meaning: forms" of a file in `data`; a star stands for any
letters, at the start or the end of a form.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

from translate.languages.identify import Language

DATA = Path(__file__).parent / "data"
# plain: the other language must say it, too. implicit: may be what the other language says, and
# may be missing. affirmative, neutral: only of negations.
Strength = Literal["plain", "implicit", "affirmative", "neutral"]


class Row(NamedTuple):
    """The forms of one language that have a meaning, and how strongly they have it."""

    strength: Strength
    meaning: str
    forms: tuple[str, ...]


def rows(name: str, language: Language) -> Iterator[Row]:
    """The lists of a file for one language, in its order."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(language):
            head, _, forms = line.partition(":")
            _, strength, meaning = head.split()
            yield Row(cast(Strength, strength), meaning, tuple(forms.split()))


def fitting(word: str) -> Iterator[str]:
    """The forms that fit a word, the longest first.

    >>> list(fitting("ej"))
    ['ej', 'ej*', '*ej', 'e*', '*j']
    """
    yield word
    for length in range(len(word), 0, -1):
        yield f"{word[:length]}*"
        yield f"*{word[-length:]}"
