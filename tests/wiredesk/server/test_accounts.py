import base64
from pathlib import Path

import anyio
import pytest
from starlette.types import Message, Receive, Scope, Send

from wiredesk.server.accounts import Gate, is_open_to_others, read_accounts

ACCOUNTS = {"anna": "s3cret: with colon", "bo": "æøå"}


def basic(credentials: str) -> bytes:
    return b"Basic " + base64.b64encode(credentials.encode())


def answer(path: str, *headers: tuple[bytes, bytes], gate_open: bool = False) -> tuple[int, str]:
    """The status that the gate answers with, and the user whom the application behind it sees."""
    seen: list[str] = []
    sent: list[Message] = []

    async def app(scope: Scope, _: Receive, send: Send) -> None:
        seen.append(scope.get("wiredesk.user", ""))
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "headers": list(headers)}

    async def receive() -> Message:
        raise AssertionError("the gate reads nothing of what is sent to it")

    anyio.run(Gate(app, {} if gate_open else ACCOUNTS).__call__, scope, receive, send)
    return sent[0]["status"], "".join(seen)


@pytest.mark.parametrize(
    ("credentials", "user"),
    [("anna:s3cret: with colon", "anna"), ("bo:æøå", "bo")],
)
def test_user_with_the_right_password_is_let_in(credentials: str, user: str) -> None:
    assert answer("/", (b"authorization", basic(credentials))) == (200, user)


@pytest.mark.parametrize(
    "header",
    [
        basic("anna:wrong"),
        basic("anna:"),
        basic("anna"),
        basic("nobody:s3cret: with colon"),
        basic(""),
        b"Basic",
        b"Basic %%%",
        b"Basic " + base64.b64encode(b"anna:\xff"),
        b"Basic \xe6",
        b"Bearer s3cret: with colon",
    ],
)
def test_anyone_else_is_refused(header: bytes) -> None:
    assert answer("/", (b"authorization", header)) == (401, "")


@pytest.mark.parametrize("path", ["/", "/gradio_api/info", "/health/", "/x/health", "//health"])
def test_nobody_without_a_name_gets_in(path: str) -> None:
    assert answer(path) == (401, "")


def test_health_needs_no_name() -> None:
    assert answer("/health") == (200, "")


def test_gate_without_accounts_is_open() -> None:
    assert answer("/", gate_open=True) == (200, "")


def test_file_holds_an_account_a_line(tmp_path: Path) -> None:
    path = tmp_path / "accounts"
    path.write_text("# the desk\n\nanna:s3cret: with colon\n  bo:æøå  \n", encoding="utf-8")
    assert read_accounts(str(path)) == (ACCOUNTS, [])


def test_word_that_names_no_file_is_an_account() -> None:
    assert read_accounts("anna:a:b") == ({"anna": "a:b"}, [])


@pytest.mark.parametrize("word", ["anna", "anna:", ":secret", ":", ""])
def test_half_an_account_is_a_fault(word: str) -> None:
    accounts, faults = read_accounts(word)
    assert not accounts
    assert faults == ["--auth is neither user:password nor a file of such lines"]


def test_every_faulty_line_is_named_and_no_password(tmp_path: Path) -> None:
    path = tmp_path / "accounts"
    path.write_text("hunter2\nanna:hunter3\n\nanna:hunter4\nbo:\n")
    _, faults = read_accounts(str(path))
    assert faults == [
        f"--auth: {path}, line 1 is neither user:password nor a file of such lines",
        f"--auth: {path}, line 4 names anna again",
        f"--auth: {path}, line 5 is neither user:password nor a file of such lines",
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"# nobody\n", "there is no account in"), (b"anna:\xff\n", "can't be read as UTF-8 text")],
)
def test_file_without_accounts_is_a_fault(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "accounts"
    path.write_bytes(content)
    accounts, faults = read_accounts(str(path))
    assert not accounts
    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(("mode", "is_open"), [(0o600, False), (0o640, True), (0o604, True)])
def test_file_that_others_can_read_is_noticed(tmp_path: Path, mode: int, is_open: bool) -> None:
    path = tmp_path / "accounts"
    path.write_text("anna:secret\n")
    path.chmod(mode)
    assert is_open_to_others(str(path)) == is_open


def test_account_on_the_command_line_is_no_file() -> None:
    assert not is_open_to_others("anna:secret")
