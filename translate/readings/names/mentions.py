"""`names`: the persons, places and organisations of one text, Danish or English.

Told by capitals, by the table of `exonyms.py`, and by `languages/data/name_words.txt`: ordinary
words that titles, institutions and headlines are made of. Comparing two texts is left to
`checks/names.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from translate.languages import COMPOUNDING, NAMING, SOURCE, TARGET, Language, sections, table
from translate.readings.names.exonyms import WORD, Lexicon, Senses, exonyms

# `known`: in the table. `unknown`: words that are no ordinary ones, as persons are called.
# `ordinary`: words with a capital within a sentence, as institutions are called. `opening`: a word
# neither known nor ordinary where any would have a capital, so that it may or may not be a name.
NameKind = Literal["known", "unknown", "ordinary", "opening"]

BEFORE = " \"“”„'‘’«»([-–—•*"
# Sydkina, Østjerusalem: looked for in either language, since English keeps such names.
DIRECTION = re.compile("|".join(filter(None, (naming.directions for naming in NAMING.values()))))
SHOUTED = 12  # characters: longer than acronyms, so that a text all in capitals is a headline
NOTHING: tuple[int, Senses] = (0, frozenset())
TITLE_CASE = 0.7  # share of words with a capital from which a line is set as American headlines are


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a text: `text_it_is_from[start:end] == text`, in characters, half-open."""

    text: str
    start: int
    end: int
    kind: NameKind
    senses: Senses = frozenset()


def names(text: str, language: Language) -> tuple[Name, ...]:
    """The names of a text in order, Danish nationalities in small letters among them.

    >>> text = "Irans præsident mødte den svenske udsending Liv Ekdahl i Wien."
    >>> [name.text for name in names(text, "da")]
    ['Irans', 'svenske', 'Liv Ekdahl', 'Wien']
    """
    found = mentions(text, language)
    peoples = exonyms().peoples
    return tuple(name for name in found if name.text[0].isupper() or name.senses & peoples)


@lru_cache(maxsize=1024)  # a sentence is read again for each other translation of it
def mentions(text: str, language: Language) -> tuple[Name, ...]:
    """The names of a text and, in Danish, the common nouns that English may have a name for."""
    found: list[Name] = []
    for name in _parts(text, language):
        if found and _goes_on(text, language, found[-1], name):
            kind: NameKind = "unknown" if found[-1].kind == "unknown" else name.kind
            start = found.pop().start
            found.append(Name(text[start : name.end], start, name.end, kind))
        else:
            found.append(name)
    return tuple(found)


def _goes_on(text: str, language: Language, name: Name, following: Name) -> bool:
    """Whether two parts are one name: "Liv Ekdahl", "Rigspolitiets Nationale Enhed"."""
    if text[name.end : following.start] not in (" ", "-") or name.senses or following.senses:
        return False
    kinds = {name.kind, following.kind}
    if len(kinds) == 1:
        return kinds <= {"unknown", "ordinary"}
    # "Liv Ekdahl" is a person although "liv" is a word. English titles have a capital, Danish none.
    first: NameKind = "unknown" if NAMING[language].capitals else "ordinary"
    return kinds == {"unknown", "ordinary"} and name.kind == first


def _parts(text: str, language: Language) -> Iterator[Name]:
    """The names of the table in a text, and every other word that may be part of a name."""
    places = [found.span() for found in WORD.finditer(text)]
    words = [text[start:end] for start, end in places]
    lexicon, naming = exonyms().lexicons[language], NAMING[language]
    headline = naming.capitals and _is_headline(words)
    shouted = len(text) > SHOUTED and text.isupper()
    number = 0
    while number < len(words):
        (start, end), word = places[number], words[number]
        capital = word[0].isupper()
        small = naming.small_letters
        maybe = capital or (small and (word in lexicon.entries or word[0] in small))
        length, senses = _known(lexicon, words, number) if maybe else NOTHING
        if length and text[end : end + 1] != "$":
            end = places[number + length - 1][1]
            found = words[number : number + length]
            plain = senses <= exonyms().plain or _is_made_of_words(found, senses, language)
            kind: NameKind = "ordinary" if plain else "known"
            yield Name(text[start:end], start, end, kind, senses)
        elif capital and len(word) > 1 and not shouted and word not in naming.no_names:
            opens = _opens(text, start)
            alone = number + 1 == len(words) or not words[number + 1][0].isupper()
            if _is_ordinary(word, language):
                if not (opens or headline):
                    yield Name(word, start, end, "ordinary")
            elif not opens or not alone:
                yield Name(word, start, end, "opening" if headline else "unknown")
            elif language == SOURCE:
                yield Name(word, start, end, "opening")
        number += length or 1


def _is_made_of_words(found: list[str], senses: Senses, language: Language) -> bool:
    """Whether a known name says what it names: Human Rights, the Channel, but not the Polish."""
    of_people = len(found) == 1 and senses & exonyms().peoples
    if of_people or not NAMING[language].capitals:
        return False
    small, listed = [word.lower() for word in found], _ordinary_words(language)
    return all(word in listed or word.removesuffix("s") in listed for word in small)


def _known(lexicon: Lexicon, words: list[str], number: int) -> tuple[int, Senses]:
    """How many words from a place on are a name of the table, and its senses."""
    word = words[number]
    found = lexicon.match(words, number)
    if not found[0] and word[0].isupper():
        found = lexicon.match([word.lower(), *words[number + 1 : number + 4]])
    if not found[0] and (direction := DIRECTION.match(word)):
        rest = word[direction.end() :]
        found = lexicon.match([rest.capitalize() if word[0].isupper() else rest])
    return found


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(BEFORE)
    return not before or before[-1] in ".!?:…/"


def _is_headline(words: list[str]) -> bool:
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= TITLE_CASE * len(words)


@lru_cache(maxsize=1 << 14)
def _is_ordinary(word: str, language: Language) -> bool:
    small = word.lower()
    listed = _ordinary_words(language)
    if small in listed or small.removesuffix("s") in listed:
        return True
    if NAMING[language].ordinary_endings.search(small):
        return True
    return language in COMPOUNDING and _is_compound(small.removesuffix("s"), language)


def _is_compound(word: str, language: Language) -> bool:
    """Whether a word ends in an ordinary one that places are not called after."""
    ends = (word[cut:] for cut in range(3, len(word) - 3))
    listed, after_places = _ordinary_words(language), NAMING[language].after_places
    return any(end in listed and end not in after_places for end in ends)


@cache
def _ordinary_words(language: Language) -> frozenset[str]:
    """The words of the list, and those in small letters of the shipped example sentences."""
    column = (SOURCE, TARGET).index(language)
    listed = sections("name_words.txt")[NAMING[language].section]
    seen = {word for row in table("examples.tsv") for word in WORD.findall(row[column])}
    return frozenset((*listed, *filter(str.islower, seen)))
