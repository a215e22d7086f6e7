"""The wall around `translate/languages/`: Danish is nowhere else in the code."""

from pathlib import Path

import pytest

from tests.house.wall import crossings, table

# How many Danish strings and names a file has; only shrinks. `python -m tests.house.wall` prints
# the table as it is.
EXCEPTIONS = {
    "translate/translator.py": 1,
    "wiredesk/page/checklist.py": 1,
    "wiredesk/takeaway/forms.py": 4,
    "wiredesk/takeaway/ninjs.py": 2,
    "wiredesk/takeaway/word.py": 7,
}


def test_danish_is_in_the_room_of_languages_alone() -> None:
    assert table() == EXCEPTIONS


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""Tre mænd."""', []),
        ('def f():\n    """To blev dræbt."""\n    return 1', []),
        ("# Tre mænd\nmen = 3", []),
        ('language = "da"', ["da"]),
        ('text = "dagen"', []),
        ('word = "mænd"', ["mænd"]),
        ('word = f"{3} mænd"', [" mænd"]),
        ("mænd = 3", ["mænd"]),
        ("def f(mænd): ...", ["mænd"]),
        ("import a as ø", ["ø"]),
        ('word = "m\\xe6nd"', ["mænd"]),
    ],
)
def test_danish_is_seen_in_strings_and_names_and_not_in_prose(
    tmp_path: Path, code: str, found: list[str]
) -> None:
    (tmp_path / "module.py").write_text(code, encoding="utf-8")
    assert [text for _, text in crossings(tmp_path / "module.py")] == found
