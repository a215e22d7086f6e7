"""`HouseTerms`: a glossary at work on one story, with the model that translates it.

Doubts candidates that lack a term, puts terms into the one that was chosen where that is safe, and
says what became of each. What is a term, and what is safe, is said in `terminology.py`.
"""

from collections.abc import Sequence
from dataclasses import replace

from translate.checks import check
from translate.engines import Backend
from translate.flags import HARD, Flag
from translate.glossary import Glossary, TermUse, check_terms, settled, words_to_render
from translate.translation import Alternative


class HouseTerms:
    """A newsroom's own terms in one story; what the model says for each is asked once."""

    def __init__(self, glossary: Glossary, backend: Backend) -> None:
        self._glossary, self._backend = glossary, backend
        self._renderings: dict[str, Sequence[str]] = {}

    def doubted(self, plain: str, candidate: Alternative) -> Alternative:
        """The candidate with a flag for each term that it lacks."""
        terms = check_terms(plain, candidate.target, self._glossary, self._renderings)
        return replace(candidate, flags=(*_others(candidate.flags), *terms))

    def settled(
        self, plain: str, chosen: Alternative, number: int
    ) -> tuple[Alternative, tuple[TermUse, ...]]:
        """The candidate with its terms put in, and what became of each term of sentence `number`.

        Nothing is put in where the checks would find an error that wasn't there.
        """
        if not self._glossary.places(plain):
            return chosen, ()
        self._render(words_to_render(plain, chosen.target, self._glossary))
        better = settled(plain, chosen.target, self._glossary, self._renderings, number)
        mended = _with_target(plain, chosen, better.target)
        if _errors(mended) > _errors(chosen):
            better = settled(plain, chosen.target, self._glossary, {}, number)
            mended = _with_target(plain, chosen, better.target)
        return self.doubted(plain, mended), better.uses

    def _render(self, words: Sequence[str]) -> None:
        """Ask the model for the Danish words that it hasn't been asked for."""
        new = [word for word in words if word not in self._renderings]
        for word, hypothesis in zip(new, self._backend.translate(new), strict=True):
            self._renderings[word] = (hypothesis.text,)


def _with_target(plain: str, candidate: Alternative, target: str) -> Alternative:
    """The candidate with other English, checked again; what no check has found stays with it."""
    if target == candidate.target:
        return candidate
    found = check(plain, candidate.target)
    notices = tuple(flag for flag in _others(candidate.flags) if flag not in found)
    return Alternative(target, candidate.score, (*notices, *check(plain, target)))


def _errors(candidate: Alternative) -> int:
    return sum(flag.kind in HARD for flag in candidate.flags)


def _others(flags: Sequence[Flag]) -> tuple[Flag, ...]:
    return tuple(flag for flag in flags if flag.kind != "term")
