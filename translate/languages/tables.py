"""The tables of each language, by language. A new one is a folder, and a line of each here."""

from collections.abc import Mapping

from translate.languages import da, en
from translate.languages.identify import Language
from translate.languages.naming import Naming
from translate.languages.numerals import Numerals

NUMERALS: Mapping[Language, Numerals] = {"da": da.NUMERALS, "en": en.NUMERALS}
NAMING: Mapping[Language, Naming] = {"da": da.NAMING, "en": en.NAMING}
# The languages that write compounds in one word.
COMPOUNDING: frozenset[Language] = frozenset(("da",))
