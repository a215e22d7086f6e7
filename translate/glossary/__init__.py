"""Which English the newsroom wants for a Danish term, and whether a translation has it.

term.py: `Term` and `TermUse`, the types that the other files exchange
table.py: `Glossary`, read from a file
places.py: where a text has a term
enforcement.py: a term put in place of the model's own wording
usage.py: what became of each term in a translation
"""

from translate.glossary.table import Glossary, as_glossary
from translate.glossary.term import Outcome, TermUse
from translate.glossary.usage import settled, uses, words_to_render

__all__ = [
    "Glossary",
    "Outcome",
    "TermUse",
    "as_glossary",
    "settled",
    "uses",
    "words_to_render",
]
