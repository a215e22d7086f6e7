"""Things measured in turn, each in a process of its own.

A machine's speed changes from minute to minute: a speed is only to be read against another one of
the same rounds. A contestant is a module of this folder and the name of a function in it that
takes arguments as JSON has them, loads what it needs, and returns what is to be timed; what that
returns is kept.

    python -m benchmarks.speed.turns MODULE FUNCTION ARGUMENTS

is such a process: a line on its standard input is a run, a line on its standard output the answer.
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
    """What is to be measured: a function of a module, called with `arguments` to prepare it."""

    module: str
    function: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds of wall-clock time, and what came back."""

    seconds: float
    result: Any


def in_turn(
    contestants: Mapping[str, Contestant], rounds: int, cache: Path | None = None
) -> dict[str, tuple[Run, ...]]:
    """The runs of each contestant, round by round; a run of each before them is left out.

    Models are prepared in `cache`, or where the user has them.
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
    """The seconds of the fastest run: the one that was least disturbed."""
    return min(run.seconds for run in runs)


def seconds(runs: Sequence[Run]) -> str:
    """All runs, in their order."""
    return " ".join(f"{run.seconds:.2f}" for run in runs)


def hardware() -> str:
    """The processor, and how many of its threads are used."""
    return f"{_processor()}, {cpu_threads()} threads, {platform.system()}"


def versions(*packages: str) -> str:
    """The versions of packages."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def environment(cache: Path | None) -> dict[str, str]:
    """The variables of a process that prepares models in the folder."""
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
    """Prepare, then run once for each line that comes in."""
    module, function, arguments = sys.argv[1:]
    answers, sys.stdout = sys.stdout, sys.stderr  # whatever else is printed is no answer
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
