"""Seconds from the start of a process to the first sentence of English."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import httpx

from benchmarks.speed.capacity_process import Result, answer, results, shown
from benchmarks.speed.capacity_server import running
from benchmarks.speed.capacity_stories import STAND_IN, story
from benchmarks.speed.stand_in import SENTENCES, benchmark_sentences
from benchmarks.speed.turns import environment, hardware, versions
from benchmarks.tables import Table

NOTE = (
    "A process that has done this before has left the files in the system's cache; the conversion "
    "of the checkpoint is left out. The command and the server mend sentences in doubt, and a "
    "stand-in's are always in doubt: what that takes is in their seconds, and few sentences of a "
    "real checkpoint ask for it. The Python interface is measured without."
)


def first_sentence(model: str, text: str) -> Iterator[Result]:
    """The moments at which the package is imported, the model loaded, the first sentence ready."""
    from translate import Translator

    yield {"stage": "imported"}
    translator = Translator(model, repair=False, memory=False)
    assert translator.model.engine == "ctranslate2"
    yield {"stage": "model loaded"}
    next(translator.iter_pairs(text))
    yield {"stage": "first sentence"}


def measure(model: str, cache: Path, runs: int) -> Table:
    """The table of the seconds of each stage, in Python, on the command line and on the server."""
    sentences = benchmark_sentences()
    seconds: dict[str, list[float]] = {}
    for _ in range(runs):
        found = results(first_sentence, cache, model=model, text=story(sentences))
        stages = {f"Python: {result['stage']}": result["at"] for result in found}
        stages["`python -m translate`: one sentence, to the end"] = command(
            model, cache, sentences[0]
        )
        stages |= server(model, cache, sentences[0])
        for stage, second in stages.items():
            seconds.setdefault(stage, []).append(second)
    return Table(
        "capacity.start",
        "Start to first sentence",
        ("since the start of the process", "seconds, each run"),
        tuple((stage, shown(found, 2)) for stage, found in seconds.items()),
        (
            f"{STAND_IN}, int8, 4 beams, story of {SENTENCES} sentences",
            hardware(),
            versions("ctranslate2", "gradio"),
        ),
        (NOTE,),
    )


def command(model: str, cache: Path, sentence: str) -> float:
    """The seconds that the command takes for a story of one sentence."""
    words = [sys.executable, "-m", "translate", "--no-memory", "--model", model, "-"]
    start = perf_counter()
    subprocess.run(
        words,
        check=True,
        input=sentence,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # hides the warning that it doesn't look like Danish news
        env=environment(cache),
    )
    return perf_counter() - start


def server(model: str, cache: Path, sentence: str) -> dict[str, float]:
    """The seconds until the server is ready, and until it has answered a story of one sentence."""
    with running(model, cache) as (address, ready):
        start = perf_counter()
        url = f"{address}/gradio_api/run/translate"
        httpx.post(url, json={"data": [sentence, 4]}, timeout=120).raise_for_status()
        answered = perf_counter() - start
    return {
        "server: `/health` says ready": ready,
        "server: first sentence through the API": ready + answered,
    }


if __name__ == "__main__":
    answer(first_sentence)
