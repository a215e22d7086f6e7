"""The types that leave the translator: `SentencePair` and `Translation`.

A `Translation` adds English to an `Article` and keeps it whole. It holds results only: the work
is done in `translator.py`.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from translate.article import Article, Paragraph, Sentence
from translate.flags import Flag
from translate.glossary import TermUse
from translate.models import ModelInfo


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another English for a sentence, how the model came to it, and the doubts about it.

    The fields are those of `SentencePair`.
    """

    target: str
    score: float | None = None
    flags: tuple[Flag, ...] = ()
    parts: int = 1
    complete: bool = True


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A Danish sentence and its English.

    `score` is the mean log-probability per target token (at most 0), or None where the engine
    gives none. The sentence went through the model in so many `parts`; where it isn't `complete`,
    the model stopped at its length limit. `flags` are the doubts about this pair: what
    `translate.checks.assess` gives, and nothing else. `alternatives` are the hypotheses that were
    not taken, the model's first choice in front where it was `repaired`: given up for one with
    fewer doubts. `terms` are the glossary's terms in the sentence, and what became of each.
    """

    source: Sentence
    target: str
    score: float | None = None
    flags: tuple[Flag, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    repaired: bool = False
    terms: tuple[TermUse, ...] = ()
    parts: int = 1
    complete: bool = True

    @property
    def english(self) -> Alternative:
        """The English alone, as the alternatives have it."""
        return Alternative(self.target, self.score, self.flags, self.parts, self.complete)


@dataclass(frozen=True, slots=True)
class Translation:
    """An article and the English of its translatable sentences, in reading order.

    `pairs` has one entry per sentence of `article.sentences`. `warnings` are about the text as a
    whole (such as its language), each a sentence for the editor.
    """

    article: Article
    pairs: tuple[SentencePair, ...]
    model: ModelInfo
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        sources = tuple(pair.source for pair in self.pairs)
        assert sources == self.article.sentences, "one pair per sentence, in reading order"

    @property
    def text(self) -> str:
        """The English article: the paragraphs of the original, a blank line between two.

        Paragraphs that are not translated (notices, signatures, bylines, datelines) are left out.
        """
        paragraphs = (" ".join(pair.target for pair in pairs) for _, pairs in self.paragraphs())
        return "\n\n".join(text for text in paragraphs if text)

    def __str__(self) -> str:
        return self.text

    @property
    def terms(self) -> tuple[TermUse, ...]:
        """The glossary's terms in the article, in reading order: kept, enforced or not kept."""
        return tuple(use for pair in self.pairs for use in pair.terms)

    def paragraphs(self) -> Iterator[tuple[Paragraph, tuple[SentencePair, ...]]]:
        """Every paragraph of the article with its pairs; none where it isn't translated."""
        first = 0
        for paragraph in self.article.paragraphs:
            last = first + len(paragraph.sentences)
            yield paragraph, self.pairs[first:last]
            first = last

    def to_dict(self) -> dict[str, Any]:
        """The translation as plain dictionaries, lists, strings and numbers, ready for JSON."""
        return asdict(self) | {"text": self.text}
