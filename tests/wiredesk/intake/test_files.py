import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from translate.article.parse import parse_article
from translate.errors import EmptyTextError, TextError, TextTooLongError
from wiredesk.intake.files import LARGEST, Intake, read_file

FILES = FIXTURES / "files"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GUESSED = ("Not UTF-8; read as Windows-1252.",)


def archive(name: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr(name, "x")
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "intake"),
    [
        ("Ærø".encode(), "ærø.txt", Intake("Ærø")),
        ("Ærø".encode("utf-16"), "a.TXT", Intake("Ærø")),
        ("– Ærø".encode("cp1252"), "a.txt", Intake("– Ærø", GUESSED)),
        ("Ærø".encode(), "", Intake("Ærø")),
        ("Ærø".encode(), "uden endelse", Intake("Ærø")),
        ("Ærø".encode(), "brand 12.30", Intake("Ærø")),
        (b"<p>To</p><p>Tre</p>", "a.txt", Intake("To\n\nTre")),
        (b"<font>To</font>", "a.htm", Intake("To")),
    ],
)
def test_text_is_read(data: bytes, name: str, intake: Intake) -> None:
    assert read_file(data, name) == intake


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1"])
def test_html_says_itself_what_its_bytes_mean(declared: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>– Ærø</p>'
    assert read_file(page.encode("cp1252"), "a.html") == Intake("– Ærø")


def test_html_that_says_nothing_or_nonsense_is_guessed() -> None:
    for head in ("", '<meta charset="nonsense">', '<meta charset="utf-8">'):
        page = f"{head}<p>Ærø</p>".encode("cp1252")
        assert read_file(page, "a.html") == Intake("Ærø", GUESSED)


@pytest.mark.parametrize("name", ["story.docx", "story.eml", "html-only.eml", "story.html"])
@pytest.mark.parametrize("renamed", [False, True])
def test_same_story_comes_out_of_every_kind_whatever_its_name(name: str, renamed: bool) -> None:
    intake = read_file((FILES / name).read_bytes(), "story.txt" if renamed else name)
    article = parse_article(intake.text)
    kinds = [paragraph.kind for paragraph in article.paragraphs if paragraph.sentences]
    assert kinds[0] == "headline"
    assert kinds.count("quote") == 1
    assert article.sentences[0].text == "Færge på grund ud for Ærø"
    assert "Politiet ventede at have alle i land klokken 14.30." in intake.text


def test_path_is_read_by_its_last_part_or_another_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ærø", encoding="utf-8")
    assert read_file(tmp_path / "a.txt") == read_file(str(tmp_path / "a.txt")) == Intake("Ærø")
    with pytest.raises(TextError, match=r"^b\.csv is of a kind"):
        read_file(tmp_path / "a.txt", "b.csv")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "a.pdf is a PDF: open it, copy the story and paste it here"),
        ("a.rtf", b"{\\rtf1\\ansi", "a.rtf is in Rich Text Format: save it as .docx or .txt"),
        ("a.odt", archive("content.xml"), "a.odt is an archive, or a document of a program other"),
        ("a.zip", archive("a.txt"), "a.zip is an archive"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "a.doc is an old Word document"),
        (
            "a.docx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "a.docx is protected by a password: open it in Word, take the password off",
        ),
        (
            "a.msg",
            OLE + "__properties_version1.0".encode("utf-16-le"),
            "a.msg is a mail in Outlook's own format: open it, copy the story and paste it here",
        ),
        ("a.xls", OLE, "a.xls is a file of an old Microsoft program"),
        ("a.csv", b"a;b", "a.csv is of a kind that can't be read"),
        ("a.docx", b"hej", "a.docx is of a kind that can't be read"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0", "a.jpg is of a kind that can't be read"),
        ("a.txt", b"\x7fELF\0\0", "a.txt isn't a text file, despite its name"),
    ],
)
def test_what_is_not_taken_is_named_with_the_remedy_and_what_is(
    name: str, data: bytes, message: str
) -> None:
    with pytest.raises(TextError) as raised:
        read_file(data, name)
    assert str(raised.value).startswith(message)
    assert str(raised.value).endswith("These files can be read: .txt, .html, .docx and .eml")


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"", "a.txt"), (b" \r\n\t", "a.txt"), (b"\xef\xbb\xbf", ""), (b"<p></p>", "a.html")],
)
def test_file_without_text_is_an_error(data: bytes, name: str) -> None:
    with pytest.raises(EmptyTextError, match="has no text in it"):
        read_file(data, name)


def test_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert len(read_file(b"a" * LARGEST).text) == LARGEST
    message = r"has 10\.0 MB; the limit is 10 MB"
    with pytest.raises(TextTooLongError, match=message):
        read_file(b"a" * (LARGEST + 1))
    (tmp_path / "a.txt").write_bytes(b"a" * (LARGEST + 1))
    with pytest.raises(TextTooLongError, match=message):
        read_file(tmp_path / "a.txt")


def test_file_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(TextError, match=r"^missing\.txt can't be read: No such file"):
        read_file(tmp_path / "missing.txt")


@given(st.binary(max_size=200), st.sampled_from(["", "a.txt", "a.html", "a.docx", "a.eml"]))
def test_any_bytes_are_text_or_an_error_of_ours(data: bytes, name: str) -> None:
    try:
        intake = read_file(data, name)
    except TextError:
        return
    assert intake.text.strip()
