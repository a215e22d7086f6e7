"""`Choices`: which candidate is shown for each sentence of one story.

Takes a sentence, its utterance and the model's first hypotheses for it; the model is asked for more
only if the first candidate has an error or lacks a term. Which candidate is best is decided in
`repair.py`.
"""

from dataclasses import replace
from functools import partial

from translate.article import Sentence
from translate.candidates import Assess, candidate, others
from translate.engines import Backend, Hypothesis
from translate.house_terms import HouseTerms
from translate.repair import Choice, choose, is_to_mend
from translate.utterances import Utterance


class Choices:
    """The choices of one story; a sentence that comes twice in it is decided once.

    Without `repair`, each sentence keeps the model's first candidate.
    """

    def __init__(self, backend: Backend, terms: HouseTerms, *, repair: bool) -> None:
        self._backend, self._terms, self._repair = backend, terms, repair
        # With each choice, the text of the sentence that its spans are offsets into.
        self._made: dict[tuple[str, Utterance], tuple[str, Choice]] = {}

    def of(
        self, sentence: Sentence, utterance: Utterance, hypotheses: tuple[Hypothesis, ...]
    ) -> Choice:
        """The choice for a sentence, with spans into its text.

        Raises:
            EngineError: the model was asked for other candidates, and failed.
        """
        key, assess = (sentence.plain, utterance), partial(self._terms.assessed, sentence.text)
        if key not in self._made:
            self._made[key] = sentence.text, self._chosen(utterance, hypotheses, assess)
        text, choice = self._made[key]
        return choice if text == sentence.text else _reassessed(choice, assess)

    def _chosen(
        self, utterance: Utterance, hypotheses: tuple[Hypothesis, ...], assess: Assess
    ) -> Choice:
        first = candidate(utterance, hypotheses, assess)
        if not (self._repair and is_to_mend(first)):
            return Choice(first)
        return choose(first, others(self._backend, utterance, hypotheses, first, assess))


def _reassessed(choice: Choice, assess: Assess) -> Choice:
    """The choice for the same sentence wrapped over other lines, where its spans are different."""
    alternatives = tuple(assess(other) for other in choice.alternatives)
    return replace(choice, chosen=assess(choice.chosen), alternatives=alternatives)
