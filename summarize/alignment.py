"""Which sentences of a text a bullet rests on, and how well they support it.

By the terms they share, since a summariser copies figures, names and most of its words from the
text. What a bullet gets wrong about the right words is not seen here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.content_words import has_facts, terms

# Measured on the bullets of ten gold stories and their sources, by benchmarks/quality/summaries.py:
# a further source has to bear a figure, a name or this share of a bullet that the others don't,
# and three are enough. Exact for 92 percent of them; with two sources at most, for 87 percent.
# On the suite's own stories, whose bullets are in freer words, exact for 63 percent (F1 0.90).
MIN_GAIN = 0.15
MAX_SOURCES = 3

# A bullet's true sources cover at least 0.82 of it there; the best sentences of the nine other
# stories cover at most 0.55 of it, and in 99 of 100 cases at most 0.39. Freer words: of the own
# stories' bullets 14 percent aren't supported; other stories cover at most 0.63 of any.
MIN_SUPPORT = 0.75


@dataclass(frozen=True, slots=True)
class Alignment:
    """The indices of a bullet's sources, in reading order, and how they support it.

    `support` is the share of the bullet's terms, by weight, that the sources have; `facts` is
    whether they have all its figures and names.
    """

    sources: tuple[int, ...]
    support: float
    facts: bool

    @property
    def is_supported(self) -> bool:
        """Whether the sources bear the bullet out."""
        return self.support >= MIN_SUPPORT and self.facts


def align(bullet: str, sentences: Sequence[str]) -> Alignment:
    """The sentences that have most of a bullet's terms between them; none where none has any."""
    wanted = terms(bullet)
    whole = sum(wanted.values()) or 1.0
    found = [terms(sentence) for sentence in sentences]
    missing = dict(wanted)
    sources: list[int] = []
    while missing and len(sources) < min(MAX_SOURCES, len(found)):
        gains = [sum(w for term, w in missing.items() if term in there) for there in found]
        # Of two that bear the same, the shorter says less that the bullet doesn't.
        best = max(range(len(found)), key=lambda i: (gains[i], -len(found[i])))
        borne = {term: w for term, w in missing.items() if term in found[best]}
        if not borne or (sources and gains[best] < MIN_GAIN * whole and not has_facts(borne)):
            break
        sources.append(best)
        missing = {term: w for term, w in missing.items() if term not in borne}
    support = 1 - sum(missing.values()) / whole if sources else 0.0
    return Alignment(tuple(sorted(sources)), support, not has_facts(missing))
