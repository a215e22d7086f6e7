"""What a hostile client or web page gets from the server as it is run: nothing."""

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.responses import PlainTextResponse

from tests.support.serving import serving
from wiredesk.server.options import Options
from wiredesk.server.origins import Origins, hostname

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SECRET = "Kodeordet er hemmeligt, og ingen må læse det."


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving(Options()) as address:
        yield address


# Files.


def answer_of(url: str, file: dict[str, Any]) -> str:
    """All that the server tells of opening a file: the events of the page's own endpoint."""
    config = httpx.get(f"{url}/config").json()
    uploads = [c["id"] for c in config["components"] if c["props"].get("elem_id") == "open-file"]
    (number,) = (
        d["id"] for d in config["dependencies"] if d["inputs"] == uploads and len(d["outputs"]) == 2
    )
    session = "s" + str(abs(hash(json.dumps(file))))
    data = {"data": [file], "fn_index": number, "session_hash": session}
    joined = httpx.post(f"{url}/gradio_api/queue/join", json=data)
    told = [joined.text]
    params = {"session_hash": session}
    with httpx.stream("GET", f"{url}/gradio_api/queue/data", params=params, timeout=60) as events:
        for line in events.iter_lines():
            told.append(line)
            if "process_completed" in line or "close_stream" in line:
                break
    return "\n".join(told).encode().decode("unicode_escape")


def file_data(path: str) -> dict[str, Any]:
    return {"path": path, "orig_name": "story.txt", "meta": {"_type": "gradio.FileData"}}


@pytest.mark.parametrize("place", ["beside", "upload"])
def test_file_that_was_not_uploaded_is_refused(url: str, tmp_path: Path, place: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    uploaded = Path(upload(url, "a.txt", b"En anden historie."))
    up = "/".join([".."] * len(uploaded.parts))
    path = str(secret) if place == "beside" else f"{uploaded.parent}/{up}{secret}"
    told = answer_of(url, file_data(path))
    assert "hemmeligt" not in told
    assert '"success": false' in told or '"success":false' in told


def upload(url: str, name: str, data: bytes) -> str:
    answer = httpx.post(f"{url}/gradio_api/upload", files={"files": (name, data)})
    path: str = answer.json()[0]
    return path


def test_file_that_was_uploaded_is_read(url: str) -> None:
    told = answer_of(url, file_data(upload(url, "story.txt", SECRET.encode())))
    assert "hemmeligt" in told


@pytest.mark.parametrize("path", ["/etc/passwd", str(Path(__file__)), "http://127.0.0.1:9/x"])
def test_no_file_of_the_machine_is_served(url: str, path: str) -> None:
    answer = httpx.get(f"{url}/gradio_api/file={path}")
    assert answer.status_code in (403, 404)
    assert "root:" not in answer.text


@pytest.mark.parametrize("way", ["file=", "file/"])
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_file_of_another_server_is_handed_out_as_its_own(
    url: str, way: str, scheme: str, method: str
) -> None:
    """It could be a page with a script, which would be one of the server's own."""
    answer = httpx.request(method, f"{url}/gradio_api/{way}{scheme}://evil.example/x.png?a=b")
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert method == "HEAD" or answer.text == "This server fetches no file from elsewhere.\n"


# Names and origins.


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:PORT", 200),
        ("LOCALHOST:PORT", 200),
        ("127.0.0.1:PORT", 200),
        ("[::1]:PORT", 200),
        ("localhost.:PORT", 400),
        ("x.localhost:PORT", 400),
        ("127.0.0.2:PORT", 400),
        ("0.0.0.0:PORT", 400),
        ("desk.example:PORT", 400),
        ("127.1:PORT", 400),
        ("me@localhost:PORT", 400),
        ("localhost/x", 400),
        ("localhost:x", 400),
        ("[::1", 400),
        ("", 400),
    ],
)
@pytest.mark.parametrize("path", ["/health", "/config", "/gradio_api/info"])
def test_server_answers_to_loopback_names_alone(
    url: str, host: str, status: int, path: str
) -> None:
    name = host.replace("PORT", str(urlsplit(url).port))
    assert httpx.get(f"{url}{path}", headers={"host": name}).status_code == status


