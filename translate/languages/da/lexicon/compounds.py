"""`divide`: the parts of a compound that the lexicon lacks, by the likeliest division.

A division is the likelier the more common its parts and the fewer they are (Koehn and Knight 2003,
"Empirical methods for compound splitting"). An s or an e may link two parts. The last part is
looked up in any form; the others stand as they are.
"""

import math
from functools import lru_cache
from typing import NamedTuple

from translate.languages.da.lexicon.words import Entry, entry, lemmas

LEAST = 6  # letters of a compound
DEPTH = 2  # parts in front of the last one
SHORT = frozenset("by is ny sø øl æg ko å ø ur ed vi".split())  # two letters that are parts
NOT_FIRST = frozenset("ikke den det der som til med for fra hos ved".split())
LINKS = (("", 0.0), ("s", 0.7), ("e", 1.2))  # and what each costs
OTHER_CLASS = 3.0  # what a last part costs that is no noun
OTHER_FORM = 2.0  # and one that isn't the word itself: "leder" is a leader before it is "led"
DEEPER = 3.0  # what one more part costs


class Division(NamedTuple):
    """The parts of a compound, as entries; the last one is its head."""

    cost: float
    parts: tuple[Entry, ...]


def divide(form: str) -> tuple[Entry, ...]:
    """The entries of a compound's parts; empty if it doesn't come apart.

    >>> [part.word for part in divide("kokainsagen")]
    ['kokain', 'sag']
    """
    if "-" in form:
        return _hyphenated(form)
    found = _divide(form, DEPTH)
    return found.parts if found else ()


def _hyphenated(form: str) -> tuple[Entry, ...]:
    """The parts between hyphens; a part that the lexicon lacks (EU-kilde) means itself."""
    *first, last = form.split("-")
    head = _head(last)
    heads = (head[1],) if head else divide(last)
    firsts = (entry for part in first if part for entry in _first(part))
    return (*firsts, *heads) if heads else ()


def _first(part: str) -> tuple[Entry, ...]:
    found = (entry(word) for word in (part, part.removesuffix("s")))
    known = next((known for known in found if known and known.senses), None)
    return (known,) if known else divide(part) or (Entry(part, 0, (part,), ()),)


@lru_cache(1_000)
def _divide(form: str, depth: int) -> Division | None:
    best: Division | None = None
    if len(form) < LEAST:
        return None
    for cut in range(2, len(form) - 1):
        head = _head(form[cut:])
        if not head:
            continue
        for first in _firsts(form[:cut], depth):
            length = min(len(form) - cut, cut)
            cost = first.cost + head[0] - 0.35 * length
            if best is None or cost < best.cost:
                best = Division(cost, (*first.parts, head[1]))
    return best


def _head(form: str) -> tuple[float, Entry] | None:
    """What a last part costs, and its entry."""
    found = []
    if len(form) < 3 and form not in SHORT:
        return None
    for lemma in lemmas(form):
        known = entry(lemma.word)
        if lemma.word[0] != form[0] or lemma.word == "være":
            continue
        if known and known.senses and (len(lemma.word) > 2 or lemma.word in SHORT):
            noun, own = "n" in lemma.classes, lemma.word == form
            cost = math.log(known.rank + 20) + OTHER_CLASS * (not noun) + OTHER_FORM * (not own)
            found.append((cost, known))
    return min(found, key=lambda pair: pair[0], default=None)


def _firsts(text: str, depth: int) -> list[Division]:
    """The ways to read what stands in front of the last part."""
    found = []
    for link, cost in LINKS:
        word = text.removesuffix(link)
        if (link and word == text) or (len(word) < 3 and word not in SHORT) or word in NOT_FIRST:
            continue
        known = next((e for w in (word, word + "e") if (e := entry(w)) and e.senses), None)
        if known:
            found.append(Division(math.log(known.rank + 20) + cost, (known,)))
        elif depth > 1 and (inner := _divide(word, depth - 1)):
            found.append(Division(inner.cost + DEEPER + cost, inner.parts))
    return found
