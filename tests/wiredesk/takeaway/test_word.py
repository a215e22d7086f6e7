import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn

from tests.wiredesk.takeaway.test_text import CREDIT, REPLACED, SUMMARY
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.word import as_word

REVIEWED = Review(True, "Ann Hill", datetime(2024, 3, 4, 9, 5, tzinfo=UTC))


def opened(review: Review = OPEN) -> Document:
    return docx.Document(io.BytesIO(as_word(SUMMARY, review)))


def test_document_has_everything_in_order() -> None:
    paragraphs = [(p.style.name if p.style else "", p.text) for p in opened().paragraphs]
    assert paragraphs == [
        ("Normal", CREDIT),
        ("Heading 1", "Bullets"),
        ("List Bullet", "Two are arrested. They stole a car. [1] [2]"),
        ("List Bullet", "No one was hurt. [3]"),
        ("Heading 1", "To check"),
        ("List Bullet", "This looks like Norwegian."),
        (
            "List Bullet",
            REPLACED,
        ),
        ("List Bullet", "Sentence 2: Cut in two."),
        ("List Bullet", "Sentence 2: Check 2."),
        ("List Bullet", "Bullet 2: Nobody says so."),
        ("Heading 1", "English"),
        ("Normal", "Two are arrested.1 They stole a car.2 "),
        ("Normal", '"No one was hurt," say police.3 '),
        ("Heading 1", "Danish"),
        ("Normal", "To er anholdt.1 De stjal en bil.2 "),
        ("Normal", "- Ingen kom til skade, siger politiet.3 "),
    ]


def test_every_page_is_headed_by_the_label() -> None:
    header = opened().sections[0].header
    assert [p.text for p in header.paragraphs] == ["Machine translation, not reviewed"]


def test_every_link_leads_to_a_place_in_the_document() -> None:
    document = opened()
    links = [(link.fragment, link.text) for p in document.paragraphs for link in p.hyperlinks]
    places = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert links == [
        *[("en1", "[1]"), ("en2", "[2]"), ("en3", "[3]")],
        *[("da1", "1"), ("da2", "2"), ("da3", "3")],
        *[("en1", "1"), ("en2", "2"), ("en3", "3")],
    ]
    assert places == ["en1", "en2", "en3", "da1", "da2", "da3"]
    ids = [mark.get(qn("w:id")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert len(set(ids)) == len(ids)


def test_flags_are_comments_at_their_sentence_or_bullet() -> None:
    document = opened()
    assert [comment.text for comment in document.comments] == [
        "Nobody says so.",
        "Cut in two.\nCheck 2.",
    ]
    flagged = [run.text for p in document.paragraphs for run in p.runs if run.font.highlight_color]
    assert flagged == ["No one was hurt.", "They stole a car."]


def test_reviewed_story_has_neither_comments_nor_a_list() -> None:
    document = opened(REVIEWED)
    assert [*document.comments] == []
    assert "To check" not in [p.text for p in document.paragraphs]
    assert not [r for p in document.paragraphs for r in p.runs if r.font.highlight_color]
    assert document.sections[0].header.paragraphs[0].text == REVIEWED.label


def test_properties_say_what_it_is_and_no_time() -> None:
    properties = opened().core_properties
    assert properties.comments == CREDIT
    assert properties.author == "wiredesk"
    assert (properties.created, properties.modified) == (None, None)


def test_no_entry_of_the_archive_has_a_time_of_its_own() -> None:
    with zipfile.ZipFile(io.BytesIO(as_word(SUMMARY))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"w:date=" not in archive.read("word/comments.xml")


def test_spelling_is_checked_in_each_language() -> None:
    document = opened()
    languages = {
        run.text: [language.get(qn("w:val")) for language in run._r.iter(qn("w:lang"))]
        for p in document.paragraphs
        for run in p.runs
    }
    assert languages["To er anholdt."] == ["da-DK"]
    assert languages["Two are arrested."] == []
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default is not None
    assert default.get(qn("w:val")) == "en-GB"
