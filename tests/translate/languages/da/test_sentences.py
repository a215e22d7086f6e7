import pytest

from translate.languages.da.sentences import begins_sentence, is_listed


@pytest.mark.parametrize(
    ("word", "following"),
    [
        ("Men", "Ritzau"),
        ("I", "går"),
        ("I", "maj"),
        ("I", "2024"),
        ("Mandag", "blev"),
        ("Det", "er"),
    ],
)
def test_word_with_a_capital_begins_a_sentence(word: str, following: str) -> None:
    assert begins_sentence(word, following)


@pytest.mark.parametrize(
    ("word", "following"),
    [
        ("Den", "Haag"),
        ("Det", "kgl"),
        ("I", "er"),
        ("Mandag", "Morgen"),
        ("Ida", "siger"),
        ("", ""),
    ],
)
def test_word_with_a_capital_may_stand_within_a_sentence(word: str, following: str) -> None:
    assert not begins_sentence(word, following)


def test_a_word_is_looked_for_in_all_lists_that_are_named() -> None:
    assert is_listed("kr.", "continues", "may-end")
    assert not is_listed("kr.", "continues")
    assert not is_listed("#", "continues")
