"""Candidates: what a model makes of a sentence, as it is shown, with every doubt about it.

Takes a sentence of an article and a model's hypotheses for it. What is to be shown, quotation
marks put right, is what is checked.
"""

from collections.abc import Iterator
from dataclasses import replace

from translate.article import Sentence
from translate.checks import check, check_score
from translate.engines import Backend, Fork, Hypothesis
from translate.flags import Flag
from translate.models import ModelInfo
from translate.spans import INVISIBLE, Span
from translate.translation import Alternative
from translate.utterances import Utterance


def candidate(
    plain: str, utterance: Utterance, hypotheses: tuple[Hypothesis, ...], model: ModelInfo
) -> Alternative:
    """The English of a sentence on one line, from one hypothesis for each part of the utterance.

    Its score is that of the worst part. The spans of its flags are into `plain`.
    """
    target = utterance.shown(" ".join(hypothesis.text for hypothesis in hypotheses))
    scores = [hypothesis.score for hypothesis in hypotheses if hypothesis.score is not None]
    score = min(scores, default=None)
    flags = (*_notices(hypotheses), *check(plain, target), *check_score(score, model))
    return Alternative(target, score, flags)


def others(
    backend: Backend, plain: str, utterance: Utterance, hypotheses: tuple[Hypothesis, ...]
) -> Iterator[Alternative]:
    """Candidates of other hypotheses than the first; some may have the same English.

    Each is made when it is asked for. There is none for a sentence that was translated in parts.
    """
    if len(hypotheses) == 1:
        first = candidate(plain, utterance, hypotheses, backend.model)
        for other in backend.alternatives(utterance.source, _aimed(hypotheses[0], first)):
            yield candidate(plain, utterance, (other,), backend.model)


def placed(candidate: Alternative, sentence: Sentence) -> Alternative:
    """The candidate with its flags' spans in the sentence as it stands in the article."""
    flags = (
        replace(flag, source_span=placed_span(flag.source_span, sentence))
        if flag.source_span
        else flag
        for flag in candidate.flags
    )
    return replace(candidate, flags=tuple(flags))


def placed_span(span: Span, sentence: Sentence) -> Span:
    """A span of the sentence on one line as one of the sentence as it stands in the article.

    Counted over the characters that both have.
    """
    if sentence.text == sentence.plain:
        return span
    seen = [
        offset
        for offset, character in enumerate(sentence.text)
        if not (character.isspace() or INVISIBLE.match(character))
    ]
    first, last = (len("".join(sentence.plain[:offset].split())) for offset in span)
    return seen[first], seen[last - 1] + 1


def _aimed(hypothesis: Hypothesis, candidate: Alternative) -> Hypothesis:
    """The hypothesis that a candidate is from, its forks at words in doubt put in front."""
    # A quotation mark taken off the front moves the rest.
    shift = max(0, hypothesis.text.find(candidate.target))
    doubtful = [flag.target_span for flag in candidate.flags if flag.target_span]

    def elsewhere(fork: Fork) -> bool:
        start, end = (offset - shift for offset in fork.span)
        return not any(first < end and start < last for first, last in doubtful)

    return replace(hypothesis, forks=tuple(sorted(hypothesis.forks, key=elsewhere)))


def _notices(hypotheses: tuple[Hypothesis, ...]) -> Iterator[Flag]:
    if len(hypotheses) > 1:
        message = (
            f"Too long for the model: cut at clauses and translated in {len(hypotheses)} parts."
        )
        yield Flag("length", message)
    if not all(hypothesis.complete for hypothesis in hypotheses):
        yield Flag("length", "The model stopped before the end of the sentence.")
