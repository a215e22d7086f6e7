"""Repair: which of several candidates for one sentence is shown: the one with the fewest errors.

Takes candidates with their flags, the model's first and others; `candidates.py` makes them. A
sentence that was too long for the model has no other candidates: it is shown with a flag.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from translate.flags import ERRORS
from translate.translation import Alternative


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that is shown, and the other candidates as its alternatives.

    If it was `repaired`, the model's first candidate was replaced, and leads the alternatives.
    """

    chosen: Alternative
    alternatives: tuple[Alternative, ...] = ()
    repaired: bool = False


def choose(first: Alternative, others: Iterable[Alternative]) -> Choice:
    """The choice between a model's first candidate and the others.

    The first is kept unless another has fewer errors, or as many errors and fewer missing glossary
    terms. The others are taken one by one, up to the first without any flag: each may cost seconds.
    """
    found = []
    for other in others:
        found.append(other)
        if not other.flags:
            break
    found.sort(key=rank)
    if found and rank(found[0])[:2] < rank(first)[:2]:
        return Choice(found[0], (first, *found[1:]), repaired=True)
    return Choice(first, tuple(found))


def rank(candidate: Alternative) -> tuple[int, int, int, float]:
    """The key to sort candidates by, best first: errors, missing terms, all flags, score."""
    errors = count_errors(candidate)
    terms = sum(flag.kind == "term" for flag in candidate.flags)
    score = float("inf") if candidate.score is None else -candidate.score
    return errors, terms, len(candidate.flags), score


def count_errors(candidate: Alternative) -> int:
    """How many of its flags are errors, not hints."""
    return sum(flag.kind in ERRORS for flag in candidate.flags)


def has_error(candidate: Alternative) -> bool:
    """Whether any of its flags is an error."""
    return count_errors(candidate) > 0


def is_to_mend(candidate: Alternative) -> bool:
    """Whether a candidate has an error or lacks a term, so that others are worth their time."""
    return rank(candidate)[:2] > (0, 0)
