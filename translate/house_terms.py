"""`HouseTerms`: a glossary at work on one story, with the model that translates it.

Gives candidates their flags, those of the glossary among them, and puts terms into the candidate
that was chosen where that is safe. What is a term and what is safe is said in `glossary/`.
"""

from collections.abc import Sequence
from dataclasses import replace

from translate.checks import Evidence, assess
from translate.engines import Backend
from translate.glossary import Glossary, TermUse, settled, uses, words_to_render
from translate.repair import count_errors
from translate.spans import on_one_line, placed
from translate.translation import Alternative


class HouseTerms:
    """A newsroom's own terms in one story; what the model says for each word is asked once."""

    def __init__(self, glossary: Glossary, backend: Backend) -> None:
        self._glossary, self._backend = glossary, backend
        self._renderings: dict[str, Sequence[str]] = {}

    def assessed(self, source: str, candidate: Alternative) -> Alternative:
        """The candidate for a sentence with all doubts about it.

        Raises:
            EngineError: the model was asked for its own words for a term, and failed.
        """
        self._render(words_to_render(on_one_line(source), candidate.target, self._glossary))
        evidence = Evidence(
            self._glossary,
            self._renderings,
            candidate.score,
            self._backend.model,
            candidate.parts,
            candidate.complete,
        )
        return replace(candidate, flags=assess(source, candidate.target, evidence))

    def settled(self, source: str, chosen: Alternative) -> tuple[Alternative, tuple[TermUse, ...]]:
        """The candidate with the terms put in that it lacks, and what became of each term.

        Nothing is put in for the model's own words where that would bring a new error.
        """
        plain = on_one_line(source)
        better = settled(plain, chosen.target, self._glossary, self._renderings)
        mended = self._with_target(source, chosen, better.target)
        if count_errors(mended) > count_errors(chosen):
            better = settled(plain, chosen.target, self._glossary)
            mended = self._with_target(source, chosen, better.target)
        return mended, _placed(better.uses, source)

    def uses(self, source: str, target: str) -> tuple[TermUse, ...]:
        """What became of each term of a sentence in English that is left as it is."""
        plain = on_one_line(source)
        return _placed(uses(plain, target, self._glossary, self._renderings), source)

    def _with_target(self, source: str, candidate: Alternative, target: str) -> Alternative:
        """The candidate with other English, assessed; itself where that is its English already."""
        if target == candidate.target:
            return candidate
        return self.assessed(source, replace(candidate, target=target))

    def _render(self, words: Sequence[str]) -> None:
        """Ask the model for the Danish words that it hasn't been asked for."""
        new = [word for word in words if word not in self._renderings]
        if new:
            for word, hypothesis in zip(new, self._backend.translate(new), strict=True):
                self._renderings[word] = (hypothesis.text,)


def _placed(uses: Sequence[TermUse], source: str) -> tuple[TermUse, ...]:
    """The uses with their spans in the sentence as it stands in the article."""
    return tuple(replace(use, source_span=placed(use.source_span, source)) for use in uses)
