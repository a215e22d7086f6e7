"""What an editor does with the page, in a real browser, with the tiny checkpoints."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.conftest import STORIES, STORY, TINY_MARIAN
from tests.support.browser import (
    DESKTOP,
    PHONE,
    finished,
    kept,
    opened,
    remembered,
    running,
    translate,
)
from wiredesk.desk import Settings

pytestmark = [
    pytest.mark.browser,
    # Gradio's estimate of the waiting time sets an option that pandas is about to drop.
    pytest.mark.filterwarnings("ignore:.*no_silent_downcasting"),
]

LONG = " ".join(f"Sag {number} er slut." for number in range(1000))
HOSTILE = (
    "To < fire & <script>window.hurt = 1</script> "
    "${window.hurt = 3} {{hurt}} \u202eer anholdt 🙂\0."
)
LIT = "rgb(253, 240, 184)"
MONEY = "The men stole 12,500 kroner."


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running(Settings(str(TINY_MARIAN), summarizer="extractive")) as url:
        yield url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor of their own, whose clipboard can be read."""
    context = browser.new_context(
        viewport=DESKTOP,  # type: ignore[arg-type]  # its type is private
        color_scheme="light",
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, url: str) -> Page:
    return opened(context.new_page(), url)


@pytest.fixture
def story(page: Page) -> Page:
    """The page with the story done."""
    before = kept(page)
    translate(page, STORY)
    finished(page)
    remembered(page, before)
    return page


def text(page: Page, pane: str) -> str:
    return page.locator(f"#{pane}").inner_text()


def is_lit(place: Locator) -> None:
    expect(place).to_have_css("background-color", LIT)


def is_seen_in(pane: Locator, place: Locator) -> bool:
    inner, outer = place.bounding_box(), pane.bounding_box()
    assert inner is not None
    assert outer is not None
    return outer["y"] <= inner["y"] <= outer["y"] + outer["height"]


def edit(page: Page, number: int, english: str) -> None:
    page.locator(f"#en-{number}").click()
    box = page.get_by_role("textbox", name="English")
    expect(box).to_be_focused()
    box.fill(english)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#editor")).to_be_hidden()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


# Three panes.


def test_story_comes_back_as_danish_english_and_bullets_side_by_side(story: Page) -> None:
    assert "De flygtede i en rød bil." in text(story, "danish")
    assert "They fled in a red car." in text(story, "english")
    assert MONEY in text(story, "bullets")
    lefts = [story.locator(f"#{pane}").bounding_box() for pane in ("danish", "english", "bullets")]
    assert len({box["y"] for box in lefts if box}) == 1
    assert [box["x"] for box in lefts if box] == sorted(box["x"] for box in lefts if box)


def test_panes_scroll_each_by_itself(page: Page) -> None:
    translate(page, STORY * 4)
    finished(page)
    page.locator("#english").hover()
    page.mouse.wheel(0, 500)
    page.wait_for_function("document.querySelector('#english').scrollTop > 100")
    assert page.evaluate("document.querySelector('#danish').scrollTop") == 0


def test_what_is_not_translated_stays_dimmed_in_the_danish_pane_alone(story: Page) -> None:
    aside = story.locator("#danish .aside", has_text="Artiklen fortsætter under annoncen")
    expect(aside).to_be_visible()
    expect(story.locator("#danish .aside", has_text="/ritzau/")).to_have_css("font-style", "italic")
    assert "annoncen" not in text(story, "english")


@pytest.mark.parametrize(
    ("hovered", "lit"),
    [("#en-6", ["#da-6", "#bullet-3"]), ("#bullet-3", ["#da-6", "#da-7", "#en-6", "#en-7"])],
)
def test_hover_lights_the_counterparts(story: Page, hovered: str, lit: list[str]) -> None:
    story.locator(hovered).hover()
    for place in (hovered, *lit):
        is_lit(story.locator(place))
    expect(story.locator("#en-1")).not_to_have_css("background-color", LIT)


def test_counterparts_scroll_into_sight_within_their_pane(page: Page) -> None:
    translate(page, STORY * 4)
    finished(page)
    last = page.locator("#en-46")
    assert not is_seen_in(page.locator("#english"), last)
    before = page.evaluate("scrollY")
    page.locator("#da-1").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    number = page.evaluate("document.activeElement.dataset.s")
    page.wait_for_timeout(100)
    assert is_seen_in(page.locator("#english"), page.locator(f"#en-{number}"))
    assert page.evaluate("scrollY") == before


