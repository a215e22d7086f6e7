"""docs/architecture.md: its sentence goes through the rooms, its tables are those of the code."""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, ROOT
from tests.house.modules import MODULES
from tests.house.test_layering import ROOMS

PAGE = ROOT / "docs" / "architecture.md"
TEXT = PAGE.read_text(encoding="utf-8")
FILES = TEXT.partition("## The files")[2]


@pytest.mark.usefixtures("cache")
def test_sentence_goes_through_the_rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checkpoint").symlink_to(FIXTURES / "tiny-marian-int8")
    monkeypatch.chdir(tmp_path)
    done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert done.attempted > 30
    assert done.failed == 0


def test_rooms_use_what_the_table_says() -> None:
    table = TEXT.partition("| room | may use |\n|---|---|\n")[2].partition("\n\n")[0]
    said: dict[str, set[str]] = {}
    for room, used in re.findall(r"^\| (\w+) \| (.*) \|$", table, flags=re.MULTILINE):
        every = "all of the above"
        said[room] = set(said) if used == every else set(re.findall(r"\w+", used))
    assert said == {room: set(used.split()) for room, used in ROOMS.items()}


def named() -> Iterator[Path]:
    """The files and folders of the table; a name is in the folder of the one before it."""
    for row in re.findall(r"^\| (`.*?) \|", FILES, flags=re.MULTILINE):
        folder = Path()
        for name in re.findall(r"`([\w/.]+)`", row):
            path = Path(name) if "/" in name or not folder.parts else folder / name
            yield path
            folder = path if name.endswith("/") else path.parent


def test_files_in_the_reading_order_exist_and_are_named_once() -> None:
    paths = list(named())
    assert {str(path) for path in paths if not (ROOT / path).exists()} == set()
    assert len(paths) == len(set(paths))


def test_every_module_and_every_folder_is_in_the_reading_order() -> None:
    modules = {path.relative_to(ROOT) for path in MODULES.values() if path.stem[:2] != "__"}
    folders = {path.parent.relative_to(ROOT) for path in MODULES.values()}
    of_data = {
        path.relative_to(ROOT)
        for folder in folders
        for path in (ROOT / folder).iterdir()
        if path.is_dir() and path.name != "__pycache__"
    }
    mentioned = set(named())
    mentioned |= {folder for path in mentioned for folder in path.parents}
    assert (modules | folders | of_data) - mentioned == set()
