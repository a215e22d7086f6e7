import pytest

from translate.readings.names.spelling import fold, similar


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Aarhus", "arhus"),
        ("Århus", "arhus"),
        ("Bjørn", "bjorn"),
        ("Bjoern", "bjorn"),
        ("Müller", "muller"),
        ("Nuñez", "nunez"),
        ("F-16", "f16"),
        ("U.S.", "us"),
    ],
)
def test_word_is_folded(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelenskyj", "Zelensky"),
        ("Tjernobyl", "Chernobyl"),
        ("Lukasjenko", "Lukashenko"),
        ("Medvedjev", "Medvedev"),
        ("Khamenei", "Khamenei"),
        ("Christian", "Kristian"),
    ],
)
def test_spellings_of_one_name_are_similar(one: str, other: str) -> None:
    assert similar(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Aarhus", "Aalborg"), ("Odense", "Randers"), ("Holm", "Holst"), ("Jensen", "Hansen")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not similar(fold(one), fold(other))
