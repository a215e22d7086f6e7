"""axe-core finds nothing in the page to mend, in any of its states."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser import DESKTOP, PHONE, finished, opened, translate
from tests.support.serving import serving
from wiredesk.server.options import Options

# WCAG 2.2 AA with all that came before it, and axe's own best practices.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# The tiny model knows no such person: what it makes of this is flagged.
FLAGGED = "Politiet i Aalborg anholdt 17 mænd. Bilen var ikke stjålet. De flygtede i en rød bil."

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving(Options()) as address:
        yield address


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, url: str, look: str) -> Iterator[Page]:
    size: ViewportSize = request.param
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    page = opened(context.new_page(), f"{url}/?__theme={look}")
    expect(page.get_by_text("Loading...")).to_have_count(0)  # Gradio's, of parts that come later
    yield page
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, the element and the remedy, a line each."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']} {node['target']}: {node['failureSummary']} {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


def test_empty_page(page: Page) -> None:
    assert violations(page) == []


def test_page_with_a_flagged_story_and_its_editor(page: Page) -> None:
    translate(page, FLAGGED)
    finished(page)
    assert page.locator(".sign.flagged").count()
    assert violations(page) == []
    page.locator("#english .sentence").first.click()
    expect(page.locator("#editor")).to_be_visible()
    assert violations(page) == []


def test_page_with_an_alert(page: Page) -> None:
    translate(page, " ")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("button", name="Settings").click()
    assert violations(page) == []
