"""The names of a text, and what English calls them."""

from translate.readings.names.exonyms import WORD, Senses, exonyms
from translate.readings.names.mentions import Name, mentions, names
from translate.readings.names.spelling import fold, similar

__all__ = ["WORD", "Name", "Senses", "exonyms", "fold", "mentions", "names", "similar"]
