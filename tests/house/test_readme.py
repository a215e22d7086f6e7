"""What the README promises: its commands, its Python, its table of what is checked."""

import re
import shlex
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.conftest import ROOT
from translate.flags import KINDS
from wiredesk.command import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = ROOT / "tests" / "fixtures" / "tiny-story.txt"
TERMS = ROOT / "tests" / "fixtures" / "terms.csv"
TINY = ["--model", str(ROOT / "tests" / "fixtures" / "tiny-marian"), "--summarizer", "extractive"]
COMMANDS = re.findall(r"^    wiredesk (article\.txt[^#\n]*)", README, flags=re.MULTILINE)
PYTHON, CHECK = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)[:2]


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


def test_table_of_what_is_checked_is_that_of_the_kinds() -> None:
    table = README.partition("| kind | what |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.*?) \| (.*) \|$", table, flags=re.MULTILINE)
    assert rows == [(kind, info.about) for kind, info in KINDS.items()]


def test_readme_is_short() -> None:
    assert len(README.split()) <= 1150


def test_make_targets_that_a_user_needs_are_in_the_readme() -> None:
    assert {"run", "test"} <= set(re.findall(r"make (\w+)", README))


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
