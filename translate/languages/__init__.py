"""What is true of a language: its words, forms and patterns."""

from translate.languages.identify import SOURCE, TARGET, Language, language_warning
from translate.languages.lexicon import DATA, Strength, fitting, rows, sections, table
from translate.languages.numerals import (
    Calendar,
    Measure,
    Numerals,
    Patterns,
    Reading,
    Readings,
    Value,
)
from translate.languages.tables import NUMERALS

__all__ = [
    "DATA",
    "NUMERALS",
    "SOURCE",
    "TARGET",
    "Calendar",
    "Language",
    "Measure",
    "Numerals",
    "Patterns",
    "Reading",
    "Readings",
    "Strength",
    "Value",
    "fitting",
    "language_warning",
    "rows",
    "sections",
    "table",
]
