"""Wire copy taken apart: pasted text in, paragraphs and sentences out."""

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
