"""Danish wire copy in, English that can be checked out."""

from translate.article import Article, Paragraph, parse_article
from translate.flags import Flag
from translate.sentences import Sentence, split_sentences
from translate.translation import ModelInfo, SentencePair, Translation
from translate.translator import Translator, translate

__all__ = [
    "Article",
    "Flag",
    "ModelInfo",
    "Paragraph",
    "Sentence",
    "SentencePair",
    "Translation",
    "Translator",
    "parse_article",
    "split_sentences",
    "translate",
]
