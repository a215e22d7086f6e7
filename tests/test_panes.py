import re
from html.parser import HTMLParser

import pytest

from summarize import Bullet, Summary
from translate.article import Article, parse_article
from translate.flags import Flag
from translate.translation import ModelInfo, SentencePair, Translation
from wiredesk.panes import alert, bullets_pane, danish_pane, english_pane, status_line

MODEL = ModelInfo("tiny", "1", "none", "none")
HOSTILE = "<script>alert(1)</script> & \"x\" 'y' ${window.z} <img src=x onerror=alert(2)>"


class Page(HTMLParser):
    """The tags of a piece of HTML with their attributes, its text, and whether all are closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str | None]:
        return [found[attribute] for _, found in self.tags if attribute in found]


def article() -> Article:
    return parse_article(
        "Røveri i Horsens\n\nAf Maja Holmsted/ritzau/\n\nTo er anholdt. De stjal en bil.\n\n"
        "- Ingen kom til skade, siger politiet.\n\n/ritzau/"
    )


def translation(targets: tuple[str, ...], flags: tuple[Flag, ...] = ()) -> Translation:
    pairs = tuple(
        SentencePair(sentence, target, None, flags)
        for sentence, target in zip(article().sentences, targets, strict=True)
    )
    return Translation(article(), pairs, MODEL)


ENGLISH = ("Robbery in Horsens", "Two are arrested.", "They stole a car.", '"No one was hurt."')


def summary(*bullets: Bullet, flags: tuple[Flag, ...] = ()) -> Summary:
    return Summary(translation(ENGLISH, flags), ENGLISH, bullets, MODEL)


def test_danish_pane_has_all_paragraphs_and_numbers_the_sentences() -> None:
    page = Page(danish_pane(article()))
    assert page.open == []
    assert page.values("lang") == ["da"]
    assert page.values("id") == ["da-1", "da-2", "da-3", "da-4"]
    assert page.values("class") == [
        *("desk", "pane", "headline", "number", "aside", "body", "number", "number"),
        *("quote", "number", "aside"),
    ]
    for text in ("Røveri i Horsens1", "Af Maja Holmsted/ritzau/", "De stjal en bil.3", "/ritzau/"):
        assert text in page.text


def test_english_pane_has_the_same_numbers() -> None:
    page = Page(english_pane(article(), translation(ENGLISH).pairs))
    assert page.values("lang") == ["en"]
    assert page.values("id") == ["en-1", "en-2", "en-3", "en-4"]
    assert "ritzau" not in page.text
    for number, target in enumerate(ENGLISH, start=1):
        assert f"{target}{number}" in page.text


@pytest.mark.parametrize(("done", "paragraphs"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3)])
def test_english_pane_grows_with_what_is_finished(done: int, paragraphs: int) -> None:
    page = Page(english_pane(article(), translation(ENGLISH).pairs[:done]))
    assert page.values("id") == [f"en-{number}" for number in range(1, done + 1)]
    assert len([tag for tag, _ in page.tags if tag in ("h3", "p")]) == paragraphs


def test_bullets_have_links_to_their_sentences() -> None:
    pane = bullets_pane(summary(Bullet("Two stole a car.", (1, 2)), Bullet("No one hurt.", (3,))))
    page = Page(pane)
    assert page.values("lang") == ["en"]
    assert page.values("href") == ["#en-2", "#en-3", "#en-4"]
    assert "Two stole a car. 2 3" in page.text
    assert "To check" not in page.text
    english = Page(english_pane(article(), translation(ENGLISH).pairs))
    assert {f"#{found}" for found in english.values("id")} >= set(page.values("href"))


def test_flags_are_titles_and_a_list() -> None:
    flag = Flag("length", 'Cut "in" two.')
    page = Page(english_pane(article(), translation(ENGLISH, (flag, flag)).pairs))
    assert page.values("title") == ['Cut "in" two. Cut "in" two.'] * 4
    checks = Page(bullets_pane(summary(Bullet("Two.", (0,), (flag,)), flags=(flag,))))
    assert "To check" in checks.text
    for place in ("Sentence 1", "Sentence 4", "Bullet 1"):
        assert f'{place}: Cut "in" two.' in checks.text


def test_nothing_that_was_pasted_or_generated_is_markup() -> None:
    flag = Flag("length", HOSTILE)
    # Sentences made by hand, since the parser would take the tags for a pasted page.
    pasted = parse_article(
        HOSTILE.replace("<script>", "‹x›").replace("</script>", "").split("<")[0]
    )
    hostile = translation((HOSTILE,) * 4, (flag,))
    bullets = (Bullet(HOSTILE, (0,), (flag,)),)
    panes = [
        danish_pane(pasted),
        english_pane(article(), hostile.pairs),
        bullets_pane(Summary(hostile, (HOSTILE,) * 4, bullets, MODEL)),
        status_line(HOSTILE, 1, 2),
        alert(HOSTILE),
    ]
    allowed = {"div", "h2", "h3", "p", "span", "sup", "ul", "li", "a", "progress", "br"}
    for pane in panes:
        page = Page(pane)
        assert page.open == []
        assert {tag for tag, _ in page.tags} <= allowed
        assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    for pane in panes[1:]:
        assert HOSTILE in Page(pane).text
    assert HOSTILE in (Page(panes[1]).values("title")[0] or "")


def test_danish_markup_is_shown_as_text() -> None:
    raw = 'To < fire & "fem" er ${anholdt} <navn>.'
    page = Page(danish_pane(parse_article(raw)))
    assert raw in page.text
    assert "navn" not in {tag for tag, _ in page.tags}


@pytest.mark.parametrize(
    ("done", "total", "bar"), [(0, 4, True), (3, 4, True), (4, 4, False), (0, 0, False)]
)
def test_status_has_a_bar_until_all_is_done(done: int, total: int, bar: bool) -> None:
    line = status_line("Translated", done, total)
    assert ("<progress" in line) is bar
    assert 'role="status"' in line
    if bar:
        assert re.search(rf'value="{done}" max="{total}"', line)


def test_alert_keeps_its_lines() -> None:
    page = Page(alert("No model. Tried:\n  - hub\nRemedy: fetch"))
    assert page.values("role") == ["alert"]
    assert [tag for tag, _ in page.tags].count("br") == 2
