"""Files that come in: text, HTML, Word, mail."""

from wiredesk.intake.files import LARGEST, read_file

__all__ = [
    "LARGEST",
    "read_file",
]
