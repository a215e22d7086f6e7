"""`check_terms`: the terms of the newsroom's glossary that the English doesn't use."""

from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.glossary import uses


def check_terms(source: str, target: str, evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for each place where the Danish has a term and the English doesn't use it.

    >>> from translate.glossary import Glossary
    >>> own = Evidence(Glossary.of({"regionsråd": "regional council"}))
    >>> [flag.message for flag in check_terms("Regionsrådet mødes.", "The assembly meets.", own)]
    ['“Regionsrådet” should be “regional council”; the English says otherwise']
    """
    for use in uses(source, target, evidence.glossary, evidence.renderings):
        if use.outcome == "not kept":
            danish = source[slice(*use.source_span)]
            said = f"“{target[slice(*use.target_span)]}”" if use.target_span else "otherwise"
            message = f"“{danish}” should be “{use.term.wanted}”; the English says {said}"
            yield Flag("term", message, use.source_span, use.target_span)
