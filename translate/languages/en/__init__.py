"""What is true of English.

forms.py: the forms of a noun phrase
sentences.py: words that tell whether a sentence is whole, and whether it can stand alone
speech.py: how a text tells who said something
names.py, numbers.py, idioms.py: how names and numbers are written, and words that hold a number
"""

from translate.languages.en.forms import (
    DETERMINERS,
    PLURAL_DETERMINERS,
    PREPOSITIONS,
    SMALL_IN_TITLES,
    bare,
    begins_with_vowel_sound,
    is_plural,
    plural,
    singular,
)
from translate.languages.en.names import NAMING
from translate.languages.en.numbers import MONTHS, NUMERALS, WEEKDAYS
from translate.languages.en.sentences import (
    CALL,
    DOUBLED,
    NEVER_LAST,
    POINTS_BACK,
    POINTS_FORWARD,
    SPEAKER_POINTS_BACK,
    SUBJECT_POINTS_BACK,
)
from translate.languages.en.speech import ATTRIBUTION_SENTENCE, SAYS, SPOKEN_TO

__all__ = [
    "ATTRIBUTION_SENTENCE",
    "CALL",
    "DETERMINERS",
    "DOUBLED",
    "MONTHS",
    "NAMING",
    "NEVER_LAST",
    "NUMERALS",
    "PLURAL_DETERMINERS",
    "POINTS_BACK",
    "POINTS_FORWARD",
    "PREPOSITIONS",
    "SAYS",
    "SMALL_IN_TITLES",
    "SPEAKER_POINTS_BACK",
    "SPOKEN_TO",
    "SUBJECT_POINTS_BACK",
    "WEEKDAYS",
    "bare",
    "begins_with_vowel_sound",
    "is_plural",
    "plural",
    "singular",
]
