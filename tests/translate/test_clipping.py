import pytest

from translate.clipping import clipped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Ingen kom", "Ingen kom"),
        ("Ingen kom.", "Ingen kom."),
        ("Ingen kom til", "Ingen kom…"),
        ("Ingen kom, nej", "Ingen kom…"),
        ("Regeringen siger", "Regeringe…"),
    ],
)
def test_a_long_text_is_cut_with_an_ellipsis(text: str, expected: str) -> None:
    assert clipped(text, 10) == expected
    assert len(expected) <= 10
