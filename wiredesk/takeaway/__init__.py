"""A story as it is taken away: text, Markdown, JSON, ninjs, Word."""

from wiredesk.takeaway.forms import Form, as_dict, download
from wiredesk.takeaway.text import (
    as_markdown,
    as_text,
    bullets_to_copy,
    english_to_copy,
    in_words,
)

__all__ = [
    "Form",
    "as_dict",
    "as_markdown",
    "as_text",
    "bullets_to_copy",
    "download",
    "english_to_copy",
    "in_words",
]
