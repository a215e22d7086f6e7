from dataclasses import replace
from itertools import pairwise

import pytest

from summarize import Bullet, Summary
from tests.support.html_reader import Page
from translate.article.parse import parse_article
from translate.flags import Flag
from translate.models.info import ModelInfo
from translate.translation import SentencePair, Translation
from wiredesk.desk import Finished, Settings, Story
from wiredesk.page.panes import bullets_pane, danish_pane, editing, english_pane, marked

MODEL = ModelInfo("tiny", "1", "none", "none")
ARTICLE = parse_article(
    "Røveri i Horsens\n\nAf Maja Holmsted/ritzau/\n\nTo er anholdt. De stjal 300 kroner.\n\n"
    "- Ingen kom til skade, siger politiet.\n\n/ritzau/"
)
ENGLISH = ("Robbery in Horsens", "Two are held.", "They stole 400 kroner.", '"No one was hurt."')
NUMBER = Flag("number", "300 in the Danish, 400 in the English", (9, 12), (11, 14))
HINT = Flag("low-score", "The model was unsure")
HOSTILE = "<script>alert(1)</script> & \"x\" 'y' ${window.z} <img src=x onerror=alert(2)>"


def working(count: int = 4, flags: tuple[Flag, ...] = ()) -> Story:
    """The story with its first sentences done, the third of them flagged."""
    pairs = tuple(
        SentencePair(sentence, target, None, flags if index == 2 else ())
        for index, (sentence, target) in enumerate(zip(ARTICLE.sentences, ENGLISH, strict=True))
    )
    return Story(ARTICLE, Settings(), pairs[:count])


def done(*bullets: Bullet, flags: tuple[Flag, ...] = ()) -> Finished:
    story = working(flags=flags)
    translation = Translation(ARTICLE, story.pairs, MODEL)
    summary = Summary(translation, ENGLISH, bullets, MODEL)
    return Finished(ARTICLE, Settings(), story.pairs, summary=summary)


def test_danish_pane_has_all_paragraphs_and_numbers_the_sentences() -> None:
    page = Page(danish_pane(working(0)))
    assert page.open == []
    assert page.values("id") == ["da-1", "da-2", "da-3", "da-4"]
    assert page.values("data-s") == ["1", "2", "3", "4"]
    for text in ("1Røveri i Horsens", "Af Maja Holmsted/ritzau/", "3De stjal 300 kroner."):
        assert text in page.text


def test_what_is_not_translated_is_dimmed_and_said_to_be_so() -> None:
    page = Page(danish_pane(working(0)))
    assert [kind for kind in page.values("class") if kind and "aside" in kind] == [
        "aside byline",
        "aside signature",
    ]
    assert "Not translated: /ritzau/" in page.text


@pytest.mark.parametrize(("count", "paragraphs"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3)])
def test_english_pane_has_the_paragraphs_that_are_begun(count: int, paragraphs: int) -> None:
    page = Page(english_pane(working(count)))
    assert page.values("id") == [f"en-{number}" for number in range(1, count + 1)]
    assert len([tag for tag, _ in page.tags if tag in ("h3", "p")]) == paragraphs


def test_english_pane_only_grows_while_the_story_is_worked_on() -> None:
    stages = [english_pane(working(count, (NUMBER,))) for count in range(5)]
    for earlier, later in pairwise(stages):
        assert later.startswith(earlier)


def test_english_can_be_clicked_once_the_story_is_done() -> None:
    assert Page(english_pane(working())).values("role") == []
    page = Page(english_pane(done()))
    assert page.open == []
    assert page.values("role") == ["button"] * 4
    assert page.values("tabindex") == ["0", "-1", "-1", "-1"]


def test_flag_is_a_sign_a_reason_and_a_mark_on_either_side() -> None:
    english, danish = (Page(pane(done(flags=(NUMBER,)))) for pane in (english_pane, danish_pane))
    assert "!Check:  They stole 400 kroner." in english.text
    assert english.values("aria-describedby") == ["why-en-3"]
    assert "300 in the Danish, 400 in the English." in english.text
    assert "<mark>400</mark>" in english_pane(done(flags=(NUMBER,)))
    assert "<mark>300</mark>" in danish_pane(done(flags=(NUMBER,)))
    assert danish.open == []


