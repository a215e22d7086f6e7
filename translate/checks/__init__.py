"""Where two texts disagree: a check a file."""

from translate.checks.confidence import check_score
from translate.checks.negation import Negation, negations
from translate.checks.quotation import quoted
from translate.checks.registry import check

__all__ = [
    "Negation",
    "check",
    "check_score",
    "negations",
    "quoted",
]
