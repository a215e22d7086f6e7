"""Bullets taken from the text as they stand: whole sentences, ranked.

Takes statements; gives bullets in reading order, each of one sentence or of two neighbours, and
never more than the text has to offer. No model is needed, nothing is invented.

A sentence ranks by where it stands (a wire story is told in order of importance), by how much it
shares with the rest of the story (the idea of LexRank: Erkan and Radev, 2004), by the figures it
carries, and for telling what happens next. Bullets that repeat each other are avoided as in
maximal marginal relevance (Carbonell and Goldstein, 1998).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.document import Statement
from summarize.fitness import is_dangling, is_fit
from summarize.summary import Bullet
from summarize.terms import Terms, figures, terms
from translate.translation import ModelInfo

EXTRACTIVE = ModelInfo(id="extractive", revision="1", engine="none", precision="none")

# Words in a bullet of two sentences: a wire bullet is best at 10 to 30. More where the second
# can't be told without the first.
MAX_NEIGHBOURS = 30
MAX_DEPENDENT = 45

# What each part of a score weighs. On ten gold stories, halving or doubling any of them moves
# precision and recall by at most two bullets in forty (tests/quality/bullets.py measures them).
POSITION = 1.0
CENTRALITY = 0.25
FIGURES = 0.3
OUTLOOK = 0.3
REDUNDANCY = 1.0

# Above this cosine two bullets say the same, and one of them is enough.
MAX_SIMILARITY = 0.7

# What happens next, or is to: the usual end of a wire story, and of its summary.
NEXT = re.compile(
    r"\b(?:will|must|(?:is|are) to|expected to|due (?:in|on|to)|takes? (?:effect|place)|deadline)\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become a bullet: the statements it is made of, its terms and its score."""

    sources: tuple[int, ...]
    text: str
    terms: Terms
    score: float


def extract(
    statements: Sequence[Statement],
    count: int,
    used: frozenset[int] = frozenset(),
    among: frozenset[int] | None = None,
) -> tuple[Bullet, ...]:
    """At most `count` bullets, in reading order, none of them with a statement in `used`.

    With `among`, each has a statement of these.
    """
    unused = [c for c in candidates(statements) if used.isdisjoint(c.sources)]
    if among is not None:
        unused = [c for c in unused if not among.isdisjoint(c.sources)]
    return tuple(Bullet(c.text, c.sources) for c in select(unused, count))


def candidates(statements: Sequence[Statement]) -> tuple[Candidate, ...]:
    """All that may be a bullet, in reading order."""
    vectors = tf_idf([terms(statement.text) for statement in statements])
    central = centrality(vectors)
    groups = tuple(_groups(statements))
    found = []
    for place, group in enumerate(groups):
        text = " ".join(statements[i].text for i in group)
        score = (
            POSITION * (1 - place / len(groups))
            + CENTRALITY * sum(central[i] for i in group) / len(group)
            + FIGURES * bool(figures(text))
            + OUTLOOK * (NEXT.search(text) is not None)
        )
        found.append(Candidate(group, text, _sum([vectors[i] for i in group]), score))
    return tuple(found)


def _groups(statements: Sequence[Statement]) -> Iterator[tuple[int, ...]]:
    """The indices of the statements of each candidate: one, or two neighbours.

    A statement that depends on one it can't be joined to is left out, except at the very start,
    where there is nothing that it could depend on.
    """
    last = -1
    body = [i for i, statement in enumerate(statements) if statement.kind == "body"]
    for i, statement in enumerate(statements):
        depends = is_dangling(statement.text) and i != body[0] if body else False
        if i <= last or not is_fit(statement) or depends:
            continue
        last = i + 1 if _share_a_bullet(statements[i : i + 2]) else i
        yield tuple(range(i, last + 1))


def _share_a_bullet(neighbours: Sequence[Statement]) -> bool:
    """Whether the second needs the first, or both are short and of one paragraph."""
    if len(neighbours) < 2 or not is_fit(neighbours[1]):
        return False
    first, second = neighbours
    words = len(first.text.split()) + len(second.text.split())
    if is_dangling(second.text):
        return words <= MAX_DEPENDENT
    return first.paragraph == second.paragraph and words <= MAX_NEIGHBOURS


def select(found: Sequence[Candidate], count: int) -> tuple[Candidate, ...]:
    """The best `count` candidates in reading order; the first found, the lead, is always one.

    They are taken one by one, each time the one with the best score after what it repeats.
    """
    lead = min(1, count)
    chosen, left = list(found[:lead]), list(found[lead:])
    while left and len(chosen) < count:
        repeats = [max(cosine(c.terms, other.terms) for other in chosen) for c in left]
        ranks = [c.score - REDUNDANCY * r for c, r in zip(left, repeats, strict=True)]
        best = max(range(len(left)), key=ranks.__getitem__)
        candidate, repeated = left.pop(best), repeats[best]
        if repeated <= MAX_SIMILARITY:
            chosen.append(candidate)
    return tuple(sorted(chosen, key=lambda candidate: candidate.sources))


def tf_idf(documents: Sequence[Terms]) -> list[dict[str, float]]:
    """The terms of each document, worth less the more of the documents they occur in."""
    frequency = Counter(term for document in documents for term in document)
    rarity = {term: math.log(1 + len(documents) / n) for term, n in frequency.items()}
    return [{t: weight * rarity[t] for t, weight in document.items()} for document in documents]


def centrality(vectors: Sequence[Terms]) -> list[float]:
    """How much each vector is like all the others together; 1 for the most central."""
    total = _sum(vectors)
    values = []
    for vector in vectors:
        others = {term: total[term] - weight for term, weight in vector.items()}
        outside = _squared(total) - sum(total[term] ** 2 for term in vector)
        norm = math.sqrt(_squared(vector) * (_squared(others) + outside))
        values.append(_dot(vector, others) / norm if norm > 0 else 0.0)
    return [value / (max(values) or 1) for value in values]


def cosine(one: Terms, other: Terms) -> float:
    """The cosine of the angle between two vectors, 0 where one of them is empty."""
    return _dot(one, other) / (math.sqrt(_squared(one) * _squared(other)) or 1)


def _dot(one: Terms, other: Terms) -> float:
    return sum(weight * other.get(term, 0) for term, weight in one.items())


def _squared(vector: Terms) -> float:
    return sum(weight * weight for weight in vector.values())


def _sum(vectors: Sequence[Terms]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0) + weight
    return total
