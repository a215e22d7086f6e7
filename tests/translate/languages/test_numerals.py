from fractions import Fraction

import pytest
from babel.dates import get_day_names, get_month_names

from translate.languages.identify import Language
from translate.languages.tables import NUMERALS
from translate.readings.numbers.units import UNITS


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
    assert NUMERALS[language].cardinals[word] == number


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
    assert NUMERALS[language].ordinals[word] == number


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
    assert NUMERALS[language].words.scales[word] == number


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("da", "maj", 5),
        ("da", "oktober", 10),
        ("da", "okt", 10),
        ("da", "sept", 9),
        ("da", "jul", None),
        ("en", "may", 5),
        ("en", "oct", 10),
        ("en", "jul", 7),
    ],
)
def test_month(language: Language, word: str, number: int | None) -> None:
    assert NUMERALS[language].calendar.month_numbers.get(word) == number


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [("da", "mandag", 1), ("da", "søndag", 7), ("en", "monday", 1), ("en", "sunday", 7)],
)
def test_weekday(language: Language, word: str, number: int) -> None:
    assert NUMERALS[language].calendar.weekday_numbers[word] == number


@pytest.mark.parametrize("language", ["da", "en"])
def test_months_and_weekdays_are_called_as_cldr_calls_them(language: Language) -> None:
    calendar = NUMERALS[language].calendar
    long, short = (get_month_names(width, locale=language) for width in ("wide", "abbreviated"))
    assert calendar.months == tuple(long[number].lower() for number in range(1, 13))
    found = {name.lower().rstrip("."): number for number, name in short.items()}
    assert calendar.month_numbers.items() >= found.items() - {("jul", 7)}
    days = get_day_names("wide", locale=language)
    assert calendar.weekdays == tuple(days[number].lower() for number in range(7))


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_unit_of_a_language_is_one_that_is_known(language: Language) -> None:
    known = {unit for units in UNITS.values() for unit in units} | {"degree"}
    assert NUMERALS[language].patterns.units.keys() <= known
