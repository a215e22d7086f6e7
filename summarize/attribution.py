"""`is_attribution`: sentences that only tell where the sentence before them comes from.

"That is according to police.", "The agency announced this on Thursday." They are a paragraph of
their own in most wire stories, and say nothing without the one before.
"""

import re

from summarize.document import Statement

_SAYS = (
    r"(?:says|said|wrote|written|told|shown|(?:say|state|announce|report|write|tell|confirm|inform"
    r"|disclose|explain|stress|emphasi[sz]e|add|note|claim|assess|reveal|show|mention|publish"
    r"|release)(?:s|d|ed)?)"
)
# Ends the sentence, or goes on with a place, a time or a means: nothing else is told.
_NO_MORE = (
    r"(?:\.|\ (?:on|in|at|to|by|via|from|through|during|overnight|late|early|earlier|when|as|after"
    r"|according)\b)"
)
ENGLISH = re.compile(
    rf"""
        (?:That|This|It)\ (?:is|was|comes)\ (?:all\ )?(?:according\ to|what)\b
      | (?:That|This|So)\ (?:is|was|has\ been)\ (?:\w+ly\ )?{_SAYS}{_NO_MORE}
      | (?:That|This|It)\ (?:is\ (?:{_SAYS}|evident|apparent)|(?:appear|emerge|follow)(?:s|ed|d)?)
        \ (?:by|from|in)\b(?!.*\bthat\b)
      | (?:So|Thus|That|This)\ {_SAYS}\b(?!\ that\b)
      | [^,.;"“”]{{2,80}}\ {_SAYS}\ (?:this|that|it|so){_NO_MORE}
      | [^,.;"“”]{{2,80}}\ (?:tells?|told|informs?|informed)\ (?:\S+\ ){{1,6}}(?:this|so){_NO_MORE}
      | (?:\S+\ ){{1,4}}(?:says|said|reports|reported|writes|wrote|states|stated)\.$
      | According\ to\ [^,]{{1,60}}\.$
    """,
    re.VERBOSE,
)
# "Det oplyser politiet.", "Det fremgår af en rapport.": the order of words is unmistakable, however
# it was translated. With ", at …" the sentence does tell what was said.
DANISH = re.compile(
    r"(?:Det|Dette|Sådan|Således) (?:sagde|skrev|fortalte|fremgik|lød|hed|"
    r"(?:oplyse|skrive|sige|meddele|fortælle|fremgå|bekræfte|vise|rapportere|forklare|udtale|lyde"
    r"|hedde|melde|konstatere|understrege|erfare)(?:r|de)?)\b(?!.*, (?:at|hvor|om)\b)"
)


def is_attribution(statement: Statement) -> bool:
    """Whether a statement only tells where the one before it comes from."""
    danish = statement.danish
    return ENGLISH.match(statement.text) is not None or (
        danish is not None and DANISH.match(danish) is not None
    )
