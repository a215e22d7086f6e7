"""The numbers of a text: values, units, dates, times."""

from translate.readings.numbers.quantities import Quantity, quantities, unmatched
from translate.readings.numbers.units import is_conversion, is_other_unit

__all__ = [
    "Quantity",
    "is_conversion",
    "is_other_unit",
    "quantities",
    "unmatched",
]