def test_keyboard_goes_through_the_sentences_and_across_the_panes(story: Page) -> None:
    story.locator("#da-1").focus()
    for key, place in [
        *(("ArrowDown", "da-2"), ("End", "da-12"), ("Home", "da-1")),
        *(("ArrowRight", "en-1"), ("ArrowRight", "bullet-1"), ("ArrowDown", "bullet-2")),
        ("ArrowLeft", "en-3"),
    ]:
        story.keyboard.press(key)
        expect(story.locator(f"#{place}")).to_be_focused()
    is_lit(story.locator("#da-3"))
    story.keyboard.press("Shift+Tab")
    expect(story.locator("#da-1")).to_be_focused()


def test_number_behind_a_bullet_leads_to_its_sentence(story: Page) -> None:
    story.locator("#bullet-3").get_by_role("link", name="Sentence 7").click()
    expect(story.locator("#en-7")).to_be_focused()


def test_phone_has_one_pane_behind_each_tab(story: Page) -> None:
    story.set_viewport_size(PHONE)  # type: ignore[arg-type]
    tabs = story.get_by_role("tablist", name="Panes").get_by_role("tab")
    expect(tabs).to_have_text(["Danish", "English", "Bullets"])
    expect(story.get_by_role("tabpanel")).to_have_count(1)
    expect(story.get_by_role("tabpanel", name="English")).to_be_visible()
    tabs.nth(2).click()
    expect(story.get_by_role("tabpanel", name="Bullets")).to_contain_text(MONEY)
    expect(story.locator("#english")).to_be_hidden()
    story.keyboard.press("ArrowRight")
    expect(story.get_by_role("tab", name="Danish")).to_be_focused()
    story.locator("#da-6").click()
    tabs.nth(2).click()
    is_lit(story.locator("#bullet-3"))


# Streaming and stopping.


def test_english_streams_in_reading_order_with_a_bar_that_counts_sentences(page: Page) -> None:
    translate(page, LONG)
    bar = page.get_by_role("progressbar", name="Sentences translated")
    expect(bar).to_have_attribute("max", "1000")
    expect(page.locator("#en-1")).to_be_visible(timeout=3000)
    page.wait_for_function("document.querySelector('#status progress').value > 20")
    shown = page.eval_on_selector_all("#english .sentence", "all => all.map(s => s.dataset.s)")
    assert shown == [str(number) for number in range(1, len(shown) + 1)]
    page.get_by_role("button", name="Stop").click()


def two_at_work_and_one_that_waits(browser: Browser, url: str) -> list[Page]:
    pages = [opened(browser.new_page(), url) for _ in range(3)]
    for page in pages[:2]:
        translate(page, LONG)
        expect(page.locator("#en-1")).to_be_visible()
    translate(pages[2], "Bilen var ikke stjålet.")
    expect(pages[2].locator("#status")).to_contain_text("queue: 1/1")
    return pages


def test_story_that_waits_can_be_stopped(browser: Browser, url: str) -> None:
    pages = two_at_work_and_one_that_waits(browser, url)
    for page in reversed(pages):
        page.get_by_role("button", name="Stop").click()
    expect(pages[2].locator("#status")).to_contain_text("Nothing was translated yet.")
    for page in pages:
        page.context.close()


def test_stop_is_done_within_a_second_and_keeps_what_is_there(page: Page) -> None:
    translate(page, STORY + LONG)
    page.wait_for_function("document.querySelector('#status progress')?.value > 20")
    clicked = time.monotonic()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#status")).to_contain_text("sentences are translated and stay.")
    assert time.monotonic() - clicked < 1
    expect(page.locator("#bullets")).to_contain_text("Stopped early")
    edit(page, 6, "They took 12,500 kroner.")
    page.get_by_role("button", name="Copy English").click()
    expect(page.locator("#said")).to_have_text("English copied.")
    assert "They took 12,500 kroner." in copied(page)


# Flags.


def test_no_flags_says_what_was_checked(story: Page) -> None:
    assert "Checked: numbers, names, negation" in text(story, "bullets")


def test_flag_is_on_the_sentence_with_its_reason_and_in_a_list_that_leads_there(
    story: Page,
) -> None:
    edit(story, 6, "The men stole 12,800 kroner.")
    story.locator("#status").get_by_role("link", name="1 thing to check").click()
    expect(story.get_by_role("heading", name="1 thing to check")).to_be_focused()
    story.get_by_role("link", name="Number: 12.500 in the Danish, 12,800 in the English").click()
    flagged = story.locator("#en-6")
    expect(flagged).to_be_focused()
    expect(flagged.locator(".sign.flagged")).to_have_text("!")
    expect(flagged).to_have_accessible_name(re.compile("Check:"))
    expect(flagged).to_have_accessible_description("12.500 in the Danish, 12,800 in the English.")
    expect(flagged.locator("mark")).to_have_text("12,800")
    expect(story.locator("#da-6 mark")).to_have_text("12.500")
    expect(story.locator("#why")).to_have_text("12.500 in the Danish, 12,800 in the English.")
    story.keyboard.press("Escape")
    expect(story.locator("#why")).to_be_hidden()


