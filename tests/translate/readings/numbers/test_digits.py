from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages.identify import Language
from translate.languages.numerals import Reading
from translate.readings.numbers.digits import DIGITS, digit_numbers

LANGUAGES: tuple[Language, ...] = ("da", "en")


def readings(text: str, language: Language) -> list[set[Reading]]:
    return [
        set(found)
        for match in DIGITS.finditer(text)
        for _, _, found in digit_numbers(text, match, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("da", "2500", 2500),
        ("da", "2.500", 2500),
        ("da", "2 500", 2500),
        ("da", "1.234.567", 1234567),
        ("da", "1.234,5", Fraction(12345, 10)),
        ("da", "3,5", Fraction(7, 2)),
        ("da", "2,500", Fraction(5, 2)),
        ("en", "2,500", 2500),
        ("en", "2.500", Fraction(5, 2)),
        ("en", "1,234.50", Fraction(12345, 10)),
        ("en", "1,234,567", 1234567),
        ("en", "3.5", Fraction(7, 2)),
        ("en", "½", Fraction(1, 2)),
        ("da", "90'erne", 1990),
        ("en", "the '90s", 1990),
        ("da", "1800-tallet", 19),
        ("en", "2020/21", 2020),
        ("en", "£27m", 27_000_000),
    ],
)
def test_digits_mean(language: Language, text: str, number: int) -> None:
    assert ("number", number) in readings(text, language)[0]


@pytest.mark.parametrize(("language", "text"), [("da", "2.500"), ("en", "2,500"), ("en", "2.500")])
def test_thousands_and_decimals_are_not_mixed_up(language: Language, text: str) -> None:
    assert len(readings(text, language)[0]) == 1


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("da", "kl. 14.30", Fraction(29, 2)),
        ("da", "kl. 14", 14),
        ("en", "14:30", Fraction(29, 2)),
        ("en", "2.30pm", Fraction(29, 2)),
        ("en", "2:30 p.m.", Fraction(29, 2)),
        ("en", "2 pm", 14),
        ("en", "12 pm", 12),
        ("en", "12:15 am", Fraction(1, 4)),
        ("en", "1430 GMT", Fraction(29, 2)),
    ],
)
def test_time_of_day(language: Language, text: str, hour: int) -> None:
    assert ("clock", hour) in readings(text, language)[0]


def test_morning_is_not_afternoon() -> None:
    assert not readings("2 am", "en")[0] & readings("kl. 14", "da")[0]


def test_a_date_is_three_numbers() -> None:
    day, month, year = readings("1.2.1990", "da")
    assert ("number", 1) in day
    assert ("month", 2) in month
    assert ("number", 1990) in year


@given(st.integers(0, 10**12))
def test_thousands_marks_change_nothing(number: int) -> None:
    english = f"{number:,}"
    assert ("number", number) in readings(english, "en")[0]
    assert ("number", number) in readings(english.replace(",", "."), "da")[0]


@given(st.text(alphabet="0123456789.,:'’/-½¼ \u00a0apm%s", max_size=60), st.sampled_from(LANGUAGES))
def test_spans_lie_in_the_text_one_behind_the_other(text: str, language: Language) -> None:
    last = 0
    for match in DIGITS.finditer(text):
        for start, end, _ in digit_numbers(text, match, language):
            assert last <= start < end <= len(text)
            last = end
