"""`Origins`: which names the server answers to, and which web pages may send it something.

A web page elsewhere can make an editor's browser ask a server on the editor's own machine: under a
name of its own that resolves to 127.0.0.1, or by a form or a script that sends to it. What is asked
for under an unknown name, or sent by another page, is refused.
"""

from collections.abc import Collection
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
WRITES = frozenset(("POST", "PUT", "PATCH", "DELETE"))


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
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        host = headers.get("host", "")
        if not self._answers_to(host):
            return 400, f"This server doesn't answer to {host!r}; --allow-host adds a name."
        origin = headers.get("origin")
        if scope.get("method") in WRITES and origin is not None and not self._is_own(origin, host):
            return 403, f"What a page of {origin!r} sends is not taken; --allow-host adds a name."
        return None

    def _answers_to(self, host: str) -> bool:
        name = hostname(f"//{host}")
        return name in self._names or (self._addresses and is_address(name))

    def _is_own(self, origin: str, host: str) -> bool:
        """Whether a page is of this server: the same name and port, or a name that was allowed."""
        return urlsplit(origin).netloc.lower() == host.lower() or hostname(origin) in self._hosts


def hostname(url: str) -> str:
    """The host of a URL in small letters, without its port; blank where there is none.

    >>> hostname("//[::1]:7860"), hostname("http://desk.example"), hostname("null")
    ('::1', 'desk.example', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


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
