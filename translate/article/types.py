"""`Article`, `Paragraph`, `Sentence`: a story taken apart, with every part's place in the text.

`parse.py` makes them; the rest of the house reads them.
"""

from dataclasses import dataclass
from typing import Literal

from translate.spans import on_one_line

ParagraphKind = Literal[
    "headline",
    "dateline",
    "byline",
    "body",
    "quote",
    "crosshead",
    "caption",
    "notice",
    "signature",
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: `text_it_is_from[start:end] == text`, in characters, half-open."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The sentence on one line, as a model takes it: without invisible characters."""
        return on_one_line(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph `article.raw[start:end]`; `sentences` is empty where it isn't translated."""

    kind: ParagraphKind
    start: int
    end: int
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """The copy as given, and its paragraphs in reading order.

    Every character of `raw` lies in exactly one paragraph or in the blank space between two.
    `markup` is the HTML that `raw` was read from, or None.
    """

    raw: str
    paragraphs: tuple[Paragraph, ...]
    markup: str | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences to be translated, in reading order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)
