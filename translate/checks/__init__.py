"""Where two texts disagree: a check a file."""

from translate.checks.evidence import Evidence
from translate.checks.negation import Negation, negations
from translate.checks.registry import CHECKS, assess, check

__all__ = [
    "CHECKS",
    "Evidence",
    "Negation",
    "assess",
    "check",
    "negations",
]
