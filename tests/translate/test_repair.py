from collections.abc import Iterator

import pytest

from translate.flags import Flag, Kind
from translate.repair import choose, has_error, is_to_mend, rank
from translate.translation import Alternative


def english(target: str, score: float | None, *kinds: Kind) -> Alternative:
    return Alternative(target, score, tuple(Flag(kind, "") for kind in kinds))


FIRST = english("Forty men.", -0.1, "number")


@pytest.mark.parametrize(
    ("others", "chosen"),
    [
        pytest.param([], "Forty men.", id="nothing else to choose from"),
        pytest.param([english("A", -0.9)], "A", id="no error, though less likely"),
        pytest.param([english("A", -0.01, "name")], "Forty men.", id="as many errors, likelier"),
        pytest.param([english("A", -0.2, "low-score")], "A", id="a hint is no error"),
        pytest.param([english("A", -0.2, "number", "name")], "Forty men.", id="more errors"),
        pytest.param([english("A", -0.1, "low-score"), english("B", -0.8)], "B", id="fewest flags"),
        pytest.param(
            [english("A", -0.5, "low-score"), english("B", -0.2, "low-score")],
            "B",
            id="best score",
        ),
        pytest.param(
            [english("A", -0.5, "low-score"), english("B", -0.2, "term")], "A", id="terms kept"
        ),
        pytest.param(
            [english("A", None, "low-score"), english("B", -2, "low-score")],
            "B",
            id="no score is last",
        ),
    ],
)
def test_fewest_errors_then_fewest_flags_then_best_score(
    others: list[Alternative], chosen: str
) -> None:
    choice = choose(FIRST, others)
    assert choice.chosen.target == chosen
    assert choice.repaired == (choice.chosen != FIRST)


def test_fewer_errors_are_better_where_none_is_without() -> None:
    first = english("A", -0.1, "number", "name")
    better = english("B", -0.5, "negation")
    assert choose(first, [better]).chosen == better


def test_given_up_first_choice_is_in_front_of_the_other_alternatives() -> None:
    low, wrong, good = english("A", -1), english("B", -2, "name"), english("C", -3)
    choice = choose(FIRST, [wrong, english("D", -1, "low-score"), good, low])
    assert choice.chosen == good
    assert [other.target for other in choice.alternatives] == ["Forty men.", "D", "B"]


def test_no_more_are_asked_for_after_one_without_a_flag() -> None:
    asked: list[str] = []

    def others() -> Iterator[Alternative]:
        for candidate in (english("A", -1, "low-score"), english("B", -1), english("C", -1)):
            asked.append(candidate.target)
            yield candidate

    assert choose(FIRST, others()).chosen.target == "B"
    assert asked == ["A", "B"]


@pytest.mark.parametrize(
    ("kinds", "errors", "terms", "flags"),
    [
        ((), 0, 0, 0),
        (("low-score", "low-score"), 0, 0, 2),
        (("low-score", "term"), 0, 1, 2),
        (("number", "number", "low-score"), 2, 0, 3),
    ],
)
def test_rank_counts_errors_missing_terms_and_flags(
    kinds: tuple[Kind, ...], errors: int, terms: int, flags: int
) -> None:
    candidate = english("A", -0.5, *kinds)
    assert rank(candidate) == (errors, terms, flags, 0.5)
    assert has_error(candidate) == (errors > 0)
    assert is_to_mend(candidate) == (errors + terms > 0)


def test_missing_term_is_mended_by_a_hypothesis_that_has_it() -> None:
    first = english("The assembly met.", -0.1, "term")
    assert choose(first, [english("The council met.", -0.8)]).chosen.target == "The council met."


def test_missing_term_is_better_than_an_error() -> None:
    assert not choose(english("A", -0.1, "term"), [english("B", -0.1, "number")]).repaired
