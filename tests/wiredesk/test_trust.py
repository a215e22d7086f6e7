"""No doubt is lost and no wrong letter is marked, whatever an editor does with a story."""

import io
import json
import re
from collections.abc import Iterator

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import TINY_MARIAN
from tests.support.html_reader import Page
from translate import Flag, Glossary, SentencePair
from translate.spans import on_one_line
from wiredesk.desk import Desk, Finished, Settings, undone
from wiredesk.doubts import doubts
from wiredesk.page.browser_memory import recalled, remembered
from wiredesk.page.checklist import checklist
from wiredesk.page.panes import danish_pane, editing
from wiredesk.takeaway import Form, as_dict, as_text, download

GLOSSARY = Glossary.of({"mænd": "guys", "bil": "motor car", "færge": "ship"})
DANISH = (
    "Tre mænd er onsdag anholdt efter et røveri i Horsens.",
    "Mændene stjal 12.500 kroner.",
    "De flygtede i en rød bil.",
    "Bilen var ikke stjålet.",
    "De tre mænd nægter sig skyldige.",
    "Færgen har plads til 42 biler og 250 passagerer.",
)
# English that is right, or has a wrong number, no "not", another name, Danish left in, a loop, …
ENGLISH = (
    "Four men were arrested in Aarhus on Wednesday.",
    "The men stole 12,800 kroner kroner kroner.",
    "They fled in a rød bil",
    "The car was stolen.",
    "The three guys plead guilty.",
    "The ship has room for 42 motor cars.",
)
BREAKS = (" ", "  ", "\n", " \n ", "\u00a0", " \u00ad")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Settings(str(TINY_MARIAN), summarizer="extractive", glossary=GLOSSARY))


@st.composite
def wrapped(draw: st.DrawFn, sentence: str) -> str:
    """The sentence with other white space and soft hyphens, as copy arrives."""
    words = sentence.split(" ")
    breaks = draw(st.lists(st.sampled_from(BREAKS), min_size=len(words), max_size=len(words)))
    text = "".join(word + gap for word, gap in zip(words, breaks, strict=True)).strip()
    at = draw(st.integers(1, len(text) - 1))
    return f"{text[:at]}\u00ad{text[at:]}" if text[at - 1 : at + 1].isalpha() else text


@st.composite
def copies(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(DANISH), min_size=1, max_size=4, unique=True))
    return "\n\n".join(draw(wrapped(sentence)) for sentence in chosen)


def translated(desk: Desk, text: str, *earlier: Finished) -> Finished:
    *_, story = desk.translate(text, earlier=earlier)
    assert isinstance(story, Finished)
    return story


def reloaded(desk: Desk, story: Finished) -> Finished:
    """The story as a browser that keeps JSON brings it back, to a page without a glossary."""
    kept = json.loads(json.dumps(remembered(story, str(desk.translator.model))))
    plain = Desk(Settings(str(TINY_MARIAN), summarizer="extractive"))
    again = recalled(kept, plain)
    assert isinstance(again, Finished)
    return again


def after(desk: Desk, story: Finished, index: int, english: str) -> Iterator[Finished]:
    """The story and all that an editor makes of it."""
    yield story
    edited = desk.edited(story, index % len(story.pairs), english)
    yield edited
    yield undone(edited)
    yield reloaded(desk, edited)
    yield translated(desk, "Den ligger i Vejle.\n\n" + edited.article.raw, edited)


def said(story: Finished) -> list[list[Flag]]:
    return [list(pair.flags) for pair in story.pairs]


def quoted(message: str) -> list[str]:
    found = re.findall(r"'([^']+)'|\"([^\"]+)\"|“([^”]+)”", message)
    return ["".join(groups) for groups in found]


def is_quoted(marked: str, message: str) -> bool:
    """Whether a message quotes the marked words, or, of a loop or a cut, has part of them."""
    shown = on_one_line(marked)
    return shown.lower() in message.lower() or any(part in shown for part in quoted(message))


def assert_marks_what_is_said(pair: SentencePair) -> None:
    for text, spans in (
        (pair.source.text, [(flag, flag.source_span) for flag in pair.flags]),
        (pair.target, [(flag, flag.target_span) for flag in pair.flags]),
    ):
        for flag, span in spans:
            if span is not None and "word for word" not in flag.message:
                marked = text[slice(*span)]
                assert marked.strip() == marked != ""
                assert is_quoted(marked, flag.message) or "without an end" in flag.message, flag


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=copies(), index=st.integers(0, 3), english=st.sampled_from(ENGLISH))
def test_no_doubt_is_lost_and_every_mark_is_what_its_message_quotes(
    desk: Desk, text: str, index: int, english: str
) -> None:
    story = translated(desk, text)
    for stage in after(desk, story, index, english):
        for number, pair in enumerate(stage.pairs):
            assert desk.translator.assessed(pair, number, glossary=GLOSSARY) == pair
            assert_marks_what_is_said(pair)
    edited = desk.edited(story, index % len(story.pairs), english)
    assert said(reloaded(desk, edited)) == said(edited)
    assert said(undone(edited)) == said(story)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=copies(), index=st.integers(0, 3), english=st.sampled_from(ENGLISH))
def test_page_files_and_api_list_the_same_things_to_check(
    desk: Desk, text: str, index: int, english: str
) -> None:
    for story in after(desk, translated(desk, text), index, english):
        listed = [doubt.said() for doubt in doubts(story.summary)]
        assert as_dict(story.summary)["to_check"] == listed
        on_page = Page(checklist(story)).text
        assert all(on_page.count(doubt.message) >= 1 for doubt in doubts(story.summary))
        assert checklist(story).count("<li>") == len(listed)
        lines = as_text(story.summary).splitlines()
        assert [line[2:] for line in lines if line.startswith("! ")] == listed
        assert in_word(story) == listed
        for form in ("markdown", "json", "ninjs"):
            assert count_of_doubts(story, form) == len(listed)


def in_word(story: Finished) -> list[str]:
    document = docx.Document(io.BytesIO(download(story.summary, "word").data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    if "To check" not in texts:
        return []
    return texts[texts.index("To check") + 1 : texts.index("English")]


def count_of_doubts(story: Finished, form: Form) -> int:
    content = download(story.summary, form).data.decode()
    if form == "markdown":
        return content.partition("## To check\n\n")[2].partition("\n\n")[0].count("\n- ") + (
            "## To check" in content
        )
    if form == "json":
        return len(json.loads(content)["to_check"])
    return str(json.loads(content)["edNote"]).count("\n- ")


def test_glossary_s_flags_outlive_an_edit_and_a_reload(desk: Desk) -> None:
    story = translated(desk, "Tre mænd er anholdt. Mændene stjal 12.500 kroner.")
    edited = desk.edited(story, 1, "The men stole 12,500 kroner.")
    for stage in (edited, reloaded(desk, edited)):
        assert [flag.kind for flag in stage.pairs[1].flags] == ["term"]
        assert [use.outcome for use in stage.pairs[1].terms] == ["not kept"]


def test_marks_are_on_the_words_before_and_after_an_edit(desk: Desk) -> None:
    story = translated(desk, "De stjal 12\u00ad.500  kroner\nfra 25 mænd.")
    edited = desk.edited(story, 0, "They stole 12,500 kroner from 26 men.")
    for shown in (danish_pane(edited), editing(edited, 0), danish_pane(reloaded(desk, edited))):
        assert "<mark>25</mark>" in shown