def test_bullet_of_a_flagged_sentence_is_flagged_too(story: Page) -> None:
    edit(story, 6, "The men stole 12,800 kroner.")
    bullet = story.locator("#bullet-3")
    expect(bullet.locator(".sign.flagged")).to_be_visible()
    expect(bullet.locator("mark")).to_have_text("12,800")
    expect(story.locator("#bullet-1 .sign")).to_have_count(0)


# Editing.


def test_edit_changes_the_sentence_and_the_bullet_that_rests_on_it(story: Page) -> None:
    before = text(story, "bullets")
    edit(story, 6, "They took 12,500 kroner.")
    expect(story.locator("#en-6")).to_contain_text("Edited")
    expect(story.locator("#en-6")).to_be_focused()
    expect(story.locator("#bullet-3")).to_contain_text("They took 12,500 kroner. They fled")
    assert text(story, "bullets") == before.replace(MONEY, "They took 12,500 kroner.")


def test_alternative_of_the_model_can_be_chosen(story: Page) -> None:
    story.locator("#en-6").click()
    other = story.get_by_role("group", name="Other translations by the model").get_by_role("radio")
    other.first.check()
    chosen = str(other.first.get_attribute("value"))
    expect(story.get_by_role("textbox", name="English")).to_have_value(chosen)
    story.get_by_role("button", name="Save").click()
    expect(story.locator("#en-6")).to_contain_text(chosen)


def test_keyboard_alone_edits_and_undoes(story: Page) -> None:
    story.locator("#en-1").focus()
    story.keyboard.press("Enter")
    box = story.get_by_role("textbox", name="English")
    expect(box).to_be_focused()
    box.fill("Three men were held.")
    story.keyboard.press("Control+Enter")
    expect(story.locator("#en-1")).to_contain_text("Three men were held.")
    expect(story.locator("#en-1")).to_be_focused()
    story.keyboard.press("Control+z")
    expect(story.locator("#en-1")).to_contain_text("Three men were arrested")
    expect(story.get_by_role("button", name="Undo edit")).to_be_disabled()
    story.keyboard.press("Enter")
    expect(box).to_be_focused()
    story.keyboard.press("Escape")
    expect(story.locator("#editor")).to_be_hidden()
    expect(story.locator("#en-1")).to_be_focused()


def test_empty_english_gets_an_alert_with_the_remedy(story: Page) -> None:
    story.locator("#en-1").click()
    story.get_by_role("textbox", name="English").fill(" ")
    story.get_by_role("button", name="Save").click()
    expect(story.get_by_role("alert")).to_contain_text("write it, or cancel")
    expect(story.locator("#editor")).to_be_visible()


def test_new_version_keeps_the_edits_and_shows_what_is_new(story: Page) -> None:
    edit(story, 6, "They took 12,500 kroner.")
    translate(story, STORY.replace("4. maj", "5. maj"))
    expect(story.locator("#bullets")).to_contain_text("1 sentence not in the version before: 12.")
    expect(story.locator("#en-12 .sign.new")).to_have_text("New")
    expect(story.locator("#da-12 .sign.new")).to_have_text("New")
    expect(story.locator(".pane .sentence .sign.new")).to_have_count(2)
    expect(story.locator("#en-6")).to_contain_text("They took 12,500 kroner.")


# Bringing in and taking away.


