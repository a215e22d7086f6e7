"""The server: its options, `/health`, who may come in, and its place behind a proxy."""

import asyncio
import http.client
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from gradio_client import Client

from tests.conftest import ROOT, Run
from tests.support.serving import process, ready, serving, started
from wiredesk.desk import Desk, Settings
from wiredesk.server.accounts import Gate
from wiredesk.server.options import Options
from wiredesk.server.serve import Loading, application, main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STORY = "De flygtede i en rød bil. Mændene stjal 12.500 kroner. Bilen var ikke stjålet."


# Readiness.


def test_health_says_ready_to_whoever_asks(direct: str) -> None:
    answer = httpx.get(f"{direct}/health")
    assert (answer.status_code, answer.json()) == (200, {"ready": True, "status": "ready"})


def paths_of(routes: object) -> Iterator[str]:
    """The addresses of an application, with those of what is mounted and included."""
    for route in getattr(routes, "routes", ()):
        yield getattr(route, "path", "") or "/"
        for inner in ("app", "original_router"):
            yield from paths_of(getattr(route, inner, None))


def ask(options: Options, *paths: str) -> tuple[list[httpx.Response], set[str]]:
    """What a server with no model yet answers, and all the addresses that it knows."""

    async def answers() -> tuple[list[httpx.Response], set[str]]:
        loading = Loading(Desk(Settings("no-such-folder", None, "extractive")))
        app = application(options, loading)
        behind = httpx.ASGITransport(Gate(app, options.accounts))
        known = set(paths_of(app))
        async with httpx.AsyncClient(transport=behind, base_url="http://127.0.0.1") as client:
            return [await client.get(path) for path in paths or sorted(known)], known

    return asyncio.run(answers())


def test_page_is_there_before_the_model_and_health_says_that_it_is_loading() -> None:
    (health, config), _ = ask(Options(), "/health", "/config")
    assert health.status_code == 503
    assert health.json() == {"ready": False, "status": "loading the model"}
    assert "Loading the model …" in config.text


def test_model_that_can_not_be_loaded_ends_the_server_with_the_remedy(run: Run) -> None:
    done = run(ROOT / "app.py", "--port", "0", "--model", "no-such-folder")
    assert done.returncode == 3
    assert "no-such-folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_memory_that_is_turned_off_is_not_kept(tmp_path: Path) -> None:
    with process(tmp_path / "log", "--no-memory", WIREDESK_MEMORY="on"):
        assert not (tmp_path / "cache" / "memory").exists()


# Options.


def test_all_faults_are_reported_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)
    assert main(["--port", "http", "--auth", "hunter2", "--root-path", "desk", "--mcp"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "wiredesk: --port: http is not a whole number from 0 to 65535",
        "wiredesk: --auth is neither user:password nor a file of such lines",
        "wiredesk: --root-path: desk starts neither with / nor with http",
        "wiredesk: --mcp needs a package that is not installed: pip install 'wiredesk[mcp]'",
    ]


@pytest.mark.parametrize("port", ["-1", "65536", "80 80", ""])
def test_port_that_is_none_is_a_fault(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"--port={port}"]) == 2
    assert "is not a whole number from 0 to 65535" in capsys.readouterr().err


def test_taken_port_is_an_error_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["--port", str(taken.getsockname()[1])]) == 2
    assert "--port names another" in capsys.readouterr().err


def test_host_that_is_not_of_this_machine_is_an_error_with_the_remedy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--host", "192.0.2.1", "--auth", "anna:secret"]) == 2
    assert "--host another address" in capsys.readouterr().err


def test_help_is_there_without_loading_anything(run: Run) -> None:
    done = run("-X", "importtime", ROOT / "app.py", "--help")
    assert done.returncode == 0
    assert "--root-path" in done.stdout
    assert "gradio" not in done.stderr


# Behind a proxy that shows it under a path, with accounts, as an MCP server.


