"""The wheel: what is in it, and that it works outside the repository."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_string
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT
from tests.support.serving import ready
from wiredesk import __version__

PACKAGES = ("summarize", "translate", "wiredesk")
INFO = f"wiredesk-{__version__}.dist-info"
LARGEST = 45_000_000  # bytes
DATA_READMES = tuple(
    path.relative_to(ROOT).as_posix() for path in ROOT.glob("translate/**/data/README.md")
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: a folder `build` of earlier times would get into it."""
    source = tmp_path_factory.mktemp("source")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, source / name)
    for name in ("app.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", source / "dist", source)
    (path,) = (source / "dist").iterdir()
    return path


def pip(*words: str | Path) -> None:
    quiet = ("--quiet", "--disable-pip-version-check")
    subprocess.run([sys.executable, "-m", "pip", *quiet, *words], check=True)


def files_of(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def metadata_of(wheel: Path) -> Message:
    with ZipFile(wheel) as archive:
        return message_from_string(archive.read(f"{INFO}/METADATA").decode())


def test_wheel_is_small_enough_to_fetch(wheel: Path) -> None:
    size = wheel.stat().st_size
    print(f"{wheel.name}: {size:,} bytes")
    assert size < LARGEST


def test_wheel_has_every_file_of_the_three_packages_and_no_other(wheel: Path) -> None:
    expected = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and path.parent.name != "__pycache__" and not path.name.startswith(".")
    }
    found = {name for name in files_of(wheel) if not name.startswith(INFO)}
    assert found == expected
    assert {f"{name}/py.typed" for name in PACKAGES} <= found
    assert {"translate/engines/data/da-en-lora-f16.gguf", "wiredesk/page/assets/desk.css"} <= found
    assert "wiredesk/page/stories/militia-strike.txt" in found


def test_licences_of_the_code_and_of_the_data_go_along(wheel: Path) -> None:
    assert len(DATA_READMES) >= 2
    licences = {f"{INFO}/licenses/{name}" for name in ("LICENSE", *DATA_READMES)}
    assert licences <= files_of(wheel)


def test_every_licence_that_the_data_names_is_in_the_package_s_and_no_other(wheel: Path) -> None:
    readme = (ROOT / "translate/languages/data/README.md").read_text(encoding="utf-8")
    table = readme.split("## The licences")[1]
    named = re.findall(r"^\| .* \| `([\w.-]+)` \| .* \|$", table, flags=re.MULTILINE)
    assert sorted(metadata_of(wheel)["License-Expression"].split(" AND ")) == sorted(named)


def test_version_is_the_latest_release_of_the_changelog(wheel: Path) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", changelog, flags=re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert re.fullmatch(rf"\[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d", headings[1])
    assert metadata_of(wheel)["Version"] == __version__


def test_page_s_library_is_held_to_a_minor_series_of_which_one_release_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (wanted,) = (line for line in project["dependencies"] if line.startswith("gradio"))
    lower, upper = re.fullmatch(r"gradio>=(\d+\.\d+),<(\d+\.\d+)", wanted).groups()  # type: ignore[union-attr]
    major, minor = lower.split(".")
    assert upper == f"{major}.{int(minor) + 1}"
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert re.search(rf"^gradio=={lower}\.\d+$", constraints, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment with the wheel, and with what it needs from this environment.

    A path in a .pth file adds the packages of a folder, but does not read the folder's own .pth
    files: the editable installation of the repository stays out.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "needed.pth").write_text("\n".join(ours))
    return folder / "bin"


def without_path() -> dict[str, str]:
    """The environment's variables without the one that would find the repository."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run_installed(command: Path, *words: str) -> str:
    """What a command of the environment prints, run outside of the repository."""
    done = subprocess.run(
        [command, *words],
        capture_output=True,
        encoding="utf-8",
        cwd=command.parent,
        env=without_path(),
        check=False,
        timeout=120,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def test_installed_command_says_its_version(installed: Path) -> None:
    assert run_installed(installed / "wiredesk", "--version") == f"wiredesk {__version__}\n"


def test_installed_checks_find_what_is_wrong(installed: Path) -> None:
    program = """
import translate
from translate import check
print(translate.__file__)
print([flag.kind for flag in check("Mindst 2500 mænd flygtede ikke.", "At least 2,600 men fled.")])
"""
    place, kinds = run_installed(installed / "python", "-c", program).splitlines()
    assert Path(place).is_relative_to(installed.parent)
    assert kinds == "['number', 'negation']"


def test_no_module_app_is_installed(installed: Path) -> None:
    program = "from importlib.util import find_spec; print(find_spec('app'), find_spec('tests'))"
    assert run_installed(installed / "python", "-c", program) == "None None\n"


def test_installed_server_has_its_options(installed: Path) -> None:
    assert "--root-path" in run_installed(installed / "wiredesk", "serve", "--help")


@contextmanager
def serving(installed: Path, log: Path, *words: str) -> Iterator[str]:
    """The address of the page, started as a user of the wheel would."""
    with log.open("w") as output:
        process = subprocess.Popen(
            [installed / "wiredesk", "serve", "--port", "0", *words],
            cwd=installed,
            env=without_path(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield ready(process, log)
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_installed_page_starts_with_its_looks_and_its_stories(
    installed: Path, converted: Path, tmp_path: Path
) -> None:
    words = ("--model", str(converted), "--summarizer", "extractive")
    with serving(installed, tmp_path / "log", *words) as address:
        page = urllib.request.urlopen(address).read().decode()
    assert "window.wiredesk" in page
    assert "--lit" in page
    assert "Militia strike" in page
