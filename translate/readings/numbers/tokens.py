"""`tokens`: the words and digits of a text that can be part of a number, a time or a date.

A Danish or English text goes in; each token comes with what it does in a number. How tokens that
follow one another make one quantity is left to `quantities.py`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from translate.languages import Language
from translate.readings.numbers.digits import DIGITS, Readings, Value, digit_numbers, plain
from translate.readings.numbers.idioms import (
    DECADES,
    DURATIONS,
    HOLIDAYS,
    HOURS,
    IMPLIED,
    PARTS,
    ROUND,
)
from translate.readings.numbers.words import cardinals, months, ordinals, roman, scales, weekdays

# "one" is also an article, "part" a half or a quarter, "round" a scale like a dozen; "firm" and
# "loose" say a number by themselves, "near" does where digits are beside it ("May", "dec.").
Role = Literal[
    "digits",
    "one",
    "cardinal",
    "scale",
    "round",
    "part",
    "ordinal",
    "fraction",
    "duration",
    "firm",
    "loose",
    "near",
]


class Entry(NamedTuple):
    """What a word does in a number: its role, its value where it has one, and its readings."""

    role: Role
    value: Value
    readings: Readings = frozenset()


class Token(NamedTuple):
    """`text[start:end]` and what it does."""

    start: int
    end: int
    role: Role
    value: Value
    readings: Readings


# Words first, which are most of a text.
_TOKEN = re.compile(rf"(?P<word>[^\W\d_¼-¾⅐-⅞]+)|{DIGITS.pattern}", re.VERBOSE)
_ARTICLES: Mapping[Language, str] = {"da": "en et én ét een", "en": "one a an"}
_FRACTION_ENDS: Mapping[Language, str] = {"da": "del dele delen delene dels deles", "en": "s"}
# Months that are a name or a verb too, and abbreviations, mean a month next to digits only.
_AMBIGUOUS = "may march jan feb mar apr jun jul aug sep sept okt oct nov dec".split()
# Behind a number in a Danish compound: "toårig", "tredages", "tolvårsalderen", "femteplads".
_COUNTED = (
    "års? årige?s? årigt årsalderen årsdag(?:en)? dages døgns ugers måneders timers minutters "
    "sekunders meters mands personers værelses etagers punkts trins rums dørs måls siders sidet "
    "sidede partis delt dobbelte? doblet doblede gange tiden toner tonners"
).split()
_RANKED = "plads(?:en|er)? divisions? klasses? kvartals? sals? runde".split()


@cache
def _lexicon(language: Language) -> dict[str, Entry]:
    """What each word that can be part of a quantity does; of two tables the later wins."""
    table = {word: Entry("cardinal", value) for word, value in cardinals(language).items()}
    table |= {word: Entry("loose", 0, frozenset(r)) for word, r in IMPLIED[language].items()}
    for word, hours in HOURS[language].items():
        table[word] = Entry("loose", 0, frozenset(("clock", hour) for hour in hours))
    for word, readings in HOLIDAYS[language].items():
        table[word] = Entry("loose", 0, readings)
    for word, duration in DURATIONS[language].items():
        table[word] = Entry("duration", 0, frozenset({duration}))
    table |= {word: Entry("part", part) for word, part in PARTS[language].items()}
    for word, number in ordinals(language).items():
        if number <= 2:
            # "Anden" is also "another", "second" also a unit of time.
            table[word] = Entry("loose", number, frozenset({("number", number)}))
        else:
            table[word] = Entry("ordinal", number)
            for ending in _FRACTION_ENDS[language].split():
                table[word + ending] = Entry("fraction", number)
    table |= {word: Entry("scale", value) for word, value in scales(language).items()}
    table |= {word: Entry("round", value) for word, value in ROUND[language].items()}
    table |= {word: Entry("one", 1) for word in _ARTICLES[language].split()}
    if language == "en":
        table["quarters"] = Entry("fraction", 4)
    for word, number in DECADES[language].items():
        table[word] = Entry("firm", 0, frozenset({("number", number), ("number", 1900 + number)}))
    return table | _calendar(language)


@cache
def _calendar(language: Language) -> dict[str, Entry]:
    """The months and weekdays, with their genitives and plurals."""
    table = {}
    for word, number in months(language).items():
        role: Role = "near" if word in _AMBIGUOUS else "firm"
        table[word] = table[f"{word}s"] = Entry(role, 0, frozenset({("month", number)}))
    for word, number in weekdays(language).items():
        for ending in ("", "s", "e", "en", "ens"):
            table[word + ending] = Entry("firm", 0, frozenset({("weekday", number)}))
    return table


@lru_cache(maxsize=65536)
def _entry(word: str, language: Language) -> Entry | None:
    """What a word does in a number, or None; English writes months and weekdays with a capital."""
    lower = word.lower()
    if entry := _lexicon(language).get(lower):
        calendar = language == "en" and word == lower and lower in _calendar("en")
        return None if calendar else entry
    if number := roman().get(word):
        return Entry("loose", 0, plain(number, language))
    # The patterns of compounds are slow.
    maybe = language == "da" and (lower[:2] in _beginnings() or "dag" in lower)
    return _compound(lower) if maybe else None


@cache
def _compounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Danish compounds that count or rank, and those that only have a number or a day in them."""
    numbers = sorted(cardinals("da"), key=len, reverse=True)
    # Shorter ones begin too many other words: "tolk", "nisse", "tid".
    sure = [word for word in numbers if len(word) > 3 or word in ("tre", "fem", "syv")]
    large = [word for word in scales("da") if len(word) > 4]
    counted, ranked = "|".join(_COUNTED), "|".join(_RANKED)
    return (
        re.compile(
            rf"(?P<cardinal>{'|'.join(numbers)})(?:{counted})"
            rf"|(?P<ordinal>{'|'.join(ordinals('da'))})(?:{ranked})"
        ),
        re.compile(
            rf"(?P<scale>{'|'.join(large)})\w+|(?P<cardinal>{'|'.join(sure)})\w\w\w+"
            rf"|\w*?(?P<weekday>{'|'.join(weekdays('da'))})\w*"
        ),
    )


