"""The numbers of a text: values, units, dates, times."""

from translate.readings.numbers.quantities import Quantity, quantities, unmatched
from translate.readings.numbers.units import is_conversion, is_other_unit
from translate.readings.numbers.words import months, weekdays

__all__ = [
    "Quantity",
    "is_conversion",
    "is_other_unit",
    "months",
    "quantities",
    "unmatched",
    "weekdays",
]
