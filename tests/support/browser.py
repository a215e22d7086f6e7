"""Chromium, and the running page, for the tests of the page and for its screenshots."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import CHROMIUM, closed_port
from wiredesk.desk import Desk, Settings
from wiredesk.page.wiring import build, launch_options
from wiredesk.server.serve import SILENCE

os.environ.update(SILENCE)  # as the server does, before Gradio looks
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
DESKTOP = {"width": 1400, "height": 900}
PHONE = {"width": 390, "height": 844}
expect.set_options(timeout=15_000)  # a machine that does other things besides is slow


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def running(settings: Settings) -> Iterator[str]:
    """The address of the page, run in this process with warm models."""
    Desk(settings).warm_up()
    page = build(settings)
    _, url, _ = page.launch(
        server_name="127.0.0.1",
        server_port=closed_port(),  # looking for one itself, Gradio forgets a socket
        quiet=True,
        prevent_thread_lock=True,
        **launch_options(),
    )
    try:
        yield url
    finally:
        page.close(verbose=False)


def opened(page: Page, url: str) -> Page:
    """The page, ready to be typed into."""
    page.set_default_timeout(20_000)
    page.goto(url)
    expect(page.locator("#tab-english[aria-selected]")).to_be_attached()
    expect(page.locator("#header")).not_to_contain_text("Loading")
    return page


def translate(page: Page, text: str) -> None:
    """Fill the box and click Translate."""
    page.get_by_label("Danish story").fill(text)
    page.get_by_role("button", name="Translate").click()


def finished(page: Page) -> None:
    """Wait for the end of the work."""
    expect(page.locator("#status")).to_contain_text("Done: ", timeout=60_000)


def kept(page: Page) -> str | None:
    """The story as the browser keeps it over a reload, encrypted; None where it has none."""
    story: str | None = page.evaluate("localStorage.getItem('wiredesk-work')")
    return story


def remembered(page: Page, before: str | None) -> None:
    """Wait until the browser keeps another story than before."""
    changed = "before => localStorage.getItem('wiredesk-work') !== before"
    page.wait_for_function(changed, arg=before)
