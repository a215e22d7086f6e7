"""The default engine: a Marian checkpoint converted for CTranslate2, on int8.

Takes the folder that `translate/models/conversion.py` writes. The checkpoint's own SentencePiece
models split sources into tokens and join the output, so it runs without torch and transformers.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.backend import FIRST, FURTHER, Hypothesis, Search
from translate.errors import EngineError
from translate.models import ModelInfo, cpu_threads, not_loadable, read_manifest

if TYPE_CHECKING:
    from ctranslate2 import AsyncTranslationResult

# Tokens in one decoding batch, padding included: six to nine sentences of newspaper length. Each
# processor decodes its own batches in one thread, since the matrices of a batch are too small to
# share. On two processors this takes 60 to 80 % of the time of one batch in two threads, and less
# for a single sentence too (benchmarks/speed/race.py).
BATCH_TOKENS = 256

# Sentences per processor in a portion, which the engine sorts by length so that batches have little
# padding. Larger portions would be slightly faster, but the reader would wait for the first
# sentence: it is a short headline and would be decoded last.
SENTENCES_IN_HAND = 6

# Portions that the engine has while the first of them is read: enough that it never waits. If it
# got a whole book at once, other stories would wait, and the rest would be decoded even after the
# reader has stopped.
PORTIONS_AHEAD = 2

# The search stops at this many finished hypotheses, as a multiple of the beams. At 1 it stops at
# the first ones, however unlikely, and cuts good sentences short. transformers doesn't stop there
# either.
PATIENCE = 2

END = "</s>"


class CTranslate2Backend:
    """A `Backend`: a converted Marian checkpoint, loaded. `beams=1` decodes greedily.

    Raises:
        CheckpointError: the folder is not such a checkpoint.
    """

    quotes_dashes = False

    def __init__(self, folder: Path, model: ModelInfo, beams: int = FIRST.beams) -> None:
        import ctranslate2
        import sentencepiece

        self.model = model
        self._first = replace(FIRST, beams=beams)
        self._max_positions = read_manifest(folder).max_positions
        try:
            self._source = sentencepiece.SentencePieceProcessor(str(folder / "source.spm"))
            self._target = sentencepiece.SentencePieceProcessor(str(folder / "target.spm"))
            self._translator = ctranslate2.Translator(
                str(folder), inter_threads=cpu_threads(), intra_threads=1
            )
        except (RuntimeError, OSError, ValueError) as error:
            raise not_loadable(folder, error) from error

    @property
    def max_source_length(self) -> int:
        """The length of the longest source that the model takes, in tokens without the end."""
        return self._max_positions - 1

    def source_length(self, source: str) -> int:
        """The length of a source, in tokens without the end."""
        return len(self._source.encode(source))

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, a portion of sentences at a time."""
        ahead: deque[list[AsyncTranslationResult]] = deque()
        for portion in even_parts(sources, SENTENCES_IN_HAND * cpu_threads()):
            ahead.append(self._submit(portion, self._first))
            if len(ahead) > PORTIONS_AHEAD:
                yield from self._first_of_each(ahead.popleft())
        for submitted in ahead:
            yield from self._first_of_each(submitted)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first`: those of wider searches, the best of each first."""
        for search in FURTHER:
            (found,) = self._results(self._submit([source], search))
            yield from (hypothesis for hypothesis in found if hypothesis.text != first.text)

    def _first_of_each(self, submitted: "list[AsyncTranslationResult]") -> Iterator[Hypothesis]:
        return (found[0] for found in self._results(submitted))

    def _results(self, submitted: "list[AsyncTranslationResult]") -> Iterator[list[Hypothesis]]:
        """The hypotheses of each source, best first."""
        for pending in submitted:
            with _errors_of_ours():
                result = pending.result()
            parts = zip(result.hypotheses, result.scores, strict=True)
            yield [self._hypothesis(tokens, score) for tokens, score in parts]

    def _submit(self, sources: Sequence[str], search: Search) -> "list[AsyncTranslationResult]":
        with _errors_of_ours():
            pending: list[AsyncTranslationResult] = self._translator.translate_batch(
                [[*self._source.encode(source, out_type=str), END] for source in sources],
                asynchronous=True,
                batch_type="tokens",
                max_batch_size=BATCH_TOKENS,
                beam_size=search.beams,
                num_hypotheses=search.hypotheses,
                patience=PATIENCE,
                no_repeat_ngram_size=search.no_repeat_ngram,
                return_scores=True,
                return_end_token=True,
                disable_unk=True,
                max_input_length=0,  # the default cuts a long source silently
                max_decoding_length=self._max_positions,
            )
            return pending

    def _hypothesis(self, tokens: list[str], score: float) -> Hypothesis:
        complete = tokens[-1:] == [END]
        return Hypothesis(self._target.decode(tokens[:-1] if complete else tokens), score, complete)


@contextmanager
def _errors_of_ours() -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:
        raise EngineError(f"CTranslate2 failed: {error}") from error


def even_parts(sources: Sequence[str], size: int) -> list[Sequence[str]]:
    """The sources in parts of about equal length, each of about `size` sources.

    >>> even_parts("abcdefg", 3)
    ['abc', 'defg']
    """
    count = max(1, round(len(sources) / size))
    edges = [len(sources) * number // count for number in range(count + 1)]
    return [sources[start:end] for start, end in pairwise(edges)]
