"""`check_names`: a flag for names that only one side of a sentence pair has.

Takes a Danish sentence and its English. `unmatched` compares any two texts. `readings/names` finds
the names of a text, and knows those that differ between the languages.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.clipping import clipped
from translate.flags import Flag
from translate.languages import NAMING, SOURCE, TARGET, Language
from translate.readings.names import WORD, Name, Senses, exonyms, fold, mentions, names, similar

# Evidence: how strongly a name that one side lacks speaks for an error. ENOUGH of it makes a flag.
# A people's name, or any unknown one that English has added, is enough by itself. Others need a
# second one: English says "the newspaper" or "he" where Danish repeats the name, and "in
# Copenhagen" for foreign readers.
CERTAIN, LIKELY, HINT = 3, 2, 1
ENOUGH = 3
OPENING = "- "  # how a sentence may start before its first word
ADJECTIVES = NAMING[SOURCE].adjective_endings
COMPOUND = re.compile(r"\w+(?:-\w+)+")  # Cook-øerne, which the table has as Cookøerne
MESSAGE_LENGTH = 45  # characters of each side's name: two of them are a message of about 120


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that names are looked for in: its words, and the senses of its own names."""

    text: str
    language: Language
    words: frozenset[str]
    senses: Senses
    has_ordinary: bool


@dataclass(frozen=True, slots=True)
class _Folded:
    """The words of a text without case and accents, for names that are spelt differently.

    `others` are the words that are part of no name in the table, `capitals` those of them with a
    capital. Only they may be another spelling of a name: Nigeria is none of Niger.
    """

    all: frozenset[str]
    others: tuple[str, ...]
    capitals: frozenset[str]


