"""docs/python.md: every public name is in it, and its examples run."""

import doctest
from pathlib import Path

import pytest

import summarize
import translate
from tests.conftest import FIXTURES, ROOT

GUIDE = ROOT / "docs" / "python.md"


def test_every_public_name_is_in_the_guide() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    names = {*translate.__all__, *summarize.__all__}
    assert {name for name in names if f"`{name}" not in text} == set()


@pytest.mark.usefixtures("cache")
def test_examples_of_the_guide_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checkpoint").symlink_to(FIXTURES / "tiny-marian-int8")
    monkeypatch.chdir(tmp_path)
    done = doctest.testfile(str(GUIDE), module_relative=False, encoding="utf-8")
    assert done.attempted > 30
    assert done.failed == 0
