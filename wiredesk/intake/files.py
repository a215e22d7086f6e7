"""A dropped file in, the text that `translate.parse_article` takes out.

What a file is shows in its bytes; the name decides only where they leave it open. Word documents
and mails are read in `word_reader.py` and `mail_reader.py`, HTML in `translate/markup.py`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from translate.article import is_markup, read_markup
from translate.encodings import decoded
from translate.errors import EmptyTextError, TextError, TextTooLongError
from wiredesk.intake.mail import is_mail, read_mail
from wiredesk.intake.word import is_word, read_word

# Bytes. A story is some 10 KB, with pictures in it a few MB.
LARGEST = 10_000_000
TAKEN = ".txt, .html, .docx and .eml files"

_ENDING = re.compile(r"\.[a-z]{1,5}$")
_TEXT = ("", ".txt", ".text", ".md")
_HTML = (".htm", ".html", ".xhtml")
_MAIL = (".eml", ".mht", ".mhtml")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASTE = "open it, copy the story and paste it here"
# The first bytes of files that are met in newsrooms and not taken, and what they are.
_OTHERS = {
    b"%PDF": f"is a PDF: {_PASTE}",
    b"{\\rtf": "is in Rich Text Format: save it as .docx or .txt and drop that",
    b"PK\x03\x04": f"is an archive, or a document of a program other than Word: {_PASTE}",
}
# Parts of a file of Microsoft's before 2007, by the names in its directory.
_OLE_KINDS = {
    "EncryptedPackage": "is protected by a password: open it in Word, take the password off and "
    "save it, or copy the story and paste it here",
    "WordDocument": "is an old Word document (.doc): open it in Word and save it as .docx",
    "__properties_version1.0": "is a mail in Outlook's own form: open it, copy the story and "
    "paste it here",
}
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I)


@dataclass(frozen=True, slots=True)
class Intake:
    """The text of a file, and what the editor should know of what is not in it."""

    text: str
    notes: tuple[str, ...] = ()


def read_file(source: Path | str | bytes, name: str = "") -> Intake:
    """The story in a file, given by its path or its bytes.

    `name` is what the file is called, where that isn't the last part of the path.

    Raises:
        EmptyTextError: there is no text in it.
        TextTooLongError: it has more than `LARGEST` bytes, or unpacks to far more.
        TextError: it is damaged, or of a kind that isn't taken; the message says which are.
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
    if other := _other(data):
        raise TextError(f"{name} {other}. Taken are {TAKEN}")
    if ending in _MAIL or is_mail(data):
        return read_mail(data, name)
    if ending not in (*_TEXT, *_HTML):
        raise TextError(f"{name} isn't of a kind that is read here. Taken are {TAKEN}")
    html = ending in _HTML
    text, notes = _decoded(data, html=html)
    if "\0" in text:
        raise TextError(f"{name} isn't a text file, whatever its name says. Taken are {TAKEN}")
    return read_markup(text) if html or is_markup(text) else text, notes


def _decoded(data: bytes, *, html: bool) -> tuple[str, tuple[str, ...]]:
    """The text; HTML says itself what its bytes mean, where they are no UTF-8."""
    text, guessed = decoded(data)
    declared = _CHARSET.search(data[:1024]) if html and guessed else None
    if declared:
        try:
            charset = declared[1].decode().lower().replace("iso-8859-1", "cp1252")
            return data.decode(charset), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return text, ("Not UTF-8; read as Windows-1252.",) if guessed else ()


def _other(data: bytes) -> str:
    """What a file is that isn't taken, and the remedy; "" where it may be."""
    if data.startswith(_OLE):
        found = (words for part, words in _OLE_KINDS.items() if part.encode("utf-16-le") in data)
        return next(found, f"is of an old program of Microsoft's: {_PASTE}")
    return next((words for start, words in _OTHERS.items() if data.startswith(start)), "")


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
    """The ending of a name in small letters; "" where what follows the last dot is none."""
    found = _ENDING.search(name.lower())
    return found[0] if found else ""