def check_names(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """One flag at most: a name swapped for another, lost or invented.

    >>> [flag.message for flag in check_names("Han bor i Aarhus.", "He lives in Odense.")]
    ['Aarhus in the Danish, Odense in the English']
    """
    danish, english = unmatched(mentions(source, SOURCE), target, TARGET), names(target, TARGET)
    lost = [(name, _weight(name, LIKELY, _read(target, TARGET))) for name in danish]
    new = [
        (name, _weight(name, CERTAIN, _read(source, SOURCE)))
        for name in unmatched(english, source, SOURCE)
        if not name.senses & exonyms().home
    ]
    if _sum(lost) + _sum(new) >= ENOUGH:
        yield _flag(_heaviest(lost), _heaviest(new))


def unmatched(found: Iterable[Name], text: str, language: Language) -> tuple[Name, ...]:
    """Those of the names that a text has in no form: neither spelt alike nor by another name.

    >>> [n.text for n in unmatched(names("Ruth flew to Denmark.", "en"), "Rut er i Danmark.", "da")]
    []
    """
    other = _read(text, language)
    return tuple(name for name in found if not _is_in(name, other))


@lru_cache(maxsize=1024)  # a sentence is read again for each other translation of it
def _read(text: str, language: Language) -> _Text:
    found = mentions(text, language)
    senses: Senses = frozenset().union(*(name.senses for name in found))
    has_ordinary = any(name.kind == "ordinary" and name.text[0].isupper() for name in found)
    return _Text(text, language, frozenset(WORD.findall(text)), senses, has_ordinary)


@lru_cache(maxsize=1024)
def _fold(text: str, language: Language) -> _Folded:
    known = [(name.start, name.end) for name in mentions(text, language) if name.senses]
    found = list(WORD.finditer(text))
    words = [word[0] for word in found]
    others = [
        word[0] for word in found if not any(start <= word.start() < end for start, end in known)
    ]
    return _Folded(
        frozenset(fold(word) for word in (*words, *COMPOUND.findall(text))),
        tuple(map(fold, others)),
        frozenset(fold(word) for word in others if word[0].isupper()),
    )


def _is_in(name: Name, text: _Text) -> bool:
    if name.senses & text.senses:
        return True
    if name.kind == "ordinary" and name.text[0].isupper() and text.has_ordinary:
        return True
    return all(_has(word, text) for word in WORD.findall(name.text)) or _has_form(name, text)


def _has(word: str, text: _Text) -> bool:
    """Whether a text has a word, in a compound (Oslofjorden) or another spelling if need be."""
    if word in text.words:
        return True
    folded, among = fold(word), _fold(text.text, text.language)
    stem = folded.removesuffix("s")
    if not among.all.isdisjoint((folded, f"{folded}s", stem)):
        return True
    return len(stem) > 3 and any(
        other.startswith(stem)
        or other.endswith(folded)
        or (len(folded) > 5 and folded in other)
        or _is_alike(folded, other, other in among.capitals)
        for other in among.others
    )


def _is_alike(word: str, other: str, capital: bool) -> bool:
    """Whether a word is a name's, with an ending or spelt otherwise, or a noun's made of a name."""
    if capital:
        ending = len(other) > 3 and (word.startswith(other) or word.endswith(other))
        return ending or similar(word, other)
    return min(len(word), len(other)) > 5 and similar(word, other)


def _has_form(name: Name, text: _Text) -> bool:
    """Whether a text has a name of the table by any of its names, within a longer one or a word."""
    among = _fold(text.text, text.language)
    forms = [fold(form) for sense in name.senses for form in exonyms().rows[sense][text.language]]
    return not among.all.isdisjoint(forms) or any(
        len(form) > 3 and form in other for form in forms for other in among.others
    )


def _weight(name: Name, unknown: int, text: _Text) -> int:
    """The evidence of a name that a text lacks; `unknown` is that of a word not in the table."""
    if name.kind == "unknown":
        return _weight_of_words(name, unknown, text)
    capital = name.text[0].isupper()
    if name.kind == "ordinary" and not capital:
        return 0  # a common noun, which the English may have another word for
    if name.kind != "known" or not (capital or name.senses & exonyms().peoples):
        return HINT
    if name.senses & exonyms().home:
        return LIKELY if capital else HINT
    # "amerikanerne" may be "they"; "amerikanske" and "Amerika" seldom are. English adds few names.
    named = (capital and name.senses & exonyms().peoples) or name.text.endswith(ADJECTIVES)
    return CERTAIN if named or unknown == CERTAIN else LIKELY


def _weight_of_words(name: Name, unknown: int, text: _Text) -> int:
    words = WORD.findall(name.text)
    missing = [word for word in words if not _has(word, text)]
    # English adds first names: Trump, Donald Trump. In Danish a title may open the sentence.
    partly = len(missing) < len(words)
    if partly and (unknown == CERTAIN or (missing == words[:1] and name.start <= len(OPENING))):
        return HINT
    return sum(LIKELY if word.isupper() else unknown for word in missing)


def _sum(weighed: list[tuple[Name, int]]) -> int:
    """The weights' sum, in which any number of hints count as one."""
    weights = [weight for _, weight in weighed]
    return sum(weight for weight in weights if weight > HINT) + (HINT in weights)


def _heaviest(weighed: list[tuple[Name, int]]) -> Name | None:
    """The name to show: the first of the heaviest. A hint is, if it is a name of the table."""
    name, weight = max(weighed, key=lambda pair: pair[1], default=(None, 0))
    return name if name and (weight > HINT or (weight and name.senses)) else None


def _flag(lost: Name | None, new: Name | None) -> Flag:
    parts = []
    if lost:
        parts.append(f"{_short(lost)} in the Danish")
    if new:
        parts.append(f"{_short(new)} in the English")
    if not (lost and new):
        parts.append(f"but not in the {'English' if lost else 'Danish'}")
    return Flag(
        "name",
        ", ".join(parts),
        (lost.start, lost.end) if lost else None,
        (new.start, new.end) if new else None,
    )


def _short(name: Name) -> str:
    return clipped(" ".join(name.text.split()), MESSAGE_LENGTH)
