"""Danish wire copy goes in; English that can be checked comes out."""

from translate.article import Article, Paragraph, Sentence, parse_article, split_sentences
from translate.checks import check
from translate.flags import Flag
from translate.glossary import Glossary, TermUse
from translate.models import ModelInfo
from translate.translation import Alternative, SentencePair, Translation
from translate.translator import Translator, translate

__all__ = [
    "Alternative",
    "Article",
    "Flag",
    "Glossary",
    "ModelInfo",
    "Paragraph",
    "Sentence",
    "SentencePair",
    "TermUse",
    "Translation",
    "Translator",
    "check",
    "parse_article",
    "split_sentences",
    "translate",
]
