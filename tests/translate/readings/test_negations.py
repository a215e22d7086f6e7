import pytest

from translate.languages.identify import Language
from translate.readings.negations import negations


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Han nægter ikke.", "da", [("nægter", "implicit"), ("ikke", "plain")]),
        ("They failed to arrive.", "en", [("failed", "implicit")]),
        ("It never rained, nor did it snow.", "en", [("never", "plain"), ("nor", "implicit")]),
        ("He was unable to speak.", "en", [("unable", "implicit")]),
        ("The United union under universities.", "en", []),
        ("Ugens ulykke i USA udløste uro.", "da", []),
        ("Først kom han, højst fire fulgte.", "da", []),
        ("No longer open", "en", [("No longer", "plain")]),
    ],
)
def test_negations_of_one_text(
    text: str, language: Language, expected: list[tuple[str, str]]
) -> None:
    found = negations(text, language)
    assert [(negation.word, negation.strength) for negation in found] == expected
    assert [text[slice(*negation.span)] for negation in found] == [word for word, _ in expected]
