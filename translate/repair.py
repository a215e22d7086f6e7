"""Repair: of several candidates for one sentence, the one with the fewest errors.

Takes candidates that have been assessed already, the model's first choice and others; says which is
to be shown. What makes them is `candidates.py`. A sentence that was too long for the
model and translated in parts has no other candidates: it is shown as it is, with a flag.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from translate.flags import ERRORS
from translate.translation import Alternative


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate to be shown, and the others: the first in front where it was given up."""

    chosen: Alternative
    alternatives: tuple[Alternative, ...] = ()
    repaired: bool = False


def choose(first: Alternative, others: Iterable[Alternative]) -> Choice:
    """The choice among a model's first candidate and the others.

    The first stands unless another has fewer errors, or as few of them and more of a glossary's
    terms. The others are asked for one by one, and no more of them once one has no flag at all:
    each may cost seconds.
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
    """What sorts candidates, best first: by errors, missing terms, all flags, then score."""
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
    """Whether other candidates are worth their time: it has an error, or lacks a term."""
    return rank(candidate)[:2] > (0, 0)
