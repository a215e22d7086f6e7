from fractions import Fraction

import pytest

from translate.languages.identify import Language
from translate.readings.numbers.words import cardinals, months, ordinals, roman, scales, weekdays


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("da", "nul", 0),
        ("da", "en", 1),
        ("da", "et", 1),
        ("da", "én", 1),
        ("da", "tolv", 12),
        ("da", "enogtyve", 21),
        ("da", "halvtreds", 50),
        ("da", "tres", 60),
        ("da", "enoghalvfems", 91),
        ("da", "firsindstyve", 80),
        ("da", "hundredeogfem", 105),
        ("da", "tohundrede", 200),
        ("da", "nihundredeognioghalvfems", 999),
        ("da", "halvanden", Fraction(3, 2)),
        ("en", "zero", 0),
        ("en", "twelve", 12),
        ("en", "ninety", 90),
    ],
)
def test_cardinal_of_one_word(language: Language, word: str, number: int) -> None:
    assert cardinals(language)[word] == number


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("da", "første", 1),
        ("da", "andet", 2),
        ("da", "tredje", 3),
        ("da", "ellevte", 11),
        ("da", "enogtyvende", 21),
        ("da", "tredivte", 30),
        ("da", "fyrretyvende", 40),
        ("en", "second", 2),
        ("en", "twelfth", 12),
        ("en", "ninetieth", 90),
    ],
)
def test_ordinal_of_one_word(language: Language, word: str, number: int) -> None:
    assert ordinals(language)[word] == number


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("da", "hundrede", 100),
        ("da", "tusind", 10**3),
        ("da", "tusinde", 10**3),
        ("da", "mio", 10**6),
        ("da", "mia", 10**9),
        ("da", "milliarder", 10**9),
        ("da", "billion", 10**12),
        ("en", "billion", 10**9),
        ("en", "bn", 10**9),
        ("en", "trillion", 10**12),
    ],
)
def test_scale(language: Language, word: str, number: int) -> None:
    assert scales(language)[word] == number


def test_months_and_weekdays_have_the_same_numbers_in_both_languages() -> None:
    assert (months("da")["maj"], months("en")["may"]) == (5, 5)
    assert (months("da")["oktober"], months("en")["oct"]) == (10, 10)
    assert (weekdays("da")["mandag"], weekdays("en")["monday"]) == (1, 1)
    assert (weekdays("da")["søndag"], weekdays("en")["sunday"]) == (7, 7)


def test_christmas_is_no_month() -> None:
    assert "jul" not in months("da")


@pytest.mark.parametrize(
    ("numeral", "number"), [("II", 2), ("IV", 4), ("X", 10), ("XIV", 14), ("XXIII", 23)]
)
def test_roman_numeral(numeral: str, number: int) -> None:
    assert roman()[numeral] == number


def test_the_pronoun_is_no_number() -> None:
    assert "I" not in roman()
