"""How fast a story is translated, by us and by other programs with the same checkpoint.

    python -m benchmarks.speed.race [--rounds N] [--checkpoint FOLDER]

The story has 25 sentences. Each program has 4 beams and as many threads as there are processors.
The checkpoint is a stand-in of OPUS-MT's shape (`stand_in.py`) or the one in FOLDER. The first
table compares ours with other programs, the second with ways to run the engine that were tried.
"""

import argparse
import json
import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.speed.capacity_process import results
from benchmarks.speed.capacity_stories import converted
from benchmarks.speed.racers import BEAMS, END
from benchmarks.speed.stand_in import benchmark_sentences
from benchmarks.speed.turns import Contestant, Run, best, hardware, in_turn, seconds, versions
from benchmarks.tables import Table, digest
from translate.models.info import cpu_threads

ROUNDS = 3
SPECIAL = {END, "<unk>", "<pad>"}
# How many target tokens a vocabulary map has for each source token, and for all: a generous guess.
WORDS_PER_PIECE, WORDS_FOR_ALL = 50, 500

# The rows of the first table, and how many times as fast as each of them ours should be.
GOALS = {
    "transformers, a sentence at a time": 10.0,
    "transformers, one batch": 3.5,
    "as Argos Translate does, a sentence at a time": 3.0,
    "the raw engine, one batch": 1 / 1.05,
}
OURS = "wiredesk"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"({ROUNDS})")
    parser.add_argument("--checkpoint", type=Path, help="a Marian checkpoint, not the stand-in")
    options = parser.parse_args()
    for table in measure(options.rounds, options.checkpoint):
        print(table.markdown())


@dataclass(frozen=True, slots=True)
class Course:
    """The checkpoint that all contestants run, and the folders that they use.

    `folder` is the checkpoint, `converted` and `mapped` its forms for CTranslate2, without a
    vocabulary map and with one. `cache` is where wiredesk finds it converted, and keeps its memory.
    """

    folder: str
    converted: str
    mapped: str
    cache: Path
    rounds: int
    model: str

    def runs(self, contestants: Mapping[str, Contestant]) -> dict[str, tuple[Run, ...]]:
        """The runs of each contestant."""
        return in_turn(contestants, self.rounds, self.cache)

    def signature(self) -> tuple[str, ...]:
        """Everything that the numbers depend on."""
        return (
            f"{self.model}; int8 under CTranslate2, float32 under transformers; {BEAMS} beams",
            f"{len(benchmark_sentences())} sentences, {digest(benchmark_sentences())}",
            f"{hardware()}; {versions('ctranslate2', 'transformers', 'torch')}",
            "each in a process of its own, in turn; a run of each before the first is left out",
        )


def measure(rounds: int = ROUNDS, checkpoint: Path | None = None) -> list[Table]:
    """The tables: the race, what was tried, a story translated again, where the time goes."""
    model = checkpoint.name if checkpoint else "stand-in of opus-mt-da-en, random weights"
    with TemporaryDirectory() as name:
        scratch = Path(name)
        folder = str(checkpoint or scratch / "stand-in")
        (made,) = results(converted, scratch / "cache", folder=folder)
        _write_map(Path(made["folder"]), scratch / "map")
        course = Course(
            folder, made["folder"], str(scratch / "map"), scratch / "cache", rounds, model
        )
        return [_race(course), _tried(course), _again(course), _profile(course)]


def _race(course: Course) -> Table:
    one_by_one, batched, argos, raw = GOALS
    runs = course.runs(
        {
            one_by_one: Contestant("racers", "transformers_runner", (course.folder, 1)),
            batched: Contestant("racers", "transformers_runner", (course.folder, 25)),
            argos: Contestant("racers", "argos_runner", (course.converted,)),
            raw: Contestant("racers", "raw_runner", (course.converted, {})),
            OURS: Contestant("racers", "our_runner", (course.folder,)),
        }
    )
    ours = best(runs[OURS])
    rows = tuple(
        (name, seconds(found), _tokens(found), f"{best(found) / ours:.2f} ×", _goal(name))
        for name, found in runs.items()
    )
    return Table(
        "speed.race",
        "A story of 25 sentences: ours beside the other ways",
        ("system", "seconds, each run", "tokens out", "ours is so many times as fast", "goal"),
        rows,
        course.signature(),
        (
            "Ratios are of the fastest runs. Ours takes the text apart, translates and checks it, "
            "without a second try for what is flagged (a random model's every sentence is) and "
            "without the translation memory. The raw engine gets pieces, sorted by length, and "
            "CTranslate2's own settings; Argos Translate's are its own too.",
        ),
        {f"speed.{name}": best(found) / ours for name, found in runs.items() if name != OURS},
    )


