"""Sentences as vectors of their terms: how rare the terms are, and how alike two sentences are.

Takes the terms of sentences (`terms.py`); gives tf-idf vectors, their cosines and how central each
is among the others (the idea of LexRank: Erkan and Radev, 2004).
"""

import math
from collections import Counter
from collections.abc import Sequence

from summarize.content_words import Terms


def tf_idf(documents: Sequence[Terms]) -> list[dict[str, float]]:
    """The terms of each document, worth less the more of the documents they occur in."""
    frequency = Counter(term for document in documents for term in document)
    rarity = {term: math.log(1 + len(documents) / n) for term, n in frequency.items()}
    return [{t: weight * rarity[t] for t, weight in document.items()} for document in documents]


def centrality(vectors: Sequence[Terms]) -> list[float]:
    """How much each vector is like all the others together; 1 for the most central."""
    whole = total(vectors)
    values = []
    for vector in vectors:
        others = {term: whole[term] - weight for term, weight in vector.items()}
        outside = _squared(whole) - sum(whole[term] ** 2 for term in vector)
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


def total(vectors: Sequence[Terms]) -> dict[str, float]:
    """The vectors added up."""
    summed: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            summed[term] = summed.get(term, 0) + weight
    return summed
