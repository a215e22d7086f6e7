"""Candidates: the English texts that a model offers for one sentence, each with its flags.

Takes a sentence's utterance and the model's hypotheses for it. A candidate is the text that would
be shown, with its quotation marks put right; the checks read that text. Which flags it gets is
decided in `checks/`, which candidate is shown in `repair.py`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from translate.clauses import split_clauses
from translate.engines import Backend, Fork, Hypothesis
from translate.translation import Alternative
from translate.utterances import Utterance

# Gives a candidate its flags; `HouseTerms.assessed` for one sentence.
Assess = Callable[[Alternative], Alternative]


def parts_of(backend: Backend, utterance: Utterance) -> tuple[str, ...]:
    """The texts that the model is given for a sentence: one, or its clauses if it is too long."""
    if not utterance.source:
        return ()
    return split_clauses(utterance.source, backend.max_source_length, backend.source_length)


def hypotheses_for(
    backend: Backend, sentences: Sequence[tuple[str, ...]]
) -> Iterator[tuple[Hypothesis, ...]]:
    """For each sentence, in order, one hypothesis per part, as soon as the model has them.

    Equal parts go through the model once.

    Raises:
        EngineError: the model failed.
    """
    sources = list(dict.fromkeys(part for parts in sentences for part in parts))
    arriving = zip(sources, backend.translate(sources), strict=True)
    done: dict[str, Hypothesis] = {}
    for parts in sentences:
        while any(part not in done for part in parts):
            source, hypothesis = next(arriving)
            done[source] = hypothesis
        yield tuple(done[part] for part in parts)


def candidate(
    utterance: Utterance, hypotheses: tuple[Hypothesis, ...], assess: Assess
) -> Alternative:
    """The English of a sentence on one line, from one hypothesis per part of the sentence.

    Its score is the lowest of the parts' scores.
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
    """Candidates from the model's other hypotheses; no text comes twice, nor that of `first`.

    The model is asked for each only when the caller takes it. A sentence that was translated in
    parts has no other candidates.

    Raises:
        EngineError: the model failed.
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

    So the first alternatives that the model is asked for change the flagged words.
    """
    # If a quotation mark was taken off the front, the spans of the forks are one character off.
    shift = max(0, hypothesis.text.find(candidate.target))
    doubtful = [flag.target_span for flag in candidate.flags if flag.target_span]

    def elsewhere(fork: Fork) -> bool:
        start, end = (offset - shift for offset in fork.span)
        return not any(first < end and start < last for first, last in doubtful)

    return replace(hypothesis, forks=tuple(sorted(hypothesis.forks, key=elsewhere)))
