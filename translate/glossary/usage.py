"""`uses`, `settled`: what became of a glossary's terms in a translation.

Takes a sentence, its English and the glossary; says which terms the English has and which it
lacks, and gives the English with a term put in where `enforcement.py` finds that safe. `renderings`
are what the model says for each of the `words_to_render` alone ("regionsråd": "regional assembly"):
that wording is then looked for in the English, and replaced by the term.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translate.glossary.enforcement import enforced, kept, said_instead
from translate.glossary.places import TermPlace, overlap
from translate.glossary.table import Glossary
from translate.glossary.term import Term, TermUse
from translate.spans import Span

# The model's English for each of the Danish words.
Renderings = Mapping[str, Sequence[str]]
NO_RENDERINGS: Renderings = {}


@dataclass(frozen=True, slots=True)
class Settled:
    """The English of a sentence after terms were enforced, and every use of a term in it."""

    target: str
    uses: tuple[TermUse, ...]


def settled(
    source: str,
    target: str,
    glossary: Glossary,
    renderings: Renderings = NO_RENDERINGS,
) -> Settled:
    """The English with the terms enforced where that is safe, and what became of each.

    Without `renderings` only Danish words that were left in the English are replaced.

    >>> terms = Glossary.of({"regionsråd": "regional council"})
    >>> own = {"regionsråd": ["Regional assembly"]}
    >>> settled("Regionsrådet siger nej.", "The regional assembly says no.", terms, own).target
    'The regional council says no.'
    """
    places = _by_term(glossary.places(source))
    mended: set[Term] = set()
    for term, its in places.items():
        others = [span for other, spans in _kept(target, places) for span in spans if other != term]
        better = enforced(source, target, its, _own_words(source, its, renderings), others)
        if better is not None:
            target = better
            mended.add(term)
    found = (
        replace(use, outcome="enforced") if use.term in mended else use
        for use in uses(source, target, glossary, renderings)
    )
    return Settled(target, tuple(found))


def uses(
    source: str, target: str, glossary: Glossary, renderings: Renderings = NO_RENDERINGS
) -> tuple[TermUse, ...]:
    """Every use of a term in the Danish, in order: whether the English kept it or not.

    >>> terms = Glossary.of({"regionsråd": "regional council"})
    >>> [use.outcome for use in uses("Regionsrådet mødes.", "The assembly meets.", terms)]
    ['not kept']
    """
    found = _uses(source, target, _by_term(glossary.places(source)), renderings)
    return tuple(sorted(found, key=lambda use: use.source_span))


def words_to_render(source: str, target: str, glossary: Glossary) -> tuple[str, ...]:
    """The Danish words whose renderings the others can use: of terms that the English lacks.

    >>> terms = Glossary.of({"regionsråd": "regional council"})
    >>> words_to_render("Regionsrådets møde.", "The assembly's meeting.", terms)
    ('regionsråd', 'regionsrådet')
    """
    places = _by_term(glossary.places(source))
    lacking = [
        places[term] for term, spans in _kept(target, places) if len(spans) < len(places[term])
    ]
    words = (word for its in lacking for place in its for word in _asked(source, place))
    return tuple(dict.fromkeys(words))


def _by_term(places: Sequence[TermPlace]) -> dict[Term, list[TermPlace]]:
    """The places of each term, the term with the longest English in front."""
    found: dict[Term, list[TermPlace]] = defaultdict(list)
    for place in places:
        found[place.term].append(place)
    return dict(sorted(found.items(), key=lambda item: -len(item[0].wanted)))


def _kept(target: str, places: Mapping[Term, object]) -> list[tuple[Term, list[Span]]]:
    """Where the English has each term: "regional council" has no other "council" in it."""
    taken: list[Span] = []
    found = []
    for term in places:
        spans = [s for s in kept(target, term) if not any(overlap(s, other) for other in taken)]
        taken += spans
        found.append((term, spans))
    return found


def _uses(
    source: str, target: str, places: Mapping[Term, list[TermPlace]], renderings: Renderings
) -> Iterator[TermUse]:
    """What the English makes of each place; `settled` fills in the rest."""
    found = _kept(target, places)
    taken = [span for _, spans in found for span in spans]
    for term, has in found:
        own = _own_words(source, places[term], renderings)
        spans = has or said_instead(source, target, places[term], own, taken)
        for number, place in enumerate(places[term]):
            # A compound asks for nothing unless the English has the model's word for its end.
            if spans or not place.compound:
                # Where the English says it less often than the Danish, the rest are pronouns.
                span = spans[min(number, len(spans) - 1)] if spans else None
                yield TermUse(term, 0, place.span, span, "kept" if has else "not kept")


def _own_words(source: str, places: Sequence[TermPlace], renderings: Renderings) -> list[str]:
    asked = dict.fromkeys(word for place in places for word in _asked(source, place))
    return [own for word in asked for own in renderings.get(word, ())]


def _asked(source: str, place: TermPlace) -> tuple[str, ...]:
    """The term as it is listed, and as it stands here, without the genitive's ending."""
    listed = place.term.forms[0]
    if place.compound:
        return (listed,)
    here = source[slice(*place.span)]
    if not place.term.is_name:
        here = here[0].lower() + here[1:]
    if place.genitive:
        here = re.sub(r"['’]?s\Z", "", here)
    return tuple(dict.fromkeys((listed, here)))
