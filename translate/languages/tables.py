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
# The languages that write compounds in one word.
COMPOUNDING: frozenset[Language] = frozenset(("da",))
