"""Where two texts disagree: a check a file."""

from translate.checks.evidence import Evidence
from translate.checks.registry import CHECKS, assess, check

__all__ = [
    "CHECKS",
    "Evidence",
    "assess",
    "check",
]
