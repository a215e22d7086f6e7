"""`TermIndex`: where a Danish text has a term; `places_in_english`: where an English one has it.

In Danish a term is found in every form of the word (`danish_forms`), in English in singular,
plural and possessive. A term with a capital on both sides is a name ("Venstre,Liberal Party"):
it takes no ending but the genitive's, and "venstre" is another word.

A compound is a word of its own. A term that is its first part ("regionsrådsmøde") isn't found. A
term that is its last part ("transportordfører") is found and marked as `compound`, since its
English may be worded otherwise. A capitalised compound ("Sundhedsstyrelsen") may be a name and
isn't searched.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from translate.glossary.term import Term
from translate.languages.da import EITHER, SMALL_WORDS, Form, adjective_forms, danish_forms
from translate.languages.en import bare, plural, singular
from translate.spans import INVISIBLES, Span

# A word and all that hyphens join to it: EU-Kommissionen. It may contain invisible characters.
_PART = rf"[^\W_][\w{INVISIBLES}]*"
WORD = re.compile(rf"(?P<word>{_PART}(?:-{_PART})*)(?P<genitive>['’]s(?!\w))?")
DROPPED = dict.fromkeys(map(ord, INVISIBLES))
# Letters. Shorter last parts of a word are too often none: "spørgsmål" is no kind of "mål".
SHORTEST_LAST_PART = 4
SHORTEST_FIRST_PART = 2


@dataclass(frozen=True, slots=True)
class TermPlace:
    """One place of a term in a Danish text.

    `form` is what the word's form there says of number and definiteness; `compound` is whether the
    term is the last part of a longer word.
    """

    term: Term
    span: Span
    form: Form = EITHER
    genitive: bool = False
    compound: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text as it is looked up, and its place."""

    text: str
    span: Span

    @property
    def small(self) -> bool:
        """Whether the last part of the word, after any hyphen, has no capital."""
        return self.text.rpartition("-")[2].islower()


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The words of a term in order, each with its forms.

    `head` is the index of the word whose form is that of the term: "medlem" in "medlem af …".
    """

    term: Term
    words: tuple[Mapping[str, Form], ...]
    head: int

    def match(self, words: list[_Word], first: int) -> TermPlace | None:
        """The place of the term if the text has it from word `first` on."""
        if first + len(self.words) > len(words):
            return None
        found = [
            _form(forms, word.text if self.term.is_name else word.text.lower())
            for forms, word in zip(self.words, words[first:], strict=False)
        ]
        matched = [form for form in found if form is not None]
        if len(matched) < len(found) or any(genitive for _, genitive in matched[:-1]):
            return None
        span = (words[first].span[0], words[first + len(found) - 1].span[1])
        return TermPlace(self.term, span, matched[self.head][0], matched[-1][1])


class TermIndex:
    """The terms of a glossary, indexed by first word, to be found in Danish texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._starting: dict[str, list[_Pattern]] = {}
        for pattern in (pattern for term in terms for pattern in _patterns(term)):
            for form in pattern.words[0]:
                self._starting.setdefault(form.lower(), []).append(pattern)

    def find(self, source: str) -> tuple[TermPlace, ...]:
        """The places of terms in a Danish text, in order; of two that overlap, the longer one."""
        if not self._starting:
            return ()
        words = list(_words(source))
        places = [place for first in range(len(words)) for place in self._at(words, first)]
        places.sort(key=lambda place: (place.span[0] - place.span[1], place.compound, place.span))
        taken: list[TermPlace] = []
        for place in places:
            if not any(overlap(place.span, other.span) for other in taken):
                taken.append(place)
        return tuple(sorted(taken, key=lambda place: place.span))

    def _at(self, words: list[_Word], first: int) -> Iterator[TermPlace]:
        """The terms that begin with word `first`, names before others; else one in its end."""
        found = [
            place
            for pattern in self._patterns_of(words[first].text.lower())
            if (place := pattern.match(words, first))
        ]
        yield from sorted(found, key=lambda place: not place.term.is_name)
        if not found and words[first].small:
            yield from self._last_part(words[first])

    def _patterns_of(self, word: str) -> Iterator[_Pattern]:
        """The terms whose first word may be this word, in lower case, or a genitive of it."""
        for key in dict.fromkeys((word, word.removesuffix("s"))):
            yield from self._starting.get(key, ())

    def _last_part(self, word: _Word) -> Iterator[TermPlace]:
        """The longest term that a word ends in, as the last part of a compound."""
        lower = word.text.lower()
        for start in range(SHORTEST_FIRST_PART, len(lower) - SHORTEST_LAST_PART + 1):
            last = lower[start:]
            for pattern in self._patterns_of(last):
                found = _form(pattern.words[0], last) if len(pattern.words) == 1 else None
                if found and not pattern.term.is_name and last[0] != "-":
                    yield TermPlace(pattern.term, word.span, *found, compound=True)
                    return


def places_in_english(target: str, phrase: str) -> tuple[Span, ...]:
    """The spans of a phrase in an English text: singular or plural, any case, any article.

    A possessive 's isn't part of the span. A phrase in capitals is found in capitals only.

    >>> places_in_english("Two Regional Councils' plans", "the regional council")
    ((4, 21),)
    """
    return tuple(found.span() for found in _english(phrase).finditer(target))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _words(source: str) -> Iterator[_Word]:
    """The words of a Danish text, without invisible characters."""
    for found in WORD.finditer(source):
        # "DR's" is looked up as "DRs", which is the other spelling.
        text = found["word"] + ("s" if found["genitive"] else "")
        yield _Word(text.translate(DROPPED), found.span())


@lru_cache(maxsize=4096)
def _english(phrase: str) -> re.Pattern[str]:
    """The pattern of an English phrase in singular and plural."""
    base = bare(phrase)
    variants = sorted({base, plural(base), singular(base)}, key=len, reverse=True)
    # A space and a hyphen are the same here: "vice chair" is "vice-chair".
    written = "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", v))) for v in variants)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", 0 if base.isupper() else re.IGNORECASE)


def _patterns(term: Term) -> Iterator[_Pattern]:
    """One pattern for each Danish form that a term lists."""
    listed = len(term.forms) > 1
    known = danish_forms(term.forms[0]) if listed else {}
    for phrase in term.forms:
        words = [found["word"] for found in WORD.finditer(phrase)]
        if not words:
            continue
        head = next((i - 1 for i, word in enumerate(words) if i and word in SMALL_WORDS), -1)
        if term.is_name:
            forms = [{word: EITHER} for word in words]
        elif listed:
            forms = [{word.lower(): known.get(word.lower(), EITHER)} for word in words]
        elif len(words) == 1:
            forms = [danish_forms(words[0])]
        else:
            forms = [_forms_in_phrase(word) for word in words]
        yield _Pattern(term, tuple(forms), head)


def _forms_in_phrase(word: str) -> dict[str, Form]:
    """The forms of one word of a phrase, which may be an adjective: "kommunal forvaltning"."""
    if word in SMALL_WORDS or not word.islower():
        return {word.lower(): EITHER}
    return adjective_forms(word) | danish_forms(word)


def _form(forms: Mapping[str, Form], word: str) -> tuple[Form, bool] | None:
    """The form of a word, and whether it is a genitive; None if the forms don't have it."""
    without = word.removesuffix("s")
    if without != word and without in forms:
        return forms[without], True
    return (forms[word], False) if word in forms else None
