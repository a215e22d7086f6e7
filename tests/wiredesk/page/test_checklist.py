from dataclasses import replace

import pytest

from summarize import Bullet
from tests.support.html_reader import Page
from tests.wiredesk.page.test_panes import HINT, HOSTILE, NUMBER, done, working
from translate.flags import Flag
from translate.models.info import ModelInfo
from translate.models.pinned import TRANSLATOR
from wiredesk.desk import Finished
from wiredesk.doubts import translated
from wiredesk.page.checklist import alert, checklist, finished, in_use, notice, progress


def with_warnings(story: Finished, *warnings: str) -> Finished:
    translation = replace(translated(story.summary), warnings=warnings)
    return replace(story, summary=replace(story.summary, translation=translation))


def test_each_thing_to_check_leads_to_its_place() -> None:
    missing = Flag("name", "Horsens is missing", (0, 4), None)
    unsupported = Flag("unsupported", "500 is not in its sentences", None, (0, 3))
    story = done(Bullet("500 kroner.", (1,), (unsupported,)), flags=(NUMBER, missing))
    page = Page(checklist(story))
    assert page.open == []
    assert "3 things to check" in page.text
    assert page.values("href") == ["#en-3", "#da-3", "#bullet-1"]
    assert "Number: 300 in the Danish, 400 in the English sentence 3" in page.text


def test_flag_that_a_bullet_has_from_its_sentence_is_one_thing() -> None:
    carried = replace(NUMBER, source_span=None, target_span=(0, 3))
    story = done(Bullet("400 kroner.", (2,), (carried,)), flags=(NUMBER,))
    assert "1 thing to check" in checklist(story)
    assert "sentence 3, bullet 1" in Page(checklist(story)).text


def test_no_flags_says_what_was_checked() -> None:
    assert Page(checklist(done())).text == (
        "Checked: numbers, names, negation, key words, quotes, untranslated words, repetition, "
        "length. Nothing found. Read the Danish where it matters."
    )


def test_warnings_and_replaced_bullets_are_things_to_check() -> None:
    story = with_warnings(done(), "This looks like Norwegian")
    story = replace(story, summary=replace(story.summary, replaced=2))
    text = Page(checklist(story)).text
    assert "2 things to check" in text
    assert "This looks like Norwegian" in text
    assert "2 bullets of the model said what the story doesn't" in text


def test_second_choices_are_named_but_not_counted() -> None:
    story = done()
    story = replace(story, pairs=(replace(story.pairs[0], repaired=True), *story.pairs[1:]))
    page = Page(checklist(story))
    assert "to check" not in page.text
    assert (
        "Second choice of the model; its first is among the alternatives: sentence 1" in page.text
    )
    assert page.values("href") == ["#en-1"]


def test_legend_says_what_new_means() -> None:
    page = Page(checklist(replace(done(), new=frozenset({2, 0}))))
    assert "New 2 sentences not in the version before: 1, 3." in page.text


def test_nothing_is_listed_while_the_story_is_worked_on() -> None:
    assert checklist(working(flags=(NUMBER,))) == ""


def test_progress_counts_sentences_in_a_bar_that_is_not_read_out() -> None:
    html = progress(working(3))
    page = Page(html)
    assert page.values("value") == ["3"]
    assert page.values("max") == ["4"]
    assert Page(html.partition("</p>")[0]).text == "Translating 4 sentences …"
    assert "Writing the bullets" in progress(working(4))


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (done(Bullet("A.", (0,))), "Done: 4 sentences translated. Nothing found to check."),
        (done(Bullet("A.", (0,)), flags=(HINT,)), "Done: 4 sentences translated. 1 thing to check"),
        (done(), "Done: 4 sentences translated. Nothing found to check."),
        (
            replace(done(), stopped=True),
            "Stopped. The English stays; there are no bullets. Nothing found to check.",
        ),
    ],
)
def test_status_of_a_story_that_is_done(story: Finished, text: str) -> None:
    assert Page(finished(story)).text == text


def test_status_of_a_story_that_was_stopped() -> None:
    story = replace(done(), pairs=done().pairs[:2])
    assert "Stopped. 2 of 4 sentences are translated and stay." in Page(finished(story)).text


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (
            ModelInfo("qwen", "1", "llama.cpp", "Q4", offline=True),
            "Offline model: rougher than the full one.",
        ),
        (ModelInfo(TRANSLATOR.id, TRANSLATOR.revision, "ctranslate2", "int8"), "Full model"),
        (ModelInfo("<b>", "1", "ctranslate2", "int8"), "Model: <b>"),
    ],
)
def test_model_in_words(model: ModelInfo, words: str) -> None:
    page = Page(in_use(model))
    assert page.text.startswith(words)
    assert str(model) in page.values("title")


def test_alert_keeps_its_lines() -> None:
    page = Page(alert("No model. Tried:\n  - hub\nRemedy: fetch"))
    assert page.values("role") == ["alert"]
    assert [tag for tag, _ in page.tags].count("br") == 2


def test_no_message_is_markup() -> None:
    hostile = with_warnings(done(flags=(Flag("name", HOSTILE),)), HOSTILE)
    for html in (checklist(hostile), alert(HOSTILE), notice(HOSTILE)):
        page = Page(html)
        assert HOSTILE in page.text
        assert not {tag for tag, _ in page.tags} & {"script", "img"}
