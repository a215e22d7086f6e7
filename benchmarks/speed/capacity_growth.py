"""Whether a thousand stories take a thousand times as long as one, and leave no memory behind.

It uses the tiny checkpoint of the fixtures, so any growth would come from our own code. Each story
has other sentences in another order, all of them known to the checkpoint.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation, linear_regression
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.speed.capacity_process import Result, answer, memory, results
from benchmarks.speed.capacity_stories import story, tiny_pairs, tiny_story
from benchmarks.speed.turns import hardware, versions
from benchmarks.tables import Table

STORIES = 1000
CHECKPOINTS = (1, 10, 100, 300, 1000)
SENTENCES = 8  # per story: a thousand stories take about a minute on two cores
SAMPLES = 100  # of time and memory, which the lines are fitted to
# The limit of the translation memory's file: a tenth of the real one.
LIMIT = 10_000_000
ENTRIES, ENTRY = 50_000, 400  # how many are kept, and characters in each
NAMES = {False: "without translation memory", True: "with translation memory"}


def stories(model: str, count: int, remember: bool) -> Iterator[Result]:
    """Samples of seconds, memory and size of the memory's file during `count` stories."""
    from summarize import Summarizer
    from translate import Translator
    from translate.engines.memory import TranslationMemory, memory_path

    translator, summarizer = Translator(model, memory=remember), Summarizer("extractive")
    summarizer.summarize(translator.translate(story([tiny_pairs()[0][0]])))  # loads everything
    file = TranslationMemory(memory_path())
    seconds, right = 0.0, 0
    for number in range(1, count + 1):
        pairs = tiny_story(number, SENTENCES)
        text = story([danish for danish, _ in pairs])
        start = perf_counter()
        translation = translator.translate(text)
        summarizer.summarize(translation)
        seconds += perf_counter() - start
        right += sum(p.target == e for p, (_, e) in zip(translation.pairs, pairs, strict=True))
        if number in CHECKPOINTS or number % max(1, count // SAMPLES) == 0:
            size = file.extent().size if remember else 0
            yield memory() | {"stories": number, "seconds": seconds, "file": size, "right": right}


def entries(path: str, count: int) -> Iterator[Result]:
    """Samples of seconds, entries and size of a memory's file while `count` entries are written."""
    from translate.engines.memory import TranslationMemory

    kept = TranslationMemory(Path(path), LIMIT)
    rng = random.Random(1)
    seconds = 0.0
    for number in range(1, count + 1):
        key, text = rng.randbytes(16), rng.randbytes(ENTRY // 2).hex()
        start = perf_counter()
        kept.keep(key, text)
        seconds += perf_counter() - start
        if number % (count // 10) == 0:
            extent = kept.extent()
            yield {
                "offered": number,
                "held": extent.entries,
                "size": extent.size,
                "seconds": seconds,
            }


def measure(model: str, count: int = STORIES, kept: int = ENTRIES) -> list[Table]:
    """The tables of growth with stories, of the lines fitted to it, and of the memory's file.

    `model` is the folder of the tiny checkpoint, converted.
    """
    with TemporaryDirectory() as folder:
        cache = Path(folder)
        found = {
            NAMES[remember]: results(stories, cache, model=model, count=count, remember=remember)
            for remember in (False, True)
        }
        file = results(entries, cache, path=str(cache / "bounded.sqlite3"), count=kept)
    setting = (
        f"tiny checkpoint of the tests (2+2 layers, d = 64), ctranslate2, int8, 4 beams; "
        f"extractive bullets; stories of {SENTENCES} sentences",
        hardware(),
        versions("ctranslate2"),
    )
    return [stories_table(found, setting), lines_table(found, setting), file_table(file)]


def stories_table(found: dict[str, list[Result]], setting: tuple[str, ...]) -> Table:
    """Time and memory at the checkpoints."""
    rows = []
    for name, samples in found.items():
        before: Result = {"stories": 0, "seconds": 0.0}
        last = samples[-1]["stories"]
        for sample in samples:
            if sample["stories"] not in (*CHECKPOINTS, last):
                continue
            done = sample["stories"] - before["stories"]
            each = (sample["seconds"] - before["seconds"]) / done
            rows.append(
                (
                    name,
                    sample["stories"],
                    f"{sample['seconds']:.1f}",
                    f"{1000 * each:.0f}",
                    f"{sample['now']:.1f}",
                    f"{sample['file'] / 1000:.0f}" if sample["file"] else None,
                )
            )
            before = sample
    columns = ("", "stories", "seconds", "ms a story since the row before", "memory, MB")
    return Table(
        "capacity.growth",
        "Growth with the number of stories",
        (*columns, "translation memory, kB"),
        tuple(rows),
        setting,
        (
            "With the translation memory, stories soon consist of sentences that it has.",
            f"Came back word for word as learnt: {_right(found)}.",
        ),
    )


def _right(found: dict[str, list[Result]]) -> str:
    """How many sentences have the English that the checkpoint was trained to give."""
    ends = [samples[-1] for samples in found.values()]
    return "; ".join(f"{e['right']:,} of {e['stories'] * SENTENCES:,} sentences" for e in ends)


def lines_table(found: dict[str, list[Result]], setting: tuple[str, ...]) -> Table:
    """The table of how straight time grows and how flat memory stays, for each setting."""
    rows = []
    for name, samples in found.items():
        done = [sample["stories"] for sample in samples]
        seconds = [sample["seconds"] for sample in samples]
        half = samples[len(samples) // 2 :] if len(samples) > 3 else samples
        rows.append(
            (
                name,
                f"{correlation(done, seconds) ** 2:.4f}",
                f"{pace(samples, 0.1, 0.5):.0f}",
                f"{pace(samples, 0.5, 1):.0f}",
                f"{1000 * slope(half):.1f}",
            )
        )
    return Table(
        "capacity.lines",
        "Growth: straight in time, flat in memory",
        (
            "",
            "R² of seconds by stories",
            "ms a story, to the half (first tenth left out)",
            "ms a story, from the half",
            "memory from the half, kB a story",
        ),
        tuple(rows),
        (*setting, f"least squares on {len(next(iter(found.values())))} samples"),
    )


def slope(samples: Sequence[Result]) -> float:
    """The megabytes that each story adds, by least squares."""
    stories = [sample["stories"] for sample in samples]
    return linear_regression(stories, [sample["now"] for sample in samples]).slope


def pace(samples: Sequence[Result], start: float, end: float) -> float:
    """The milliseconds per story between two points of the run, each a share of all stories."""
    first, last = (samples[round(share * (len(samples) - 1))] for share in (start, end))
    stories = last["stories"] - first["stories"]
    return 1000 * (last["seconds"] - first["seconds"]) / stories if stories else float("nan")


def file_table(samples: Sequence[Result]) -> Table:
    """The table of the memory's file, which must stay within its limit."""
    rows = []
    before: Result = {"offered": 0, "seconds": 0.0}
    for sample in samples:
        each = (sample["seconds"] - before["seconds"]) / (sample["offered"] - before["offered"])
        row = (sample["offered"], sample["held"], f"{sample['size'] / 1e6:.2f}")
        rows.append((*row, f"{1000 * each:.2f}"))
        before = sample
    return Table(
        "capacity.memory_file",
        "The translation memory's file",
        ("kept so far", "entries held", "size, MB", "ms for each one kept"),
        tuple(rows),
        (f"entries of {ENTRY} characters, limit of {LIMIT / 1e6:.0f} MB", hardware()),
        ("The size is that of all files of SQLite's together, its log of writes among them.",),
    )


if __name__ == "__main__":
    answer(stories, entries)