class Proxy(BaseHTTPRequestHandler):
    """Hands every request under /desk on to the server, without the /desk."""

    to = ""

    def do_GET(self) -> None:
        assert self.path.startswith("/desk/")
        path, body = self.path.removeprefix("/desk"), self.rfile.read(self._length())
        with closing(http.client.HTTPConnection(self.to, timeout=60)) as there:
            # Not compressed, since its parts are handed on as they come.
            headers = dict(self.headers.items()) | {"Accept-Encoding": "identity"}
            there.request(self.command, path, body, headers)
            answer = there.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("transfer-encoding", "connection", "date", "server"):
                    self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError):  # the browser went on to another page
                while data := answer.read1():
                    self.wfile.write(data)

    def _length(self) -> int:
        return int(self.headers.get("content-length", 0))

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def direct() -> Iterator[str]:
    accounts = {"anna": "hunter2"}
    with serving(Options(accounts=accounts, root_path="/desk", mcp=True)) as address:
        yield address


@pytest.fixture(scope="module")
def proxied(direct: str) -> Iterator[str]:
    handler = type("ThisProxy", (Proxy,), {"to": direct.removeprefix("http://")})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever).start()
    yield f"http://127.0.0.1:{server.server_port}/desk/"
    server.shutdown()
    server.server_close()


ANNA = ("anna", "hunter2")


def test_every_address_but_health_is_refused_without_a_name() -> None:
    answers, known = ask(Options(accounts=dict([ANNA])))
    assert {"/", "/config", "/login", "/gradio_api/run/{api_name}", "/theme.css"} <= known
    statuses = {answer.url.path: answer.status_code for answer in answers}
    assert statuses.pop("/health") == 503
    assert set(statuses.values()) == {401}


@pytest.mark.parametrize("path", ["/gradio_api/mcp/", "/gradio_api/run/translate", "/login"])
def test_nothing_can_be_sent_without_a_name(direct: str, path: str) -> None:
    assert httpx.post(f"{direct}{path}", json={"data": ["Ja.", 1]}).status_code == 401


def test_server_behind_a_proxy_is_used_with_a_name(proxied: str) -> None:
    client = Client(proxied, verbose=False, analytics_enabled=False, httpx_kwargs={"auth": ANNA})
    story = client.predict(text=STORY, bullets=2, api_name="/translate")
    assert story["translation"]["text"].startswith("They fled in a red car.")


@pytest.mark.browser
def test_page_behind_a_proxy_knows_its_address(browser: "Browser", proxied: str) -> None:
    from tests.support.browser import finished, opened, translate

    credentials = {"username": ANNA[0], "password": ANNA[1]}
    context = browser.new_context(http_credentials=credentials)  # type: ignore[arg-type]
    page = opened(context.new_page(), proxied)
    translate(page, STORY)
    finished(page)
    context.close()


def test_gradio_knows_who_it_is(direct: str) -> None:
    assert httpx.get(f"{direct}/gradio_api/user", auth=ANNA).json() == "anna"


def test_ctrl_c_ends_the_server_and_no_password_is_in_its_output(tmp_path: Path) -> None:
    log = tmp_path / "log"
    running = started(log, "--auth", "anna:hunter2")
    address = ready(running, log)
    assert httpx.get(address, auth=("anna", "hunter3")).status_code == 401
    assert httpx.get(address, auth=ANNA).status_code == 200
    # A browser keeps this one open for as long as the page is.
    with httpx.stream("GET", f"{address}/gradio_api/heartbeat/x", auth=ANNA, timeout=30) as beat:
        next(beat.iter_text())
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == 130
    output = log.read_text(encoding="utf-8")
    assert "Traceback" not in output
    assert "hunter" not in output


INTERRUPTED = """
import os, signal, sys, time
import httpx
from wiredesk.server import serve as server

listen = server.listen

class Loading(server.Loading):
    def run(self):
        while httpx.get(address + "/health").status_code != 503:
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.02)  # the signal is taken; the server looks for it every tenth of a second

def note(host, port):
    global address
    listening = listen(host, port)
    address = "http://127.0.0.1:" + str(listening.getsockname()[1])
    return listening

server.Loading, server.listen = Loading, note
sys.exit(server.main(["--port", "0"]))
"""


def test_ctrl_c_while_the_model_is_being_loaded_ends_the_server() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], cwd=ROOT, timeout=120, check=False)
    assert done.returncode == 130
