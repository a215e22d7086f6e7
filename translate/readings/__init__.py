"""What one text says.

quotations.py: what it quotes, and who says it
negations.py: its negations
numbers/: its numbers, dates and times
names/: its persons, places and organisations
"""

from translate.readings.negations import Negation, expressions, negations
from translate.readings.quotations import (
    Attribution,
    Quoted,
    danish_attribution,
    english_attributions,
    quoted,
)

__all__ = [
    "Attribution",
    "Negation",
    "Quoted",
    "danish_attribution",
    "english_attributions",
    "expressions",
    "negations",
    "quoted",
]
