"""`paragraph_spans`: where the paragraphs of pasted copy are.

Takes the raw text; gives half-open spans, in order. Copy comes in three layouts: a blank line
between two paragraphs; each paragraph on a line of its own; and lines wrapped at a fixed width,
whose ends mean nothing. One paste may have all three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from translate.article.datelines import ends
from translate.article.paragraphs import fixed_kind, is_quote
from translate.languages.da import NEVER_LAST
from translate.spans import Span, on_one_line

# The line ends of str.splitlines; "\r\r\n" is what Windows makes of "\r\n" written as text.
LINE_END = re.compile("\r{1,2}\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A wrapped line fills at least this share of the width: an editor wraps where the next word has no
# room, but lines copied from a PDF, which is set in millimetres, vary by a tenth.
RAGGED = 0.9
# Text is wrapped where at least this share of the lines without a full stop go on in the next line.
# Of 14 stories wrapped at 72 characters, 0.92 do; where each paragraph has a line of its own, such
# lines are headings, and none does.
MID_SENTENCE = 0.3
# No heading and no paragraph ends in one of these.
OPEN_END = re.compile(rf"(?:[,;(–-]|\b(?:{NEVER_LAST}))$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line `text[start:end]` without the blanks around it, and its visible text.

    `word` is the length of its first word. A non-breaking space is part of the word, since no
    editor wraps there.
    """

    start: int
    end: int
    shown: str
    word: int


def paragraph_spans(text: str) -> tuple[Span, ...]:
    r"""The spans of the paragraphs, in order; all that lies outside them is blank.

    >>> paragraph_spans("Skib på grund\n\nEt skib stødte natten\ntil fredag på grund.")
    ((0, 13), (15, 57))
    """
    blocks = list(_blocks(text))
    width = _wrap_width([pair for block in blocks for pair in pairwise(block)])
    spans = []
    for block in blocks:
        start = block[0].start
        for line, following in pairwise(block):
            if not _continues(line, following, width):
                spans.append((start, line.end))
                start = following.start
        spans.append((start, block[-1].end))
    return tuple(spans)


def _blocks(text: str) -> Iterator[list[Line]]:
    """Runs of lines with no blank line between them."""
    block: list[Line] = []
    for line in _lines(text):
        if line.start < line.end:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for end, after in [*(found.span() for found in LINE_END.finditer(text)), (len(text),) * 2]:
        content = text[start:end]
        first = start + len(content) - len(content.lstrip())
        last = max(first, start + len(content.rstrip()))
        word, *_ = text[first:last].split(" ", 1)
        yield Line(first, last, on_one_line(text[first:last]), len(on_one_line(word)))
        start = after


def _wrap_width(pairs: list[tuple[Line, Line]]) -> int:
    """The width at which the lines are wrapped, in characters; 0 where they aren't wrapped."""
    unfinished = [
        (line, following)
        for line, following in pairs
        if not ends(line.shown) and not any(fixed_kind(part.shown) for part in (line, following))
    ]
    wrapped = [len(line.shown) for line, after in unfinished if _in_mid_sentence(line, after)]
    return max(wrapped) if wrapped and len(wrapped) >= MID_SENTENCE * len(unfinished) else 0


def _in_mid_sentence(line: Line, following: Line) -> bool:
    return following.shown[:1].islower() or OPEN_END.search(line.shown) is not None


def _continues(line: Line, following: Line, width: int) -> bool:
    """Whether the paragraph goes on in the line that follows."""
    if fixed_kind(following.shown) or fixed_kind(line.shown) in ("signature", "dateline"):
        return False
    if is_quote(following.shown) and (ends(line.shown) or not width):
        return False
    if _in_mid_sentence(line, following):
        return True
    if not width or fixed_kind(line.shown):
        return False
    needed = len(line.shown) + 1 + following.word
    return needed > (width if ends(line.shown) else RAGGED * width)
