"""`Origins`: which names the server answers to, and which web pages may send it something.

A web page elsewhere can make an editor's browser ask a server on the editor's own machine: under a
name of its own that resolves to 127.0.0.1, or by a form or a script that sends to it. What is asked
for under an unknown name, or sent by another page, is refused.
"""

import re
from collections.abc import Collection
from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
WRITES = frozenset(("POST", "PUT", "PATCH", "DELETE"))
# A name or an IP address, perhaps with a port: the whole of what a browser puts into Host.
ADDRESS = re.compile(r"([a-z0-9._-]+|\[[0-9a-f:.]+\])(:[0-9]+)?")


class Origins:
    """An ASGI application that answers to the loopback names and those in `hosts`, and to no other.

    `listening` is the address that the server listens on. Where that isn't a loopback one, any IP
    address is as good a name: it can't be made to lead elsewhere. What is sent must come from a
    page of the server itself, or of a host in `hosts` (a proxy's name).
    """

    def __init__(
        self, app: "ASGIApp", hosts: Collection[str] = (), *, listening: str = "127.0.0.1"
    ) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._names = LOOPBACK | self._hosts | {listening.lower()}
        self._addresses = not is_loopback(listening)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request that is refused, or hand it on."""
        refusal = self._refusal(scope) if scope["type"] in ("http", "websocket") else None
        if refusal is None:
            await self._app(scope, receive, send)
            return
        from starlette.responses import PlainTextResponse

        status, reason = refusal
        await PlainTextResponse(f"{reason}\n", status)(scope, receive, send)

    def _refusal(self, scope: "Scope") -> tuple[int, str] | None:
        """The status and the reason with which a request is refused; None where it isn't."""
        host = ", ".join(_values(scope, b"host"))
        if not self._answers_to(host):
            return 400, f"This server doesn't answer to {host!r}; --allow-host adds a name."
        origins = _values(scope, b"origin") if scope.get("method") in WRITES else []
        for origin in origins:
            if not self._is_own(origin, host):
                reason = f"What a page of {origin!r} sends is not taken; --allow-host adds a name."
                return 403, reason
        return None

    def _answers_to(self, host: str) -> bool:
        name = hostname(host)
        return name in self._names or (self._addresses and is_address(name))

    def _is_own(self, origin: str, host: str) -> bool:
        """Whether a page is of this server: the same name and port, or a name that was allowed."""
        address = origin.lower().partition("://")[2]
        return address == host.lower() or hostname(address) in self._hosts


def _values(scope: "Scope", header: bytes) -> list[str]:
    """What a request says under a header, each time that it has it."""
    return [value.decode("latin-1") for name, value in scope["headers"] if name == header]


def hostname(address: str) -> str:
    """The host of an address in small letters, without its port; blank where it is no address.

    >>> hostname("[::1]:7860"), hostname("Desk.example"), hostname("me@localhost/path")
    ('::1', 'desk.example', '')
    """
    found = ADDRESS.fullmatch(address.lower())
    return found[1].strip("[]") if found else ""


def is_address(name: str) -> bool:
    """Whether a host is an IP address."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "desk")]
    [True, True, True, False, False]
    """
    return host == "localhost" or (is_address(host) and ip_address(host).is_loopback)
