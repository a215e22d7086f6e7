r"""Text of a story made safe to hand on: to a file, to a terminal, into Markdown.

What a reader pasted or a model wrote is text, whatever characters it has. Here those are dropped
that a file can't hold or that would change what stands around them.
"""

import re

# What XML 1.0 can't hold, and what a terminal would obey: control characters but for the tab and
# the line feed.
_CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
# A lone half of a surrogate pair has no UTF-8.
_SURROGATES = re.compile("[\ud800-\udfff]")
# Embeddings, overrides and isolates turn all that follows on the line, our own words too. The
# plain marks (U+200E, U+200F, U+061C) touch no more than their neighbours, and stay.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")

_MARKS = re.compile(
    r"[\\`*\[<~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # between two letters it is no emphasis
    r"|&(?=#?\w+;)"
)
_LINE_STARTS = re.compile(r"^([#+>-]|\d{1,9}(?=[.)](?:\s|$)))")


def legible(text: str) -> str:
    r"""The text without what a file can't hold or a line can't bear.

    >>> legible("Ærø\0 \x1b[31m\u202eog Fyn\ud800")
    'Ærø [31mog Fyn\ufffd'
    """
    lines = _LINE_ENDS.sub("\n", text)
    return _TURNS.sub("", _CONTROLS.sub("", encodable(lines)))


def encodable(text: str) -> str:
    """The text with U+FFFD for each lone surrogate; as long as before."""
    return _SURROGATES.sub("\ufffd", text)


def markdown(text: str) -> str:
    r"""Markdown that shows one paragraph as the text is, whatever marks it has.

    >>> markdown("- Nej, siger *han*."), markdown("1. maj"), markdown("et_navn, 5 - 3")
    ('\\- Nej, siger \\*han\\*.', '1\\. maj', 'et_navn, 5 - 3')
    """
    line = " ".join(legible(text).split())
    marked = _MARKS.sub(lambda found: "\\" + found[0], line)
    return _LINE_STARTS.sub(_escaped_start, marked)


def _escaped_start(found: re.Match[str]) -> str:
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]
