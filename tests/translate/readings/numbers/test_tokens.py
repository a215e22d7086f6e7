import pytest

from translate.languages.identify import Language
from translate.readings.numbers.tokens import Role, roman, tokens


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("da", "2,5 mio.", ["digits", "scale"]),
        ("da", "en dusin", ["one", "round"]),
        ("en", "half a dozen", ["part", "one", "round"]),
        ("da", "tyve timer", ["cardinal", "duration"]),
        ("da", "den tredje", ["ordinal"]),
        ("en", "two fifths", ["cardinal", "fraction"]),
        ("en", "three quarters", ["cardinal", "fraction"]),
        ("da", "på fredag", ["firm"]),
        ("da", "toårig", ["firm"]),
        ("da", "fredagsbøn", ["loose"]),
        ("da", "begge", ["loose"]),
        ("da", "10. dec.", ["digits", "near"]),
        ("en", "May", ["near"]),
        ("en", "it may march", []),
        ("da", "hus", []),
    ],
)
def test_a_word_has_a_role_in_a_number(language: Language, text: str, roles: list[Role]) -> None:
    assert [token.role for token in tokens(text, language)] == roles


@pytest.mark.parametrize(
    ("numeral", "number"), [("II", 2), ("IV", 4), ("X", 10), ("XIV", 14), ("XXIII", 23)]
)
def test_roman_numeral(numeral: str, number: int) -> None:
    assert roman()[numeral] == number


def test_the_pronoun_is_no_number() -> None:
    assert "I" not in roman()
