"""`quantities`: the numbers, times, dates and durations that a Danish or English text says.

One text goes in, in either language; out come its quantities, each with all that it can mean.
`unmatched` compares two texts: those of two languages, or a bullet and its sentence. What is done
about a difference is left to `checks/numbers.py`.
"""

from collections.abc import Iterable
from dataclasses import replace

from translate.languages import Language
from translate.readings.numbers.digits import clock
from translate.readings.numbers.patterns import BETWEEN
from translate.readings.numbers.phrases import Quantity, phrases

__all__ = ["Quantity", "quantities", "unmatched"]


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """The quantities of a text, in order.

    >>> text = "2,5 mio. kr. på halvanden dag"
    >>> [text[found.start:found.end] for found in quantities(text, "da")]
    ['2,5 mio', 'halvanden']
    """
    found = list(phrases(text, language))
    # From the end, so that the last of several shares what it has with all.
    for place in range(len(found) - 2, -1, -1):
        if found[place].scale == 1:
            found[place] = _in_range(text, found[place], found[place + 1])
    return tuple(found)


def unmatched(these: Iterable[Quantity], those: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Those of the first that aren't loose and of which the second has no reading.

    >>> [found.values for found in unmatched(quantities("3 or 4", "en"), quantities("fire", "da"))]
    [(3,)]
    """
    known = {reading for quantity in those for reading in quantity.readings}
    return tuple(
        quantity for quantity in these if not quantity.loose and known.isdisjoint(quantity.readings)
    )


def _in_range(text: str, quantity: Quantity, following: Quantity) -> Quantity:
    """The quantity, which in front of another may share what that has.

    "2" is 2 million too in "2-3 millioner", 2 percent in "2 til 3 procent", an hour in "2 to 4 pm".
    """
    measures = {measure for measure, _ in following.readings}
    if following.scale == 1 and not measures & {"percent", "clock"}:
        return quantity
    if not BETWEEN.fullmatch(text, quantity.end, following.start):
        return quantity
    readings = quantity.readings
    for value in quantity.values:
        readings |= {("number", value * following.scale)}
        if "percent" in measures:
            readings |= {("percent", value)}
        if measures == {"clock"} and value <= 12:
            readings |= clock(value)
    return replace(quantity, readings=readings)
