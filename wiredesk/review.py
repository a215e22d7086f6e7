"""`Review`: whether somebody has read a translation through, and the label that says so.

The page holds one for each story; everything that is taken away carries its label.
"""

from dataclasses import dataclass
from datetime import datetime

from wiredesk.escaping import legible

NOT_REVIEWED = "Machine translation, not reviewed"
REVIEWED = "Machine translation, reviewed"


@dataclass(frozen=True, slots=True)
class Review:
    """Whether the story was read through, and by whom and when where that was given.

    `at` knows its time zone: a label is read in other places than where it was made.
    """

    reviewed: bool = False
    by: str = ""
    at: datetime | None = None

    def __post_init__(self) -> None:
        assert self.reviewed or not (self.by or self.at), "only a review has a name and a time"
        assert self.at is None or self.at.utcoffset() is not None, "the time has its zone"

    @property
    def label(self) -> str:
        """What stands on everything that is taken away.

        >>> Review(True, "Ann Hill").label
        'Machine translation, reviewed by Ann Hill'
        """
        if not self.reviewed:
            return NOT_REVIEWED
        name = " ".join(legible(self.by).split())
        return (
            REVIEWED + (f" by {name}" if name else "") + (f", {_time(self.at)}" if self.at else "")
        )


OPEN = Review()


def _time(at: datetime) -> str:
    """To the minute, so that no country reads it otherwise: "4 March 2026, 14:30 UTC"."""
    month = _MONTHS[at.month - 1]  # strftime's would be those of the system's language
    return f"{at.day} {month} {at.year}, {at:%H:%M} {at.tzname()}"


_MONTHS = (
    "January February March April May June July August September October November December".split()
)
