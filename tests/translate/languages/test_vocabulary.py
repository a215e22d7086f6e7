import pytest

from translate.languages.vocabulary import is_only


@pytest.mark.parametrize(
    "word",
    "og ikke også på kl efterforskningsleder tilbageholdt vidneudsagn kystvagten rutsjebane "
    "havneområdet valmuefrøekstrakt".split(),
)
def test_danish_words_and_compounds_are_only_danish(word: str) -> None:
    assert is_only(word, "da")


@pytest.mark.parametrize(
    "word",
    "for under over her student hospital trigger thorough withdrawal the en øre km Odense "
    "xyzzy".split(),
)
def test_english_words_names_and_words_of_both_or_neither_are_not(word: str) -> None:
    assert not is_only(word, "da")