STORY = {"data": ["To blev dræbt.", 1]}


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        ("http://127.0.0.1:PORT", 200),
        ("http://127.0.0.1:1", 403),
        ("http://localhost:PORT", 403),
        ("https://evil.example", 403),
        ("http://127.0.0.1:PORT.evil.example", 403),
        ("http://me@127.0.0.1:PORT", 403),
        ("//127.0.0.1:PORT", 403),
        ("http://[::1", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_what_another_page_sends_is_refused(url: str, origin: str | None, status: int) -> None:
    headers = {} if origin is None else {"origin": origin.replace("PORT", str(urlsplit(url).port))}
    answer = httpx.post(f"{url}/gradio_api/run/translate", json=STORY, headers=headers)
    assert answer.status_code == status
    assert "access-control-allow-origin" not in answer.headers
    assert ("killed" in answer.text) == (status == 200)


@pytest.mark.parametrize("method", ["OPTIONS", "GET"])
def test_no_other_page_is_told_that_it_may_read(url: str, method: str) -> None:
    headers = {"origin": "http://x.localhost:1", "access-control-request-method": "POST"}
    answer = httpx.request(method, f"{url}/config", headers=headers)
    assert not [name for name in answer.headers if name.startswith("access-control-allow-o")]


def status_of(host: str, origin: str | None, hosts: tuple[str, ...], listening: str) -> int:
    """What an application behind `Origins` answers to something that is sent."""

    async def ask() -> int:
        transport = httpx.ASGITransport(
            Origins(PlainTextResponse("taken"), hosts, listening=listening)
        )
        headers = {"host": host} | ({"origin": origin} if origin else {})
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            return (await client.post("/", headers=headers)).status_code

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("desk.example", "https://desk.example", 200),
        ("127.0.0.1:7860", "https://desk.example", 200),  # a proxy that names the server itself
        ("Desk.Example:8080", None, 200),
        ("192.168.1.5:7860", "http://192.168.1.5:7860", 400),
        ("other.example", None, 400),
        ("desk.example", "https://other.example", 403),
        ("desk.example.evil.example", None, 400),
    ],
)
def test_allowed_host_is_a_name_and_an_origin(host: str, origin: str | None, status: int) -> None:
    assert status_of(host, origin, ("desk.example",), "127.0.0.1") == status


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("192.168.1.5:7860", "http://192.168.1.5:7860", 200),
        ("[fd00::5]:7860", None, 200),
        ("192.168.1.5:7860", "http://192.168.1.6:7860", 403),
        ("rebound.example:7860", None, 400),
    ],
)
def test_server_for_others_answers_to_addresses(host: str, origin: str | None, status: int) -> None:
    assert status_of(host, origin, (), "0.0.0.0") == status


@pytest.mark.parametrize(
    ("options", "hosts"),
    [
        (Options(), set()),
        (Options(root_path="https://Desk.example/wiredesk"), {"desk.example"}),
        (Options(host="0.0.0.0", allowed_hosts=("Desk",)), {"desk"}),
    ],
)
def test_names_of_the_options(options: Options, hosts: set[str]) -> None:
    assert options.hosts == hosts


@pytest.mark.parametrize("address", ["", "[::1", "http://desk.example", "desk example", "desk\n"])
def test_hostname_of_what_is_no_address_is_blank(address: str) -> None:
    assert hostname(address) == ""


@pytest.mark.parametrize(
    ("header", "values", "status"),
    [("host", ("x", "x"), 400), ("origin", ("http://evil.example", "http://x"), 403)],
)
def test_header_that_comes_twice_has_to_be_right_each_time(
    header: str, values: tuple[str, str], status: int
) -> None:
    async def ask() -> int:
        transport = httpx.ASGITransport(Origins(PlainTextResponse("taken"), ("x",)))
        others = [] if header == "host" else [("host", "x")]
        headers = [*others, *((header, value) for value in values)]
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            return (await client.post("/", headers=headers)).status_code

    assert asyncio.run(ask()) == status


# In a real browser.

HOSTILE = """<!doctype html><title>waiting</title>
<form method=post action="%URL%/gradio_api/upload" enctype="multipart/form-data" target=f>
<input name=files value=x></form><iframe name=f></iframe>
<script>
const tell = (what) => { document.title += " " + what };
const json = {method: "POST", headers: {"content-type": "application/json"},
  body: JSON.stringify({data: ["To blev dræbt.", 1]})};
(async () => {
  for (const [name, path, options] of [
    ["config", "/config", {}], ["health", "/health", {}],
    ["run", "/gradio_api/run/translate", json],
    ["plain", "/gradio_api/run/translate", {...json, headers: {"content-type": "text/plain"}}],
    ["opaque", "/gradio_api/run/translate",
     {...json, headers: {"content-type": "text/plain"}, mode: "no-cors"}],
  ]) {
    try { const r = await fetch("%URL%" + path, options); const t = await r.text();
      if (t) tell("READ:" + name); } catch (error) { tell("refused:" + name) }
  }
  document.forms[0].submit();
  tell("done");
})();
</script>"""


@pytest.mark.browser
@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "localhost.", "x.localhost"])
def test_hostile_page_reads_nothing_and_starts_nothing(
    browser: "Browser", url: str, name: str
) -> None:
    """A page of another port, which asks for the server under each name that leads to it."""
    target = f"http://{name}:{urlsplit(url).port}"

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(HOSTILE.replace("%URL%", target).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    answers: list[tuple[str, int]] = []
    page.on("response", lambda answer: answers.append((answer.request.method, answer.status)))
    page.goto(f"http://{name}:{server.server_port}/")
    page.wait_for_function("document.title.includes('done')")
    page.wait_for_timeout(500)
    title = page.title()
    page.close()
    server.shutdown()
    server.server_close()
    assert "READ" not in title
    assert {status for method, status in answers if method == "POST"} <= {400, 403}
    assert ("POST", 403 if name in ("127.0.0.1", "localhost") else 400) in answers
