import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import docx
import pytest

from summarize import Summary
from tests.wiredesk.takeaway.test_text import ARTICLE, CREDIT, EXTRACTIVE, MODEL, PAIRS, SUMMARY
from translate.article.parse import parse_article
from translate.translation import Translation
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.forms import Form, as_dict, download
from wiredesk.takeaway.ninjs import as_ninjs
from wiredesk.takeaway.text import as_markdown, bullets_to_copy, english_to_copy

FORMS = get_args(Form)
REVIEWED = Review(True, "Ann Hill", datetime(2024, 3, 4, 9, 5, tzinfo=UTC))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, form: Form) -> str:
    """All the text of a download, that of a Word document's body."""
    if form == "word":
        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    return data.decode()


def with_first(target: str) -> Summary:
    pairs = (replace(PAIRS[0], target=target), *PAIRS[1:])
    return replace(SUMMARY, translation=Translation(ARTICLE, pairs, MODEL))


@pytest.mark.parametrize(
    ("form", "name", "media_type"),
    [
        ("markdown", "two-are-arrested-not-reviewed.md", "text/markdown"),
        ("word", "two-are-arrested-not-reviewed.docx", WORD),
        ("json", "two-are-arrested-not-reviewed.json", "application/json"),
        ("ninjs", "two-are-arrested-not-reviewed.ninjs.json", "application/json"),
        ("english", "two-are-arrested-not-reviewed.en.txt", "text/plain"),
        ("bullets", "two-are-arrested-not-reviewed.bullets.txt", "text/plain"),
    ],
)
def test_each_form_has_a_name_and_a_media_type(form: Form, name: str, media_type: str) -> None:
    file = download(SUMMARY, form)
    assert (file.name, file.media_type) == (name, media_type)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_carries_the_label_the_models_and_what_to_check(form: Form) -> None:
    text = read(download(SUMMARY, form).data, form)
    for part in (CREDIT, "This looks like Norwegian.", "Check 2.", "Nobody says so."):
        assert part in text


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_that_it_was_reviewed(form: Form) -> None:
    file = download(SUMMARY, form, REVIEWED)
    text = read(file.data, form)
    assert "two-are-arrested-reviewed." in file.name
    assert "Machine translation, reviewed by Ann Hill, 4 March 2024, 09:05 UTC" in text
    assert "owner/model" in text
    assert "not reviewed" not in text
    assert "Sentence 2" not in text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("review", [OPEN, REVIEWED])
def test_same_story_gives_the_same_bytes(form: Form, review: Review) -> None:
    assert download(SUMMARY, form, review) == download(SUMMARY, form, review)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("markdown", as_markdown(SUMMARY)),
        ("english", english_to_copy(SUMMARY)),
        ("bullets", bullets_to_copy(SUMMARY)),
    ],
)
def test_texts_are_the_report_s(form: Form, text: str) -> None:
    assert download(SUMMARY, form).data.decode() == text


def test_ninjs_is_read_back() -> None:
    assert json.loads(download(SUMMARY, "ninjs").data) == as_ninjs(SUMMARY)


def test_json_is_the_summary_and_its_review() -> None:
    content = json.loads(download(SUMMARY, "json", REVIEWED).data)
    assert content == json.loads(json.dumps(as_dict(SUMMARY, REVIEWED)))
    assert content["review"] == {
        "reviewed": True,
        "by": "Ann Hill",
        "at": "2024-03-04T09:05:00+00:00",
    }
    assert content["translation"]["pairs"][1]["flags"][1]["message"] == "Check 2."
    assert as_dict(SUMMARY)["review"] == {"reviewed": False, "by": None, "at": None}


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Two are arrested.", "two-are-arrested"),
        ("Ærø Ferry: 84 “saved”, 5/6 hurt", "aero-ferry-84-saved-5-6-hurt"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("бой", "story"),
        ("", "story"),
        ("a " * 50, "-".join("a" * 30)),
        ("x" * 100, "x" * 60),
    ],
)
def test_file_is_named_after_the_headline(first: str, name: str) -> None:
    assert download(with_first(first), "markdown").name == f"{name}-not-reviewed.md"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        "\0\x01\x1b[31m",
        "\ud800 half",
        "\u202edesrever",
        "<script>alert(1)</script>&amp;",
        "👩‍🚒" * 50,
        "]]>",
        "\ufffe\uffff",
    ],
)
def test_whatever_was_pasted_can_be_taken_away(form: Form, text: str) -> None:
    file = download(with_first(f"Two {text} are arrested."), form)
    assert "are arrested." in read(file.data, form)


@pytest.mark.parametrize("form", FORMS)
def test_story_without_sentences_can_be_taken_away(form: Form) -> None:
    empty = Translation(parse_article("Annonce"), (), MODEL)
    file = download(Summary(empty, (), (), EXTRACTIVE), form)
    assert file.name.startswith("story-not-reviewed.")
    assert CREDIT in read(file.data, form)
