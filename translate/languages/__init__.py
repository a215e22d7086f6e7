"""What is true of a language: its words, forms and patterns.

identify.py: the two languages, and whether a text is Danish
lexicon.py: the word lists in `data/`
naming.py, numerals.py: `Naming` and `Numerals`, which each language fills in
tables.py: what each language has filled in
vocabulary.py: which words are Danish and not English
da/, en/: the facts of Danish and of English
"""

from translate.languages.identify import COLUMN_NAMES, SOURCE, TARGET, Language, language_warning
from translate.languages.lexicon import DATA, Strength, fitting, rows, sections, table
from translate.languages.naming import Naming
from translate.languages.numerals import (
    Calendar,
    Measure,
    Numerals,
    Patterns,
    Reading,
    Readings,
    Value,
)
from translate.languages.tables import COMPOUNDING, NAMING, NUMERALS, QUESTIONS
from translate.languages.vocabulary import is_only

__all__ = [
    "COLUMN_NAMES",
    "COMPOUNDING",
    "DATA",
    "NAMING",
    "NUMERALS",
    "QUESTIONS",
    "SOURCE",
    "TARGET",
    "Calendar",
    "Language",
    "Measure",
    "Naming",
    "Numerals",
    "Patterns",
    "Reading",
    "Readings",
    "Strength",
    "Value",
    "fitting",
    "is_only",
    "language_warning",
    "rows",
    "sections",
    "table",
]
