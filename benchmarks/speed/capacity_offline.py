"""Seconds per sentence of the offline model, by threads, prompt cache and slots.

The server of llama.cpp is set up as in `translate/engines/llama.py`, but for one setting at a time.
The hypotheses are compared with those of the settings as shipped.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks.speed.capacity_process import Result, answer, memory, results
from benchmarks.speed.stand_in import benchmark_sentences
from benchmarks.speed.turns import hardware, versions
from benchmarks.tables import Cell, Table

if TYPE_CHECKING:
    from xllamacpp import Server

SENTENCES = 10


@dataclass(frozen=True, slots=True)
class Setting:
    """The settings of the server. With `examples`, example pairs replace the adapter."""

    threads: int
    cache_prompt: bool = False
    slots: int = 1
    examples: int = 0

    def named(self) -> tuple[str, ...]:
        """The settings as cells of a table."""
        cached = "on" if self.cache_prompt else "off"
        prompt = f"{self.examples} examples" if self.examples else "the sentence alone, adapter"
        return str(self.threads), cached, str(self.slots), prompt


def settings() -> tuple[Setting, ...]:
    """The settings as shipped, then those compared with it; the last two with each other."""
    from translate.engines.llama import EXAMPLES
    from translate.models.info import cpu_threads

    most = cpu_threads()
    return (
        Setting(most),
        Setting(1),
        Setting(most, cache_prompt=True),
        Setting(most, slots=2),
        Setting(most, slots=4),
        Setting(most, examples=EXAMPLES),
        Setting(most, examples=EXAMPLES, cache_prompt=True),
    )


def sentences(count: int, **setting: Any) -> Iterator[Result]:  # noqa: ANN401 - a Setting's fields
    """The hypotheses, and the seconds of all together and of each from its own start."""
    chosen = Setting(**setting)
    server = _server(chosen)
    prompts = _prompts(benchmark_sentences()[: count + 1], chosen.examples)
    _completed(server, prompts.pop(), chosen)  # warms up

    def timed(prompt: str) -> tuple[str, float]:
        start = perf_counter()
        return _completed(server, prompt, chosen), perf_counter() - start

    start = perf_counter()
    with ThreadPoolExecutor(chosen.slots) as pool:
        found = list(pool.map(timed, prompts))
    total = perf_counter() - start
    texts, each = zip(*found, strict=True)
    yield memory() | {"texts": texts, "each": each, "total": total}


def _server(setting: Setting) -> "Server":
    import xllamacpp

    from translate.engines.llama import parameters
    from translate.engines.load import ADAPTER
    from translate.models.pinned import TRANSLATOR
    from translate.models.resolve import OFFLINE, resolve

    if setting.threads < len(os.sched_getaffinity(0)):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: setting.threads])
    adapter = None if setting.examples else ADAPTER
    params = parameters(resolve(TRANSLATOR, OFFLINE).path, adapter)
    params.n_ctx *= setting.slots  # the slots share it
    params.n_parallel = setting.slots
    return xllamacpp.Server(params)


def _prompts(danish: list[str], examples: int) -> list[str]:
    from translate.engines.examples import ExampleMemory
    from translate.engines.llama import prompt_of

    memory = ExampleMemory.shipped() if examples else None
    return [prompt_of(one, memory.similar(one, examples) if memory else ()) for one in danish]


def _completed(server: "Server", prompt: str, setting: Setting) -> str:
    from translate.engines.llama import request

    asked = request(prompt) | {"cache_prompt": setting.cache_prompt}
    return str(server.handle_completions(asked)["choices"][0]["text"]).strip()


def measure(count: int = SENTENCES) -> Table:
    """The table with a row for each of the settings."""
    first: dict[bool, Result] = {}
    rows = []
    for setting in settings():
        (found,) = results(sentences, count=count, **asdict(setting))
        rows.append(_row(setting, found, first, count))
    return Table(
        "capacity.offline",
        "The offline model, seconds a sentence",
        (
            "threads",
            "prompt cache",
            "slots",
            "prompt",
            "s a sentence, all together",
            "s of one: median, longest",
            "hypotheses that differ",
            "peak memory, MB",
        ),
        tuple(rows),
        (
            f"Qwen2.5-Coder-1.5B-Instruct Q4_K_M, greedy, {count} sentences of wire copy, "
            "a warm-up left out",
            hardware(),
            versions("xllamacpp"),
        ),
        (
            "As many sentences are asked for at once as there are slots. Hypotheses are compared "
            "with the first row's, those of a prompt with examples with the first of theirs.",
        ),
    )


def _row(
    setting: Setting, found: Result, first: dict[bool, Result], count: int
) -> tuple[Cell, ...]:
    shipped = first.setdefault(bool(setting.examples), found)
    differing = sum(a != b for a, b in zip(found["texts"], shipped["texts"], strict=True))
    return (
        *setting.named(),
        f"{found['total'] / count:.2f}",
        f"{median(found['each']):.2f}, {max(found['each']):.2f}",
        f"{differing} of {count}" if found is not shipped else None,
        round(found["peak"]),
    )


if __name__ == "__main__":
    answer(sentences)
