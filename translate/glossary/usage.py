"""`uses`: what became of a glossary's terms in a sentence; `settled`: its English with the terms.

Takes a sentence, its English and the glossary; tells which terms the English has and which it
lacks, and puts in a term where `enforcement.py` finds that safe. `renderings` are how the model
translates each of the `words_to_render` alone ("regionsråd": "regional assembly"): that wording is
then looked for in the English and replaced.
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

# How the model translates Danish words alone: one or more English wordings for each.
Renderings = Mapping[str, Sequence[str]]
NO_RENDERINGS: Renderings = {}


@dataclass(frozen=True, slots=True)
class Settled:
    """The English of a sentence after terms were put in, and each use of a term in it."""

    target: str
    uses: tuple[TermUse, ...]


def settled(
    source: str,
    target: str,
    glossary: Glossary,
    renderings: Renderings = NO_RENDERINGS,
) -> Settled:
    """The English with missing terms put in where that is safe, and what became of each term.

    Without `renderings`, only Danish words that were left in the English are replaced.

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
    """Each use of a term in the Danish, in order, and whether the English has the term.

    >>> terms = Glossary.of({"regionsråd": "regional council"})
    >>> [use.outcome for use in uses("Regionsrådet mødes.", "The assembly meets.", terms)]
    ['not kept']
    """
    found = _uses(source, target, _by_term(glossary.places(source)), renderings)
    return tuple(sorted(found, key=lambda use: use.source_span))


def words_to_render(source: str, target: str, glossary: Glossary) -> tuple[str, ...]:
    """The Danish words to be translated alone: those of the terms that the English lacks.

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
    """The places of each term, the term with the longest English first."""
    found: dict[Term, list[TermPlace]] = defaultdict(list)
    for place in places:
        found[place.term].append(place)
    return dict(sorted(found.items(), key=lambda item: -len(item[0].wanted)))


def _kept(target: str, places: Mapping[Term, object]) -> list[tuple[Term, list[Span]]]:
    """The spans of each term in the English; the "council" in "regional council" isn't another."""
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
    """What became of each place of a term, as "kept" or "not kept", with sentence number 0."""
    found = _kept(target, places)
    taken = [span for _, spans in found for span in spans]
    for term, has in found:
        own = _own_words(source, places[term], renderings)
        spans = has or said_instead(source, target, places[term], own, taken)
        for number, place in enumerate(places[term]):
            # A compound counts only if the English has the term or the model's word for it.
            if spans or not place.compound:
                # If the English has it less often than the Danish, pronouns stand for the rest.
                span = spans[min(number, len(spans) - 1)] if spans else None
                yield TermUse(term, 0, place.span, span, "kept" if has else "not kept")


def _own_words(source: str, places: Sequence[TermPlace], renderings: Renderings) -> list[str]:
    """The model's English for the Danish words of these places."""
    asked = dict.fromkeys(word for place in places for word in _asked(source, place))
    return [own for word in asked for own in renderings.get(word, ())]


def _asked(source: str, place: TermPlace) -> tuple[str, ...]:
    """The Danish words to ask the model for: as listed, and as found here without the genitive."""
    listed = place.term.forms[0]
    if place.compound:
        return (listed,)
    here = source[slice(*place.span)]
    if not place.term.is_name:
        here = here[0].lower() + here[1:]
    if place.genitive:
        here = re.sub(r"['’]?s\Z", "", here)
    return tuple(dict.fromkeys((listed, here)))
