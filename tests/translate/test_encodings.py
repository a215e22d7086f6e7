import pytest

from translate.encodings import decoded


@pytest.mark.parametrize(
    ("data", "text", "guessed"),
    [
        ("Ærø".encode(), "Ærø", False),
        ("Ærø".encode("utf-16"), "Ærø", False),
        ("Ærø – ”ja”".encode("cp1252"), "Ærø – ”ja”", True),
        (b"\xff\xfe\0", "ÿþ\0", True),  # UTF-16's mark, and half a character
        (b"", "", False),
    ],
)
def test_bytes_become_text(data: bytes, text: str, guessed: bool) -> None:
    assert decoded(data) == (text, guessed)
