"""Which numbers, dates and times a text has, and everything that each can mean.

quantities.py: the quantities of a text, and those that another text lacks
phrases.py: tokens put together to one number
tokens.py: the words and digits that can be part of a number
digits.py: what digits can mean
patterns.py: what may stand around a number
units.py: whether two quantities are one, converted
"""

from translate.readings.numbers.quantities import Quantity, quantities, unmatched
from translate.readings.numbers.units import is_conversion, is_other_unit

__all__ = [
    "Quantity",
    "is_conversion",
    "is_other_unit",
    "quantities",
    "unmatched",
]
