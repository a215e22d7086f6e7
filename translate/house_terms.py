"""`HouseTerms`: the newsroom's glossary, applied to one story with the model that translates it.

Gives candidates all their flags, and puts missing terms into the chosen candidate. `glossary/`
decides where a term is and where it can be put in safely.
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
    """A glossary and a model for one story; the model is asked once how it translates each term.

    `renderings` has what the model said of terms before, and gets what it says now.
    """

    def __init__(
        self,
        glossary: Glossary,
        backend: Backend,
        renderings: dict[str, Sequence[str]] | None = None,
    ) -> None:
        self._glossary, self._backend = glossary, backend
        self._renderings = {} if renderings is None else renderings

    def assessed(self, source: str, candidate: Alternative) -> Alternative:
        """The candidate for the sentence `source`, with all its flags.

        Raises:
            EngineError: the model was asked how it translates a term, and failed.
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
        """The candidate with its missing terms put in, and what became of each term.

        A term replaces the model's own words only if the candidate has no more errors afterwards.

        Raises:
            EngineError: the model was asked how it translates a term, and failed.
        """
        plain = on_one_line(source)
        better = settled(plain, chosen.target, self._glossary, self._renderings)
        mended = self._with_target(source, chosen, better.target)
        if count_errors(mended) > count_errors(chosen):
            better = settled(plain, chosen.target, self._glossary)
            mended = self._with_target(source, chosen, better.target)
        return mended, _placed(better.uses, source)

    def uses(self, source: str, target: str) -> tuple[TermUse, ...]:
        """What became of each term of the sentence `source`; the English isn't changed."""
        plain = on_one_line(source)
        return _placed(uses(plain, target, self._glossary, self._renderings), source)

    def _with_target(self, source: str, candidate: Alternative, target: str) -> Alternative:
        """The candidate with this English, assessed again if the English is different."""
        if target == candidate.target:
            return candidate
        return self.assessed(source, replace(candidate, target=target))

    def _render(self, words: Sequence[str]) -> None:
        """Ask the model to translate those words that it hasn't been asked for yet."""
        new = [word for word in words if word not in self._renderings]
        if new:
            for word, hypothesis in zip(new, self._backend.translate(new), strict=True):
                self._renderings[word] = (hypothesis.text,)


def _placed(uses: Sequence[TermUse], source: str) -> tuple[TermUse, ...]:
    """The uses with their spans in the sentence as the article has it, wrapped or not."""
    return tuple(replace(use, source_span=placed(use.source_span, source)) for use in uses)
