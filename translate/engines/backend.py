"""`Backend`: what a translation engine offers, and `Hypothesis`: what it gives back.

An engine takes plain sentences and returns English ones. Articles, quotes, over-long sentences and
equal sentences are the business of `translator.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from translate.models import ModelInfo
from translate.spans import Span


@dataclass(frozen=True, slots=True)
class Search:
    """How a Marian checkpoint is searched.

    `hypotheses` are kept of the `beams`. No run of `no_repeat_ngram` tokens comes a second time.
    """

    beams: int
    hypotheses: int
    no_repeat_ngram: int


# The beams of the checkpoint's own generation config. A repeated run of 10 tokens is a loop;
# shorter ones repeat in good English: a name such as "Harakat al-Nujaba" alone is several pieces.
FIRST = Search(beams=4, hypotheses=1, no_repeat_ngram=10)
# Where the first hypothesis is in doubt: more of the same, then with short loops blocked as well.
FURTHER = (
    Search(beams=8, hypotheses=8, no_repeat_ngram=10),
    Search(beams=8, hypotheses=8, no_repeat_ngram=4),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token of an engine's output: its number, its bytes in UTF-8, its log-probability."""

    id: int
    spelling: bytes
    logprob: float


@dataclass(frozen=True, slots=True)
class Fork:
    """The beginning of another hypothesis: the tokens up to a place, and the one likely there.

    `span` is where in the hypothesis's text the token is that would be given up.
    """

    tokens: tuple[Token, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An engine's English for one source.

    `score` is the mean log-probability per token (at most 0), or None. `complete` is false where
    the engine stopped at its length limit rather than at the end of the sentence. `forks` are
    where it could have gone another way, the closest decision first, from an engine without beams.
    """

    text: str
    score: float | None
    complete: bool = True
    forks: tuple[Fork, ...] = ()


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

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first` for a source, each as soon as it is there.

        The likelier ones tend to come earlier, and the forks of `first` are taken in their order;
        some may have the same text. Each that is asked for costs time, so whoever has found what
        they need stops asking.

        Raises:
            EngineError: the engine failed.
        """
