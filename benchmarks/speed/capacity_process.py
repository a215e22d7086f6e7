"""`results`: what a function yields, stage by stage, run in a process of its own.

Takes a generator of dictionaries, in a module that ends with `answer(...)`. The process prints each
dictionary as a line of JSON; they come back with the second at which they arrived. Functions that
are run repeatedly against each other are left to `turns.py`.
"""

import inspect
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.speed.turns import environment

Result = dict[str, Any]
Work = Callable[..., Iterator[Result]]


def results(work: Work, cache: Path | None = None, **arguments: object) -> list[Result]:
    """All that the function yields; `at` of each is the seconds since its process was started.

    Models are prepared in `cache`, by default the user's.

    Raises:
        RuntimeError: the function failed; its own error is on standard error.
    """
    words = [sys.executable, "-m", _module(work), work.__name__, json.dumps(arguments)]
    start = perf_counter()
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment(cache)) as run:
        assert run.stdout is not None
        found = [
            json.loads(line) | {"at": perf_counter() - start}
            for line in run.stdout
            if line.startswith("{")
        ]
    if run.returncode:
        raise RuntimeError(f"{work.__name__} ended with the exit code {run.returncode}")
    return found


def _module(work: Work) -> str:
    """The module of a function, even if it is the program that runs (`__main__`)."""
    module = inspect.getmodule(work)
    assert module is not None
    assert module.__spec__ is not None
    return module.__spec__.name


def answer(*works: Work) -> None:
    """Run the function that the command line names, and print what it yields."""
    name, arguments = sys.argv[1:]
    work = {work.__name__: work for work in works}[name]
    for result in work(**json.loads(arguments)):
        print(json.dumps(result), flush=True)


def memory() -> Result:
    """The resident memory of this process in megabytes: `now`, and at its `peak`."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    kilobytes = {name: int(fields[name].split()[0]) for name in ("VmRSS", "VmHWM")}
    return {"now": kilobytes["VmRSS"] / 1000, "peak": kilobytes["VmHWM"] / 1000}


def shown(numbers: Sequence[float], decimals: int = 1) -> str:
    """The numbers of all runs, in order: "1.2 1.3 1.2"."""
    return " ".join(f"{number:.{decimals}f}" for number in numbers)
