import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.clauses import split_clauses

LONG = (
    "Politiet fandt mandag tre biler i havnen ved Korsør, men ingen af dem var stjålet, og ejerne "
    "havde ikke savnet dem."
)


@pytest.mark.parametrize("limit", [len(LONG), len(LONG) + 1])
def test_sentence_that_fits_is_left_whole(limit: int) -> None:
    assert split_clauses(LONG, limit, len) == (LONG,)


@pytest.mark.parametrize(
    ("sentence", "limit", "parts"),
    [
        pytest.param(
            LONG,
            len(LONG) - 1,
            (
                "Politiet fandt mandag tre biler i havnen ved Korsør,",
                "men ingen af dem var stjålet, og ejerne havde ikke savnet dem.",
            ),
            id="conjunction",
        ),
        pytest.param(
            "Der er tre krav: Lønnen skal op og ferien skal være længere.",
            50,
            ("Der er tre krav:", "Lønnen skal op og ferien skal være længere."),
            id="colon before conjunction",
        ),
        pytest.param(
            "Han rejste til Oslo – hun blev i Aarhus og ventede.",
            40,
            ("Han rejste til Oslo", "– hun blev i Aarhus og ventede."),
            id="dash",
        ),
        pytest.param(
            "Onsdag blev Aalborg, Randers, Viborg, Herning ramt.",
            30,
            ("Onsdag blev Aalborg, Randers,", "Viborg, Herning ramt."),
            id="comma",
        ),
        pytest.param("en to tre fire", 8, ("en to", "tre fire"), id="space"),
        pytest.param("abcdefgh", 4, ("abcd", "efgh"), id="within a word"),
    ],
)
def test_cut_is_at_the_best_boundary_near_the_middle(
    sentence: str, limit: int, parts: tuple[str, ...]
) -> None:
    assert split_clauses(sentence, limit, len) == parts


def test_empty_sentence_is_one_part() -> None:
    assert split_clauses("", 5, len) == ("",)


words = st.text(st.sampled_from("abæøå,.;:–-1"), min_size=1, max_size=30)
sentences = st.lists(words | st.sampled_from(["og", "men", "at", "der"]), min_size=1, max_size=60)


@given(sentences.map(" ".join), st.integers(1, 80))
def test_nothing_is_lost_and_every_part_fits(sentence: str, limit: int) -> None:
    parts = split_clauses(sentence, limit, len)
    assert "".join("".join(parts).split()) == "".join(sentence.split())
    assert all(0 < len(part) <= limit for part in parts)


@given(sentences.map(" ".join), st.integers(35, 80))
def test_words_that_fit_stay_whole(sentence: str, limit: int) -> None:
    """Where no word is longer than half the limit, joining by spaces gives the sentence back."""
    short = " ".join(word[:15] for word in sentence.split())
    assert " ".join(split_clauses(short, limit, len)) == short
