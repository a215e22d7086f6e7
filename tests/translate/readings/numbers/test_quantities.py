from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from unicode_rbnf import RbnfEngine

from translate.languages.identify import Language
from translate.readings.numbers.quantities import Quantity, quantities, unmatched

LANGUAGES: tuple[Language, ...] = ("da", "en")
RULES = {"da": "spellout-cardinal-common", "en": "spellout-cardinal"}


def firm(text: str, language: Language) -> list[Quantity]:
    return [quantity for quantity in quantities(text, language) if not quantity.loose]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("da", "to hundrede og fem soldater", 205),
        ("da", "to millioner tre hundrede tusind", 2_300_000),
        ("da", "2,5 mio. kroner", 2_500_000),
        ("da", "1,2 mia. kr.", 1_200_000_000),
        ("da", "en billion", 10**12),
        ("da", "halvanden million", 1_500_000),
        ("da", "to en halv million", 2_500_000),
        ("da", "en halv million", 500_000),
        ("da", "tre et halvt år", Fraction(7, 2)),
        ("da", "to tredjedele", Fraction(2, 3)),
        ("da", "den 13-årige", 13),
        ("da", "toårig", 2),
        ("da", "femtepladsen", 5),
        ("da", "i halvfjerdserne", 1970),
        ("en", "two hundred and five soldiers", 205),
        ("en", "twenty-five thousand", 25_000),
        ("en", "1.2bn", 1_200_000_000),
        ("en", "1,200 million", 1_200_000_000),
        ("en", "a trillion", 10**12),
        ("en", "one and a half million", 1_500_000),
        ("en", "two and a half billion", 2_500_000_000),
        ("en", "half a million", 500_000),
        ("en", "a quarter of a million", 250_000),
        ("en", "an hour and a half", Fraction(3, 2)),
        ("en", "two-thirds", Fraction(2, 3)),
        ("en", "a third", Fraction(1, 3)),
        ("en", "the forty-second street", 42),
        ("en", "the seventies", 1970),
        ("en", "two dozen", 24),
    ],
)
def test_one_number_of_several_words(language: Language, text: str, number: int) -> None:
    assert number in quantities(text, language)[0].values


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("da", "fem-seks", [5, 6]),
        ("da", "3-2", [3, 2]),
        ("da", "13- til 17-årige", [13, 17]),
        ("en", "six, seven", [6, 7]),
        ("en", "two of the five", [2, 5]),
        ("en", "in 2024, 300 people", [2024, 300]),
    ],
)
def test_numbers_that_only_stand_together(
    language: Language, text: str, numbers: list[int]
) -> None:
    assert [number in q.values for q, number in zip(firm(text, language), numbers, strict=True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "en mand og et barn"),
        ("da", "begge parter og snesevis af andre"),
        ("da", "tusinder af mennesker og millioner af kroner"),
        ("da", "CO2"),
        ("en", "a man, one of the second-in-command"),
        ("en", "dozens, hundreds of thousands, half, both, twice"),
        ("en", "it may rain, they march"),
        ("en", "Theresa May"),
    ],
)
def test_vague_words_need_no_counterpart(language: Language, text: str) -> None:
    assert firm(text, language) == []


def test_spans_take_in_scale_and_percent() -> None:
    text = "Salget steg 3,5 procent til 1,2 mia. kr."
    found = quantities(text, "da")
    assert [text[quantity.start : quantity.end] for quantity in found] == ["3,5 procent", "1,2 mia"]


@settings(deadline=None)  # the tables are made on first use
@given(st.integers(0, 9999), st.sampled_from(LANGUAGES))
def test_spelled_numbers_read_back(number: int, language: Language) -> None:
    engine = RbnfEngine.for_language(language)
    text = engine.format_number(number, ruleset_names=[RULES[language]]).text
    (quantity,) = quantities(text.replace("\u00ad", ""), language)
    assert number in quantity.values


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_matches_itself(text: str, language: Language) -> None:
    found = quantities(text, language)
    assert unmatched(found, found) == ()


@example(words=["14", "pm", "million"], language="da")
@given(
    st.lists(
        st.sampled_from(
            "en a to two halv half og and million mio. hundrede hundred 14 2,5 % kl. pm "
            "tredjedel third dusin of an hour - femte fifth dage days tyve twenty".split()
        ),
        max_size=12,
    ),
    st.sampled_from(LANGUAGES),
)
def test_quantities_stand_one_behind_the_other(words: list[str], language: Language) -> None:
    text = " ".join(words)
    last = 0
    for quantity in quantities(text, language):
        assert last <= quantity.start < quantity.end <= len(text)
        assert quantity.readings
        last = quantity.end


def test_bullet_and_sentence_of_one_language() -> None:
    sentence = quantities("Police arrested 14 men and two women on Monday.", "en")
    assert unmatched(quantities("Two women were arrested on Monday", "en"), sentence) == ()
    (wrong,) = unmatched(quantities("Police arrested 40 men", "en"), sentence)
    assert wrong.values == (40,)


def test_time_in_front_of_a_percent_sign_stays_a_time() -> None:
    (time,) = quantities("14 pm %", "en")
    assert ("clock", 14) in time.readings