def test_file_can_be_opened(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_text("<html><body><p>Bilen var ikke stjålet.</p></body></html>", encoding="utf-8")
    page.locator("#intake input[type=file]").set_input_files(path)
    expect(page.get_by_label("Danish story")).to_have_value("Bilen var ikke stjålet.")
    expect(page.locator("#status")).to_contain_text("Read story.html")


def test_file_can_be_dropped_on_the_box(page: Page) -> None:
    drop = """(box) => {
        const data = new DataTransfer();
        data.items.add(new File(["Bilen var ikke stjålet."], "story.txt", {type: "text/plain"}));
        box.dispatchEvent(new DragEvent("drop", {bubbles: true, dataTransfer: data}));
    }"""
    page.locator("#copy textarea").evaluate(drop)
    expect(page.get_by_label("Danish story")).to_have_value("Bilen var ikke stjålet.")


def test_file_that_is_no_story_gets_an_alert_with_the_remedy(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"%PDF-1.7")
    page.locator("#intake input[type=file]").set_input_files(path)
    expect(page.get_by_role("alert")).to_contain_text("is a PDF: open it, copy the story")


def test_pasted_html_is_read_as_a_page(page: Page) -> None:
    translate(page, "<div><p>Bilen var ikke stjålet.</p><p>De flygtede i en rød bil.</p></div>")
    finished(page)
    assert text(page, "english").split("\n\n")[-1] == "2They fled in a red car."


def test_copies_carry_the_label_the_model_and_the_flags_until_reviewed(story: Page) -> None:
    edit(story, 6, "The men stole 12,800 kroner.")
    for name in ("English", "bullets"):
        story.get_by_role("button", name=f"Copy {name}").click()
        expect(story.locator("#said")).to_contain_text("copied.")
        for part in ("Machine translation, not reviewed", "tiny-marian", "12.500 in the Danish"):
            assert part in copied(story)
    story.get_by_role("checkbox", name="Reviewed").check()
    expect(story.locator("#label")).to_contain_text("Machine translation, reviewed")
    story.get_by_role("button", name="Copy English").click()
    story.wait_for_timeout(100)
    assert "not reviewed" not in copied(story)
    assert "To check" not in copied(story)


@pytest.mark.parametrize(
    ("button", "ending"),
    [("Word", ".docx"), ("Markdown", ".md"), ("JSON", ".json"), ("ninjs", ".json")],
)
def test_story_can_be_downloaded(story: Page, button: str, ending: str, tmp_path: Path) -> None:
    with story.expect_download() as waiting:
        story.get_by_role("button", name=button).click()
    assert waiting.value.suggested_filename.endswith(ending)
    waiting.value.save_as(tmp_path / "file")
    data = (tmp_path / "file").read_bytes()
    if ending == ".json":
        assert "Machine translation, not reviewed" in json.dumps(json.loads(data))
    else:
        assert data.startswith(
            b"PK" if ending == ".docx" else b"*Machine translation, not reviewed"
        )


def test_review_of_a_new_story_begins_anew(story: Page) -> None:
    story.get_by_role("checkbox", name="Reviewed").check()
    expect(story.locator("#label")).to_contain_text("Machine translation, reviewed")
    translate(story, "Bilen var ikke stjålet.")
    expect(story.locator("#label")).to_contain_text("Machine translation, not reviewed")
    expect(story.get_by_role("checkbox", name="Reviewed")).not_to_be_checked()


# Settings and examples.


def test_number_of_bullets_is_the_editor_s(page: Page) -> None:
    page.get_by_role("button", name="Settings").click()
    # Gradio makes the settings when they are opened; on a busy machine it puts them back to what
    # they were just after they have been typed into.
    for _ in range(10):
        page.get_by_label("number input for Bullets, at most").fill("2")
        page.wait_for_timeout(1000)
        if page.get_by_label("range slider for Bullets, at most").input_value() == "2":
            break
    translate(page, STORY)
    finished(page)
    expect(page.locator("#bullets .bullets li")).to_have_count(2)


def test_model_that_is_not_there_gets_an_alert_and_the_old_one_stays(page: Page) -> None:
    page.get_by_role("button", name="Settings").click()
    page.get_by_label("Translation model").fill("no/such-folder")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Use these models").click()
    expect(page.get_by_role("alert")).to_contain_text("The model in use is the same as before.")
    translate(page, "Bilen var ikke stjålet.")
    expect(page.locator("#english")).to_contain_text("The car was not stolen.")


def test_engine_can_be_changed(page: Page) -> None:
    page.get_by_role("button", name="Settings").click()
    page.get_by_label("Engine").click()
    page.get_by_role("option", name="transformers").click()
    page.get_by_role("button", name="Use these models").click()
    expect(page.locator("#status")).to_contain_text("transformers", timeout=60_000)
    translate(page, "Bilen var ikke stjålet.")
    expect(page.locator("#english")).to_contain_text("The car was not stolen.")


def test_glossary_is_used_from_the_next_story_on(page: Page, tmp_path: Path) -> None:
    page.get_by_role("button", name="Settings").click()
    path = tmp_path / "terms.csv"
    path.write_text("skole,academy\n", encoding="utf-8")
    page.locator("#glossary input[type=file]").set_input_files(path)
    expect(page.locator("#status")).to_contain_text("1 term in use")
    translate(page, "Den blev fundet ved en skole i Vejle.")
    finished(page)
    expect(page.locator("#en-1")).to_contain_text(re.compile("academy|Hint"))


def test_faulty_glossary_gets_an_alert_that_names_its_lines(page: Page, tmp_path: Path) -> None:
    page.get_by_role("button", name="Settings").click()
    path = tmp_path / "terms.csv"
    path.write_text("skole,academy\nbil\n", encoding="utf-8")
    page.locator("#glossary input[type=file]").set_input_files(path)
    expect(page.get_by_role("alert")).to_contain_text("line 2")


def test_model_in_use_is_named(page: Page) -> None:
    expect(page.locator("#header .model")).to_have_text("Model: tiny-marian")


def test_example_story_fills_the_box(page: Page) -> None:
    page.get_by_role("button", name="Militia strike").click()
    expect(page.get_by_label("Danish story")).to_have_value(
        (STORIES / "militia-strike.txt").read_text(encoding="utf-8")
    )


@pytest.mark.parametrize(("scheme", "dark"), [("light", 0), ("dark", 1)])
def test_page_follows_the_system_s_light_or_dark(
    context: BrowserContext, url: str, scheme: str, dark: int
) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, url)
    expect(page.locator("body.dark")).to_have_count(dark)


