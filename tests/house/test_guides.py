"""The worked examples of docs/adding-*.md, applied to a copy of the program and run there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDES = sorted((ROOT / "docs").glob("adding-*.md"))
PACKAGES = ("translate", "summarize", "wiredesk")
FENCE = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


def without_weights(folder: str, names: list[str]) -> set[str]:
    """What a copy of the program can do without: 37 MB, and what Python compiled."""
    del folder
    return {name for name in names if name.endswith(".gguf") or name == "__pycache__"}


def apply(diff: str, root: Path) -> None:
    """Make the changes of a diff whose hunks give no line numbers: each must fit in one place."""
    for name, hunks in re.findall(r"^\+\+\+ b/(\S+)\n(.*?)(?=^--- |\Z)", diff, re.M | re.S):
        path = root / name
        text = path.read_text(encoding="utf-8")
        for hunk in re.split(r"^@@.*\n", hunks, flags=re.MULTILINE)[1:]:
            lines = hunk.splitlines(keepends=True)
            before = "".join(line[1:] for line in lines if not line.startswith("+"))
            after = "".join(line[1:] for line in lines if not line.startswith("-"))
            assert text.count(before) == 1, f"{name}: {text.count(before)} places for\n{before}"
            text = text.replace(before, after)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_worked_example_runs(guide: Path, tmp_path: Path) -> None:
    blocks = FENCE.findall(guide.read_text(encoding="utf-8"))
    program = "".join(text for language, file, text in blocks if language == "python" and not file)
    assert program
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=without_weights)
    for language, file, text in blocks:
        if file:
            assert not (tmp_path / file).exists()
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(text, encoding="utf-8")
        elif language == "diff":
            apply(text, tmp_path)
    done = run(program, tmp_path, tmp_path)
    assert done.returncode == 0, done.stderr
    before = run(program, ROOT, tmp_path)
    assert before.returncode != 0, "the example does nothing: it runs without its changes"


def run(program: str, packages: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a program in a folder, with the packages that lie elsewhere."""
    return subprocess.run(
        [sys.executable, "-P", "-W", "error", "-c", program],  # -P: not those of the folder
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(packages)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
