import pytest

from summarize.content_words import figures, terms


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("", {}),
        ("It is what it was.", {}),
        ("Police in Aarhus seized a bag.", {"polic": 1, "aarhus": 2, "seiz": 1, "bag": 1}),
        ("The minister's houses", {"minister": 1, "hous": 1}),
        ("It fell by 1,100 to 2.5", {"fell": 1, "1100": 3, "2.5": 3}),
        ("Three men at 14:30", {"3": 3, "men": 1, "14:30": 3}),
        ("the fourth 46-year-old", {"4": 3, "46": 3, "year": 1, "old": 1}),
        ('"Aarhus" is near Aarhus.', {"aarhus": 2, "near": 1}),
    ],
)
def test_terms_weigh_by_what_they_are(sentence: str, expected: dict[str, float]) -> None:
    assert terms(sentence) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("postponing", "postponed"),
        ("parents", "parent"),
        ("three", "3"),
        ("fourth", "four"),
        ("prices", "price"),
        ("churches", "church"),
        ("4,310", "4310"),
        ("fourteen", "14"),
        ("1.2 million", "1,200,000"),
        ("two billion", "2000000000"),
        ("U.S. soldiers", "United States soldiers"),
        ("the US army", "the U.S. army"),
        ("the UN", "the United Nations"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert terms(f"all {one}") == terms(f"all {other}")


def test_figures_are_the_terms_that_are_numbers() -> None:
    assert figures("Six of 1,400 drivers in Aarhus left at 4.") == {"6", "1400", "4"}


def test_size_word_makes_another_figure() -> None:
    assert figures("3 million men") != figures("three men")
