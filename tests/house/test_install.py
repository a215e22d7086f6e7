"""`.ci/install.py`, run in environments of its own with packages made here."""

import contextlib
import os
import pty
import runpy
import subprocess
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pip
import pytest

from tests.conftest import ROOT

INSTALL = ROOT / ".ci" / "install.py"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheels of two packages, one of which needs the other."""
    folder = tmp_path_factory.mktemp("wheels")
    for name, needs in (("inner", ""), ("outer", "Requires-Dist: inner\n")):
        info = f"{name}-1.0.dist-info"
        with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{name}.py", "")
            wheel.writestr(
                f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{needs}"
            )
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")
    return folder


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The Python of a new environment that borrows our pip: one of its own takes seconds."""
    folder = tmp_path / "environment"
    venv.create(folder)
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    (site / "pip").symlink_to(Path(pip.__file__).parent)
    return folder / "bin" / "python"


def install(python: Path, wheels: Path, package: str) -> list[str | Path]:
    return [python, INSTALL, "two packages", "--no-index", "--find-links", wheels, package]


def test_log_gets_a_line_at_the_start_and_one_at_the_end(python: Path, wheels: Path) -> None:
    done = subprocess.run(
        install(python, wheels, "outer"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, last = done.stdout.splitlines()
    assert first == "Installing two packages …"
    assert last.startswith("Installed two packages in ")
    subprocess.run([python, "-c", "import inner, outer"], check=True)


def test_failure_shows_all_that_pip_said(python: Path, wheels: Path) -> None:
    done = subprocess.run(
        install(python, wheels, "third"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == "Installing two packages …\n"
    assert done.stderr.startswith("Installing two packages failed:\nLooking in links: ")
    assert "No matching distribution found for third" in done.stderr


def test_terminal_shows_one_line_that_is_rewritten(python: Path, wheels: Path) -> None:
    ours, theirs = pty.openpty()
    subprocess.run(install(python, wheels, "outer"), stdout=theirs, check=True)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # the end of what was written
        while chunk := os.read(ours, 1000):
            shown += chunk
    os.close(ours)
    lines = shown.decode().splitlines(keepends=True)
    assert len([line for line in lines if line.endswith("\n")]) == 1
    assert lines[-1].startswith("Installed two packages in ")
    assert "Installing two packages … " in lines[1]


@pytest.mark.parametrize(
    ("said", "installed", "progress"),
    [
        ("", 0, ""),
        ("Looking in links: /wheels\nObtaining file:///desk\n", 0, ""),
        (
            "Collecting torch>=2.6\n  Downloading torch.whl\nCollecting sympy\n",
            0,
            "fetching package 2",
        ),
        ("Collecting tqdm>=4.67\nCollecting tqdm>=4.67\n", 0, "fetching package 1"),
        ("Processing /wheels/torch.whl (from wiredesk)\n", 0, "fetching package 1"),
        ("Collecting a\nInstalling collected packages: b, a\n", 1, "1 of 2 packages"),
    ],
)
def test_progress_is_read_off_what_pip_says(said: str, installed: int, progress: str) -> None:
    assert runpy.run_path(str(INSTALL))["progress"](said, installed) == progress