def test_hint_looks_other_than_an_error() -> None:
    html = english_pane(done(flags=(HINT,)))
    assert "?Hint:" in Page(html).text
    assert 'class="sentence hinted"' in html
    assert 'class="sentence flagged"' in english_pane(done(flags=(HINT, NUMBER)))


def test_repaired_sentence_says_so_gently() -> None:
    story = done()
    pairs = (replace(story.pairs[0], repaired=True), *story.pairs[1:])
    page = Page(english_pane(replace(story, pairs=pairs)))
    assert "Second choice of the model; its first is among the alternatives." in page.text
    assert "!" not in page.text


def test_new_and_edited_sentences_say_so_in_words() -> None:
    story = replace(
        done(), new=frozenset({1}), edits=frozenset({("Røveri i Horsens", "Robbery in Horsens")})
    )
    assert "1Edited Robbery in Horsens" in Page(english_pane(story)).text
    assert "2New Two are held." in Page(english_pane(story)).text
    assert "2New To er anholdt." in Page(danish_pane(story)).text


def test_bullets_belong_to_their_sentences_and_lead_to_them() -> None:
    story = done(Bullet("Two stole a car.", (1, 2)), Bullet("No one was hurt.", (3,)))
    page = Page(bullets_pane(story))
    assert page.open == []
    assert page.values("data-s") == ["2 3", "4"]
    assert page.values("href") == ["#en-2", "#en-3", "#en-4"]


def test_flagged_bullet_never_looks_like_a_clean_one() -> None:
    flag = Flag("unsupported", "500 is not in the sentences that this rests on", None, (10, 13))
    html = bullets_pane(done(Bullet("Two stole 500.", (1,), (flag,)), Bullet("A car.", (2,))))
    page = Page(html)
    assert [kind for kind in page.values("class") if kind and "sentence" in kind] == [
        "sentence flagged",
        "sentence",
    ]
    assert "!Check:  Two stole 500." in page.text
    assert "<mark>500</mark>" in html


def test_where_there_are_no_bullets_it_says_why() -> None:
    assert "follow" in bullets_pane(working())
    assert "stopped" in bullets_pane(replace(done(), stopped=True))
    assert "No sentence" in bullets_pane(done())


def test_editor_shows_the_danish_and_the_doubts() -> None:
    page = Page(editing(done(flags=(NUMBER,)), 2))
    assert page.open == []
    assert "Sentence 3De stjal 300 kroner." in page.text
    assert "300 in the Danish, 400 in the English" in page.text


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ([], "a &lt; b c"),
        ([None], "a &lt; b c"),
        ([(2, 3)], "a <mark>&lt;</mark> b c"),
        ([(4, 7), (2, 5)], "a <mark>&lt; b c</mark>"),
        ([(0, 1), (6, 99)], "<mark>a</mark> &lt; b <mark>c</mark>"),
        ([(-3, 1), (5, 5), (90, 99)], "<mark>a</mark> &lt; b c"),
    ],
)
def test_marks(spans: list[tuple[int, int] | None], html: str) -> None:
    assert marked("a < b c", spans) == html


def test_nothing_that_was_pasted_or_generated_is_markup() -> None:
    flag = Flag("length", HOSTILE)
    story = done(Bullet(HOSTILE, (0,), (flag,)))
    sources = [replace(pair.source, text=HOSTILE) for pair in story.pairs]
    pairs = tuple(SentencePair(source, HOSTILE, None, (flag,)) for source in sources)
    hostile = replace(story, pairs=pairs)
    panes = [english_pane(hostile), bullets_pane(hostile), editing(hostile, 0)]
    panes.append(danish_pane(replace(story, article=parse_article('To < fire & ${z} <navn "x">.'))))
    allowed = {"div", "h3", "p", "span", "sup", "ul", "li", "a", "bdi", "mark"}
    for pane in panes:
        page = Page(pane)
        assert page.open == []
        assert {tag for tag, _ in page.tags} <= allowed
        assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    for pane in panes[:3]:
        assert HOSTILE in Page(pane).text
    assert 'To < fire & ${z} <navn "x">.' in Page(panes[3]).text


def test_danish_of_a_story_that_was_stopped_is_whole() -> None:
    stopped = replace(done(flags=(NUMBER,)), pairs=done().pairs[:2], stopped=True)
    assert Page(danish_pane(stopped)).values("id") == ["da-1", "da-2", "da-3", "da-4"]
