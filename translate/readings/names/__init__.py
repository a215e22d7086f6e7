"""Which names a text has, and which names of two texts mean the same.

mentions.py: the names of a text
exonyms.py: which Danish and English names stand for each other
spelling.py: whether two words are spellings of one name
"""

from translate.readings.names.exonyms import WORD, Senses, exonyms
from translate.readings.names.mentions import Name, mentions, names
from translate.readings.names.spelling import fold, similar

__all__ = ["WORD", "Name", "Senses", "exonyms", "fold", "mentions", "names", "similar"]
