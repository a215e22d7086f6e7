"""Stories to measure with: for the stand-in of `stand_in.py`, and for the tiny checkpoint.

Their sentences are wire copy about invented events, from the fixtures. Each story has them in an
order of its own, one per paragraph.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.speed.capacity_process import Result, answer
from benchmarks.speed.stand_in import TESTS, benchmark_sentences, read_lines, stand_in

TINY = TESTS / "fixtures" / "tiny-marian"
STAND_IN = "stand-in of the shape of OPUS-MT"

Pair = tuple[str, str]


def story(sentences: Sequence[str]) -> str:
    """A story of these sentences, one per paragraph."""
    return "\n\n".join(sentences)


def shuffled(number: int) -> str:
    """The benchmark's story with its sentences in another order for each number."""
    sentences = benchmark_sentences()
    return story(random.Random(number).sample(sentences, len(sentences)))


def tiny_pairs() -> list[Pair]:
    """The pairs that the tiny checkpoint was trained on and that stay one sentence in any story.

    These end with a full stop and have no opening quotation mark.
    """
    rows = (line.split("\t") for line in read_lines(TESTS / "fixtures" / "pairs.tsv"))
    return [(da, en) for da, en in rows if da.endswith(".") and da[0] not in '-–"']


def tiny_story(number: int, length: int) -> list[Pair]:
    """`length` pairs that the tiny checkpoint knows; others, in another order, for each number."""
    return random.Random(number).sample(tiny_pairs(), length)


def converted(folder: str) -> Iterator[Result]:
    """The folder of a converted checkpoint: of the tiny one, else of the stand-in, made first."""
    from translate.models.pinned import TRANSLATOR
    from translate.models.resolve import resolve

    place = Path(folder)
    if place != TINY:
        stand_in(place)
    yield {"folder": str(resolve(TRANSLATOR, place).path)}


if __name__ == "__main__":
    answer(converted)
