"""`split_sentences`: English text, and what the summariser's model writes, cut into sentences.

Danish has its own splitter, which keeps offsets (`translate/sentences.py`); here only the
sentences themselves are needed.
"""


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order, each on one line.

    A quotation with several sentences inside stays whole.

    >>> split_sentences("Mr. Lund left the U.S. at 4 p.m. on Friday. Nobody knows why.")
    ('Mr. Lund left the U.S. at 4 p.m. on Friday.', 'Nobody knows why.')
    """
    import sentencex

    return tuple(
        sentence
        for part in sentencex.segment("en", " ".join(text.split()))
        if (sentence := part.strip())
    )
