"""The command that starts the page, run as a process with the tiny checkpoint."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, ROOT, Run, closed_port, python_path

START_SECONDS = 120
OPTIONS = ("--model", str(FIXTURES / "tiny-marian-int8"), "--summarizer", "extractive")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The port of the page, and what its process has written."""
    port, log = closed_port(), tmp_path_factory.mktemp("app") / "log"
    own = {"WIREDESK_CACHE": str(log.parent / "cache"), "WIREDESK_MEMORY": "on"}
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "app.py"), *OPTIONS, "--port", str(port)],
            env=os.environ | {"PYTHONPATH": python_path(ROOT)} | own,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process, log)
        yield port, log
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(START_SECONDS * 2):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(address).close()
            return
        except urllib.error.URLError:
            time.sleep(0.5)
    pytest.fail(f"the page did not start:\n{log.read_text()}")


def test_start_names_the_models_and_the_address(started: tuple[int, Path]) -> None:
    port, log = started
    assert "Translation: tiny-marian" in log.read_text()
    assert "Bullets: no model (sentences of the story)" in log.read_text()
    assert f"The page is at http://127.0.0.1:{port} (Ctrl-C ends it)" in log.read_text()


def test_memory_is_kept(started: tuple[int, Path]) -> None:
    assert (started[1].parent / "cache" / "memory").exists()


def test_page_comes_with_its_looks_and_its_script(started: tuple[int, Path]) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{started[0]}") as answer:
        html = answer.read().decode()
    assert "window.wiredesk" in html
    assert "--lit" in html


def test_taken_port_is_an_error_with_the_remedy(run: Run, started: tuple[int, Path]) -> None:
    again = run(ROOT / "app.py", *OPTIONS, "--port", started[0])
    assert again.returncode == 2
    assert "--port names another" in again.stderr
    assert "Traceback" not in again.stderr
