"""What the running program takes: start, memory, growth, users at once, and the other engines.

    python -m benchmarks.speed.capacity [--only PART ...] [--quick] [--offline] [--stand-in FOLDER]

It prints tables. Each measurement runs in a process of its own. OPUS-MT is replaced by a stand-in
of its shape: the one in FOLDER, else one that is made now. `--offline` measures the offline model
too, from the user's own cache. Comparing engines is left to `race.py`.
"""

import argparse
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed import (
    capacity_growth,
    capacity_memory,
    capacity_offline,
    capacity_start,
    capacity_summaries,
    capacity_users,
)
from benchmarks.speed.capacity_process import results
from benchmarks.speed.capacity_stories import TINY, converted
from benchmarks.tables import Table

OFFLINE = "offline"


@dataclass(frozen=True)
class Bench:
    """The settings of a run: a folder for checkpoints, how often and how much to measure."""

    folder: Path
    stand_in: Path
    quick: bool
    offline: bool

    @property
    def cache(self) -> Path:
        """The folder that checkpoints are converted into."""
        return self.folder / "cache"

    @property
    def rounds(self) -> int:
        """How often a noisy measurement is repeated."""
        return 1 if self.quick else 3

    @cached_property
    def converted(self) -> str:
        """The folder of the stand-in, converted; made at the first use."""
        return self.converted_from(self.stand_in)

    def converted_from(self, checkpoint: Path) -> str:
        """The folder of a checkpoint, converted."""
        (made,) = results(converted, self.cache, folder=str(checkpoint))
        return str(made["folder"])


def _start(bench: Bench) -> list[Table]:
    return [capacity_start.measure(bench.converted, bench.cache, bench.rounds)]


def _memory(bench: Bench) -> list[Table]:
    models = {"ctranslate2": bench.converted, "transformers": str(bench.stand_in)}
    return [capacity_memory.measure(models | ({"llama.cpp": OFFLINE} if bench.offline else {}))]


def _growth(bench: Bench) -> list[Table]:
    tiny = bench.converted_from(TINY)
    return capacity_growth.measure(tiny, 100 if bench.quick else capacity_growth.STORIES)


def _users(bench: Bench) -> list[Table]:
    return capacity_users.measure(bench.converted, bench.cache, min(2, bench.rounds))


def _summariser(bench: Bench) -> list[Table]:
    return [capacity_summaries.measure(bench.folder / "distilbart", bench.cache, bench.rounds)]


def _offline(bench: Bench) -> list[Table]:
    return [capacity_offline.measure(3 if bench.quick else capacity_offline.SENTENCES)]


PARTS: dict[str, Callable[[Bench], list[Table]]] = {
    "start": _start,
    "memory": _memory,
    "growth": _growth,
    "users": _users,
    "summariser": _summariser,
    OFFLINE: _offline,
}


def measure(
    only: Collection[str] = (),
    *,
    quick: bool = False,
    offline: bool = False,
    stand_in: Path | None = None,
) -> list[Table]:
    """The tables of the parts named, or of all; the offline model's only if asked for."""
    wanted = [part for part in only or PARTS if offline or part != OFFLINE]
    with TemporaryDirectory(prefix="wiredesk-capacity-") as name:
        folder = Path(name)
        bench = Bench(folder, stand_in or folder / "opus-mt", quick, offline)
        return [table for part in wanted for table in PARTS[part](bench)]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=[], help="these parts alone")
    parser.add_argument("--quick", action="store_true", help="fewer runs, fewer stories")
    parser.add_argument("--offline", action="store_true", help="measure the offline model, too")
    parser.add_argument("--stand-in", type=Path, help="a folder that has one, or shall have it")
    options = parser.parse_args()
    tables = measure(
        options.only, quick=options.quick, offline=options.offline, stand_in=options.stand_in
    )
    print("\n".join(table.markdown() for table in tables))


if __name__ == "__main__":
    main()
