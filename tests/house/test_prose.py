"""What docstrings, comments and documents say about files: they exist, and have what is named.

A path is relative to the folder of the file that names it, to a folder above, to the repository, or
to the folder of the word lists.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.house.modules import MODULES, prose, text_of
from translate.languages import DATA

SUFFIXES = "py|md|txt|tsv|csv|json|toml|js|css|html|gguf"
NAMED = re.compile(rf"(?<![\w./*-])((?:[\w.-]+/)*[\w-]+\.(?:{SUFFIXES}))(?![\w*])")
# What is in a file: "`check` is in `registry.py`", "`README` of `a.md`", "`a.py`'s `check`".
FILE = rf"`(?P<file>[\w/]+\.(?:{SUFFIXES}))`"
HAS = (
    re.compile(rf"`(?P<name>\w+)(?:\(\))?`(?: \w+)? (?:in|of) {FILE}"),
    re.compile(rf"{FILE}'s `(?P<name>\w+)`"),
)
# A name of a module or a class, and what it has: `desk.Story`, `Summary.sentences`.
DOTTED = re.compile(rf"`(?P<owner>\w+)\.(?!(?:{SUFFIXES})`)(?P<name>\w+)(?:\(\))?`")
# A path in a document, also of a folder; and a module that a command runs.
PATH = re.compile(r"`((?:[\w.-]+/)+(?:[\w-]+\.\w+)?)`")
RUN = re.compile(r"python -m (\w[\w.]*\w)")
# Files of others: of checkpoints, of a user, of the sets that are measured on, of what is written.
FOREIGN = re.compile(r"article\.txt|(?:config|vocab|manifest)\.json|checkpoint/|models/|memory/.*")
# Documents, but for those that make up files as an example.
DOCUMENTS = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
    and not path.name.startswith("adding-")
)
# What a path in a document begins with, if it is of the repository.
FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir()}
PROGRAMS = sorted([*MODULES.values(), *(ROOT / "benchmarks").rglob("*.py")])


def short(path: Path) -> str:
    """A file's path within the repository."""
    return path.relative_to(ROOT).as_posix()


def places(path: Path, named: str) -> Iterator[Path]:
    """The files that may be meant by a name in a file: other ones, from near to far."""
    folders = [*(folder for folder in path.parents if folder.is_relative_to(ROOT)), DATA]
    yield from (folder / named for folder in folders if (folder / named).exists())


def missing(path: Path, text: str) -> list[str]:
    """The files that a text of a file names and that aren't there. None is itself."""
    names = [name for name in NAMED.findall(text) if not FOREIGN.fullmatch(name)]
    return [name for name in names if all(found == path for found in places(path, name))]


def lacking(path: Path, text: str) -> list[str]:
    """What a text says to be in a file, or of a module or a class, and isn't."""
    text = " ".join(text.split())
    found = []
    for match in (match for pattern in HAS for match in pattern.finditer(text)):
        files = places(path, match["file"])
        if not any(re.search(rf"\b{match['name']}\b", text_of(file)) for file in files):
            found.append(match[0])
    for match in DOTTED.finditer(text):
        owners = [file for file in MODULES.values() if _is_owner(file, match["owner"])]
        if owners and not any(re.search(rf"\b{match['name']}\b", text_of(f)) for f in owners):
            found.append(match[0])
    return found


def _is_owner(file: Path, owner: str) -> bool:
    return file.stem == owner or f"\nclass {owner}" in text_of(file)


@pytest.mark.parametrize("module", MODULES)
def test_files_that_a_module_names_are_there(module: str) -> None:
    path = MODULES[module]
    assert [(line, named) for line, text in prose(path) for named in missing(path, text)] == []


@pytest.mark.parametrize("module", MODULES)
def test_files_that_a_module_names_have_what_it_says(module: str) -> None:
    path = MODULES[module]
    assert [(line, said) for line, text in prose(path) for said in lacking(path, text)] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=short)
def test_paths_that_a_document_names_are_there(path: Path) -> None:
    named = [name for name in PATH.findall(text_of(path)) if name.partition("/")[0] in FOLDERS]
    assert [name for name in named if not any(places(path, name))] == []


@pytest.mark.parametrize("path", PROGRAMS, ids=short)
def test_modules_that_are_to_be_run_are_there(path: Path) -> None:
    named = RUN.findall(text_of(path))
    files = {name: ROOT / name.replace(".", "/") for name in named}
    assert [
        name
        for name, file in files.items()
        if not (file / "__main__.py").exists() and not file.with_suffix(".py").exists()
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Flags are in `flags.py`, numbers in `readings/numbers/units.py`.", []),
        ("Wrong: `flag.py` and data/no.txt.", ["flag.py", "data/no.txt"]),
        ("It is `translator.py` itself.", ["translator.py"]),
        ("`wire/*.tsv`, article.txt, https://example.org/a/b.html", []),
    ],
)
def test_missing_files_are_found(text: str, found: list[str]) -> None:
    assert missing(ROOT / "translate" / "translator.py", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`Translator` is in `translator.py`, `Flag` of `flags.py`, `flags.py`'s `Flag`.", []),
        ("`Tractor` is in `translator.py`.", ["`Tractor` is in `translator.py`"]),
        ("`flags.py`'s `Flak`", ["`flags.py`'s `Flak`"]),
        ("`Translator.translate`, `flags.Flag`, `gr.State`", []),
        ("`Translator.transmit` and `flags.Flak`", ["`Translator.transmit`", "`flags.Flak`"]),
    ],
)
def test_what_a_file_lacks_is_found(text: str, found: list[str]) -> None:
    assert lacking(ROOT / "translate" / "candidates.py", text) == found
