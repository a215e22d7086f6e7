"""Wire copy taken apart: pasted text in, paragraphs and sentences out."""

from translate.article.markup import is_markup, read_markup
from translate.article.parse import Article, Paragraph, ParagraphKind, parse_article
from translate.article.sentences import Sentence, split_sentences

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
