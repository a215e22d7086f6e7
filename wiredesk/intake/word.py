"""`read_word`: the text of a Word document (.docx), and notes on what isn't in the text.

The text is everything that Word shows in the body: paragraphs, tables cell by cell, text boxes,
content controls and tracked changes as accepted, then the foot- and endnotes. python-docx is used
only to parse XML: its own `paragraph.text` leaves out half of these, and it refuses files with a
link that leads nowhere, which Word writes and opens.
"""

import io
import posixpath
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from translate.errors import TextError, TextTooLongError

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

Parts = dict[str, list["BaseOxmlElement"]]

# Bytes of unpacked XML. A long story has about 200 KB; an archive of 10 MB can be made to unpack to
# 10 GB. Reading a file at the limit takes about 20 seconds.
UNPACKED = 20_000_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = (_W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_TEXT_BOX = _W + "txbxContent"
# Elements that Word doesn't show: text that a tracked change deleted or moved away, the code of a
# field, the second copy of a text box for programs from before 2010. Properties hold no text.
_UNSEEN = frozenset(
    [
        *(_W + name for name in ("del", "moveFrom", "instrText", "pPr", "rPr")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    ]
)
_CHANGES = (_W + "ins", _W + "del", _W + "moveFrom")
# The parts that are read besides the document itself.
_PARTS = ("comments", "endnotes", "footer", "footnotes", "header", "numbering")
# The namespace of the same elements in files that are saved as "Strict Open XML".
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_CHARACTERS = {
    _W + "tab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "\u2011",
    _W + "softHyphen": "\u00ad",
    _W + "sym": "\ufffd",  # a character of a symbol font
}
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_OBJECTS = (
    _W + "altChunk",
    _W + "object",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
# What lxml (SyntaxError) and zipfile raise on damaged files, and what missing parts raise.
_DAMAGED = (
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read_word(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a Word document, and notes for the editor.

    A blank line separates paragraphs. `name` is the file's name, for messages.

    Raises:
        TextError: the bytes are no Word document, or a damaged one.
        TextTooLongError: it unpacks to more than `UNPACKED` bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(archive, name)
            parts = _parts(archive)
    except TextTooLongError:
        raise
    except _DAMAGED as error:
        raise TextError(
            f"{name} can't be read: it is damaged, or not a Word document (.docx). "
            "Open it in Word and save it as .docx, or copy the story there and paste it here"
        ) from error
    dashed = frozenset(_dashed_lists(parts))
    footnotes = [*_footnotes(parts, dashed)]
    paragraphs = [*_paragraphs(parts["document"][0], dashed), *footnotes]
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
    return text, tuple(_notes(parts, len(footnotes)))


def is_word(data: bytes) -> bool:
    """Whether the bytes are an archive that holds the main part of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(entry.startswith("word/document") for entry in archive.namelist())
    except _DAMAGED:
        return False


def _check_size(archive: zipfile.ZipFile, name: str) -> None:
    """Raise if it would unpack to too much; zipfile never reads more than an archive declares."""
    entries = archive.infolist()
    size = sum(entry.file_size for entry in entries if not _is_media(entry.filename))
    if size > UNPACKED:
        raise TextTooLongError(
            f"{name} unpacks to {size // 1_000_000:,} MB; the limit is {UNPACKED // 1_000_000} MB. "
            "Open it in Word, copy the story there, and paste it here"
        )


def _is_media(path: str) -> bool:
    """Whether a part is a picture or a film: large, and not read."""
    return path.startswith("word/media/")


def _parts(archive: zipfile.ZipFile) -> Parts:
    """The root elements of the document and of its other parts, by kind ("footnotes")."""
    main = dict(_related(archive, ""))["officeDocument"]
    parts: Parts = defaultdict(list, document=[_parsed(archive, main)])
    for kind, path in _related(archive, main):
        if kind in _PARTS and path in archive.NameToInfo:
            parts[kind].append(_parsed(archive, path))
    return parts


def _related(archive: zipfile.ZipFile, path: str) -> Iterator[tuple[str, str]]:
    """The kind and path of each part that the part at `path` refers to; "" is the archive."""
    folder, _, file = path.rpartition("/")
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if relations in archive.NameToInfo:
        for relation in _parsed(archive, relations):
            target = posixpath.join("/", folder, relation.get("Target", ""))
            found = posixpath.normpath(target)[1:]
            if not _is_media(found):
                yield relation.get("Type", "").rpartition("/")[2], found


def _parsed(archive: zipfile.ZipFile, path: str) -> "BaseOxmlElement":
    from docx.oxml.parser import parse_xml

    return parse_xml(archive.read(path).replace(_STRICT, _W[1:-1].encode()))


def _paragraphs(body: "BaseOxmlElement", dashed: frozenset[str]) -> Iterator[str]:
    """The text of each paragraph in order; a text box comes after the paragraph that holds it."""
    for paragraph in _seen(body, _W + "p"):
        yield _list_mark(paragraph, dashed) + "".join(_pieces(paragraph))


def _seen(element: "BaseOxmlElement", *tags: str) -> Iterator["BaseOxmlElement"]:
    """The descendants with these tags that Word shows, in order."""
    for child in element:
        if child.tag in tags:
            yield child
        if child.tag not in _UNSEEN:
            yield from _seen(child, *tags)


def _pieces(element: "BaseOxmlElement") -> Iterator[str]:
    """The pieces of a paragraph's text, without its text boxes."""
    for child in element:
        if child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag not in _UNSEEN and child.tag != _TEXT_BOX:
            yield from _pieces(child)


def _list_mark(paragraph: "BaseOxmlElement", dashed: frozenset[str]) -> str:
    """The mark of a list's item, "- " or "* ", which Word draws and doesn't keep as text."""
    found = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    number = "0" if found is None else found.get(_W + "val")  # 0: no list
    if number == "0":
        return ""
    return "- " if number in dashed else "* "


def _dashed_lists(parts: Parts) -> Iterator[str]:
    """The ids of lists with dashes: Word turns quotes that start with a dash into such lists."""
    for numbering in parts["numbering"]:
        definitions = {
            definition.get(_W + "abstractNumId")
            for definition in numbering.iter(_W + "abstractNum")
            for mark in definition.iterfind(f"{_W}lvl[1]/{_W}lvlText")
            if mark.get(_W + "val") in ("-", "–", "—")
        }
        for number in numbering.iter(_W + "num"):
            definition = number.find(_W + "abstractNumId")
            if definition is not None and definition.get(_W + "val") in definitions:
                yield number.get(_W + "numId", "")


def _footnotes(parts: Parts, dashed: frozenset[str]) -> Iterator[str]:
    for note in chain.from_iterable([*parts["footnotes"], *parts["endnotes"]]):
        if note.get(_W + "type", "normal") == "normal":  # others are the line above the notes
            yield "\n".join(_paragraphs(note, dashed)).strip()


def _notes(parts: Parts, footnotes: int) -> Iterator[str]:
    met = Counter(
        element.tag for element in _seen(parts["document"][0], *_PICTURES, *_OBJECTS, *_CHANGES)
    )
    counts = {
        ("footnote", "footnotes", "put at the end"): footnotes,
        ("picture", "pictures", "left out"): sum(met[tag] for tag in _PICTURES),
        ("embedded object", "embedded objects", "left out"): sum(met[tag] for tag in _OBJECTS),
        ("comment", "comments", "left out"): sum(len(part) for part in parts["comments"]),
    }
    for (one, many, fate), count in counts.items():
        if count:
            yield f"{count} {one if count == 1 else many} {fate}."
    if any(met[tag] for tag in _CHANGES):
        yield "Tracked changes taken as accepted."
    for part in [*parts["header"], *parts["footer"]]:
        text = " ".join(" ".join(_paragraphs(part, frozenset())).split())
        if text:
            yield f"Left out, from the head or foot of the page: “{text}”."
