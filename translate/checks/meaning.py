"""`check_meaning`: that somebody killed, arrested or rescued in Danish is so in English, too.

Models mistake certain words of the news for others: "dræbt" becomes "arrested". `meanings.txt` of
`languages/data` lists such words in both languages by what they mean. Where one text has a plain
word for a meaning ("dræbt": killed), the other must have some word for it. A meaning that isn't on
the list is not looked for, nor who did what to whom.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages import COMPOUNDING, SOURCE, TARGET, Language, Strength, fitting, rows
from translate.spans import Span

WORD = re.compile(r"[^\W\d_]+")
# In front of the first word of a sentence, whose capital says nothing.
START = re.compile(r"(?:^|[.!?:…])[^\w.!?:]*\Z")
# Letters of a form that is looked for within a word: "ko" stands in "konge", too.
LEAST_STEM = 4


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text with what it means, and whether it is part of a name."""

    text: str
    span: Span
    meanings: Mapping[str, Strength]
    name: bool

    @property
    def plain(self) -> tuple[str, ...]:
        """The meanings of which the other text must have one; none for a name."""
        if self.name:
            return ()
        return tuple(m for m, strength in self.meanings.items() if strength == "plain")


def check_meaning(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for each meaning of the list that only one side has.

    If exactly one meaning is unmatched on each side, they are reported as one substitution.

    >>> for flag in check_meaning("To blev dræbt i nat.", "Two were arrested overnight."):
    ...     print(flag.message)
    'dræbt' (killed) in the Danish, 'arrested' in the English
    """
    danish, english = _words(source, SOURCE), _words(target, TARGET)
    lost, added = _unmatched(danish, english), _unmatched(english, danish)
    if len(lost) == len(added) == 1:
        message = f"{_quoted(*lost[0])} in the Danish, '{added[0][0].text}' in the English"
        yield Flag("meaning", message, lost[0][0].span, added[0][0].span)
        return
    for word, meaning in lost:
        message = f"{_quoted(word, meaning)} in the Danish, no word for it in the English"
        yield Flag("meaning", message, source_span=word.span)
    for word, _ in added:
        message = f"'{word.text}' in the English, no word for it in the Danish"
        yield Flag("meaning", message, target_span=word.span)


def _quoted(word: _Word, meaning: str) -> str:
    return f"'{word.text}' ({meaning.replace('_', ' ')})"


def _unmatched(words: Sequence[_Word], others: Sequence[_Word]) -> list[tuple[_Word, str]]:
    """The first word of each plain meaning that no other word has, with that meaning."""
    told = {meaning for other in others for meaning in other.meanings}
    found: dict[str, _Word] = {}
    for word in words:
        if word.plain and told.isdisjoint(word.plain):
            found.setdefault(word.plain[0], word)
    return [(word, meaning) for meaning, word in found.items()]


def _words(text: str, language: Language) -> list[_Word]:
    """The words of a text that the list has."""
    found = []
    for match in WORD.finditer(text):
        if meanings := _meanings(match[0].lower(), language):
            name = not match[0].islower() and not START.search(text[: match.start()])
            found.append(_Word(match[0], match.span(), meanings, name))
    return found


@lru_cache(maxsize=50_000)  # a language's everyday vocabulary
def _meanings(word: str, language: Language) -> Mapping[str, Strength]:
    """What a word means, and how plainly: of the forms that fit, the longest for each meaning.

    A Danish compound ("hærchef") may mean what the words within it mean, too.
    """
    forms, found = _forms(language), dict[str, Strength]()
    for form in fitting(word):
        found = {**forms.get(form, {}), **found}
    if language in COMPOUNDING:
        for meaning in _within(word, language):
            found.setdefault(meaning, "implicit")
    return found


def _within(word: str, language: Language) -> frozenset[str]:
    """What the forms mean that stand anywhere in a word."""
    stems, length = _stems(language), len(word)
    spans = ((i, j) for i in range(length) for j in range(i + LEAST_STEM, length + 1))
    return frozenset().union(*(stems.get(word[i:j], ()) for i, j in spans))


@cache
def _forms(language: Language) -> Mapping[str, Mapping[str, Strength]]:
    """Each form with its meanings, and how plainly it has each."""
    found: dict[str, dict[str, Strength]] = {}
    for strength, meaning, forms in rows("meanings.txt", language):
        for form in forms:
            found.setdefault(form, {})[meaning] = strength
    return found


@cache
def _stems(language: Language) -> Mapping[str, frozenset[str]]:
    """The forms without their stars, long enough to be known within a word."""
    found: dict[str, frozenset[str]] = {}
    for form, meant in _forms(language).items():
        stem = form.strip("*")
        if len(stem) >= LEAST_STEM:
            found[stem] = found.get(stem, frozenset()) | meant.keys()
    return found
