"""`split_sentences`: Danish text in, its sentences out, each with its place in the text.

Where a sentence may end is decided in `boundaries.py`. Layout (bylines, notices, what is a
paragraph) is left to `article.py`.
"""

from dataclasses import dataclass

from translate.article.boundaries import boundaries
from translate.spans import on_one_line


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


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; every non-blank character lies in exactly one.

    A blank line always separates two sentences; a single line break does where the line was
    broken on purpose, not to wrap it.

    >>> [sentence.text for sentence in split_sentences("Det skete kl. 22. Han kom bl.a. for sent.")]
    ['Det skete kl. 22.', 'Han kom bl.a. for sent.']
    """
    sentences = []
    start = 0
    for end in [*boundaries(text), len(text)]:
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            sentences.append(Sentence(first, first + len(stripped), stripped))
        start = end
    return tuple(sentences)
