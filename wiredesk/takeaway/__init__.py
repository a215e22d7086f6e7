"""In which forms a story is downloaded, copied and printed.

forms.py: the files that can be downloaded
text.py: plain text and Markdown
word.py: a Word document
ninjs.py: an item for newsroom systems
"""

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
