"""What is true of Danish.

forms.py: the forms of nouns and adjectives
sentences.py: words that tell where a sentence begins, goes on or ends
speech.py: how a text tells who said something
copy.py, dates.py: the words, dates and times that wire copy has outside its sentences
names.py, numbers.py, idioms.py: how names and numbers are written, and words that hold a number
vocabulary.py: words that a list of English words tells wrong
"""

from translate.languages.da.copy import (
    AGENCY,
    AGENCY_DESK,
    AND,
    BYLINE_LABEL,
    DATE_LABEL,
    FOTO,
    NAME_PARTICLE,
    NEWSROOM,
    NO_TOWN,
    NOTICE,
    PHOTO,
    RITZAU,
    SCANPIX,
    SIGNATURE_LABEL,
    STAMP_LABEL,
)
from translate.languages.da.dates import CLOCK, DATE, DAY, TIME, TODAY, WEEKDAY, YEAR
from translate.languages.da.forms import EITHER, SMALL_WORDS, Form, adjective_forms, danish_forms
from translate.languages.da.lexicon import (
    Gloss,
    Hint,
    PhraseGloss,
    explain,
    gloss_lines,
    hints,
    words_line,
)
from translate.languages.da.names import NAMING
from translate.languages.da.numbers import MONTHS, NUMERALS, WEEKDAYS
from translate.languages.da.sentences import (
    CAPITAL,
    CONJUNCTIONS,
    ENDS_IN_ABBREVIATION,
    ENDS_SHORTENED,
    NEVER_LAST,
    SMALL,
    WORDS_OF_ONE_LETTER,
    begins_sentence,
    is_listed,
)
from translate.languages.da.speech import (
    ATTRIBUTION,
    ATTRIBUTION_SENTENCE,
    DASH,
    DASH_QUOTE,
    NO_SPEAKER,
    PRONOUNS,
    SPOKEN_TO,
)
from translate.languages.da.vocabulary import ALSO_ENGLISH, NOT_ENGLISH

__all__ = [
    "AGENCY",
    "AGENCY_DESK",
    "ALSO_ENGLISH",
    "AND",
    "ATTRIBUTION",
    "ATTRIBUTION_SENTENCE",
    "BYLINE_LABEL",
    "CAPITAL",
    "CLOCK",
    "CONJUNCTIONS",
    "DASH",
    "DASH_QUOTE",
    "DATE",
    "DATE_LABEL",
    "DAY",
    "EITHER",
    "ENDS_IN_ABBREVIATION",
    "ENDS_SHORTENED",
    "FOTO",
    "MONTHS",
    "NAME_PARTICLE",
    "NAMING",
    "NEVER_LAST",
    "NEWSROOM",
    "NOTICE",
    "NOT_ENGLISH",
    "NO_SPEAKER",
    "NO_TOWN",
    "NUMERALS",
    "PHOTO",
    "PRONOUNS",
    "RITZAU",
    "SCANPIX",
    "SIGNATURE_LABEL",
    "SMALL",
    "SMALL_WORDS",
    "SPOKEN_TO",
    "STAMP_LABEL",
    "TIME",
    "TODAY",
    "WEEKDAY",
    "WEEKDAYS",
    "WORDS_OF_ONE_LETTER",
    "YEAR",
    "Form",
    "Gloss",
    "Hint",
    "PhraseGloss",
    "adjective_forms",
    "begins_sentence",
    "danish_forms",
    "explain",
    "gloss_lines",
    "hints",
    "is_listed",
    "words_line",
]
