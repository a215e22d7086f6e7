"""Candidates: what a model makes of a sentence, as it is shown, with every doubt about it.

Takes a sentence's utterance and a model's hypotheses for it. What is to be shown, quotation marks
put right, is what is assessed. Which doubts there are is the business of `checks/`, which candidate
is shown that of `repair.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from translate.engines import Backend, Fork, Hypothesis
from translate.translation import Alternative
from translate.utterances import Utterance

# Gives a candidate its flags; `HouseTerms.assessed` for one sentence.
Assess = Callable[[Alternative], Alternative]


def candidate(
    utterance: Utterance, hypotheses: tuple[Hypothesis, ...], assess: Assess
) -> Alternative:
    """The English of a sentence on one line, from one hypothesis for each part of the utterance.

    Its score is that of the worst part.
    """
    target = utterance.shown(" ".join(hypothesis.text for hypothesis in hypotheses))
    scores = [hypothesis.score for hypothesis in hypotheses if hypothesis.score is not None]
    complete = all(hypothesis.complete for hypothesis in hypotheses)
    score = min(scores, default=None)
    return assess(Alternative(target, score, parts=max(1, len(hypotheses)), complete=complete))


def others(
    backend: Backend,
    utterance: Utterance,
    hypotheses: tuple[Hypothesis, ...],
    first: Alternative,
    assess: Assess,
) -> Iterator[Alternative]:
    """Candidates of other hypotheses, each with other English than the `first` and those before.

    Each is made when it is asked for. There is none for a sentence that was translated in parts.
    """
    if len(hypotheses) != 1:
        return
    seen = {first.target}
    for other in backend.alternatives(utterance.source, _aimed(hypotheses[0], first)):
        target = utterance.shown(other.text)
        if target not in seen:
            seen.add(target)
            yield candidate(utterance, (other,), assess)


def _aimed(hypothesis: Hypothesis, candidate: Alternative) -> Hypothesis:
    """The hypothesis with its forks reordered: those inside flagged words first.

    So the first alternatives that the model is asked for change what is in doubt.
    """
    # A quotation mark taken off the front moves the rest.
    shift = max(0, hypothesis.text.find(candidate.target))
    doubtful = [flag.target_span for flag in candidate.flags if flag.target_span]

    def elsewhere(fork: Fork) -> bool:
        start, end = (offset - shift for offset in fork.span)
        return not any(first < end and start < last for first, last in doubtful)

    return replace(hypothesis, forks=tuple(sorted(hypothesis.forks, key=elsewhere)))
