"""The tables of each language, by language. A new one is a folder, and a line of each here."""

from collections.abc import Mapping

from translate.languages import da, en
from translate.languages.identify import Language
from translate.languages.naming import Naming
from translate.languages.numerals import Numerals

NUMERALS: Mapping[Language, Numerals] = {"da": da.NUMERALS, "en": en.NUMERALS}
NAMING: Mapping[Language, Naming] = {"da": da.NAMING, "en": en.NAMING}
# What stands between a negation and the mark of a question that only asks for consent: "isn't it?"
QUESTIONS: Mapping[Language, str] = {"da": "sandt|også", "en": "it|he|she|they|we|you|there|I"}
# Words of a source language that lists of English have as well, or that no list has: abbreviations.
NOT_ENGLISH: Mapping[Language, frozenset[str]] = {"da": da.NOT_ENGLISH, "en": frozenset()}
# Words of a source language that English texts use: "en route", "30 øre".
ALSO_ENGLISH: Mapping[Language, frozenset[str]] = {"da": da.ALSO_ENGLISH, "en": frozenset()}
# The languages that write compounds in one word.
COMPOUNDING: frozenset[Language] = frozenset(("da",))
