"""What the README promises: its commands, its files, its Python."""

import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT
from translate.glossary.table import as_glossary
from wiredesk.command import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = ROOT / "tests" / "fixtures" / "tiny-story.txt"
TERMS = ROOT / "tests" / "fixtures" / "terms.csv"
TINY = ["--model", str(ROOT / "tests" / "fixtures" / "tiny-marian"), "--summarizer", "extractive"]
COMMANDS = re.findall(r"^    wiredesk (article\.txt[^#\n]*)", README, flags=re.MULTILINE)
PYTHON, CHECK = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)[:2]
GLOSSARY = re.findall(r"^    (.*,.*)\n", README.split("## Glossary")[1], flags=re.MULTILINE)


def test_readme_shows_commands_and_python() -> None:
    assert len(COMMANDS) >= 3
    assert "translate(" in PYTHON


OFFLINE = pytest.mark.skipif(find_spec("xllamacpp") is None, reason="needs the extra `offline`")


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(command, marks=[pytest.mark.offline, OFFLINE] * ("offline" in command))
        for command in COMMANDS
    ],
)
def test_command_of_the_readme_runs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"article.txt": STORY, "terms.csv": TERMS}
    words = [str(files.get(word, word)) for word in shlex.split(command)]
    if "--model" not in words:
        words += TINY
    assert main(words) == 0
    assert "kroner" in capsys.readouterr().out


def test_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"make (\w+)", README))
    assert {"run", "test", "check"} <= targets
    assert targets <= set(re.findall(r"^(\w+):", makefile, flags=re.MULTILINE))


def test_every_module_of_the_road_and_every_room_is_in_the_reading_order() -> None:
    order = README.split("## The files")[1].split("##")[0]
    entries = {
        f"{path.name}/" if path.is_dir() else path.name
        for package in ("translate", "summarize", "wiredesk")
        for path in (ROOT / package).iterdir()
        if not path.name.startswith(("__", ".", "py.typed"))
    }
    assert {entry for entry in entries if entry not in order} == set()


def test_files_in_the_reading_order_exist() -> None:
    order = README.split("## The files")[1].split("##")[0]
    for row in re.findall(r"^\| (`.*?) \|", order, flags=re.MULTILINE):
        folder = Path()
        for name in re.findall(r"`([\w/.]+)`", row):
            path = ROOT / name if (ROOT / name).exists() else ROOT / folder / name
            assert path.exists(), name
            folder = path.relative_to(ROOT) if path.is_dir() else path.parent.relative_to(ROOT)


@pytest.mark.offline
@OFFLINE
def test_python_of_the_readme_runs() -> None:
    code = "danish_text = 'To blev dræbt. Fem blev såret i angrebet torsdag.'\n" + PYTHON
    output = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert "Fem blev såret" in output


def test_check_of_the_readme_finds_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    exec(CHECK, {})
    out = capsys.readouterr().out
    assert "number 2500 in the Danish, 2,600 in the English" in out
    assert "negation 'ikke' (not) in the Danish" in out
    assert "meaning 'dræbt' (killed) in the Danish, 'arrested' in the English" in out


def test_glossary_of_the_readme_is_one() -> None:
    glossary = as_glossary("\n".join(GLOSSARY[:3]).encode())
    assert [term.wanted for term in glossary.terms] == ["regional council", "act"]
