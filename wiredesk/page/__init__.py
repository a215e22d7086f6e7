"""The web page."""

from wiredesk.page.wiring import build, launch_options

__all__ = [
    "build",
    "launch_options",
]
