"""`Backend`: what a translation engine offers, and `Hypothesis`: what it gives back.

An engine takes plain sentences and returns English ones. Articles, quotes, over-long sentences and
equal sentences are the business of `translator.py`.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from translate.translation import ModelInfo

Engine = Literal["ctranslate2", "transformers", "llama.cpp"]

# The beams of the checkpoint's own generation config. A repeated run of 10 tokens is a loop;
# shorter ones repeat in good English: a name such as "Harakat al-Nujaba" alone is several pieces.
BEAMS = 4
NO_REPEAT_NGRAM = 10


def cpu_threads() -> int:
    """The number of processors that this process may use; the engines' own defaults take more."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An engine's English for one source.

    `score` is the mean log-probability per token (at most 0), or None. `complete` is false where
    the engine stopped at its length limit rather than at the end of the sentence.
    """

    text: str
    score: float | None
    complete: bool = True


class Backend(Protocol):
    """A loaded model. Its methods may be called from several threads at once."""

    @property
    def model(self) -> ModelInfo:
        """Which model this is."""

    @property
    def max_source_length(self) -> int:
        """The longest source that the model takes, in the unit of `source_length`."""

    @property
    def quotes_dashes(self) -> bool:
        """True where the model turns a leading dash into quotation marks around what is said."""

    def source_length(self, source: str) -> int:
        """The length of a source: in tokens for Marian, in characters for llama.cpp."""

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, each as soon as it is there.

        Every source is at most `max_source_length` long.

        Raises:
            EngineError: the engine failed.
        """
