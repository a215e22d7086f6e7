"""What the tests share: the fixtures' paths, the tiny models loaded, a cache of their own.

Tests carry a marker for what they need: `torch` (torch or transformers), `browser` (Chromium),
`offline` (the offline model). `make quick` runs those that need none of it, with WIREDESK_QUICK=1:
then what those need can't be imported, so that a test without its marker fails.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from translate.engines.ctranslate import CTranslate2Backend
from translate.engines.marian import MarianBackend
from translate.models.cache import converted_folder
from translate.models.conversion import read_manifest
from translate.models.info import ModelInfo
from translate.models.pinned import TRANSLATOR
from translate.models.resolve import resolve
from translate.translator import Translator

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
STORIES = ROOT / "wiredesk" / "page" / "stories"
TINY_MARIAN = FIXTURES / "tiny-marian"
# Its files, as the hub has them, in order.
MARIAN_FILES = (
    "config.json",
    "generation_config.json",
    "model.safetensors",
    "source.spm",
    "target.spm",
    "tokenizer_config.json",
    "vocab.json",
)
PAIRS = tuple(
    tuple(line.split("\t"))
    for line in (FIXTURES / "pairs.tsv").read_text(encoding="utf-8").splitlines()
)
STORY = (FIXTURES / "tiny-story.txt").read_text(encoding="utf-8")
STORY_IN_ENGLISH = (FIXTURES / "tiny-story.en.txt").read_text(encoding="utf-8").strip()

# What quick tests can't import, and the marker of the tests that do.
BLOCKED = {
    "torch": "torch",
    "transformers": "torch",
    "playwright": "browser",
    "xllamacpp": "offline",
}
QUICK = os.environ.get("WIREDESK_QUICK") == "1"
# A test file of which every test has one of the markers.
MARKED_FILE = re.compile(
    r"^pytestmark = (?:.*|\[[^\]]*)\bmark\.(?:torch|browser|offline)\b", re.MULTILINE
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

_run = TemporaryDirectory(prefix="wiredesk-tests-", ignore_cleanup_errors=True)


def closed_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def pytest_configure() -> None:
    """Keep the user's caches and the real hub out of it; before anything reads these variables."""
    os.environ["WIREDESK_CACHE"] = str(Path(_run.name) / "wiredesk")
    os.environ["HF_HOME"] = str(Path(_run.name) / "hugging-face")
    os.environ["HF_ENDPOINT"] = f"http://127.0.0.1:{closed_port()}"
    # Tests of the memory turn it on: it would hide from the others what a model does.
    os.environ["WIREDESK_MEMORY"] = "off"
    # torch's threads sleep while they wait: spinning, they take turns with the working ones where
    # something else computes, and the tiny model took five times as long.
    os.environ["OMP_WAIT_POLICY"] = "passive"
    os.environ.pop("HF_HUB_OFFLINE", None)
    os.environ.pop("HF_HUB_CACHE", None)
    # The tiny models are converted already: converting takes torch, and seconds.
    for folder in (FIXTURES / "tiny-marian-int8", FIXTURES / "tiny-bart-int8"):
        manifest = read_manifest(folder)
        shutil.copytree(folder, converted_folder(manifest.id, manifest.revision))
    if QUICK:
        block_imports()


def python_path(first: Path) -> str:
    """Where Python looks for modules, as the variable says it: in this folder, then as before."""
    return os.pathsep.join(filter(None, (str(first), os.environ.get("PYTHONPATH"))))


def block_imports() -> None:
    """Put modules in front of the blocked ones, here and in child processes, that say why."""
    folder = Path(_run.name) / "blocked"
    folder.mkdir()
    for name, marker in BLOCKED.items():
        message = f"{name} is blocked in quick tests: this test lacks @pytest.mark.{marker}"
        (folder / f"{name}.py").write_text(f"raise ImportError({message!r})", encoding="utf-8")
    sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = python_path(folder)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Whether a file is left out: in quick tests one of which every test is marked."""
    if not QUICK or collection_path.suffix != ".py":
        return None
    return bool(MARKED_FILE.search(collection_path.read_text(encoding="utf-8"))) or None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what drives Chromium where there is none."""
    if item.get_closest_marker("browser") and CHROMIUM is None:
        pytest.skip("Chromium is not installed")


def pytest_unconfigure() -> None:
    """Delete what the run has cached."""
    _run.cleanup()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of prepared models, for one test."""
    monkeypatch.setenv("WIREDESK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def converted() -> Path:
    """The tiny Marian, converted."""
    return resolve(TRANSLATOR, TINY_MARIAN).path


@pytest.fixture(scope="session")
def translator() -> Translator:
    """The tiny Marian under the default engine."""
    return Translator(TINY_MARIAN)


@pytest.fixture(scope="session")
def float32() -> Path:
    """The tiny Marian converted without quantisation: what transformers computes, exactly."""
    from ctranslate2.converters import TransformersConverter

    from translate.models import conversion
    from translate.models.snapshot import quiet_transformers

    folder = Path(_run.name) / "converted" / "float32"
    with quiet_transformers():
        copies = [name for name in conversion.COMPANIONS if (TINY_MARIAN / name).exists()]
        TransformersConverter(str(TINY_MARIAN), copy_files=copies).convert(str(folder))
    conversion.write_manifest(folder, "tiny-marian", "1", 64)
    return folder


@pytest.fixture(scope="session")
def greedy(float32: Path) -> CTranslate2Backend:
    """CTranslate2 in float32, decoding greedily."""
    return CTranslate2Backend(float32, ModelInfo("tiny", "1", "ctranslate2", "float32"), beams=1)


@pytest.fixture(scope="session")
def reference() -> MarianBackend:
    """The reference engine with beams."""
    found = resolve(TRANSLATOR, TINY_MARIAN, "transformers")
    return MarianBackend(found.path, found.model)


@pytest.fixture(scope="session")
def greedy_reference() -> MarianBackend:
    """The reference engine, decoding greedily."""
    return MarianBackend(TINY_MARIAN, ModelInfo("tiny", "1", "transformers", "float32"), beams=1)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium, for the tests of one file."""
    from tests.support.browser import chromium

    with chromium() as browser:
        yield browser


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs Python as a user would, in an empty folder; keywords are environment variables."""

    def python(
        *words: str | Path, stdin: str = "", **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *map(str, words)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": python_path(ROOT)} | variables,
            timeout=120,
            check=False,
        )

    return python


@pytest.fixture
def silent_hub() -> Iterator[str]:
    """The address of a server that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def never_ending(folder: Path) -> Path:
    """The tiny Marian, copied into a folder, with the end of a sentence made all but impossible."""
    from safetensors.torch import load_file, save_file

    copy = Path(shutil.copytree(TINY_MARIAN, folder / "endless"))
    weights = load_file(copy / "model.safetensors")
    weights["final_logits_bias"][0, 0] = -1e4
    save_file(weights, copy / "model.safetensors", {"format": "pt"})
    return copy
