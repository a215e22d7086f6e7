"""Danish wire copy goes in; English that can be checked comes out.

The files are the way of a text, in order; each folder is a room beside the way.

translator.py: `Translator` and `translate`, which put everything together
utterances.py: quotations of several sentences, translated one by one
clauses.py: sentences that are too long for the model, cut
candidates.py: the English texts that the model offers for a sentence, each with its flags
repair.py, choices.py: which candidate is shown
house_terms.py: the newsroom's own terms in one story
pairs.py: the pair of a sentence, from a candidate or from an earlier story
translation.py: the types that come out, `SentencePair` and `Translation`
flags.py, spans.py, marks.py, clipping.py, encodings.py, errors.py: what all others stand on
terminal.py: what the commands share

article/: paragraphs and sentences of pasted text
languages/: what is true of Danish and of English
readings/: what one text says
checks/: where two texts disagree
glossary/: the newsroom's own terms
models/: which model is used, and where it is on disk
engines/: how a model is run
"""

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
