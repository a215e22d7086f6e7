"""The Danish-English lexicon: what the words of a Danish sentence mean there."""

from translate.languages.da.lexicon.explanation import Gloss, PhraseGloss, explain, gloss_lines
from translate.languages.da.lexicon.hints import Hint, hints, words_line

__all__ = ["Gloss", "Hint", "PhraseGloss", "explain", "gloss_lines", "hints", "words_line"]
