"""What digits say: `digit_numbers` gives the numbers written in digits and all they can mean.

"2.500" is 2500 in Danish and two and a half in English; "14.30" can be a time of day; "90'erne" is
also the 1990s. Words are left to `tokens.py`.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from translate.languages import NUMERALS, Language, Reading, Readings, Value
from translate.readings.numbers.patterns import CENTURY, DECADE

# No number of a news story has 40 digits, and Python refuses to read 5000.
DIGITS = re.compile(
    r"""
    (?P<date>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b)
    | (?P<groups>\d{1,3}(?P<mark>[.,'’\u0020\u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*)(?!\d)
      (?:[.,](?P<decimals>\d{1,40})(?!\d))?
    | (?P<whole>\d{1,40})(?:(?P<point>[.,:])(?P<rest>\d{1,40}))?
    | (?P<fraction>[¼-¾⅐-⅞])
    """,
    re.VERBOSE,
)
_HALF_OF_DAY = re.compile(r"\s?(?P<half>[ap])(?:m\b|\.\s?m\b\.?)", re.IGNORECASE)
# "£27m": a million, but "100m" may be metres.
_LETTER = re.compile(r"[mbk]\b", re.IGNORECASE)
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9}
_VULGAR = dict(
    zip("½⅓⅔¼¾⅕⅛", (Fraction(text) for text in "1/2 1/3 2/3 1/4 3/4 1/5 1/8".split()), strict=True)
)
_LAST_YEAR = 2100


def digit_numbers(
    text: str, match: re.Match[str], language: Language
) -> Iterator[tuple[int, int, Readings]]:
    """The spans and readings of the numbers in a match of `DIGITS`; a date is three numbers."""
    start, end = match.span()
    if match["date"]:
        for place, part in enumerate(re.finditer(r"\d+", match[0])):
            span = start + part.start(), start + part.end()
            yield (*span, _part_of_date(int(part[0]), place))
        return
    if match["fraction"]:
        if match[0] in _VULGAR:
            yield start, end, _as_number(_VULGAR[match[0]])
        return
    half = _HALF_OF_DAY.match(text, end)
    if half and (time := _time_of_day(match[0], half["half"].lower())):
        yield start, half.end(), time
        return
    readings = _readings(match[0], language) | _in_context(text, match, language)
    if found := _LETTER.match(text, end):
        scale = _LETTERS[found[0].lower()]
        values = [value for measure, value in readings if measure == "number"]
        readings = readings.union(("number", value * scale) for value in values)
    yield start, end, readings


@lru_cache(maxsize=4096)
def _readings(digits: str, language: Language) -> Readings:
    """All that the digits can mean by themselves.

    >>> sorted(_readings("2.500", "da")), sorted(_readings("2.500", "en"))
    ([('number', 2500)], [('number', Fraction(5, 2))])
    """
    match = DIGITS.fullmatch(digits)
    assert match, "only what DIGITS has found is read"
    if match["groups"]:
        return frozenset(("number", value) for value in _grouped(match, language))
    if not match["point"]:
        return plain(int(digits), language)
    whole, rest = match["whole"], match["rest"]
    readings = _as_number(Fraction(f"{whole}.{rest}"))
    if match["point"] != "," and len(whole) <= 2 and len(rest) == 2:
        readings |= clock(int(whole) + Fraction(int(rest), 60))
    return readings


def _grouped(match: re.Match[str], language: Language) -> Iterator[Value]:
    """What digits in threes come to; a lone mark can be the decimal point of the language."""
    grammar = NUMERALS[language].grammar
    groups, decimals = match["groups"], match["decimals"]
    number = "".join(filter(str.isdecimal, groups))
    is_point = match["mark"] == grammar.decimal_mark
    if is_point and not decimals and groups.count(match["mark"]) == 1:
        yield Fraction(groups.replace(match["mark"], "."))
        if not grammar.other_groups:
            return
    yield Fraction(f"{number}.{decimals}") if decimals else int(number)


def _as_number(value: Value) -> Readings:
    return frozenset({("number", value)})


def plain(value: Value, language: Language) -> Readings:
    """The readings of a bare number: in Danish, one up to 24 can be an hour."""
    if NUMERALS[language].grammar.bare_hours and value <= 24:
        return _as_number(value) | clock(value)
    return _as_number(value)


def clock(hour: Value) -> Readings:
    """The hour as one of the day, and where it is no later than 12, as one of the afternoon."""
    return frozenset({("clock", hour), ("clock", hour + 12 if hour <= 12 else hour)})


def _time_of_day(digits: str, half: str) -> Readings | None:
    """The time with am or pm behind it; 12 pm is noon, 12 am midnight by either name."""
    if not re.fullmatch(r"\d{1,2}(?:[.:]\d\d)?", digits):
        return None
    hour, _, minutes = digits.replace(":", ".").partition(".")
    time = int(hour) % 12 + Fraction(int(minutes or 0), 60) + (12 if half == "p" else 0)
    return frozenset({("clock", time), ("clock", time or 24)})


def _part_of_date(number: int, place: int) -> Readings:
    """The readings of the day, the month and the year of a date like "1.2.1990"."""
    readings: set[Reading] = {("number", number)}
    if place == 1:
        readings.add(("month", number))
    if place == 2 and number < 100:
        readings |= _years(number)
    return frozenset(readings)


def _in_context(text: str, match: re.Match[str], language: Language) -> Readings:
    """What the digits can mean on account of what stands next to them."""
    start, end = match.span()
    if not match["whole"] or match["point"]:
        return frozenset()
    number = int(match[0])
    readings: set[Reading] = set()
    following, before = text[end : end + 1], text[start - 1 : start]
    behind_year = before in ("/", "-", "–") and text[max(0, start - 5) : start - 1].isdecimal()
    if len(match[0]) == 2 and (before in ("'", "’") or behind_year):
        readings |= _years(number)
    if len(match[0]) == 2 and DECADE.match(text, end):
        readings |= _years(number)
    if number % 100 == 0 and number < _LAST_YEAR and CENTURY.match(text, end):
        readings.add(("number", number // 100 + 1))
    o_clock = NUMERALS[language].grammar.o_clock
    if o_clock and o_clock.match(text, end):
        hour = number if number <= 24 else number // 100 + Fraction(number % 100, 60)
        readings |= clock(hour)
    if "/" in (following, before) and number <= 12:
        readings.add(("month", number))
    return frozenset(readings)


def _years(number: int) -> Readings:
    """Two digits as a year of either century."""
    return frozenset({("number", 1900 + number), ("number", 2000 + number)})
