"""`Review`: whether somebody has read the translation of a story, and the label that says so.

The page holds one for each story. Every file and every copied text (`takeaway/`) carries its label.
"""

from dataclasses import dataclass
from datetime import datetime

from translate.languages.en import MONTHS
from wiredesk.escaping import legible

NOT_REVIEWED = "Machine translation, not reviewed"
REVIEWED = "Machine translation, reviewed"


@dataclass(frozen=True, slots=True)
class Review:
    """Whether a story was read, and by whom and when if that is known.

    `at` must have a time zone: a label may be read in another country.
    """

    reviewed: bool = False
    by: str = ""
    at: datetime | None = None

    def __post_init__(self) -> None:
        assert self.reviewed or not (self.by or self.at), "only a review has a name and a time"
        assert self.at is None or self.at.utcoffset() is not None, "the time has its zone"

    @property
    def label(self) -> str:
        """The label for everything that is made of the story.

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
    """A time that every country reads alike: "4 March 2026, 14:30 UTC"."""
    month = MONTHS[at.month - 1].capitalize()  # strftime would use the system's language
    return f"{at.day} {month} {at.year}, {at:%H:%M} {at.tzname()}"
