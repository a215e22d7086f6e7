"""`Options`: where the server listens and who may use it, read from the command line.

All faults are reported at once, each with its remedy. What is allowed but probably a mistake is a
warning.
"""

import argparse
from dataclasses import dataclass, field
from importlib.util import find_spec
from urllib.parse import urlsplit

from translate.errors import GlossaryError
from translate.glossary import Glossary, as_glossary
from wiredesk.model_options import add_model_options
from wiredesk.server.accounts import Accounts, is_open_to_others, read_accounts
from wiredesk.server.origins import hostname, is_address, is_loopback


@dataclass(frozen=True, slots=True)
class Options:
    """Where the server listens, and who may use it.

    `root_path` is the path or URL at which a proxy shows the page. `allowed_hosts` are the names,
    besides the machine's own, by which browsers may address the server.
    """

    host: str = "127.0.0.1"
    port: int = 7860
    accounts: Accounts = field(default_factory=dict)
    root_path: str = ""
    mcp: bool = False
    glossary: Glossary | None = None
    allowed_hosts: tuple[str, ...] = ()

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which others reach the server: those allowed, and that of its proxy."""
        addresses = (*self.allowed_hosts, urlsplit(self.root_path).netloc)
        return frozenset(filter(None, map(hostname, addresses)))


def option_parser() -> argparse.ArgumentParser:
    """The parser of the options of `wiredesk serve`."""
    parser = argparse.ArgumentParser(
        prog="wiredesk serve",
        description="Start the page, its API and /health. It listens on this machine alone "
        "unless --host says otherwise.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", default="7860", help="port to listen on (7860); 0 takes any")
    parser.add_argument(
        "--auth",
        metavar="WHO",
        help="user:password, or a file with a line of these for each user (which keeps them out "
        "of the list of processes)",
    )
    parser.add_argument(
        "--root-path", default="", metavar="PATH", help="where a proxy shows the page: /wiredesk"
    )
    parser.add_argument(
        "--allow-host",
        dest="allowed_hosts",
        action="append",
        default=[],
        metavar="NAME",
        help="a name by which others reach the server, such as desk.example; once for each. "
        "Without it only this machine's own names are answered, and with --host any IP address",
    )
    parser.add_argument(
        "--mcp", action="store_true", help="be an MCP server, too, at /gradio_api/mcp/"
    )
    add_model_options(parser)
    return parser


def checked(words: argparse.Namespace) -> tuple[Options, list[str]]:
    """The options from the parsed command line, and a message for each fault in it."""
    faults = []
    port = int(words.port) if words.port.isdecimal() else -1
    if not 0 <= port <= 65535:
        faults.append(f"--port: {words.port} is not a whole number from 0 to 65535")
    accounts, more = read_accounts(words.auth) if words.auth is not None else ({}, [])
    faults += more
    path = words.root_path.rstrip("/")
    if path and not (path.startswith("/") or urlsplit(path).scheme in ("http", "https")):
        faults.append(f"--root-path: {path} starts neither with / nor with http")
    if words.mcp and find_spec("mcp") is None:
        faults.append("--mcp needs a package that is not installed: pip install 'wiredesk[mcp]'")
    faults += [
        f"--allow-host: {name} is not a host's name alone, such as desk.example"
        for name in words.allowed_hosts
        if not hostname(f"{name}:80")  # what has a port already, or is no name at all
    ]
    glossary = None
    try:
        glossary = as_glossary(words.glossary)
    except GlossaryError as error:
        faults.append(f"--glossary: {error}")
    hosts = tuple(words.allowed_hosts)
    return Options(words.host, port, accounts, path, words.mcp, glossary, hosts), faults


def warnings(options: Options, auth: str | None) -> list[str]:
    """A message for each thing that is allowed but probably a mistake; `auth` is `--auth`."""
    said = []
    if not options.accounts and not is_loopback(options.host):
        said.append(
            f"everyone who can reach {options.host} can use the page; --auth asks for a password"
        )
    if auth and is_open_to_others(auth):
        said.append(f"other users of this machine can read {auth}: chmod 600 {auth}")
    if is_address(options.host) and not (options.hosts or is_loopback(options.host)):
        said.append("only IP addresses lead to the page; --allow-host adds the name of this server")
    return said
