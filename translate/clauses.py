"""`split_clauses`: sentences that are too long for the model are cut between clauses.

Takes a sentence and a measure of length; gives parts that are each short enough and that, joined
by spaces, are the sentence again. Nothing is left out.
"""

import re
from collections.abc import Callable

from translate.languages.da import CONJUNCTIONS
from translate.spans import Span

# The places for a cut, best first: between main clauses, before a conjunction or a relative
# clause, at a comma, at a space. A word longer than half the limit is cut in its middle.
CUTS = (
    re.compile(r"(?<=[;:.!?])\s+|\s+(?=[–—]\s)"),
    re.compile(rf"\s+(?=(?:{CONJUNCTIONS})\s)"),
    re.compile(r"(?<=,)\s+"),
    re.compile(r"\s+"),
)


def split_clauses(source: str, limit: int, length: Callable[[str], int]) -> tuple[str, ...]:
    """The parts of a sentence, each of at most `limit` by `length`; the whole where that fits.

    A part is cut in two as near to its middle as the best kind of boundary in its middle half
    allows, until all fit.
    """
    if length(source) <= limit or len(source) < 2:
        return (source,)
    start, end = _cut(source)
    halves = source[:start].rstrip(), source[end:].lstrip()
    return tuple(part for half in halves if half for part in split_clauses(half, limit, length))


def _cut(source: str) -> Span:
    """The span of the best cut: what lies before and after it is kept."""
    middle = len(source) / 2
    for pattern in CUTS:
        spans = [cut.span() for cut in pattern.finditer(source)]
        central = [span for span in spans if abs(span[0] - middle) <= len(source) / 4]
        if central:
            return min(central, key=lambda span: abs(span[0] - middle))
    return int(middle), int(middle)
