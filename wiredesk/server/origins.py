"""`Origins`: refuses requests for unknown host names and from the scripts of other web pages.

Any web page can make an editor's browser send requests to a server on the editor's own machine: by
a host name of its own that resolves to 127.0.0.1, or by a form or a script. So the Host header must
be a known name, and a request that writes must come from a page of this server.
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
    """An ASGI application in front of another that checks the Host and Origin of each request.

    Allowed hosts are the loopback names, `hosts`, and `listening`, the address that the server
    listens on. If that isn't a loopback address, any IP address is allowed, too: unlike a name, it
    can't be made to resolve to another machine. The Origin of a request that writes must be the
    server itself or one of `hosts`, such as its proxy.
    """

    def __init__(
        self, app: "ASGIApp", hosts: Collection[str] = (), *, listening: str = "127.0.0.1"
    ) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._names = LOOPBACK | self._hosts | {listening.lower()}
        self._addresses = not is_loopback(listening)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Refuse the request, or pass it on."""
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
    """Whether a host name is an IP address."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach this host or IP address.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "desk")]
    [True, True, True, False, False]
    """
    return host == "localhost" or (is_address(host) and ip_address(host).is_loopback)
