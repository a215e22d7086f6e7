"""Pairs: the `SentencePair` of a sentence, from the chosen candidate or from an earlier pair.

An earlier pair comes from a story that was translated before, such as the version of an hour ago;
an editor may have written its English. Its English stays, its flags and terms are found again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.article import Article, Sentence
from translate.house_terms import HouseTerms
from translate.repair import Choice
from translate.translation import SentencePair
from translate.utterances import Utterance


def paired(sentence: Sentence, choice: Choice, terms: HouseTerms, number: int) -> SentencePair:
    """The pair of sentence `number` and its chosen candidate, with the glossary's terms put in.

    Raises:
        EngineError: the model was asked how it translates a term, and failed.
    """
    shown, uses = terms.settled(sentence.text, choice.chosen)
    terms_used = tuple(replace(use, sentence=number) for use in uses)
    return SentencePair.of(
        sentence, shown, choice.alternatives, repaired=choice.repaired, terms=terms_used
    )


def reassessed(pair: SentencePair, number: int, terms: HouseTerms) -> SentencePair:
    """The pair as sentence `number` of its story, with new flags and terms and the same English.

    A term that was put in before is still reported as "enforced", unless it is gone.

    Raises:
        EngineError: the model was asked how it translates a term, and failed.
    """
    source = pair.source.text
    enforced = {use.term for use in pair.terms if use.outcome == "enforced"}
    flags = terms.assessed(source, pair.english).flags
    uses = (replace(use, sentence=number) for use in terms.uses(source, pair.target))
    return replace(
        pair,
        flags=flags,
        alternatives=tuple(terms.assessed(source, other) for other in pair.alternatives),
        terms=tuple(
            replace(use, outcome="enforced")
            if use.term in enforced and use.outcome == "kept"
            else use
            for use in uses
        ),
    )


def earlier_pairs(
    article: Article,
    known: Iterable[SentencePair],
    said: Sequence[Utterance],
    *,
    quotes_dashes: bool,
) -> list[SentencePair | None]:
    """One entry per sentence: the known pair with the same Danish, however it is wrapped, or None.

    `said` are the utterances of the sentences. If the model quotes dashes, the English of the pair
    must also have the quotation marks that this place in a quotation needs.
    """
    by_danish = {pair.source.plain: pair for pair in known}
    found = [by_danish.get(sentence.plain) for sentence in article.sentences]
    return [
        None if pair and quotes_dashes and not utterance.fits(pair.target) else pair
        for pair, utterance in zip(found, said, strict=True)
    ]
