import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from translate.errors import TextError, TextTooLongError
from wiredesk.intake.word import UNPACKED, is_word, read_word

STORY = FIXTURES / "files" / "story.docx"
NOTES = (
    "1 footnote put at the end.",
    "1 picture left out.",
    "1 comment left out.",
    "Tracked changes taken as accepted.",
    "Left out, from the head or foot of the page: “EMBARGO til mandag”.",
)
TEXT = [
    "Færge på grund ud for Ærø",
    "En færge med 84 passagerer gik søndag morgen på grund ud for Ærø.\nIngen kom til skade.",
    "- Vi hørte et brag, og så lå vi stille, siger passageren Åse Bjørnholt.",
    *("Passagerer", "84", "Besætning", "9"),
    "Politiet ventede at have alle i land klokken 14.30.",
    "Rederiet beklager.",
    "Færgen er fra 1998.",
    "Der var tre hunde om bord.",
    "Vinden var svag.",
    "Ifølge rederiet.",
]


def document(*paragraphs: str) -> bytes:
    """A Word document with these paragraphs, given as the XML in them."""
    made = docx.Document()
    for inner in paragraphs:
        body = made.element.body
        body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def repacked(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """The archive with other content for some of its files; None leaves a file out."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in dict.fromkeys([*source.namelist(), *changes]):
            content = changes[name] if name in changes else source.read(name)
            if content is not None:
                target.writestr(name, content)
    return result.getvalue()


def content(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_all_that_word_shows_is_read_in_order_and_the_rest_named() -> None:
    text, notes = read_word(STORY.read_bytes(), "story.docx")
    assert text.split("\n\n") == TEXT
    assert notes == NOTES


def test_document_of_another_program_reads_the_same() -> None:
    text, notes = read_word((FIXTURES / "files" / "libreoffice.docx").read_bytes(), "story.docx")
    assert text.split("\n\n") == [line for line in TEXT if line != "Færgen er fra 1998."]
    assert notes == NOTES


def test_plain_document_has_nothing_to_note() -> None:
    data = document("<w:r><w:t>To er </w:t></w:r><w:r><w:t>anholdt.</w:t></w:r>")
    assert read_word(data, "x") == ("To er anholdt.", ())


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>H</w:t><w:noBreakHyphen/><w:t>tid</w:t></w:r>", "H\u2011tid"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:smartTag><w:r><w:t>Aarhus</w:t></w:r></w:smartTag>", "Aarhus"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>", "1"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r>", "a"),
        ("<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r>", "* a"),
        ("<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r>", "a"),
        ("<w:r><w:t>&lt;b&gt; &amp;</w:t></w:r>", "<b> &"),
    ],
)
def test_marks_within_a_paragraph(inner: str, text: str) -> None:
    assert read_word(document(inner), "x")[0] == text


def test_link_that_leads_nowhere_does_no_harm() -> None:
    data = STORY.read_bytes()
    relations = content(data, "word/_rels/document.xml.rels")
    broken = relations.replace(b'Target="header1.xml"', b'Target="NULL"')
    assert broken != relations
    text, notes = read_word(repacked(data, {"word/_rels/document.xml.rels": broken}), "x")
    assert text.split("\n\n") == TEXT
    assert notes == NOTES[:-1]


def test_strict_open_xml_is_read_too() -> None:
    data = STORY.read_bytes()
    strict = content(data, "word/document.xml").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    text, _ = read_word(repacked(data, {"word/document.xml": strict}), "x")
    assert text.split("\n\n") == TEXT


def test_archive_that_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = repacked(STORY.read_bytes(), {"word/document.xml": b" " * (UNPACKED + 1)})
    with pytest.raises(TextTooLongError, match=r"^x\.docx unpacks to 20 MB; the limit is 20 MB"):
        read_word(bomb, "x.docx")


def with_entities(entities: bytes, used: bytes) -> bytes:
    """The story with entities declared, and one in place of a word."""
    xml = content(STORY.read_bytes(), "word/document.xml")
    body = xml[xml.index(b"<w:document") :].replace(b"passagerer", used)
    changed = b"<!DOCTYPE x [" + entities + b"]>" + body
    return repacked(STORY.read_bytes(), {"word/document.xml": changed})


def test_entities_that_blow_up_are_refused() -> None:
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(9)
    )
    with pytest.raises(TextError, match="damaged"):
        read_word(with_entities(entities, b"&e8;"), "x")


def test_entity_that_names_a_file_of_this_machine_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hemmeligt", encoding="utf-8")
    entity = f'<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">'
    text, _ = read_word(with_entities(entity.encode(), b"&e;"), "x")
    assert "En færge med 84  gik søndag" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"word/document.xml": b"<w:document"},
        {"word/document.xml": b""},
        {"word/document.xml": None},
        {"_rels/.rels": None},
        {"_rels/.rels": b"\xff\xfe"},
        {"word/footnotes.xml": b"<x>"},
    ],
)
def test_damaged_document_is_an_error_with_the_remedy(changes: dict[str, bytes | None]) -> None:
    with pytest.raises(TextError, match=r"^x\.docx can't be read: .* paste it here$"):
        read_word(repacked(STORY.read_bytes(), changes), "x.docx")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, STORY.stat().st_size - 1), st.binary(min_size=1, max_size=40))
def test_damage_anywhere_is_an_error_of_ours_or_none(where: int, noise: bytes) -> None:
    data = STORY.read_bytes()
    damaged = data[:where] + noise + data[where + len(noise) :]
    try:
        text, _ = read_word(damaged, "x.docx")
    except TextError:
        return
    assert isinstance(text, str)


@pytest.mark.parametrize(
    ("path", "word"),
    [(STORY, True), (FIXTURES / "files" / "story.eml", False), (Path(__file__), False)],
)
def test_document_is_known_by_its_content(path: Path, word: bool) -> None:
    assert is_word(path.read_bytes()) is word
