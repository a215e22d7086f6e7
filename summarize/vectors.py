"""Sentences as tf-idf vectors: how similar two of them are, and how central each is in a story.

Takes the terms of sentences (`content_words.py`). Gives tf-idf vectors, their cosines and their
centrality (the idea of LexRank: Erkan and Radev, 2004). Choosing sentences is left to
`extractive.py`.
"""

import math
from collections import Counter
from collections.abc import Sequence

from summarize.content_words import Terms


def tf_idf(documents: Sequence[Terms]) -> list[dict[str, float]]:
    """One tf-idf vector per document, in order: a term weighs less the more documents have it."""
    frequency = Counter(term for document in documents for term in document)
    rarity = {term: math.log(1 + len(documents) / n) for term, n in frequency.items()}
    return [{t: weight * rarity[t] for t, weight in document.items()} for document in documents]


def centrality(vectors: Sequence[Terms]) -> list[float]:
    """How similar each vector is to the sum of the others: 0 to 1, 1 for the most central."""
    whole = total(vectors)
    values = []
    for vector in vectors:
        others = {term: whole[term] - weight for term, weight in vector.items()}
        outside = _squared(whole) - sum(whole[term] ** 2 for term in vector)
        norm = math.sqrt(_squared(vector) * (_squared(others) + outside))
        values.append(_dot(vector, others) / norm if norm > 0 else 0.0)
    return [value / (max(values) or 1) for value in values]


def cosine(one: Terms, other: Terms) -> float:
    """The cosine of the angle between two vectors: 0 to 1, 0 if one of them is empty."""
    return _dot(one, other) / (math.sqrt(_squared(one) * _squared(other)) or 1)


def _dot(one: Terms, other: Terms) -> float:
    return sum(weight * other.get(term, 0) for term, weight in one.items())


def _squared(vector: Terms) -> float:
    return sum(weight * weight for weight in vector.values())


def total(vectors: Sequence[Terms]) -> dict[str, float]:
    """The sum of the vectors."""
    summed: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            summed[term] = summed.get(term, 0) + weight
    return summed