@cache
def _beginnings() -> frozenset[str]:
    """What Danish compounds with a number in them begin with."""
    return frozenset(word[:2] for table in (cardinals, ordinals, scales) for word in table("da"))


def _compound(word: str) -> Entry | None:
    """What a Danish compound says: "toårig" is a number, "fredagsbøn" may be about a Friday."""
    counting, containing = _compounds()
    if match := counting.fullmatch(word):
        if rank := match["ordinal"]:
            role: Role = "firm" if ordinals("da")[rank] > 2 else "loose"
            return Entry(role, 0, plain(ordinals("da")[rank], "da"))
        value = cardinals("da")[match["cardinal"]]
        return Entry("firm" if value > 1 else "loose", 0, plain(value, "da"))
    match = containing.fullmatch(word)
    if not match:
        return None
    if day := match["weekday"]:
        return Entry("loose", 0, frozenset({("weekday", weekdays("da")[day])}))
    if scale := match["scale"]:
        # "millionbeløb" can be hundreds of millions.
        powers = (1, 10, 100)
        return Entry("loose", 0, frozenset(("number", scales("da")[scale] * p) for p in powers))
    return Entry("loose", 0, plain(cardinals("da")[match["cardinal"]], "da"))


def tokens(text: str, language: Language) -> Iterator[Token]:
    """The tokens of a text, in order.

    >>> [token.role for token in tokens("de to mænd fik 2,5 mio. kr.", "da")]
    ['cardinal', 'digits', 'scale']
    """
    for match in _TOKEN.finditer(text):
        if match["word"]:
            if entry := _entry(match[0], language):
                yield Token(match.start(), match.end(), *entry)
        else:
            for start, end, readings in digit_numbers(text, match, language):
                yield Token(start, end, "digits", 0, readings)
