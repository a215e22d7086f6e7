"""`tokens`: the words and digits of a text that can be part of a number, a time or a date.

A Danish or English text goes in; each token comes with its role: what it does in a number.

role      example               what it does
digits    2,5                   says a number
one       en, a                 says 1, but may be an article
cardinal  to, tyve              says a number
scale     mio., hundred         multiplies what is in front of it
round     dusin, dozen          multiplies, and need not be exact
part      halv, quarter         multiplies a scale, or goes on a number: "to en halv million"
ordinal   tredje                says a number, or behind "one" a fraction: "a third"
fraction  tredjedele, fifths    divides the number in front of it
duration  timer, weeks          makes the number in front of it a stretch of time
firm      fredag, firserne      says something by itself
loose     begge, midnight       says something that the other text need not say
near      dec., May             a month where digits are beside it, else loose

How tokens that follow one another make one quantity is left to `phrases.py`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from translate.languages import NUMERALS, Language, Measure, Readings, Value
from translate.readings.numbers.digits import DIGITS, digit_numbers, plain

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
_SHARES: tuple[Measure, ...] = ("number", "percent")


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


@cache
def roman() -> Mapping[str, int]:
    """The Roman numerals of kings, popes and wars, from 2 to 39; I is a pronoun, too.

    >>> roman()["II"], roman()["XVI"]
    (2, 16)
    """
    ones = ["", *"I II III IV V VI VII VIII IX".split()]
    spelled = (tens + unit for tens in ("", "X", "XX", "XXX") for unit in ones)
    return {numeral: number for number, numeral in enumerate(spelled) if number > 1}


@lru_cache(maxsize=65536)
def _entry(word: str, language: Language) -> Entry | None:
    """What a word does in a number, or None."""
    lower = word.lower()
    if entry := _lexicon(language).get(lower):
        capital = NUMERALS[language].calendar.capitals
        return None if capital and word == lower and lower in _calendar(language) else entry
    if number := roman().get(word):
        return Entry("loose", 0, plain(number, language))
    return _compound(lower, language)


@cache
def _lexicon(language: Language) -> dict[str, Entry]:
    """What each word that can be part of a quantity does; of two tables the later wins."""
    numerals = NUMERALS[language]
    words, grammar = numerals.words, numerals.grammar
    table = {word: Entry("cardinal", value) for word, value in numerals.cardinals.items()}
    for word, values in words.implied.items():
        shares = ((measure, value) for value in values for measure in _SHARES)
        table[word] = Entry("loose", 0, frozenset(shares))
    for word, hours in words.hours.items():
        table[word] = Entry("loose", 0, frozenset(("clock", hour) for hour in hours))
    for word, readings in words.holidays.items():
        table[word] = Entry("loose", 0, readings)
    for word, duration in words.durations.items():
        table[word] = Entry("duration", 0, frozenset({duration}))
    table |= {word: Entry("part", part) for word, part in words.parts.items()}
    table |= _ordinals(language)
    table |= {word: Entry("scale", value) for word, value in words.scales.items()}
    table |= {word: Entry("round", value) for word, value in words.round.items()}
    table |= {word: Entry("one", 1) for word in grammar.articles}
    table |= {word: Entry("fraction", number) for word, number in words.fractions.items()}
    for word, number in words.decades.items():
        table[word] = Entry("firm", 0, frozenset({("number", number), ("number", 1900 + number)}))
    return table | _calendar(language)


def _ordinals(language: Language) -> dict[str, Entry]:
    """The ordinals, and the fractions that are made of them."""
    table = {}
    for word, number in NUMERALS[language].ordinals.items():
        if number <= 2:
            # "Anden" is also "another", "second" also a unit of time.
            table[word] = Entry("loose", number, frozenset({("number", number)}))
        else:
            table[word] = Entry("ordinal", number)
            for ending in NUMERALS[language].grammar.fraction_ends:
                table[word + ending] = Entry("fraction", number)
    return table


@cache
def _calendar(language: Language) -> dict[str, Entry]:
    """The months and weekdays, with their genitives and plurals."""
    table = {}
    calendar = NUMERALS[language].calendar
    for word, number in calendar.month_numbers.items():
        sure = word in calendar.months and word not in calendar.ambiguous
        role: Role = "firm" if sure else "near"
        table[word] = table[f"{word}s"] = Entry(role, 0, frozenset({("month", number)}))
    for word, number in calendar.weekday_numbers.items():
        for ending in calendar.weekday_endings:
            table[word + ending] = Entry("firm", 0, frozenset({("weekday", number)}))
    return table


def _compound(word: str, language: Language) -> Entry | None:
    """What a compound says, in a language that writes it in one word."""
    compounds = NUMERALS[language].compounds
    # The patterns are slow.
    if compounds and (word[:2] in _beginnings(language) or compounds.weekday in word):
        return _counting(word, language) or _containing(word, language)
    return None


def _counting(word: str, language: Language) -> Entry | None:
    """What a compound says that counts or ranks: "toårig", "femteplads"."""
    match = _compounds(language)[0].fullmatch(word)
    if not match:
        return None
    if rank := match["ordinal"]:
        number = NUMERALS[language].ordinals[rank]
        return Entry("firm" if number > 2 else "loose", 0, plain(number, language))
    value = NUMERALS[language].cardinals[match["cardinal"]]
    return Entry("firm" if value > 1 else "loose", 0, plain(value, language))


def _containing(word: str, language: Language) -> Entry | None:
    """What a compound may be about that has a number or a day in it: "fredagsbøn"."""
    match = _compounds(language)[1].fullmatch(word)
    if not match:
        return None
    numerals = NUMERALS[language]
    readings: Readings
    if day := match["weekday"]:
        readings = frozenset({("weekday", numerals.calendar.weekday_numbers[day])})
    elif scale := match["scale"]:
        # "millionbeløb" can be hundreds of millions.
        value = numerals.words.scales[scale]
        readings = frozenset(("number", value * power) for power in (1, 10, 100))
    else:
        readings = plain(numerals.cardinals[match["cardinal"]], language)
    return Entry("loose", 0, readings)


@cache
def _compounds(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compounds that count or rank, and those that only have a number or a day in them."""
    numerals = NUMERALS[language]
    compounds = numerals.compounds
    assert compounds, "only a language with compounds is asked for them"
    numbers = sorted(numerals.cardinals, key=len, reverse=True)
    # Shorter ones begin too many other words: "tolk", "nisse", "tid".
    sure = [word for word in numbers if len(word) > 3 or word in compounds.sure]
    large = [word for word in numerals.words.scales if len(word) > 4]
    days = numerals.calendar.weekday_numbers
    return (
        re.compile(
            rf"(?P<cardinal>{'|'.join(numbers)})(?:{'|'.join(compounds.counted)})"
            rf"|(?P<ordinal>{'|'.join(numerals.ordinals)})(?:{'|'.join(compounds.ranked)})"
        ),
        re.compile(
            rf"(?P<scale>{'|'.join(large)})\w+|(?P<cardinal>{'|'.join(sure)})\w\w\w+"
            rf"|\w*?(?P<weekday>{'|'.join(days)})\w*"
        ),
    )


@cache
def _beginnings(language: Language) -> frozenset[str]:
    """What compounds with a number in them begin with."""
    numerals = NUMERALS[language]
    tables = (numerals.cardinals, numerals.ordinals, numerals.words.scales)
    return frozenset(word[:2] for words in tables for word in words)
