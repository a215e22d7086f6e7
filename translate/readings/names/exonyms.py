"""`exonyms()`: which Danish and which English names mean the same: Wien and Vienna.

Countries, languages and cities come from Unicode's CLDR; nationalities, regions, seas, institutions
and parties from `languages/data/names.tsv`. Each row of either is one thing with its names in both
languages. A name's senses are the numbers of the rows that have it; two names mean the same where
they share a sense. What is a name in a text is left to `mentions.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from translate.languages import NAMING, SOURCE, TARGET, Language, table

# "U.S.", "F-16", "M23"; else letters and digits, so that "Nato-topmødet" is two words.
WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]{1,5}-?\d+|[^\W_]+")
# The ending of an adjective as the table has it: iransk.
ADJECTIVE = NAMING[SOURCE].adjective_endings[:1]

Senses = frozenset[int]
Row = Mapping[Language, tuple[str, ...]]  # the names of one thing


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
    """The names of each language, and the rows they come from, each at the number of its sense.

    `plain` are the senses for which one language or both have a common noun: folketinget,
    parliament. `peoples` are countries and others with an adjective: iransk, Iranian. `home` are
    those of Denmark, which English adds and leaves out freely.
    """

    lexicons: Mapping[Language, Lexicon]
    rows: Sequence[Row]
    plain: Senses
    peoples: Senses
    home: Senses


@cache
def exonyms() -> Exonyms:
    """All names that are known, read once.

    >>> known = exonyms()
    >>> danish, english = known.lexicons["da"], known.lexicons["en"]
    >>> danish.match(["irakiske"])[1] & english.match(["Iraqi"])[1] != set()
    True
    """
    rows = (*_table(), *_cldr())
    lexicons = {language: _lexicon(_forms(rows, language)) for language in (SOURCE, TARGET)}
    plain = frozenset(sense for sense, row in enumerate(rows) if _is_plain(row))
    peoples = frozenset(sense for sense, row in enumerate(rows) if _has_adjective(row))
    country = NAMING[SOURCE].home
    home = frozenset(sense for sense, row in enumerate(rows) if row[TARGET][0] == country)
    return Exonyms(lexicons, rows, plain, peoples, home)


def _forms(rows: Iterable[Row], language: Language) -> Iterator[tuple[str, int]]:
    """Every form of every name of a language, with its sense."""
    for sense, row in enumerate(rows):
        for name in row[language]:
            for form in NAMING[language].forms(name):
                yield form, sense


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


def _is_plain(row: Row) -> bool:
    first = row[SOURCE][0]
    small = first[0].islower() and not first.endswith(ADJECTIVE)
    return small or any(name[0].islower() for name in row[TARGET])


def _has_adjective(row: Row) -> bool:
    return any(name.islower() and name.endswith(ADJECTIVE) for name in row[SOURCE])


def _table() -> Iterator[Row]:
    for source, target in table("names.tsv"):
        yield _row(source.split("|"), target.split("|"))


def _row(source: Iterable[str], target: Iterable[str]) -> Row:
    return {SOURCE: tuple(source), TARGET: tuple(target)}


def _cldr() -> Iterator[Row]:
    """What CLDR calls countries, languages and cities in both languages.

    Not its parts of the world, whose codes are digits (the table has them, with their adjectives),
    nor its currencies, which neither language gives a capital.
    """
    from babel import Locale

    source, target = Locale(SOURCE), Locale(TARGET)
    for code, name in source.territories.items():
        if code.isalpha() and code in target.territories:
            yield _row([name], [target.territories[code].replace("&", "and")])
    for code, name in source.languages.items():
        if name.endswith(ADJECTIVE) and code in target.languages:
            yield _row([name], [target.languages[code]])
    for zone, names in source.time_zones.items():
        if "city" in names:
            city = target.time_zones.get(zone, {}).get("city", zone.rpartition("/")[2])
            yield _row([names["city"]], [city.replace("_", " ")])
