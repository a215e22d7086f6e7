"""The tables of each language, by language. A new one is a folder, and a line of each here."""

from collections.abc import Mapping

from translate.languages.da import NUMERALS as DANISH_NUMERALS
from translate.languages.en import NUMERALS as ENGLISH_NUMERALS
from translate.languages.identify import Language
from translate.languages.numerals import Numerals

NUMERALS: Mapping[Language, Numerals] = {"da": DANISH_NUMERALS, "en": ENGLISH_NUMERALS}
