"""The server, for the tests: in a thread of this process, or as a process of its own."""

import asyncio
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from tests.conftest import FIXTURES, ROOT
from wiredesk.desk import Desk, Settings
from wiredesk.server.options import Options
from wiredesk.server.serve import Loading, listen, server

TINY = Settings(str(FIXTURES / "tiny-marian-int8"), None, "extractive")
START_SECONDS = 120


@contextmanager
def serving(options: Options, settings: Settings = TINY) -> Iterator[str]:
    """The address of the server with its models loaded, run in a thread."""
    loading = Loading(Desk(settings))
    loading.run()
    assert loading.error is None, loading.error
    listening = listen("127.0.0.1", 0)
    made: Future[uvicorn.Server] = Future()

    async def serve() -> None:
        made.set_result(server(options, loading))
        await made.result().serve(sockets=[listening])

    thread = threading.Thread(target=asyncio.run, args=[serve()])
    thread.start()
    running = made.result(START_SECONDS)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        running.should_exit = True
        thread.join()
        listening.close()


def started(log: Path, *words: str, **variables: str) -> "subprocess.Popen[bytes]":
    """The server, run as a user would; what it prints is in the log."""
    tiny = ("--model", str(TINY.model), "--summarizer", "extractive", "--port", "0")
    with log.open("w") as output:
        return subprocess.Popen(
            [sys.executable, "app.py", *tiny, *words],
            cwd=ROOT,
            env=os.environ | {"WIREDESK_CACHE": str(log.parent / "cache")} | variables,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def ready(running: "subprocess.Popen[bytes]", log: Path) -> str:
    """The address of a server, once it says that it is ready."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and running.poll() is None:
        time.sleep(0.2)
        found = re.search(r"http://[\d.:]+", log.read_text(encoding="utf-8"))
        if found and _health(found[0]) == 200:
            return found[0]
    raise AssertionError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


@contextmanager
def process(log: Path, *words: str, **variables: str) -> Iterator[str]:
    """The address of the server as a process of its own, ready."""
    running = started(log, *words, **variables)
    try:
        yield ready(running, log)
    finally:
        running.terminate()
        running.wait(timeout=30)


def _health(url: str) -> int:
    try:
        return httpx.get(f"{url}/health", timeout=30).status_code
    except httpx.TransportError:
        return 0
