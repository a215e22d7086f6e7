"""Whether quantities of two texts are the same in two units, or one number with two units.

Translators for American readers convert: "300 km" becomes "190 miles", which `is_conversion`
accepts within what rounding explains. "300 miles" is an error, which `is_other_unit` finds.
"""

import re
from collections.abc import Mapping

from translate.languages import NUMERALS
from translate.readings.numbers.patterns import either
from translate.readings.numbers.phrases import Quantity

# What human translators round by: 300 km given as 180 miles is 3.4 % off.
_TOLERANCE = 0.05
_DEGREES = 1.0  # 26 °C is given as 80 °F, which is 26.7

# By dimension: each unit, by a name that it has in every language, and how many metres per second,
# metres, kilograms, litres or square metres it is. The first that fits a text counts: "m/s" before
# "m".
UNITS: Mapping[str, Mapping[str, float]] = {
    "speed": {"km/h": 1 / 3.6, "m/s": 1, "mph": 0.44704},
    "length": {
        "km": 1000,
        "m": 1,
        "cm": 0.01,
        "mm": 0.001,
        "mile": 1609.344,
        "yard": 0.9144,
        "foot": 0.3048,
        "inch": 0.0254,
    },
    "mass": {"ton": 1000, "kg": 1, "g": 0.001, "pound": 0.45359237, "ounce": 0.028349523},
    "volume": {"l": 1, "gallon": 3.785411784},
    "area": {"ha": 10_000, "km²": 1_000_000, "acre": 4046.8564224, "square mile": 2_589_988.11},
}
_DEGREE = ("temperature", 1.0)


def _names(unit: str) -> str:
    """A pattern for the names of a unit."""
    return either(lambda words: words.units.get(unit, unit))


_FACTORS = [(dimension, factor) for dimension, its in UNITS.items() for factor in its.values()]
_NAMES = [
    *(f"{unit}|{_names(unit)}" for its in UNITS.values() for unit in its),
    f"(?:{_names('degree')})(?: celsius| fahrenheit)?|°\\s?[CF]?",
]
_FACTORS.append(_DEGREE)
_NAMED = "|".join(f"(?P<u{place}>{names})" for place, names in enumerate(_NAMES))
_ARTICLE = "|".join(word for each in NUMERALS.values() for word in each.grammar.never_one)
# "51" of "51 til 101 mm" has the unit of the other.
_UNIT = re.compile(
    rf"(?:\s?(?:-|–|{either(lambda words: words.range)})\s?[\d.,]+)?[\s-]?(?:(?:{_ARTICLE}) )?"
    rf"(?:{_NAMED})(?![\w/])"
)
_WARMER = re.compile(either(lambda words: words.warmer))


def is_conversion(source: str, danish: Quantity, target: str, english: Quantity) -> bool:
    """Whether the quantities are about the same, in units that differ.

    >>> from translate.readings.numbers.quantities import quantities
    >>> da, en = "250 kg", "550 pounds"
    >>> is_conversion(da, quantities(da, "da")[0], en, quantities(en, "en")[0])
    True
    """
    one, other = _unit(source, danish), _unit(target, english)
    if not one or not other or not danish.values or not english.values:
        return False
    value, converted = float(danish.values[0]), float(english.values[0])
    if one == other == _DEGREE:
        if _WARMER.search(target):
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
