"""`download`: a story as a file, in any of the forms that an editor can take away.

Takes a `Summary` with its translation, and its `Review`; gives bytes with a name and a media type.
The same story gives the same bytes, each time. What each form looks like is in `text.py`,
`word.py` and `ninjs.py`.
"""

import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Literal

from summarize import Summary
from wiredesk.doubts import translated
from wiredesk.escaping import encodable
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.ninjs import as_ninjs
from wiredesk.takeaway.text import (
    as_markdown,
    bullets_to_copy,
    credit_line,
    english_to_copy,
    to_check,
)
from wiredesk.takeaway.word import as_word

Form = Literal["markdown", "word", "json", "ninjs", "english", "bullets"]
# Letters that Unicode doesn't decompose into a plain letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "ß": "ss", "ł": "l", "Ł": "L"})
# Greatest number of characters of a file's name that come from the story.
NAME = 60


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its name, its media type, its bytes."""

    name: str
    media_type: str
    data: bytes


def download(summary: Summary, form: Form, review: Review = OPEN) -> Download:
    """The story as a file of this form; its name has the headline and "reviewed" or not."""
    ending, media_type, write = _FORMS[form]
    state = "reviewed" if review.reviewed else "not-reviewed"
    return Download(f"{_slug(summary)}-{state}{ending}", media_type, write(summary, review))


def as_dict(summary: Summary, review: Review = OPEN) -> dict[str, Any]:
    """`Summary.to_dict()` after the label, the models in words and what there is to check."""
    return {
        "label": review.label,
        "credit": credit_line(summary, review),
        "review": {
            "reviewed": review.reviewed,
            "by": review.by or None,
            "at": review.at and review.at.isoformat(timespec="seconds"),
        },
        "to_check": to_check(summary, review),
    } | summary.to_dict()


def _slug(summary: Summary) -> str:
    """The first English sentence in lower-case ASCII, a file name for all systems: "two-killed"."""
    first = next((pair.target for pair in translated(summary).pairs), "")
    letters = first.translate(_PLAIN)
    ascii_only = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    words = " ".join(re.findall("[a-z0-9]+", ascii_only.lower()))
    return shorten(words, NAME, placeholder="").replace(" ", "-") or "story"


def _json(content: dict[str, Any]) -> bytes:
    return encodable(json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


_Write = Callable[[Summary, Review], bytes]
_FORMS: dict[Form, tuple[str, str, _Write]] = {
    "markdown": (".md", "text/markdown", lambda s, r: as_markdown(s, r).encode()),
    "word": (
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        as_word,
    ),
    "json": (".json", "application/json", lambda s, r: _json(as_dict(s, r))),
    "ninjs": (".ninjs.json", "application/json", lambda s, r: _json(as_ninjs(s, r))),
    "english": (".en.txt", "text/plain", lambda s, r: english_to_copy(s, r).encode()),
    "bullets": (".bullets.txt", "text/plain", lambda s, r: bullets_to_copy(s, r).encode()),
}
