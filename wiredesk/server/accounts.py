"""`read_accounts`: the users of the server with their passwords; `Gate`: the check of a request.

Takes what `--auth` names: one account, or a file of accounts. The check is HTTP Basic
authentication (RFC 7617), which browsers, curl and every HTTP library know. No password is ever
printed or logged.
"""

import base64
import binascii
import secrets
from collections.abc import Mapping
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

# Passwords by user name.
Accounts = Mapping[str, str]

# The one path that needs no account: load balancers have none, and it says only whether the model
# is ready.
HEALTH = "/health"
REFUSED = b"A user name and a password are needed.\n"


def read_accounts(word: str) -> tuple[Accounts, list[str]]:
    """The passwords by user that `--auth` names, and a message for each fault in them.

    `word` is `user:password`, or the path of a file with one such line per account; blank lines and
    lines that start with # are skipped. No message has a password in it.

    >>> read_accounts("anna:secret")
    ({'anna': 'secret'}, [])
    """
    path = Path(word)
    if not path.is_file():
        return _accounts([("--auth", word)])
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}, [f"--auth: {path} can't be read as UTF-8 text"]
    entries = [
        (f"--auth: {path}, line {number}", line.strip())
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.strip().startswith("#")
    ]
    return _accounts(entries) if entries else ({}, [f"--auth: there is no account in {path}"])


def _accounts(entries: list[tuple[str, str]]) -> tuple[Accounts, list[str]]:
    accounts: dict[str, str] = {}
    faults = []
    for place, entry in entries:
        user, _, password = entry.partition(":")
        if not user or not password:
            faults.append(f"{place} is neither user:password nor a file of such lines")
        elif user in accounts:
            faults.append(f"{place} names {user} again")
        else:
            accounts[user] = password
    return accounts, faults


def is_open_to_others(word: str) -> bool:
    """Whether the value of `--auth` is a file that other users of the machine can read."""
    path = Path(word)
    return path.is_file() and bool(path.stat().st_mode & 0o044)


class Gate:
    """An ASGI application that answers 401 to requests without a known user and password.

    `/health` is open to all; without accounts every path is. The application behind it finds the
    user's name in `scope["wiredesk.user"]`.
    """

    def __init__(self, app: "ASGIApp", accounts: Accounts) -> None:
        self._app, self._accounts = app, accounts

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Refuse a request, or pass it on to the application."""
        if scope["type"] == "http" and self._accounts and scope["path"] != HEALTH:
            user = self._user(scope["headers"])
            if user is None:
                await _refuse(send)
                return
            scope["wiredesk.user"] = user
        await self._app(scope, receive, send)

    def _user(self, headers: list[tuple[bytes, bytes]]) -> str | None:
        """The user whose name and password the headers have; None if they are not right."""
        given = next((value for name, value in headers if name == b"authorization"), b"")
        scheme, _, credentials = given.partition(b" ")
        if scheme.lower() != b"basic":
            return None
        try:
            user, _, password = base64.b64decode(credentials.strip()).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return None
        # An unknown user takes as long to refuse as a known one with a wrong password.
        expected = self._accounts.get(user, secrets.token_urlsafe())
        return user if compare_digest(password.encode(), expected.encode()) else None


async def _refuse(send: "Send") -> None:
    headers = [
        (b"www-authenticate", b'Basic realm="wiredesk", charset="UTF-8"'),
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(REFUSED)).encode()),
    ]
    await send({"type": "http.response.start", "status": 401, "headers": headers})
    await send({"type": "http.response.body", "body": REFUSED})
