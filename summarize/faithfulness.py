"""`check_bullet`: numbers, names, quoted words and negations of a bullet that its sources lack.

Takes a bullet and the English of its sources; gives flags. The Danish is not read here: a bullet
carries the flags of the sentence pairs that it rests on (`carried`). Which sentences those are is
left to `alignment.py`. A bullet that puts the right words together wrongly is not found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarize.content_words import terms
from translate.flags import Flag
from translate.readings import Negation, negations, quoted
from translate.readings.names import names
from translate.readings.numbers import quantities, unmatched
from translate.spans import Span
from translate.translation import SentencePair

# How many content words a negation is taken to deny: "did not [confirm the killing]". Words further
# on belong to another clause as often as not.
SCOPE = 2
CLAUSE_END = re.compile(r"[.;:!?–—,]\s")
WORDS = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


@dataclass(frozen=True, slots=True)
class _Denial:
    """A negation in a text, and the content words that it denies, the nearest first.

    `is_plain` is false for words such as "unlikely", which need no counterpart in the other text.
    """

    word: str
    denied: tuple[str, ...]
    is_plain: bool
    span: Span = field(compare=False)


def check_bullet(text: str, sources: Sequence[str]) -> tuple[Flag, ...]:
    """Flags for what a bullet says and its sources don't; `target_span` is a place in the bullet.

    >>> [f.message for f in check_bullet("Three were killed.", ["Two were killed in Aarhus."])]
    ["'Three' is not in the sentence that this rests on"]
    """
    source = " ".join(sources)
    spans = [*_numbers(text, source), *_names(text, source), *_quoted(text, source)]
    unsupported = (
        Flag("unsupported", f"'{text[start:end]}' is not in {_place(sources)}", None, (start, end))
        for start, end in dict.fromkeys(spans)
    )
    return (*unsupported, *_negations(text, source, _place(sources)))


def carried(text: str, pairs: Sequence[SentencePair]) -> tuple[Flag, ...]:
    """The flags of the sentence pairs that a bullet rests on, in the pairs' order.

    `target_span` is the place of the flagged words in the bullet, None if they aren't in it.
    """
    return tuple(
        Flag(flag.kind, flag.message, None, _found_again(text, pair.target, flag.target_span))
        for pair in pairs
        for flag in pair.flags
    )


def _numbers(text: str, source: str) -> Iterator[Span]:
    for quantity in unmatched(quantities(text, "en"), quantities(source, "en")):
        yield quantity.start, quantity.end


def _names(text: str, source: str) -> Iterator[Span]:
    """Names that the source has neither in these words nor in others ("USA", "America")."""
    meant = frozenset[object]().union(*(name.senses for name in names(source, "en")))
    words = _words(source)
    for name in names(text, "en"):
        if meant.isdisjoint(name.senses) and not _words(name.text) <= words:
            yield name.start, name.end


def _quoted(text: str, source: str) -> Iterator[Span]:
    said = _plain(source)
    for quotation in quoted(text):
        if _plain(quotation.text) not in said:
            yield quotation.span


def _negations(text: str, source: str, place: str) -> Iterator[Flag]:
    """A flag for each negation of one text that denies what the other affirms."""
    here, there = _denials(text), _denials(source)
    for denial in here:
        if denial.is_plain and not _is_among(denial, there):
            yield Flag("negation", f"'{denial.word}' is not in {place}", None, denial.span)
    said = terms(text).keys()
    own = [denial for denial in here if denial.is_plain or denial not in there]
    for denial in there:
        if denial.is_plain and said & set(denial.denied[:1]) and not _is_among(denial, own):
            yield Flag("negation", f"'{denial.word}' in {place} is lost here")


def _denials(text: str) -> list[_Denial]:
    return [
        _Denial(found.word.casefold(), _denied(text, found), found.strength == "plain", found.span)
        for found in negations(text, "en")
    ]


def _denied(text: str, negation: Negation) -> tuple[str, ...]:
    """The content words of the negation ("not guilty"), else those after it, else those before."""
    before = CLAUSE_END.split(text[: negation.span[0]])[-1]
    after = CLAUSE_END.split(f"of {text[negation.span[1] :]} ")[0]
    own = tuple(terms(negation.word)) if " " in negation.word else ()
    return own or tuple(terms(after))[:SCOPE] or tuple(terms(before))[-SCOPE:]


def _is_among(denial: _Denial, others: Sequence[_Denial]) -> bool:
    """Whether one of the others denies one of the same words; without words, any does."""
    return any(
        set(denial.denied) & set(other.denied) or not (denial.denied and other.denied)
        for other in others
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(POSSESSIVE.sub("", text.casefold())))


def _plain(text: str) -> str:
    return " ".join(WORDS.findall(text.casefold()))


def _place(sources: Sequence[str]) -> str:
    return f"the {'sentence' if len(sources) == 1 else 'sentences'} that this rests on"


def _found_again(text: str, target: str, span: Span | None) -> Span | None:
    """The place in a bullet of the words under a span of `target`; None if they aren't in it."""
    if span is None:
        return None
    whole = text.find(target)
    start = whole + span[0] if whole >= 0 else text.find(target[slice(*span)])
    return (start, start + span[1] - span[0]) if start >= 0 else None
