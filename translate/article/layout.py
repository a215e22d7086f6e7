"""Where the paragraphs of pasted copy are: blank lines part them, or line ends do, or neither.

In comes the raw text, out go half-open spans, in order. Copy comes in three layouts: a blank
line between two paragraphs; each paragraph on a line of its own; and lines wrapped at a fixed
width, whose ends mean nothing. All three may meet in one paste.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from translate.article.datelines import ends
from translate.article.paragraphs import fixed_kind, is_quote, visible
from translate.spans import Span

# The line ends of str.splitlines; "\r\r\n" is what Windows makes of "\r\n" written as text.
LINE_END = re.compile("\r{1,2}\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# An editor that wraps leaves no room for the next word. A PDF is set in millimetres, not in
# characters, so a line that ends in mid-sentence may fall short by a tenth.
RAGGED = 0.9
# The share of lines without a full stop that must go on in mid-sentence: 0.92 of them do in 14
# stories wrapped at 72; where each paragraph has its line, they are headings, and none does.
MID_SENTENCE = 0.3
# No heading and no paragraph ends in one of these.
OPEN_WORD = re.compile(r"(?:[,;(–-]|\b(?:ad|at|eller|en|et|i|og|samt|som|ca\.|kl\.|nr\.))$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line `text[start:end]` without the blanks around it, and what is seen of it.

    `word` is the length of its first word, which no editor parts at a non-breaking space.
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
        content = text[first:last]
        yield Line(first, last, visible(content), len(visible(content.split(" ", 1)[0])))
        start = after


def _wrap_width(pairs: list[tuple[Line, Line]]) -> int:
    """The width at which the lines are wrapped, as far as it can be seen; 0 where they aren't."""
    unfinished = [
        (line, following)
        for line, following in pairs
        if not ends(line.shown) and not any(fixed_kind(part.shown) for part in (line, following))
    ]
    wrapped = [len(line.shown) for line, after in unfinished if _in_mid_sentence(line, after)]
    return max(wrapped) if wrapped and len(wrapped) >= MID_SENTENCE * len(unfinished) else 0


def _in_mid_sentence(line: Line, following: Line) -> bool:
    return following.shown[:1].islower() or OPEN_WORD.search(line.shown) is not None


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
