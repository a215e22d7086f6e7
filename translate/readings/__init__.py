"""What one text says: its quotations, its numbers, its names."""

from translate.readings.quotations import (
    Attribution,
    Quoted,
    danish_attribution,
    english_attributions,
    quoted,
)

__all__ = [
    "Attribution",
    "Quoted",
    "danish_attribution",
    "english_attributions",
    "quoted",
]
