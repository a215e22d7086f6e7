"""`check_numbers`: a flag for each number, date or time that a translation changed, lost or added.

A Danish text and its English go in. What each of them says is read by `readings/numbers`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import zip_longest

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages import NUMERALS, SOURCE, TARGET
from translate.readings.numbers import (
    Quantity,
    is_conversion,
    is_other_unit,
    quantities,
    unmatched,
)


def check_numbers(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for each quantity of the Danish or the English that the other doesn't have.

    >>> [flag.message for flag in check_numbers("2.500 flygtede.", "2,600 fled.")]
    ['2.500 in the Danish, 2,600 in the English']
    """
    danish, english = quantities(source, SOURCE), quantities(target, TARGET)
    missing, extra = list(unmatched(danish, english)), list(unmatched(english, danish))
    conversions = [
        (one, other)
        for one in danish
        for other in english
        if (one in missing or other in extra) and is_conversion(source, one, target, other)
    ]
    converted = {quantity for pair in conversions for quantity in pair}
    missing = [q for q in missing if q not in converted and not _is_in_name(source, q, target)]
    extra = [q for q in extra if q not in converted and not _is_in_name(target, q, source)]
    for measure in ("month", "weekday", "number"):
        for one, other in zip_longest(_of(missing, measure), _of(extra, measure)):
            yield _flag(source, target, one, other)
    for one in danish:
        same = [q for q in english if not one.readings.isdisjoint(q.readings)]
        if same and all(is_other_unit(source, one, target, q) for q in same):
            yield _flag(source, target, one, same[0], unit=True)
    # "Thousands" may be said otherwise, so only a different order of magnitude is wrong.
    vague = unmatched(_vague(danish), english), unmatched(_vague(english), danish)
    for one, other in zip(*vague, strict=False):
        yield _flag(source, target, one, other)


def _of(found: Sequence[Quantity], measure: str) -> list[Quantity]:
    """The months, the weekdays, or whatever is neither."""
    dates = ("month", "weekday")
    return [q for q in found if (q.measure if q.measure in dates else "number") == measure]


def _vague(found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities like "tusinder", to be compared as if they were exact."""
    return [replace(q, loose=False) for q in found if q.loose and max(q.values, default=0) >= 1000]


def _is_in_name(text: str, quantity: Quantity, other: str) -> bool:
    """Whether a number word is part of a name that the other text leaves as it is."""
    word = text[quantity.start : quantity.end]
    if not word.isalpha():
        return False
    name = rf"\b{word}\b" if quantity.start and word[0].isupper() else None
    before = re.search(r"\w+ $", text[: quantity.start])
    behind = re.match(r"([ -])\w+", text[quantity.end :])
    if behind and (before or behind[1] == "-"):
        name = name or rf"\b{before[0] if before and behind[1] == ' ' else ''}{word}{behind[0]}\b"
    return name is not None and re.search(name, other) is not None


def _flag(
    source: str,
    target: str,
    missing: Quantity | None,
    extra: Quantity | None,
    *,
    unit: bool = False,
) -> Flag:
    """The flag for what is missing, what is extra, or the one instead of the other."""
    danish = _glossed(source[missing.start : missing.end], missing) if missing else ""
    english = target[extra.start : extra.end] if extra else ""
    if unit:
        message = f"{english} has another unit than in the Danish, and isn't converted"
    elif danish and danish == english:
        message = f"{english} is written as in Danish: there it means {_value(missing)}"
    elif missing and extra:
        message = f"{danish} in the Danish, {english} in the English"
    elif missing:
        message = f"{danish} in the Danish has no counterpart in the English"
    else:
        message = f"{english} in the English is not in the Danish"
    return Flag(
        "number",
        message,
        (missing.start, missing.end) if missing else None,
        (extra.start, extra.end) if extra else None,
    )


def _glossed(text: str, quantity: Quantity) -> str:
    """The Danish, with what it means in brackets where it isn't digits alone."""
    meaning = _value(quantity)
    words = any(character.isalpha() for character in text)
    return f"{text} ({meaning})" if words and meaning.lower() not in ("", text.lower()) else text


def _value(quantity: Quantity | None) -> str:
    """The number, month or weekday in English; "" where it can be several."""
    if quantity is None:
        return ""
    if len(quantity.values) == 1:
        value = quantity.values[0]
        if value == int(value):
            return f"{int(value):,}"
        # 3/2 is said 1.5, but 2/3 isn't 0.667.
        return str(float(value)) if 1000 % Fraction(value).denominator == 0 else str(value)
    calendar = NUMERALS[TARGET].calendar
    for measure, names in (("month", calendar.months), ("weekday", calendar.weekdays)):
        if quantity.measure == measure:
            return next(
                name.capitalize()
                for number, name in enumerate(names, start=1)
                if (measure, number) in quantity.readings
            )
    return ""
