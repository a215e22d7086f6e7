"""Pictures of the page: desktop, phone, dark, flagged, error.

    python -m benchmarks.screenshots OUT_DIR

It takes the options of the page (`--model`, `--engine`, `--summarizer`) and `--story`, one of our
example stories. The README's pictures are made with
`docs --model offline --summarizer extractive --story militia-strike`.
"""

import argparse
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.browser import DESKTOP, PHONE, chromium, opened, running, translate
from wiredesk.desk import Settings
from wiredesk.model_options import add_model_options

ROOT = Path(__file__).parent.parent
# Milliseconds to wait for an example story, with the offline model on a busy machine.
PATIENCE = 300_000


def main() -> None:
    """Make the pictures, each named after what it shows."""
    options = _parser().parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    text = (ROOT / "wiredesk" / "page" / "stories" / f"{options.story}.txt").read_text(
        encoding="utf-8"
    )
    settings = Settings(options.model, options.engine, options.summarizer)
    with running(settings) as url, chromium() as browser:
        page = opened(browser.new_page(viewport=DESKTOP), url)  # type: ignore[arg-type]
        translate(page, text)
        expect(page.locator("#status")).to_contain_text("Done: ", timeout=PATIENCE)
        _take(page, options.out)


def _take(page: Page, out: Path) -> None:
    """Make the pictures of a page with a story on it."""
    page.locator("#bullet-2").hover()
    _picture(page, out / "desktop.png")
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.body.classList.add('dark')")
    _picture(page, out / "dark.png")
    page.evaluate("document.body.classList.remove('dark')")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for tab in ("English", "Bullets"):
        page.get_by_role("tab", name=tab).click()
        page.locator("#tabs").scroll_into_view_if_needed()
        _picture(page, out / f"phone-{tab.lower()}.png")
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    _falsify(page)
    _picture(page, out / "flagged.png")
    page.locator("#en-2").click()
    expect(page.locator("#others input").first).to_be_visible(timeout=PATIENCE)
    _picture(page, out / "editing.png")
    translate(page, " ")
    expect(page.get_by_role("alert")).to_be_visible()
    _picture(page, out / "error.png")


def _falsify(page: Page) -> None:
    """Edit a sentence with a number on the page so that its number is wrong."""
    sentence = page.locator("#english .sentence", has_text="2014").first
    number = sentence.get_attribute("id")
    english = sentence.locator("bdi").inner_text()
    sentence.click()
    page.get_by_role("textbox", name="English").fill(english.replace("2014", "2104"))
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"#{number} .sign.flagged")).to_be_visible()
    page.locator(f"#{number}").hover()


def _picture(page: Page, path: Path) -> None:
    page.wait_for_timeout(500)  # until fading and scrolling have ended
    page.screenshot(path=path)
    print(path)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--story", default="militia-strike", help="an example story's name")
    add_model_options(parser)
    return parser


if __name__ == "__main__":
    main()
