"""Whether a bullet says what its sources say: numbers, names, quoted words and negations.

Takes a bullet's English and the English of its sources; gives flags. The Danish counts through the
pair: a bullet carries the flags of the sentences that it rests on. What a bullet makes of the right
words is not seen here; which sentences are its sources is `alignment.py`'s business.
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

# Content words that a negation denies: "did not [confirm the killing]". Further ones belong to
# other clauses as often as not.
SCOPE = 2
CLAUSE_END = re.compile(r"[.;:!?–—,]\s")
WORDS = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


@dataclass(frozen=True, slots=True)
class _Denial:
    """A negation, and the content words that it denies, the nearest first."""

    word: str
    denied: tuple[str, ...]
    is_plain: bool
    span: Span = field(compare=False)


def check_bullet(text: str, sources: Sequence[str]) -> tuple[Flag, ...]:
    """What a bullet says that its sources don't. `target_span` is a place in the bullet.

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
    """The flags of the pairs that a bullet rests on, their places found again in the bullet."""
    return tuple(
        Flag(flag.kind, flag.message, None, _found_again(text, pair.target, flag.target_span))
        for pair in pairs
        for flag in pair.flags
    )


def _numbers(text: str, source: str) -> Iterator[Span]:
    for quantity in unmatched(quantities(text, "en"), quantities(source, "en")):
        yield quantity.start, quantity.end


def _names(text: str, source: str) -> Iterator[Span]:
    """Names of which the source has a word neither as it stands nor by another name."""
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
    """A flag for each negation that denies in the one text what the other affirms."""
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
    """The content words of the negation ("not guilty"), else those after it, else before it."""
    before = CLAUSE_END.split(text[: negation.span[0]])[-1]
    after = CLAUSE_END.split(f"of {text[negation.span[1] :]} ")[0]
    own = tuple(terms(negation.word)) if " " in negation.word else ()
    return own or tuple(terms(after))[:SCOPE] or tuple(terms(before))[-SCOPE:]


def _is_among(denial: _Denial, others: Sequence[_Denial]) -> bool:
    """Whether one of the others denies the same, as far as can be seen."""
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
    """Where the words of a span of the English stand in a bullet, if they do."""
    if span is None:
        return None
    whole = text.find(target)
    start = whole + span[0] if whole >= 0 else text.find(target[slice(*span)])
    return (start, start + span[1] - span[0]) if start >= 0 else None