def _tried(course: Course) -> Table:
    threads = cpu_threads()
    workers = {"inter_threads": threads, "intra_threads": 1}
    two = f"{threads} batches at once, a thread each"
    used = workers | _of_tokens(256)

    def raw(options: dict[str, Any], folder: str = course.converted) -> Contestant:
        return Contestant("racers", "raw_runner", (folder, options))

    tried = {
        f"one batch, {threads} threads (the raw engine)": raw({}),
        "batches of 8 sentences": raw({"max_batch_size": 8}),
        f"{two}, all sentences in one": raw(workers),
        f"{two}, of 128 tokens": raw(workers | _of_tokens(128)),
        f"{two}, of 256 tokens": raw(used),
        f"{two}, of 512 tokens": raw(workers | _of_tokens(512)),
        "of 256 tokens, float32": raw(used | {"compute_type": "float32"}),
        "of 256 tokens, greedy": raw(used | {"beam_size": 1}),
        "of 256 tokens, beams for the fifth that greedy scores lowest": Contestant(
            "racers", "greedy_first_runner", (course.converted, used)
        ),
        "of 256 tokens, with a vocabulary map": raw(used | {"use_vmap": True}, course.mapped),
    }
    runs = course.runs(tried)
    usual = next(iter(runs.values()))
    base = best(usual)
    rows = tuple(
        (name, seconds(found), f"{base / best(found):.2f} ×", _tokens(found), _same(found, usual))
        for name, found in runs.items()
    )
    return Table(
        "speed.tried",
        "What was tried to get ahead of the raw engine",
        ("way", "seconds, each run", "times as fast", "tokens out", "same hypotheses"),
        rows,
        course.signature(),
        (
            "Used: the batches at once. Not used: float32 is slower; greedy decoding, whole or "
            "first, and a vocabulary map change what comes out, which can't be judged on random "
            f"weights. The map is drawn at random, {WORDS_PER_PIECE} words for each source piece "
            f"and {WORDS_FOR_ALL} for all sentences, to see what it would save.",
        ),
    )


def _again(course: Course) -> Table:
    runs = course.runs(
        {
            "the first time": Contestant("racers", "again_runner", (course.folder, "all")),
            "again": Contestant("racers", "again_runner", (course.folder, "none")),
            "again, a sentence of middle length changed": Contestant(
                "racers", "again_runner", (course.folder, "middle")
            ),
            "again, the shortest sentence changed": Contestant(
                "racers", "again_runner", (course.folder, "shortest")
            ),
        }
    )
    first = best(runs["the first time"])
    rows = tuple(
        (name, seconds(found), f"{best(found) / first:.1%}") for name, found in runs.items()
    )
    return Table(
        "speed.again",
        "A story that comes in again",
        ("story", "seconds, each run", "of the first time"),
        rows,
        course.signature(),
        (
            "With the translation memory on; checks and all else run again. The goal for one "
            "changed sentence, 8 %, is missed: by itself, a sentence takes several times its share "
            "of a batch, since all weights are read for each of its tokens alone.",
        ),
    )


def _profile(course: Course) -> Table:
    runs = course.runs(
        {
            when: Contestant("racers", "profile_runner", (course.folder, course.converted, when))
            for when in ("before", "now")
        }
    )
    before, now = (min((run.result for run in runs[name]), key=_total) for name in runs)
    rows = tuple(
        (
            part,
            f"{1000 * before[part]:.0f}",
            f"{before[part] / _total(before):.1%}",
            f"{1000 * now[part]:.0f}",
            f"{now[part] / _total(now):.1%}",
        )
        for part in now
    )
    total = ("all", f"{1000 * _total(before):.0f}", "", f"{1000 * _total(now):.0f}", "")
    return Table(
        "speed.profile",
        "Where the time of a story goes",
        ("part", "before, ms", "", "now, ms", ""),
        (*rows, total),
        course.signature(),
        ("Before: one batch on all threads. First sentence: after the text was taken apart.",),
    )


def _total(parts: dict[str, float]) -> float:
    return sum(parts.values())


def _of_tokens(count: int) -> dict[str, Any]:
    return {"max_batch_size": count, "batch_type": "tokens"}


def _goal(name: str) -> str:
    goal = GOALS.get(name)
    return "" if goal is None else f"≥ {goal:.2f} ×"


def _tokens(runs: Sequence[Run]) -> int:
    return sum(len(hypothesis.split()) for hypothesis in runs[0].result)


def _same(runs: Sequence[Run], others: Sequence[Run]) -> int:
    pairs = zip(runs[0].result, others[0].result, strict=True)
    return sum(one == other for one, other in pairs)


def _write_map(converted: Path, folder: Path) -> None:
    """Copy the engine's folder, with a vocabulary map drawn at random."""
    shutil.copytree(converted, folder)
    words = json.loads((converted / "shared_vocabulary.json").read_text("utf-8"))
    used = [word for word in words if not word.startswith("unused") and word not in SPECIAL]
    rng = random.Random(1)
    lines = ["\t" + " ".join([END, *rng.sample(used, WORDS_FOR_ALL)])]
    lines += [f"{word}\t{' '.join(rng.sample(used, WORDS_PER_PIECE))}" for word in used]
    (folder / "vmap.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
