"""The page, run as a process with the tiny checkpoint and used in a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
BROWSER_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
)
START_SECONDS = 120
COMMAND = (
    *(sys.executable, "app.py"),
    *("--model", str(FIXTURES / "tiny-marian"), "--summarizer", "extractive"),
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("app") / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [
                *COMMAND,
                *("--port", str(port)),
            ],
            cwd=ROOT,
            env=os.environ | {"WIREDESK_CACHE": str(tmp_path_factory.mktemp("cache"))},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(START_SECONDS * 2):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(address).close()
            return
        except urllib.error.URLError:
            time.sleep(0.5)
    pytest.fail(f"the page did not start:\n{log.read_text()}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(60_000)
    page.goto(url)
    yield page
    page.close()


def translate(page: Page, text: str) -> None:
    page.get_by_label("Danish story").fill(text)
    page.get_by_role("button", name="Translate").click()


def finished(page: Page) -> None:
    expect(page.get_by_text("Machine translation, not reviewed")).to_be_visible(timeout=60_000)


def pane(page: Page, title: str) -> str:
    heading = page.get_by_role("heading", name=title, exact=True)
    return heading.locator("xpath=following-sibling::div").first.inner_text()


def test_story_comes_back_as_danish_english_and_bullets(page: Page) -> None:
    translate(page, (FIXTURES / "tiny-story.txt").read_text(encoding="utf-8"))
    finished(page)
    assert "De flygtede i en rød bil." in pane(page, "Danish")
    assert "They fled in a red car." in pane(page, "English")
    assert "The men stole 12,500 kroner." in pane(page, "Bullets")


def test_what_is_not_translated_stays_in_the_danish_pane_alone(page: Page) -> None:
    translate(page, (FIXTURES / "tiny-story.txt").read_text(encoding="utf-8"))
    finished(page)
    assert "Artiklen fortsætter under annoncen" in pane(page, "Danish")
    assert "/ritzau/" in pane(page, "Danish")
    assert "annoncen" not in pane(page, "English")


def test_number_behind_a_bullet_leads_to_its_sentence(page: Page) -> None:
    translate(page, (FIXTURES / "tiny-story.txt").read_text(encoding="utf-8"))
    finished(page)
    bullet = page.get_by_role("listitem").filter(has_text="The men stole 12,500 kroner.")
    bullet.get_by_role("link").first.click()
    expect(page.locator(":target")).to_contain_text("The men stole 12,500 kroner.")


def test_blank_text_gets_an_alert_with_the_remedy(page: Page) -> None:
    translate(page, "   ")
    expect(page.get_by_role("alert")).to_contain_text("paste a Danish story")


def test_pasted_script_is_shown_not_run(page: Page) -> None:
    text = "Tre mænd < fire & <script>window.hurt = 1</script>${window.hurt = 2} er anholdt."
    translate(page, text)
    finished(page)
    assert "<script>window.hurt = 1</script>${window.hurt = 2}" in pane(page, "Danish")
    assert page.evaluate("window.hurt") is None


def test_norwegian_is_translated_with_a_warning(page: Page) -> None:
    translate(page, "Regjeringen vil bruke mer penger på sykehus, sier statsministeren i dag.")
    expect(page.get_by_text("This looks like Norwegian")).to_be_visible()
    assert pane(page, "English").strip()


def test_an_example_story_fills_the_box(page: Page) -> None:
    page.get_by_role("button", name="Militia strike").click()
    expect(page.get_by_label("Danish story")).to_have_value(
        (ROOT / "examples" / "militia-strike.txt").read_text(encoding="utf-8")
    )


def test_stop_keeps_what_is_finished(page: Page) -> None:
    numbers = range(1, 2000)
    translate(page, "Bilen var ikke stjålet. " + " ".join(f"Sag {n} er slut." for n in numbers))
    expect(page.get_by_text(" of 2000 sentences")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped.")).to_be_visible()
    assert "Bilen var ikke stjålet." in pane(page, "Danish")


def test_taken_port_is_an_error_with_the_remedy(url: str) -> None:
    port = url.rsplit(":", 1)[1]
    again = subprocess.run(
        [*COMMAND, "--port", port], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert again.returncode == 2
    assert "--port names another" in again.stderr
    assert "Traceback" not in again.stderr


def test_no_request_leaves_the_machine(browser: Browser, url: str) -> None:
    page = browser.new_page()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2].split(":")[0]))
    page.goto(url)
    translate(page, "Bilen var ikke stjålet.")
    finished(page)
    page.close()
    assert hosts <= {"127.0.0.1", ""}
