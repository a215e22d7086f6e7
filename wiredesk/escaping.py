r"""`legible`, `markdown`: text of a story made safe for a file, a terminal or Markdown.

Takes what an editor pasted or a model wrote; it may have any characters. Gives it without those
that a file can't hold or that would change the text around them. HTML is left to `page/`.
"""

import re

# Control characters besides tab and line feed: XML 1.0 can't hold them, and a terminal obeys them.
_CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
# Half of a surrogate pair, which UTF-8 can't encode.
_SURROGATES = re.compile("[\ud800-\udfff]")
# Embeddings, overrides and isolates change the direction of all that follows on the line, even of
# our own words. The plain marks (U+200E, U+200F, U+061C) affect only their neighbours, and are
# kept.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")

_MARKS = re.compile(
    r"[\\`*\[<~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # between two letters it doesn't mark emphasis
    r"|&(?=#?\w+;)"
)
_LINE_STARTS = re.compile(r"^([#+>-]|\d{1,9}(?=[.)](?:\s|$)))")


def legible(text: str) -> str:
    r"""The text without control characters and without those that change a line's direction.

    Line ends of every kind become line feeds, lone surrogates U+FFFD.

    >>> legible("Ærø\0 \x1b[31m\u202eog Fyn\ud800")
    'Ærø [31mog Fyn\ufffd'
    """
    lines = _LINE_ENDS.sub("\n", text)
    return _DIRECTIONS.sub("", _CONTROLS.sub("", encodable(lines)))


def encodable(text: str) -> str:
    """The text with U+FFFD for each lone surrogate; its length doesn't change."""
    return _SURROGATES.sub("\ufffd", text)


def markdown(text: str) -> str:
    r"""Markdown that shows the text, as one paragraph, with its own marks as characters.

    >>> markdown("- Nej, siger *han*."), markdown("1. maj"), markdown("et_navn, 5 - 3")
    ('\\- Nej, siger \\*han\\*.', '1\\. maj', 'et_navn, 5 - 3')
    """
    line = " ".join(legible(text).split())
    marked = _MARKS.sub(lambda found: "\\" + found[0], line)
    return _LINE_STARTS.sub(_escaped_start, marked)


def _escaped_start(found: re.Match[str]) -> str:
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]
