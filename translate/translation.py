"""The types that leave the translator: `SentencePair` and `Translation`.

A `Translation` adds English to an `Article`, which it keeps whole. Here are results only: the work
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
    """One English text for a sentence, how the model made it, and the flags about it.

    The fields mean what those of `SentencePair` mean.
    """

    target: str
    score: float | None = None
    flags: tuple[Flag, ...] = ()
    parts: int = 1
    complete: bool = True


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A Danish sentence and its English.

    `score` is the mean log-probability per target token (at most 0), or None if the engine gives
    none. `parts` is in how many parts the sentence went through the model: 1, or more if it was too
    long. If it isn't `complete`, the model stopped at its length limit. `flags` are the doubts
    about this pair; only `translate.checks.assess` makes them. `alternatives` are the candidates
    that are not shown. If the pair was `repaired`, the model's first candidate is the first of them
    and one with fewer errors is shown. `terms` has each use of a glossary's term in the sentence.
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

    @classmethod
    def of(
        cls,
        source: Sentence,
        english: Alternative,
        alternatives: tuple[Alternative, ...] = (),
        *,
        repaired: bool = False,
        terms: tuple[TermUse, ...] = (),
    ) -> "SentencePair":
        """The pair of a sentence and an English that is among its candidates."""
        return cls(
            source,
            english.target,
            english.score,
            english.flags,
            alternatives,
            repaired,
            terms,
            english.parts,
            english.complete,
        )

    @property
    def english(self) -> Alternative:
        """The English that is shown, in the form of the alternatives."""
        return Alternative(self.target, self.score, self.flags, self.parts, self.complete)


@dataclass(frozen=True, slots=True)
class Translation:
    """An article and the English of its translatable sentences, in reading order.

    `pairs` has one entry per sentence of `article.sentences`. `warnings` are sentences for the
    editor about the text as a whole, such as that it isn't Danish.
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
        """Each paragraph of the article with its pairs; without pairs if it isn't translated."""
        first = 0
        for paragraph in self.article.paragraphs:
            last = first + len(paragraph.sentences)
            yield paragraph, self.pairs[first:last]
            first = last

    def to_dict(self) -> dict[str, Any]:
        """The translation as plain dictionaries, lists, strings and numbers, ready for JSON."""
        return asdict(self) | {"text": self.text}
