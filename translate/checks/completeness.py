"""`check_completeness`: a sentence that was translated in parts, or not to its end."""

from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag


def check_completeness(
    _source: str, _target: str, evidence: Evidence = NOTHING_KNOWN
) -> Iterator[Flag]:
    """A flag if the sentence was translated in parts, and one if the model stopped too early.

    >>> [flag.kind for flag in check_completeness("Bilen er rød.", "The car", Evidence(parts=2))]
    ['length']
    """
    if evidence.parts > 1:
        how = f"cut at clauses and translated in {evidence.parts} parts"
        yield Flag("length", f"Too long for the model: {how}.")
    if not evidence.complete:
        yield Flag("length", "The model stopped before the end of the sentence.")
