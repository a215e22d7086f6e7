"""Danish wire copy in, English that can be checked out."""

from translate.article import Article, Paragraph, parse_article
from translate.checks import check
from translate.flags import Flag
from translate.glossary import Glossary
from translate.info import ModelInfo
from translate.sentences import Sentence, split_sentences
from translate.terminology import TermUse
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
