"""`Remembering`: a backend that asks another only for what that hasn't been asked before.

Hypotheses are what is kept, as the engine gave them: what is made of them (checks, repair, quotes,
terms) is made anew each time, by the rules of today. In the memory a hypothesis is JSON, and its
source is there as a hash alone.

An engine may round otherwise for a sentence alone than for one beside others, though that wasn't
seen with CTranslate2 on int8. What is kept is what was shown at first.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from translate.engines.backend import Backend, Fork, Hypothesis, Token
from translate.engines.memory import TranslationMemory
from translate.models import ModelInfo

FORMAT = 1  # of the entries; another one finds none of the old
KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Kept:
    """An engine's hypotheses for a source, in its order; `whole` where it had no more."""

    hypotheses: tuple[Hypothesis, ...] = ()
    whole: bool = False


class Remembering:
    """A backend with a memory. `identity` is all that decides the hypotheses but the source."""

    def __init__(self, backend: Backend, memory: TranslationMemory, identity: str) -> None:
        self._backend, self._memory, self._identity = backend, memory, identity

    @property
    def model(self) -> ModelInfo:
        """Which model this is."""
        return self._backend.model

    @property
    def max_source_length(self) -> int:
        """The longest source that the model takes."""
        return self._backend.max_source_length

    @property
    def quotes_dashes(self) -> bool:
        """True where the model turns a leading dash into quotation marks."""
        return self._backend.quotes_dashes

    def source_length(self, source: str) -> int:
        """The length of a source, in the engine's unit."""
        return self._backend.source_length(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order; the engine gets the new ones together."""
        keys = [self._key(source) for source in sources]
        texts = self._memory.recalled(keys)
        kept = {key: decoded(text).hypotheses for key, text in texts.items()}
        new = [
            (key, source) for key, source in zip(keys, sources, strict=True) if not kept.get(key)
        ]
        arriving = self._backend.translate([source for _, source in new])
        for key in keys:
            if found := kept.get(key):
                yield found[0]
            else:
                hypothesis = next(arriving)
                self._memory.keep(key, encoded(Kept((hypothesis,), whole=True)))
                yield hypothesis

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first`: those that were asked for before, then the engine's.

        The engine starts from its first one again: it says the same as it did.
        """
        key = self._key(source, first)
        kept = decoded(self._memory.recalled([key]).get(key))
        yield from kept.hypotheses
        if kept.whole:
            return
        drawn: list[Hypothesis] = []
        whole = False
        try:
            for hypothesis in self._backend.alternatives(source, first):
                drawn.append(hypothesis)
                if len(drawn) > len(kept.hypotheses):
                    yield hypothesis
            whole = True
        finally:  # also where the asking stops
            if whole or len(drawn) > len(kept.hypotheses):
                self._memory.keep(key, encoded(Kept(tuple(drawn), whole)))

    def _key(self, source: str, first: Hypothesis | None = None) -> bytes:
        parts = [FORMAT, self._identity, source, first and _fields(first)]
        return blake2b(json.dumps(parts).encode(), digest_size=KEY_BYTES).digest()


def encoded(kept: Kept) -> str:
    """The JSON of hypotheses."""
    return json.dumps([kept.whole, *map(_fields, kept.hypotheses)], separators=(",", ":"))


def decoded(text: str | None) -> Kept:
    """The hypotheses of a JSON text; none where there is no text, or another one."""
    try:
        whole, *hypotheses = json.loads(text or "[false]")
        return Kept(tuple(map(_hypothesis, hypotheses)), bool(whole))
    except (ValueError, TypeError):
        return Kept()


def _fields(hypothesis: Hypothesis) -> list[Any]:
    """A hypothesis as JSON has it.

    Its forks begin with the same tokens, each with a few more of them: these are there once.
    """
    longest = max((fork.tokens for fork in hypothesis.forks), key=len, default=())
    forks = [(len(f.tokens) - 1, _token_fields(f.tokens[-1]), f.span) for f in hypothesis.forks]
    shared = [_token_fields(token) for token in longest[:-1]]
    return [hypothesis.text, hypothesis.score, hypothesis.complete, shared, forks]


def _hypothesis(fields: list[Any]) -> Hypothesis:
    text, score, complete, shared, forks = fields
    tokens = tuple(map(_token, shared))
    return Hypothesis(
        text,
        score,
        complete,
        tuple(
            Fork((*tokens[:length], _token(rival)), (start, end))
            for length, rival, (start, end) in forks
        ),
    )


def _token_fields(token: Token) -> tuple[int, str, float]:
    return token.id, token.spelling.decode("latin-1"), token.logprob  # a letter for each byte


def _token(fields: list[Any]) -> Token:
    number, spelling, logprob = fields
    return Token(number, spelling.encode("latin-1"), logprob)
