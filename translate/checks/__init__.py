"""Where two texts disagree.

registry.py: `CHECKS`, the list of all checks, and `assess`, which alone gives a pair its flags
evidence.py: what is known of a pair besides its texts
completeness.py, untranslated.py, repetition.py, length.py: whether the English is whole
numbers.py, names.py, negation.py, meaning.py, quotation.py: whether it says the same
confidence.py: whether the model was sure of it
terms.py: whether it has the newsroom's own terms
"""

from translate.checks.evidence import Evidence
from translate.checks.registry import CHECKS, assess, check

__all__ = [
    "CHECKS",
    "Evidence",
    "assess",
    "check",
]
