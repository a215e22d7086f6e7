"""`is_conversion`, `is_other_unit`: 300 km is about 190 miles, but it isn't 300 miles.

Translators for American readers convert; the sum is checked, within what rounding explains.
"""

import re
from collections.abc import Mapping

from translate.readings.numbers.phrases import Quantity

# What human translators round by: 300 km given as 180 miles is 3.4 % off.
_TOLERANCE = 0.05
_DEGREES = 1.0  # 26 °C is given as 80 °F, which is 26.7

# By dimension, the first that fits: metres per second, metres, kilograms, litres, square metres.
_UNITS: Mapping[str, Mapping[float, str]] = {
    "speed": {
        1 / 3.6: r"km/[th]|kph|kmh|(?:km|kilomet(?:er|re)s?) (?:i timen|(?:an|per) hour)",
        1: r"m/s|meter (?:i sekundet|pr\.? sekund)|met(?:er|re)s (?:a|per) second",
        0.44704: r"mph|miles (?:an|per) hour|miles? i timen",
    },
    "length": {
        1000: r"km|kilomet(?:er|re)s?",
        1: r"m|met(?:er|re)s?",
        0.01: r"cm|centimet(?:er|re)s?",
        0.001: r"mm|millimet(?:er|re)s?",
        1609.344: r"miles?|mi",
        0.9144: r"yards?|yd",
        0.3048: r"feet|foot|ft|fod",
        0.0254: r"inch(?:es)?|tommer?",
    },
    "mass": {
        1000: r"tons?|tonnes?",
        1: r"kg|kilos?|kilograms?",
        0.001: r"g|grams?",
        0.45359237: r"pounds?|lbs?|pund",
        0.028349523: r"ounces?|oz",
    },
    "volume": {1: r"l|liters?|litres?", 3.785411784: r"gallons?"},
    "area": {
        10_000: r"hektar|hectares?|ha",
        1_000_000: r"kvadratkilometer|square kilomet(?:er|re)s?|km²",
        4046.8564224: r"acres?",
        2_589_988.11: r"square miles?",
    },
}
_DEGREE = ("temperature", 1.0)
_FACTORS = [(dimension, factor) for dimension, units in _UNITS.items() for factor in units]
_NAMES = [
    *(_UNITS[dimension][factor] for dimension, factor in _FACTORS),
    "(?:grader|degrees?)(?: celsius| fahrenheit)?|°\\s?[CF]?",
]
_FACTORS.append(_DEGREE)
_NAMED = "|".join(f"(?P<u{place}>{names})" for place, names in enumerate(_NAMES))
# "51" of "51 til 101 mm" has the unit of the other.
_UNIT = re.compile(rf"(?:\s?(?:-|–|til|to|og|and)\s?[\d.,]+)?[\s-]?(?:an? )?(?:{_NAMED})(?![\w/])")

_DIFFERENCE = re.compile(r"\bdifferen|\b(?:warm|hott|cool|cold)er\b")


def is_conversion(source: str, danish: Quantity, target: str, english: Quantity) -> bool:
    """Whether the quantities are about the same, in units that differ.

    >>> from translate.quantities import quantities
    >>> da, en = "250 kg", "550 pounds"
    >>> is_conversion(da, quantities(da, "da")[0], en, quantities(en, "en")[0])
    True
    """
    one, other = _unit(source, danish), _unit(target, english)
    if not one or not other or not danish.values or not english.values:
        return False
    value, converted = float(danish.values[0]), float(english.values[0])
    if one == other == _DEGREE:
        if _DIFFERENCE.search(target):
            return abs(value * 1.8 - converted) <= _DEGREES
        return abs(value - (converted - 32) / 1.8) <= _DEGREES
    if one[0] != other[0] or one == other:
        return False
    value, converted = value * one[1], converted * other[1]
    return abs(value - converted) <= _TOLERANCE * max(value, converted)


def is_other_unit(source: str, danish: Quantity, target: str, english: Quantity) -> bool:
    """Whether the quantities are the same number of another unit: 300 km and 300 miles."""
    one = _unit(source, danish)
    if not one or danish.loose or danish.readings.isdisjoint(english.readings):
        return False
    other = _unit(target, english)
    return other is not None and one[0] == other[0] and one != other


def _unit(text: str, quantity: Quantity) -> tuple[str, float] | None:
    """The dimension and the factor of the unit behind a quantity, if there is one."""
    match = _UNIT.match(text, quantity.end)
    return _FACTORS[int((match.lastgroup or "u0")[1:])] if match else None
