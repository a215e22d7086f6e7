"""What one text says: its quotations and negations, its numbers, its names."""

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
