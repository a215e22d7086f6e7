"""The server of the page and its API."""

from wiredesk.server.serve import main

__all__ = [
    "main",
]
