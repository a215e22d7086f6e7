"""`split_sentences`: the sentences of a Danish text, each with its place in the text.

`boundaries.py` decides where a sentence ends. Paragraphs, bylines and notices are found before, in
`layout.py` and `paragraphs.py`.
"""

from translate.article.boundaries import boundaries
from translate.article.types import Sentence


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
