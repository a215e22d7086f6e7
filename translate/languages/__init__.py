"""What is true of a language: its words, forms and patterns."""

from translate.languages.identify import Language, language_warning
from translate.languages.lexicon import DATA, Strength, fitting, rows, sections, table

__all__ = [
    "DATA",
    "Language",
    "Strength",
    "fitting",
    "language_warning",
    "rows",
    "sections",
    "table",
]
