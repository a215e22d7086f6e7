"""One editor's story: it leaves the machine no way, runs nothing, and is nobody else's to see."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from gradio_client import Client
from playwright.sync_api import Browser, Dialog, Page, Request, Route, expect

from tests.conftest import ROOT, Run
from tests.support.browser import finished, kept, opened, remembered, translate
from tests.support.serving import process

# Put where Python finds it at its start: no connection to another machine is made, nor unnoticed.
GUARD = """
import os, sys

LOCAL = {"", "localhost", "127.0.0.1", "::1", "0.0.0.0", None}

def guard(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host not in LOCAL:
        with open(os.environ["WIREDESK_GUARD"], "a") as log:
            log.write(f"{event} {host}\\n")
        raise ConnectionRefusedError(f"guarded: {event} {host}")

sys.addaudithook(guard)
"""
STORY = "De flygtede i en rød bil. Mændene stjal 12.500 kroner. Bilen var ikke stjålet."
LONG = " ".join(f"Sag {number} er slut." for number in range(600))
# What a page must never be made to do by what is pasted into it.
HOSTILE = (
    "<script>window.hurt = 1</script> ${window.hurt = 2} {{ hurt }} "
    '<img src="x" onerror="window.hurt = 3"><iframe srcdoc="<script>parent.hurt = 4</script>">'
    "</iframe><svg onload='window.hurt = 5'></svg> javascript:hurt() "
    "Politiet \u202esiger\u202c \u2066nej\u2069 \u200f til 😀👩‍👩‍👧 \0 &lt;b&gt; ]]> --> \x1b[31m"
)


pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the guard, and its log once there is one."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "sitecustomize.py").write_text(GUARD)
    return folder


def environment(guarded: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": f"{guarded}:{ROOT}",
        "WIREDESK_GUARD": str(guarded / "log"),
        "HF_ENDPOINT": "https://huggingface.co",
    }


@pytest.fixture(scope="module")
def url(guarded: Path) -> Iterator[str]:
    with process(guarded / "output", **environment(guarded)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    context = browser.new_context()
    yield opened(context.new_page(), url)
    context.close()


# Nothing leaves the machine.


def test_guard_refuses_and_records(guarded: Path, run: Run, tmp_path: Path) -> None:
    variables = environment(guarded) | {"WIREDESK_GUARD": str(tmp_path / "log")}
    done = run("-c", "import socket; socket.create_connection(('192.0.2.1', 80), 5)", **variables)
    assert "guarded: socket.getaddrinfo 192.0.2.1" in done.stderr
    assert (tmp_path / "log").read_text() == "socket.getaddrinfo 192.0.2.1\n"


def test_no_request_leaves_the_machine(browser: Browser, url: str, guarded: Path) -> None:
    elsewhere: list[str] = []

    def only_here(route: Route, request: Request) -> None:
        if urlsplit(request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            elsewhere.append(request.url)
            route.abort()

    context = browser.new_context()
    context.route(lambda address: address.startswith(("http", "ws")), only_here)
    page = opened(context.new_page(), url)
    before = kept(page)
    translate(page, STORY)
    finished(page)
    remembered(page, before)
    page.reload()
    finished(page)
    context.close()
    assert not elsewhere
    assert not (guarded / "log").exists(), (guarded / "log").read_text()


# What is pasted is text.


def test_pasted_markup_is_shown_and_never_run(page: Page) -> None:
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    translate(page, "Politiet siger nej. " + HOSTILE + " Ingen kom.")
    finished(page)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hurt") is None
    assert not dialogs
    assert page.locator(".pane :is(script, img, iframe, svg, object, embed)").count() == 0
    assert "window.hurt" in page.locator("#danish").inner_text()


def test_text_of_200_000_characters_is_taken_and_one_more_refused_in_words(page: Page) -> None:
    most = "Bilen kom." + " " * 199_990
    assert len(most) == 200_000
    translate(page, most)
    finished(page)
    translate(page, most + "!")
    expect(page.get_by_role("alert")).to_contain_text("at most 200,000")


# Who waits, and who doesn't see what.


def test_third_editor_waits_in_a_queue_and_nobody_sees_another_s_text(
    browser: Browser, url: str
) -> None:
    contexts = [browser.new_context() for _ in range(3)]
    pages = [opened(context.new_page(), url) for context in contexts]
    for number, page in enumerate(pages[:2]):
        translate(page, f"Borger {number} kom. {LONG}")
        expect(page.locator("#status")).to_contain_text("sentences")
    translate(pages[2], "Borger 2 kom.")
    expect(pages[2].locator("#status")).to_contain_text("queue: 1/1")
    pages[0].get_by_role("button", name="Stop").click()
    finished(pages[2])
    for number, page in enumerate(pages):
        expect(page.locator("#danish")).to_contain_text(f"Borger {number} kom.")
        shown = page.locator("body").text_content() or ""  # marks within a sentence don't count
        assert not [other for other in {0, 1, 2} - {number} if f"Borger {other} kom." in shown]
    pages[1].get_by_role("button", name="Stop").click()
    for context in contexts:
        context.close()


def test_program_with_many_stories_keeps_no_editor_waiting(url: str, page: Page) -> None:
    client = Client(url, verbose=False, analytics_enabled=False)
    jobs = [client.submit(text=f"{n}. {LONG}", api_name="/translate") for n in range(6)]
    translate(page, STORY)
    finished(page)
    assert not any(job.done() for job in jobs[3:])
    for job in jobs:
        job.cancel()
