from datetime import UTC, datetime, timedelta, timezone

import pytest

from wiredesk.review import OPEN, Review

DANISH_TIME = timezone(timedelta(hours=1), "CET")


@pytest.mark.parametrize(
    ("review", "label"),
    [
        (OPEN, "Machine translation, not reviewed"),
        (Review(True), "Machine translation, reviewed"),
        (Review(True, "Ann Hill"), "Machine translation, reviewed by Ann Hill"),
        (
            Review(True, "Ann Hill", datetime(2024, 3, 4, 9, 5, 59, tzinfo=UTC)),
            "Machine translation, reviewed by Ann Hill, 4 March 2024, 09:05 UTC",
        ),
        (
            Review(True, at=datetime(2024, 12, 31, 23, 59, tzinfo=DANISH_TIME)),
            "Machine translation, reviewed, 31 December 2024, 23:59 CET",
        ),
        (Review(True, " Ann\n\x1b\u202eHill "), "Machine translation, reviewed by Ann Hill"),
    ],
)
def test_label_says_whether_by_whom_and_when(review: Review, label: str) -> None:
    assert review.label == label


@pytest.mark.parametrize(
    ("reviewed", "by", "at"),
    [
        (False, "Ann Hill", None),
        (False, "", datetime(2024, 3, 4, tzinfo=UTC)),
        (True, "", datetime(2024, 3, 4)),
    ],
)
def test_review_that_says_two_things_is_refused(
    reviewed: bool, by: str, at: datetime | None
) -> None:
    with pytest.raises(AssertionError):
        Review(reviewed, by, at)
