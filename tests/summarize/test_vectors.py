import pytest

from summarize.content_words import terms
from summarize.vectors import centrality, cosine, tf_idf, total


def test_centrality_is_highest_for_the_sentence_that_shares_most() -> None:
    documents = ["bridge crack", "bridge ferry", "crack bridge ferry", "weather sunny"]
    values = centrality(tf_idf([terms(document) for document in documents]))
    assert max(values) == values[2] == 1
    assert values[3] == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [({"a": 1.0}, {"a": 3.0}, 1), ({"a": 1.0}, {"b": 1.0}, 0), ({}, {"a": 1.0}, 0), ({}, {}, 0)],
)
def test_cosine(one: dict[str, float], other: dict[str, float], expected: float) -> None:
    assert cosine(one, other) == pytest.approx(expected)


def test_rare_terms_weigh_more_than_common_ones() -> None:
    (first, _) = tf_idf([{"bridge": 1.0, "crack": 1.0}, {"bridge": 1.0}])
    assert first["crack"] > first["bridge"] > 0


@pytest.mark.parametrize(
    ("vectors", "expected"),
    [([], {}), ([{"a": 1.0}], {"a": 1.0}), ([{"a": 1.0}, {"a": 2.0, "b": 1.0}], {"a": 3, "b": 1})],
)
def test_total(vectors: list[dict[str, float]], expected: dict[str, float]) -> None:
    assert total(vectors) == expected
