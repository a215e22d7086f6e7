"""`Backend`: what every translation engine can do; `Hypothesis`: what it returns.

An engine takes source sentences on one line each and returns English. Articles, quotations,
over-long sentences and repeated ones are left to `translate/translator.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from translate.models import ModelInfo
from translate.spans import Span


@dataclass(frozen=True, slots=True)
class Search:
    """The settings of a beam search with a Marian checkpoint.

    `hypotheses` is how many are returned, the best first. No hypothesis has a run of
    `no_repeat_ngram` tokens twice.
    """

    beams: int
    hypotheses: int
    no_repeat_ngram: int


# The beams are those of the checkpoint's generation config. A run of 10 tokens that comes twice is
# a loop. Shorter runs come twice in good English: a name such as "Harakat al-Nujaba" is several
# tokens.
FIRST = Search(beams=4, hypotheses=1, no_repeat_ngram=10)
# If the first hypothesis is in doubt: a wider search, then one that blocks shorter loops too.
FURTHER = (
    Search(beams=8, hypotheses=8, no_repeat_ngram=10),
    Search(beams=8, hypotheses=8, no_repeat_ngram=4),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token of an engine's output: its number, its bytes (part of UTF-8), its log-probability."""

    id: int
    spelling: bytes
    logprob: float


@dataclass(frozen=True, slots=True)
class Fork:
    """A prefix to decode an alternative from: the tokens before one position, then its runner-up.

    `span` is the place, in the text of the hypothesis, of the token that the runner-up replaces.
    """

    tokens: tuple[Token, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An engine's English for one source.

    `score` is the mean log-probability per token (at most 0), None if there is no token. `complete`
    is false if the engine stopped at its length limit, not at the end of the sentence. `forks` come
    from an engine without beams: prefixes of alternatives, those with the closest runner-up first.
    """

    text: str
    score: float | None
    complete: bool = True
    forks: tuple[Fork, ...] = ()


class Backend(Protocol):
    """A loaded model. Its methods may be called from several threads at once."""

    @property
    def model(self) -> ModelInfo:
        """The model's name, revision, engine and precision."""

    @property
    def max_source_length(self) -> int:
        """The length of the longest source that the model takes, in the unit of `source_length`."""

    @property
    def quotes_dashes(self) -> bool:
        """Whether the model writes quotation marks for a leading dash.

        Such a model translates "- Nej, siger hun." as '"No," she says.'
        """

    def source_length(self, source: str) -> int:
        """The length of a source: tokens for Marian, characters for llama.cpp."""

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, each as soon as it is ready.

        No source may be longer than `max_source_length`.

        Raises:
            EngineError: the engine failed.
        """

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses for a source than the `first`, each as soon as it is ready.

        Likelier ones tend to come earlier; the forks of `first` are used in their order. Several
        may have the same text. Each costs time, so a caller draws no more than it needs.

        Raises:
            EngineError: the engine failed.
        """
