"""`exonyms()`: which Danish and which English names can stand for each other.

Countries, languages and cities come from Unicode's CLDR; nationalities, regions, seas, institutions
and parties from `data/names.tsv`. Each row of either is a thing with its names in both languages,
and its number is a sense of those names: two names match where they share a sense. What is a name
in a text is left to `names.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from translate.languages import table

# "U.S.", "F-16", "M23"; else letters and digits, so that "Nato-topmødet" is two words.
WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]{1,5}-?\d+|[^\W_]+")
# What is added to an adjective (amerikansk) and to a noun (amerikaner, brite) in small letters.
ADJECTIVE = ("", "e")
NOUN = ("", "n", "en", "et", "e", "r", "er", "ere", "ne", "ene", "erne", "rne")
ARTICLES = ("Den", "Det", "De")

Senses = frozenset[int]
Row = tuple[tuple[str, ...], tuple[str, ...]]  # Danish names, English names


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of one language: by their first word, the other words of each and its senses.

    `longest` is how many words a name has at most behind its first.
    """

    entries: Mapping[str, Mapping[tuple[str, ...], Senses]]
    longest: Mapping[str, int]

    def match(self, words: Sequence[str], place: int = 0) -> tuple[int, Senses]:
        """How many words the longest known name has that starts at a place, and its senses."""
        if known := self.entries.get(words[place]):
            longest = self.longest[words[place]]
            following = tuple(map(str.lower, words[place + 1 : place + 1 + longest]))
            for length in range(len(following), -1, -1):
                if senses := known.get(following[:length]):
                    return 1 + length, senses
        return 0, frozenset()


@dataclass(frozen=True, slots=True)
class Exonyms:
    """The names of both languages, and the rows they come from, each at the number of its sense.

    `plain` are the senses for which one language or both have a common noun: folketinget,
    parliament. `peoples` are countries and others with an adjective: iransk, Iranian. `home` are
    those of Denmark, which English adds and leaves out freely.
    """

    danish: Lexicon
    english: Lexicon
    rows: Sequence[Row]
    plain: Senses
    peoples: Senses
    home: Senses


@cache
def exonyms() -> Exonyms:
    """All names that are known, read once.

    >>> known = exonyms()
    >>> known.danish.match(["irakiske"])[1] & known.english.match(["Iraqi"])[1] != set()
    True
    """
    rows = (*_table(), *_cldr())
    danish, english = [], []
    for sense, (danish_names, english_names) in enumerate(rows):
        danish += [(form, sense) for name in danish_names for form in _forms(name)]
        english += [(form, sense) for name in english_names for form in (name, name + "s")]
    plain = frozenset(sense for sense, row in enumerate(rows) if _is_plain(*row))
    peoples = frozenset(sense for sense, (names, _) in enumerate(rows) if _has_adjective(names))
    home = frozenset(sense for sense, (_, names) in enumerate(rows) if names[0] == "Denmark")
    return Exonyms(_lexicon(danish), _lexicon(english), rows, plain, peoples, home)


def _lexicon(forms: Iterable[tuple[str, int]]) -> Lexicon:
    senses: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for form, sense in forms:
        first, *rest = WORD.findall(form)
        senses[first, *map(str.lower, rest)].add(sense)
    for words in sorted(senses, key=len):  # the Great Belt Bridge is at the Great Belt
        for end in range(1, len(words)):
            senses[words] |= senses.get(words[:end], set())
    entries: dict[str, dict[tuple[str, ...], Senses]] = defaultdict(dict)
    for words, found in senses.items():
        entries[words[0]][words[1:]] = frozenset(found)
    return Lexicon(dict(entries), {first: max(map(len, entries[first])) for first in entries})


def _forms(name: str) -> Iterator[str]:
    """The forms of a Danish name: without its article, and with the genitive's s."""
    article, _, rest = name.partition(" ")
    if article in ARTICLES:  # "Den Finske Bugt", but "over Finske Bugt"
        yield from _forms(rest)
        if " " in rest:
            yield from _forms(rest[0].lower() + rest[1:])
    endings = ("",) if not name.islower() else ADJECTIVE if name.endswith("sk") else NOUN
    for ending in endings:
        yield name + ending
        yield name + ending + "s"


def _is_plain(danish: tuple[str, ...], english: tuple[str, ...]) -> bool:
    small = danish[0][0].islower() and not danish[0].endswith("sk")
    return small or any(name[0].islower() for name in english)


def _has_adjective(danish: tuple[str, ...]) -> bool:
    return any(name.islower() and name.endswith("sk") for name in danish)


def _table() -> Iterator[Row]:
    for danish, english in table("names.tsv"):
        yield tuple(danish.split("|")), tuple(english.split("|"))


def _cldr() -> Iterator[Row]:
    """What CLDR calls countries, languages and cities in both languages.

    Not its parts of the world, whose codes are digits (the table has them, with their adjectives),
    nor its currencies, which neither language gives a capital.
    """
    from babel import Locale

    danish, english = Locale("da"), Locale("en")
    for code, name in danish.territories.items():
        if code.isalpha() and code in english.territories:
            yield (name,), (english.territories[code].replace("&", "and"),)
    for code, name in danish.languages.items():
        if name.endswith("sk") and code in english.languages:
            yield (name,), (english.languages[code],)
    for zone, names in danish.time_zones.items():
        if "city" in names:
            city = english.time_zones.get(zone, {}).get("city", zone.rpartition("/")[2])
            yield (names["city"],), (city.replace("_", " "),)