# How it behaves.


def test_blank_text_gets_an_alert_with_the_remedy(page: Page) -> None:
    translate(page, "   ")
    expect(page.get_by_role("alert")).to_contain_text("paste a Danish story")


def test_norwegian_is_translated_with_a_warning(page: Page) -> None:
    translate(page, "Regjeringen vil bruke mer penger på sykehus, sier statsministeren i dag.")
    finished(page)
    expect(page.locator("#bullets")).to_contain_text("This looks like Norwegian")


def test_what_was_pasted_is_shown_and_not_run(page: Page) -> None:
    translate(page, HOSTILE)
    finished(page)
    for part in ("<script>window.hurt = 1</script>", "${window.hurt = 3} {{hurt}}", "🙂"):
        assert part in text(page, "danish")
    image = "<img src=x onerror='window.hurt = 2'>"
    edit(page, 1, image)
    expect(page.locator("#en-1")).to_contain_text(image)
    assert page.evaluate("window.hurt") is None


def test_200_000_characters_are_taken_and_more_are_refused_with_the_remedy(page: Page) -> None:
    much = (LONG * 12)[:200_000]
    translate(page, much)
    expect(page.locator("#en-1")).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#status")).to_contain_text("translated and stay")
    translate(page, much + "x")
    expect(page.get_by_role("alert")).to_contain_text("Translate it in parts.")


def test_two_editors_don_t_see_each_other_s_text(browser: Browser, story: Page, url: str) -> None:
    other = opened(browser.new_page(), url)
    expect(other.get_by_label("Danish story")).to_have_value("")
    translate(other, "Bilen var ikke stjålet.")
    finished(other)
    assert "rød bil" not in text(other, "danish")
    edit(story, 1, "Three men were held.")
    assert "Bilen" not in text(story, "english")
    assert "held" not in text(other, "english")
    other.context.close()


def test_third_story_waits_in_a_queue_that_says_its_place(browser: Browser, url: str) -> None:
    pages = two_at_work_and_one_that_waits(browser, url)
    pages[0].get_by_role("button", name="Stop").click()
    expect(pages[2].locator("#english")).to_contain_text("The car was not stolen.")
    pages[1].get_by_role("button", name="Stop").click()
    expect(pages[1].locator("#status")).to_contain_text("translated and stay")
    for page in pages:
        page.context.close()


def test_reload_loses_neither_the_text_nor_the_edits(story: Page) -> None:
    before = kept(story)
    edit(story, 6, "They took 12,500 kroner.")
    remembered(story, before)
    text = story.evaluate("localStorage.getItem('wiredesk-text')")
    story.get_by_label("Danish story").fill("Noget nyt.")
    changed = "text => localStorage.getItem('wiredesk-text') !== text"
    story.wait_for_function(changed, arg=text)
    opened(story, story.url)
    expect(story.get_by_label("Danish story")).to_have_value("Noget nyt.")
    expect(story.locator("#en-6")).to_contain_text("They took 12,500 kroner.")
    expect(story.locator("#en-6 .sign.edited")).to_be_visible()
    expect(story.locator("#bullet-3")).to_contain_text("They took 12,500 kroner.")


def test_no_request_leaves_the_machine(context: BrowserContext, url: str) -> None:
    refused: list[str] = []

    def check(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    context.route(re.compile(r"^(https?|wss?):"), check)
    page = opened(context.new_page(), url)
    translate(page, STORY)
    finished(page)
    edit(page, 1, "Three men were held.")
    with page.expect_download():
        page.get_by_role("button", name="Word").click()
    assert refused == []
