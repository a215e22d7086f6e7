"""`in_turn`: contestants timed in turn, each in a process of its own.

A machine's speed changes from minute to minute, so a speed can only be compared with another of the
same rounds. A contestant is a function of a module of this folder: it takes arguments that JSON can
hold, loads what it needs, and returns the function to time, whose result is kept.

    python -m benchmarks.speed.turns MODULE FUNCTION ARGUMENTS

is such a process: each line on its standard input starts a run, and each line on its standard
output is the answer.
"""

import importlib
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from translate.models.info import cpu_threads


@dataclass(frozen=True, slots=True)
class Contestant:
    """What is measured: a function of a module, and the `arguments` that it is prepared with."""

    module: str
    function: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One run: the seconds of wall-clock time, and the result."""

    seconds: float
    result: Any


def in_turn(
    contestants: Mapping[str, Contestant], rounds: int, cache: Path | None = None
) -> dict[str, tuple[Run, ...]]:
    """The runs of each contestant, by round, after one run of each that isn't counted.

    Models are prepared in `cache`, by default the user's.
    """
    with ExitStack() as stack:
        workers = {
            name: stack.enter_context(_started(contestant, cache))
            for name, contestant in contestants.items()
        }
        runs: dict[str, list[Run]] = {name: [] for name in workers}
        for number in range(rounds + 1):
            for name, worker in workers.items():
                run = _asked(worker)
                if number:
                    runs[name].append(run)
    return {name: tuple(found) for name, found in runs.items()}


def best(runs: Sequence[Run]) -> float:
    """The seconds of the fastest run, which was disturbed least."""
    return min(run.seconds for run in runs)


def seconds(runs: Sequence[Run]) -> str:
    """The seconds of all runs, in order."""
    return " ".join(f"{run.seconds:.2f}" for run in runs)


def hardware() -> str:
    """The processor, and how many threads are used, for a signature."""
    return f"{_processor()}, {cpu_threads()} threads, {platform.system()}"


def versions(*packages: str) -> str:
    """The versions of packages, for a signature."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def environment(cache: Path | None) -> dict[str, str]:
    """The environment variables of a process that prepares models in this folder."""
    own = {"TOKENIZERS_PARALLELISM": "false", "WIREDESK_MEMORY": "on"}
    return os.environ | own | ({"WIREDESK_CACHE": str(cache)} if cache else {})


def _started(contestant: Contestant, cache: Path | None) -> "subprocess.Popen[str]":
    arguments = json.dumps(contestant.arguments)
    command = [
        sys.executable,
        "-m",
        __spec__.name,
        contestant.module,
        contestant.function,
        arguments,
    ]
    variables = environment(cache) | {"HF_HUB_OFFLINE": "1"}
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=variables
    )


def _asked(worker: "subprocess.Popen[str]") -> Run:
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write("\n")
    worker.stdin.flush()
    answer = worker.stdout.readline()
    if not answer:
        raise SystemExit(f"{worker.args!r} failed")
    return Run(**json.loads(answer))


def main() -> None:
    """Prepare the contestant, then run it once for each line of standard input."""
    module, function, arguments = sys.argv[1:]
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever else is printed isn't an answer
    run = getattr(importlib.import_module(f"{__package__}.{module}"), function)(
        *json.loads(arguments)
    )
    for _ in sys.stdin:
        start = time.perf_counter()
        result = run()
        took = time.perf_counter() - start
        print(json.dumps({"seconds": took, "result": result}), file=answers, flush=True)


if __name__ == "__main__":
    main()
