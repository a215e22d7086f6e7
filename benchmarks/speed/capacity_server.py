"""`running`: the server, started as a user does, and the seconds until it is ready."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import httpx

from benchmarks.speed.stand_in import TESTS
from benchmarks.speed.turns import environment

LOOK_EVERY = 0.02  # seconds between two questions whether it is ready
START_SECONDS = 120


@contextmanager
def running(model: str, cache: Path) -> Iterator[tuple[str, float]]:
    """The address of a server with the model, and the seconds until it was ready."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    words = ["--model", model, "--summarizer", "extractive", "--no-memory"]
    start = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port), *words],
        cwd=TESTS.parent,
        env=environment(cache),
        stdout=subprocess.DEVNULL,
    )
    try:
        while not _is_ready(address):
            if process.poll() is not None or perf_counter() - start > START_SECONDS:
                raise RuntimeError(f"the server with {model} did not start")
            time.sleep(LOOK_EVERY)
        yield address, perf_counter() - start
    finally:
        process.terminate()
        process.wait(timeout=30)


def _is_ready(address: str) -> bool:
    try:
        return httpx.get(f"{address}/health", timeout=30).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
