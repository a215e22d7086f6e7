"""`read_file`: the text of a file that an editor drops on the page or names on the command line.

Takes a path or bytes; gives the text that `translate.parse_article` takes, with notes for the
editor. A file's bytes decide what it is, and its name only if they don't. Word documents are left
to `word.py`, mails to `mail.py`, HTML to `translate/article/markup.py`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from translate.article import is_markup, read_markup
from translate.encodings import decoded
from translate.errors import EmptyTextError, TextError, TextTooLongError
from wiredesk.intake.mail import is_mail, read_mail
from wiredesk.intake.word import is_word, read_word

# Bytes. A story has about 10 KB, with pictures a few MB.
LARGEST = 10_000_000
READABLE = ".txt, .html, .docx and .eml"

_ENDING = re.compile(r"\.[a-z]{1,5}$")
_TEXT = ("", ".txt", ".text", ".md")
_HTML = (".htm", ".html", ".xhtml")
_MAIL = (".eml", ".mht", ".mhtml")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASTE = "open it, copy the story and paste it here"
# Files that newsrooms have and that aren't read: their first bytes, and what they are.
_UNREADABLE = {
    b"%PDF": f"is a PDF: {_PASTE}",
    b"{\\rtf": "is in Rich Text Format: save it as .docx or .txt and drop that",
    b"PK\x03\x04": f"is an archive, or a document of a program other than Word: {_PASTE}",
}
# Microsoft's files in the format of before 2007 (OLE): a name in the file's directory, and what
# they are.
_UNREADABLE_OLE = {
    "EncryptedPackage": "is protected by a password: open it in Word, take the password off and "
    "save it, or copy the story and paste it here",
    "WordDocument": "is an old Word document (.doc): open it in Word and save it as .docx",
    "__properties_version1.0": f"is a mail in Outlook's own format: {_PASTE}",
}
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I)


@dataclass(frozen=True, slots=True)
class Intake:
    """The text of a file, and notes for the editor on what was left out or guessed."""

    text: str
    notes: tuple[str, ...] = ()


def read_file(source: Path | str | bytes, name: str = "") -> Intake:
    """The story in a file, given by its path or its bytes.

    `name` is the file's name for messages and its ending, if it isn't the last part of the path.

    Raises:
        EmptyTextError: the file has no text.
        TextTooLongError: it has more than `LARGEST` bytes, or unpacks to far more.
        TextError: it is damaged or of a kind that isn't read; the message names the kinds that are.
    """
    if not isinstance(source, bytes):
        path = Path(source)
        return read_file(_bytes(path), name or path.name)
    shown = name or "The file"
    _check_size(len(source), shown)
    text, notes = _read(source, shown, _ending(name))
    if not text.replace("\ufeff", "").strip():
        raise EmptyTextError(f"{shown} has no text in it. Drop another file, or paste the story")
    return Intake(text, notes)


def _read(data: bytes, name: str, ending: str) -> tuple[str, tuple[str, ...]]:
    if is_word(data):
        return read_word(data, name)
    if kind := _unreadable(data):
        raise _refusal(name, kind)
    if ending in _MAIL or is_mail(data):
        return read_mail(data, name)
    if ending not in (*_TEXT, *_HTML):
        raise _refusal(name, "is of a kind that can't be read")
    html = ending in _HTML
    text, notes = _decoded(data, html=html)
    if "\0" in text:
        raise _refusal(name, "isn't a text file, despite its name")
    return read_markup(text) if html or is_markup(text) else text, notes


def _decoded(data: bytes, *, html: bool) -> tuple[str, tuple[str, ...]]:
    """The text, with a note if the encoding was guessed. HTML that isn't UTF-8 names its own."""
    text, guessed = decoded(data)
    declared = _CHARSET.search(data[:1024]) if html and guessed else None
    if declared:
        try:
            charset = declared[1].decode().lower().replace("iso-8859-1", "cp1252")
            return data.decode(charset), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return text, ("Not UTF-8; read as Windows-1252.",) if guessed else ()


def _unreadable(data: bytes) -> str | None:
    """What a file is, with the remedy, if its bytes show a kind that isn't read."""
    if data.startswith(_OLE):
        kinds = (kind for part, kind in _UNREADABLE_OLE.items() if part.encode("utf-16-le") in data)
        return next(kinds, f"is a file of an old Microsoft program: {_PASTE}")
    return next((kind for start, kind in _UNREADABLE.items() if data.startswith(start)), None)


def _refusal(name: str, why: str) -> TextError:
    return TextError(f"{name} {why}. These files can be read: {READABLE}")


def _bytes(path: Path) -> bytes:
    try:
        _check_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        raise TextError(f"{path.name} can't be read: {error.strerror}") from error


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        raise TextTooLongError(
            f"{name} has {size / 1_000_000:.1f} MB; the limit is {LARGEST // 1_000_000} MB. "
            "Copy the story and paste it here"
        )


def _ending(name: str) -> str:
    """The ending of a name in lower case (".txt"); "" if it has none ("brand 12.30")."""
    found = _ENDING.search(name.lower())
    return found[0] if found else ""
