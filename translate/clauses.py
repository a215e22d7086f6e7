"""`split_clauses`: a sentence that is too long for the model, cut between its clauses.

Takes a sentence and the model's measure of length; gives parts that are each short enough. Joined
by spaces the parts are the sentence again: no word is left out.
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
    """The parts of a sentence in order, each with a `length` of at most `limit`.

    A sentence that is short enough is its one part. A longer one is cut in two: in its middle half,
    at the best kind of place that there is, the nearest to the middle. So on until all parts fit.

    >>> split_clauses("Politiet kom, og tyven flygtede.", 20, len)
    ('Politiet kom,', 'og tyven flygtede.')
    """
    if length(source) <= limit or len(source) < 2:
        return (source,)
    start, end = _cut(source)
    halves = source[:start].rstrip(), source[end:].lstrip()
    return tuple(part for half in halves if half for part in split_clauses(half, limit, length))


def _cut(source: str) -> Span:
    """The span of white space at the best place for a cut; an empty span within a long word."""
    middle = len(source) / 2
    for pattern in CUTS:
        spans = [cut.span() for cut in pattern.finditer(source)]
        central = [span for span in spans if abs(span[0] - middle) <= len(source) / 4]
        if central:
            return min(central, key=lambda span: abs(span[0] - middle))
    return int(middle), int(middle)
