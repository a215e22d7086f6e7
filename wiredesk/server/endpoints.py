"""`add_endpoints`: `translate` and `summarize` for other programs, as endpoints of Gradio.

Takes and gives JSON: for a Danish story, what `wiredesk --json` prints; for an English text, the
same without a translation. The types below are the documentation: Gradio makes the schema of
`/gradio_api/info` and the descriptions for MCP clients from them.
"""

import asyncio
from collections.abc import Callable
from inspect import getdoc
from typing import Any, TypedDict, TypeVar, cast

from gradio.events import api
from gradio.exceptions import Error

from summarize import Bullet
from translate.article import Article
from translate.errors import WiredeskError
from translate.models import ModelInfo
from translate.translation import SentencePair
from wiredesk.desk import Desk
from wiredesk.escaping import encodable
from wiredesk.takeaway import as_dict

# How many stories of other programs are translated at once. They are counted apart from the page's,
# so that an editor waits for one of them at most, even if a program sends a hundred.
STORIES_AT_ONCE = 1

Result = TypeVar("Result")


class SummaryDict(TypedDict):
    """`Summary.to_dict()` of an English text; `sources` of a bullet are indices of `sentences`."""

    translation: None
    sentences: list[str]
    bullets: list[Bullet]
    model: ModelInfo
    replaced: int


class TranslationDict(TypedDict):
    """`Translation.to_dict()`: `text` is the English, `pairs` the sentences with their flags."""

    article: Article
    pairs: list[SentencePair]
    model: ModelInfo
    warnings: list[str]
    text: str


class ReviewDict(TypedDict):
    """Whether an editor has reviewed the story: through the API, never."""

    reviewed: bool
    by: str | None
    at: str | None


class StoryDict(TypedDict):
    """`takeaway.as_dict`: the label, what there is to check, the English and the bullets."""

    label: str
    credit: str
    review: ReviewDict
    to_check: list[str]
    translation: TranslationDict
    sentences: list[str]
    bullets: list[Bullet]
    model: ModelInfo
    replaced: int


def add_endpoints(desk: Desk) -> None:
    """Add the endpoints to a page; to be called within the `with` of its `gr.Blocks`."""
    turn = asyncio.Semaphore(STORIES_AT_ONCE)

    async def translate(text: str, bullets: int = 4) -> StoryDict:
        """Translate a Danish wire story into English and summarise it in bullets.

        Not reviewed by anyone: show `label`, and what is in `to_check`, to whoever reads it.

        Args:
            text: the Danish story, as plain text or HTML, at most 200,000 characters
            bullets: how many bullets, at most
        """
        return await _answer(turn, lambda: cast(StoryDict, _story(desk, text, bullets)))

    async def summarize(text: str, bullets: int = 4) -> SummaryDict:
        """Summarise an English text in bullets, each with the sentences that it rests on.

        Args:
            text: the English text, at most 200,000 characters
            bullets: how many bullets, at most
        """
        return await _answer(turn, lambda: cast(SummaryDict, _summary(desk, text, bullets)))

    for endpoint in (translate, summarize):
        # Without Gradio's queue, a call takes a single request, and an MCP call doesn't make the
        # server send a request to itself. The semaphore limits the work instead.
        api(endpoint, api_description=getdoc(endpoint), queue=False, concurrency_limit=None)


async def _answer(turn: asyncio.Semaphore, work: Callable[[], Result]) -> Result:
    """The result of the work, done when its turn comes; our errors become Gradio's."""
    async with turn:
        try:
            return await asyncio.to_thread(work)
        except WiredeskError as error:
            raise Error(str(error), print_exception=False) from error


def _story(desk: Desk, text: str, bullets: int) -> dict[str, Any]:
    translation = desk.translator.translate(_text(text), glossary=desk.settings.glossary)
    return as_dict(desk.summarizer.summarize(translation, _number(bullets)))


def _summary(desk: Desk, text: str, bullets: int) -> dict[str, Any]:
    return desk.summarizer.summarize(_text(text), _number(bullets)).to_dict()


def _text(given: object) -> str:
    """The given text, encodable for JSON; checked here, since Gradio doesn't check types."""
    if not isinstance(given, str):
        raise Error("`text` must be a string", print_exception=False)
    return encodable(given)


def _number(given: object) -> int:
    """The given number of bullets, checked."""
    if isinstance(given, bool) or not isinstance(given, int):
        raise Error("`bullets` must be a whole number", print_exception=False)
    return given
