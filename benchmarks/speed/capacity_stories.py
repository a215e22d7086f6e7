"""What is measured with: stories for the stand-in of `stand_in.py`, and for the tiny checkpoint.

The sentences are wire copy of invented events, from the fixtures. A story is sentences in an order
of its own, a paragraph each.
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
    """The sentences, a paragraph each."""
    return "\n\n".join(sentences)


def shuffled(number: int) -> str:
    """The benchmark's story, its sentences in an order of this number's own."""
    sentences = benchmark_sentences()
    return story(random.Random(number).sample(sentences, len(sentences)))


def tiny_pairs() -> list[Pair]:
    """What the tiny checkpoint knows by heart and what stays one sentence in any story.

    That is what ends with a full stop and opens no quotation.
    """
    rows = (line.split("\t") for line in read_lines(TESTS / "fixtures" / "pairs.tsv"))
    return [(da, en) for da, en in rows if da.endswith(".") and da[0] not in '-–"']


def tiny_story(number: int, length: int) -> list[Pair]:
    """`length` pairs that the tiny checkpoint knows, others and in another order each time."""
    return random.Random(number).sample(tiny_pairs(), length)


def converted(folder: str) -> Iterator[Result]:
    """Where the converted form of a checkpoint is; of the stand-in, made there if need be."""
    from translate.models.pinned import TRANSLATOR
    from translate.models.resolve import resolve

    place = Path(folder)
    if place != TINY:
        stand_in(place)
    yield {"folder": str(resolve(TRANSLATOR, place).path)}


if __name__ == "__main__":
    answer(converted)
