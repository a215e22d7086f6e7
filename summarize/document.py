"""`Statement`: an English sentence and its place in the story, from a translation or from text.

What comes in is a `Translation` or plain English; what goes out is the same for both, so that
nothing after this has to ask which it was.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.english import split_sentences
from translate.article import ParagraphKind
from translate.translation import Translation

BLANK_LINE = re.compile(r"\n\s*\n")
SENTENCE_END = re.compile(r"[.!?…][\"”“»’')\]]*$")
DASH = re.compile(r"[-–—]\s")
MARK = re.compile('["“”„«»]')
# Four words or a comma: a name in quotation marks ("Baltic Heron") at the start is no quote.
SPOKEN = re.compile(r"[\"“”„«»](?:(?:[^\s\"“”„«»]+\s+){3}|[^\"“”„«»]*[,.!?…][\"“”„«»])")


@dataclass(frozen=True, slots=True)
class Statement:
    """An English sentence; the kind and the number of its paragraph; its Danish, if it has one.

    The kind is "quote" also for what somebody says in a paragraph of another kind.
    """

    text: str
    kind: ParagraphKind
    paragraph: int
    danish: str | None = None


def read_translation(translation: Translation) -> tuple[Statement, ...]:
    """One statement per pair of the translation, in the same order."""
    statements: list[Statement] = []
    for number, (paragraph, pairs) in enumerate(translation.paragraphs()):
        texts = [pair.target.strip() for pair in pairs]
        for pair, text, spoken in zip(pairs, texts, _spoken(texts), strict=True):
            kind = "quote" if spoken else paragraph.kind
            statements.append(Statement(text, kind, number, pair.source.plain))
    return tuple(statements)


def read_text(text: str) -> tuple[Statement, ...]:
    """The statements of plain English text, whose paragraphs are parted by blank lines.

    A paragraph without a full stop at its end is a headline where it comes first, else a
    crosshead.
    """
    statements: list[Statement] = []
    paragraphs = filter(str.strip, BLANK_LINE.split(text.replace("\r\n", "\n")))
    for number, paragraph in enumerate(paragraphs):
        texts = split_sentences(paragraph)
        for sentence, spoken in zip(texts, _spoken(texts), strict=True):
            kind = "quote" if spoken else _kind(paragraph.strip(), number)
            statements.append(Statement(sentence, kind, number))
    return tuple(statements)


def _kind(paragraph: str, number: int) -> ParagraphKind:
    if SENTENCE_END.search(paragraph):
        return "body"
    return "headline" if number == 0 else "crosshead"


def _spoken(sentences: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph, whether it is what somebody says.

    It is where a dash opens the paragraph, where a quotation mark opens the sentence, and up to
    the sentence where that mark is closed.
    """
    spoken = []
    is_open = False
    dashed = bool(sentences) and DASH.match(sentences[0]) is not None
    for sentence in sentences:
        toggles = len(MARK.findall(sentence)) % 2 == 1
        spoken.append(dashed or is_open or toggles or SPOKEN.match(sentence) is not None)
        is_open ^= toggles
    return spoken
