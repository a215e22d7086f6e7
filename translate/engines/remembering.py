"""`Remembering`: a backend that keeps another's hypotheses, and asks it only for new ones.

Takes sources like any backend. Hypotheses are kept as the engine gave them; whatever is made of
them (checks, repair, quotes, terms) is made anew each time. In the memory (`memory.py`) a
hypothesis is JSON under a hash of its source: the Danish itself isn't in the file.

An engine may round differently for a sentence in a batch than for the same sentence alone, though
CTranslate2 on int8 wasn't seen to. The hypothesis that was shown first is the one that is kept.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from translate.engines.backend import Backend, Fork, Hypothesis, Token
from translate.engines.memory import TranslationMemory

FORMAT = 1  # of the entries; after a change of this number no older entry is found
KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Kept:
    """An engine's hypotheses for a source, in its order; `whole` if it has no others."""

    hypotheses: tuple[Hypothesis, ...] = ()
    whole: bool = False


class Remembering:
    """A `Backend` that asks `backend` for what isn't in `memory`.

    `identity` names everything besides the source that decides a hypothesis (`load.py`).
    """

    def __init__(self, backend: Backend, memory: TranslationMemory, identity: str) -> None:
        self._backend, self._memory, self._identity = backend, memory, identity
        self.model = backend.model
        self.max_source_length = backend.max_source_length
        self.quotes_dashes = backend.quotes_dashes
        self.source_length = backend.source_length

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order; the engine gets all new sources at once."""
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
        """Other hypotheses than the `first`: those that were drawn before, then the engine's.

        The engine has to start from its first alternative again; those already given are skipped.
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
        finally:  # also when the caller stops drawing
            if whole or len(drawn) > len(kept.hypotheses):
                self._memory.keep(key, encoded(Kept(tuple(drawn), whole)))

    def _key(self, source: str, first: Hypothesis | None = None) -> bytes:
        parts = [FORMAT, self._identity, source, first and _fields(first)]
        return blake2b(json.dumps(parts).encode(), digest_size=KEY_BYTES).digest()


def encoded(kept: Kept) -> str:
    """Kept hypotheses as JSON."""
    return json.dumps([kept.whole, *map(_fields, kept.hypotheses)], separators=(",", ":"))


def decoded(text: str | None) -> Kept:
    """The hypotheses of a JSON text; none if there is no text or it is of another form."""
    try:
        whole, *hypotheses = json.loads(text or "[false]")
        return Kept(tuple(map(_hypothesis, hypotheses)), bool(whole))
    except (ValueError, TypeError):
        return Kept()


def _fields(hypothesis: Hypothesis) -> list[Any]:
    """A hypothesis as a list for JSON.

    All its forks are beginnings of the same tokens with one other token at the end, so the tokens
    are written once and each fork as a length, its last token and its span.
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
    return token.id, token.spelling.decode("latin-1"), token.logprob  # one letter per byte


def _token(fields: list[Any]) -> Token:
    number, spelling, logprob = fields
    return Token(number, spelling.encode("latin-1"), logprob)
