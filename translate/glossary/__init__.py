"""The newsroom's own terms."""

from translate.glossary.table import Glossary, as_glossary
from translate.glossary.usage import Outcome, TermUse, settled, uses, words_to_render

__all__ = [
    "Glossary",
    "Outcome",
    "TermUse",
    "as_glossary",
    "settled",
    "uses",
    "words_to_render",
]
