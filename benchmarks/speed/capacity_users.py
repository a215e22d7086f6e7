"""Eight users at once and one after another, with one translator and with the server."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from time import perf_counter
from uuid import uuid4

import httpx
from gradio_client import Client
from gradio_client.exceptions import AppError

from benchmarks.speed.capacity_process import shown
from benchmarks.speed.capacity_server import running
from benchmarks.speed.capacity_stories import STAND_IN, TINY, Pair, shuffled, story, tiny_story
from benchmarks.speed.stand_in import SENTENCES
from benchmarks.speed.turns import Contestant, best, hardware, in_turn, seconds, versions
from benchmarks.tables import Table

USERS = 8
# Stories per client of the server. They are short: the question is whether each gets its own.
REQUESTS, TINY_SENTENCES = 3, 8
ENGLISH_PANE = 2  # its index in what the server sends to the page

Ask = Callable[[str], str]


def one_translator(model: str, users: int) -> Callable[[], list[float]]:
    """The seconds of each story of all users, with one translator and so many users at once."""
    from translate import Translator

    translator = Translator(model, repair=False, memory=False)
    texts = [shuffled(number) for number in range(USERS)]

    def timed(text: str) -> float:
        start = perf_counter()
        assert len(translator.translate(text).pairs) == SENTENCES
        return perf_counter() - start

    def run() -> list[float]:
        with ThreadPoolExecutor(users) as pool:
            return list(pool.map(timed, texts))

    return run


def measure(model: str, cache: Path, rounds: int) -> list[Table]:
    """The tables of one translator for all users, and of the server."""
    return [translator_table(model, rounds), server_table(cache)]


def translator_table(model: str, rounds: int) -> Table:
    """The table of one translator's throughput, and of how long each user waits."""
    runs = in_turn(
        {
            name: Contestant("capacity_users", "one_translator", (model, users))
            for name, users in (("one after another", 1), (f"{USERS} at once", USERS))
        },
        rounds,
    )
    base = best(next(iter(runs.values())))
    rows = tuple(
        (
            name,
            seconds(found),
            f"{base / best(found):.2f} ×",
            shown(sorted(min(found, key=lambda run: run.seconds).result)),
        )
        for name, found in runs.items()
    )
    return Table(
        "capacity.users",
        f"{USERS} users of one translator",
        ("", "seconds, all, each run", "throughput", "seconds of each story, fastest run"),
        rows,
        (
            f"{STAND_IN}, int8, 4 beams, {USERS} stories of {SENTENCES} sentences in different "
            "orders",
            hardware(),
            versions("ctranslate2"),
        ),
        ("Throughput is that of the fastest runs. Without a second try for what is flagged.",),
    )


def server_table(cache: Path) -> Table:
    """The table of whether each of the server's clients gets all of its own stories back."""
    from wiredesk.page import wiring as desk
    from wiredesk.server import endpoints

    rows = []
    with running(str(TINY), cache) as (address, _):
        for name, ask in (("API", api(address)), ("page", page(address))):
            for users in (1, USERS):
                rows.append((name, users, *asked(ask, users)))
    return Table(
        "capacity.server",
        f"{USERS} clients of the server",
        (
            "through",
            "clients at once",
            "stories",
            "own story back",
            "lost",
            "stories a second",
            "seconds: median and longest",
        ),
        tuple(rows),
        (
            f"tiny checkpoint of the tests, {TINY_SENTENCES} sentences a story, all different; "
            f"API: gradio_client, {endpoints.STORIES_AT_ONCE} story worked on at once; page: "
            f"Gradio's queue as its browser uses it, {desk.STORIES_AT_ONCE} at once",
            hardware(),
            versions("ctranslate2", "gradio", "gradio-client"),
        ),
        ("One client sends as many stories as all the others together: one after another.",),
    )


def asked(ask: Ask, users: int) -> tuple[int, int, int, str, str]:
    """The cells of a row: stories sent, right and lost, stories per second, seconds waited."""
    stories = [tiny_story(number, TINY_SENTENCES) for number in range(USERS * REQUESTS)]

    def timed(pairs: list[Pair]) -> tuple[str | None, float]:
        start = perf_counter()
        try:
            english = ask(story([danish for danish, _ in pairs]))
        except (httpx.HTTPError, AppError, LookupError, ValueError):
            english = None
        return english, perf_counter() - start

    start = perf_counter()
    with ThreadPoolExecutor(users) as pool:
        answers = list(pool.map(timed, stories))
    total = perf_counter() - start
    right = sum(
        english is not None and is_of(english, pairs)
        for (english, _), pairs in zip(answers, stories, strict=True)
    )
    lost_count = sum(english is None for english, _ in answers)
    waits = [waited for _, waited in answers]
    times = f"{median(waits):.2f}, {max(waits):.2f}"
    return len(stories), right, lost_count, f"{len(stories) / total:.1f}", times


def is_of(english: str, pairs: list[Pair]) -> bool:
    """Whether a text is the English of these pairs, in their order, and nothing else."""
    return english.split() == [word for _, target in pairs for word in target.split()]


def api(address: str) -> Ask:
    """A function that asks the API for English, with a Gradio client for each user."""
    clients: SimpleQueue[Client] = SimpleQueue()
    for _ in range(USERS):
        clients.put(Client(address, verbose=False, analytics_enabled=False))

    def ask(text: str) -> str:
        client = clients.get()
        try:
            found = client.predict(text=text, bullets=4, api_name="/translate")
        finally:
            clients.put(client)
        return str(found["translation"]["text"])

    return ask


def page(address: str) -> Ask:
    """A function that asks as the page's script does, through Gradio's queue, as a new visitor."""
    config = httpx.get(f"{address}/config").json()
    (box,) = (c["id"] for c in config["components"] if c["props"].get("label") == "Danish story")
    # Of the events of the text box, translating is the one with inputs besides: bullets and states.
    (event,) = (d for d in config["dependencies"] if d["inputs"][:1] == [box] and d["inputs"][3:])
    queue = f"{address}/gradio_api/queue"

    def ask(text: str) -> str:
        visitor = {"session_hash": uuid4().hex}
        data = {"data": [text, 4, None, None], "fn_index": event["id"]}
        httpx.post(f"{queue}/join", json=data | visitor, timeout=60).raise_for_status()
        with httpx.stream("GET", f"{queue}/data", params=visitor, timeout=60) as messages:
            for line in messages.iter_lines():
                message = json.loads(line.removeprefix("data:") or "{}")
                if message.get("msg") == "process_completed":
                    return english_of(message["output"]["data"][ENGLISH_PANE])
        raise ValueError("the stream ended before the story")

    return ask


def english_of(pane: str) -> str:
    """The English that the page shows in a pane, given as HTML."""
    sentences = re.findall("<bdi>(.*?)</bdi>", pane, re.DOTALL)
    return unescape(re.sub("<[^>]+>", "", " ".join(sentences)))
