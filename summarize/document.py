"""`Statement`: an English sentence of a story, and where in the story it stands.

Takes a `Translation` or plain English text. Gives statements, the same for both, so that no later
module has to ask which it was. Ranking them is left to `extractive.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.article import ParagraphKind
from translate.translation import Translation

BLANK_LINE = re.compile(r"\n\s*\n")
SENTENCE_END = re.compile(r"[.!?…][\"”“»’')\]]*$")
DASH = re.compile(r"[-–—]\s")
MARK = re.compile('["“”„«»]')
# At least four words or a final mark between quotation marks: a sentence that starts with a name
# in quotation marks ("Baltic Heron") isn't a quote.
SPOKEN = re.compile(r"[\"“”„«»](?:(?:[^\s\"“”„«»]+\s+){3}|[^\"“”„«»]*[,.!?…][\"“”„«»])")


@dataclass(frozen=True, slots=True)
class Statement:
    """An English sentence with the kind and the number (from 0) of its paragraph.

    `kind` is "quote" for direct speech, also within a body paragraph. `danish` is the source
    sentence on one line; None for plain English text.
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
    """The statements of plain English text, in order. Blank lines separate its paragraphs.

    A paragraph that doesn't end like a sentence is the headline if it comes first, else a
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


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of an English paragraph, in order, each on one line.

    A quotation of several sentences stays whole. Danish is split with offsets, by
    `translate/article/sentences.py`.

    >>> split_sentences("Mr. Lund left the U.S. at 4 p.m. on Friday. Nobody knows why.")
    ('Mr. Lund left the U.S. at 4 p.m. on Friday.', 'Nobody knows why.')
    """
    import sentencex

    return tuple(
        sentence
        for part in sentencex.segment("en", " ".join(text.split()))
        if (sentence := part.strip())
    )


def _kind(paragraph: str, number: int) -> ParagraphKind:
    if SENTENCE_END.search(paragraph):
        return "body"
    return "headline" if number == 0 else "crosshead"


def _spoken(sentences: Sequence[str]) -> list[bool]:
    """Whether each sentence of a paragraph is direct speech.

    All of them are if the paragraph opens with a dash. Otherwise those are that open with a quoted
    clause, and those from an opening quotation mark to the sentence with its closing mark.
    """
    spoken = []
    is_open = False
    dashed = bool(sentences) and DASH.match(sentences[0]) is not None
    for sentence in sentences:
        toggles = len(MARK.findall(sentence)) % 2 == 1
        spoken.append(dashed or is_open or toggles or SPOKEN.match(sentence) is not None)
        is_open ^= toggles
    return spoken
