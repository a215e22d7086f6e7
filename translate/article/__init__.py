"""Which paragraphs and sentences a pasted text has.

types.py: `Article`, `Paragraph` and `Sentence`
parse.py: `parse_article`, which puts the other files together
markup.py: HTML into plain text
layout.py: where paragraphs are
paragraphs.py, datelines.py: what kind each paragraph is
sentences.py, boundaries.py: the sentences, and where one ends
"""

from translate.article.markup import is_markup, read_markup
from translate.article.parse import parse_article
from translate.article.sentences import split_sentences
from translate.article.types import Article, Paragraph, ParagraphKind, Sentence

__all__ = [
    "Article",
    "Paragraph",
    "ParagraphKind",
    "Sentence",
    "is_markup",
    "parse_article",
    "read_markup",
    "split_sentences",
]
