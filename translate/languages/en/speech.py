"""How English tells who said something: the verbs of saying."""

import re
from itertools import chain

# What each verb can do: `quotes`: it stands beside a quotation ('"Yes," warns the minister').
# `reports`: it tells where a statement is from ("The minister announced this on Friday").
# `alone`: so it does at the end of a sentence ("Police said."). `addresses`: the one who is told
# stands behind it ("The minister told the agency so").
_VERBS = {
    "quotes reports alone": "says said writes wrote states stated",
    "reports alone": "reports reported",
    "quotes reports addresses": "tells told",
    "reports addresses": "tell inform informs informed",
    "quotes reports": """
        adds added announced claims claimed confirms confirmed emphasises emphasised emphasizes
        emphasized explains explained notes noted stressed
    """,
    "quotes": """
        admits admitted asks asked assesses believes concludes concluded declares declared promises
        promised recalls recounts relates replies replied shouted stresses thinks warns warned
    """,
    "reports": """
        add announce announces assess assessed claim confirm disclose discloses disclosed emphasise
        emphasize explain mention mentions mentioned note publish published release releases
        released report reveal reveals revealed say show shows showed shown state stress write
        written
    """,
}


def _verbs(use: str) -> str:
    """The verbs of one use, as alternatives of a pattern."""
    lists = (verbs.split() for uses, verbs in _VERBS.items() if use in uses.split())
    return "|".join(chain.from_iterable(lists))


# Beside a quotation, for a pattern: '"We are ready," says Mette Overby.'
SAYS = rf"(?:{_verbs('quotes')}|points\ out|pointed\ out)"
SPOKEN_TO = r"to|about|after"

_REPORTS = rf"(?:{_verbs('reports')})"
# Ends the sentence, or goes on with a place, a time or a means: nothing else is told.
_NO_MORE = (
    r"(?:\.|\ (?:on|in|at|to|by|via|from|through|during|overnight|late|early|earlier|when|as|after"
    r"|according)\b)"
)
# A sentence that only tells where the one before is from: "That is according to police.", "The
# agency announced this on Thursday."
ATTRIBUTION_SENTENCE = re.compile(
    rf"""
        (?:That|This|It)\ (?:is|was|comes)\ (?:all\ )?(?:according\ to|what)\b
      | (?:That|This|So)\ (?:is|was|has\ been)\ (?:\w+ly\ )?{_REPORTS}{_NO_MORE}
      | (?:That|This|It)\ (?:is\ (?:{_REPORTS}|evident|apparent)
        |(?:appear|emerge|follow)(?:s|ed|d)?)\ (?:by|from|in)\b(?!.*\bthat\b)
      | (?:So|Thus|That|This)\ {_REPORTS}\b(?!\ that\b)
      | [^,.;"“”]{{2,80}}\ {_REPORTS}\ (?:this|that|it|so){_NO_MORE}
      | [^,.;"“”]{{2,80}}\ (?:{_verbs("addresses")})\ (?:\S+\ ){{1,6}}(?:this|so){_NO_MORE}
      | (?:\S+\ ){{1,4}}(?:{_verbs("alone")})\.$
      | According\ to\ [^,]{{1,60}}\.$
    """,
    re.VERBOSE,
)
