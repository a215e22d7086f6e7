"""Which sentences may be a bullet: statements of fact that can be read on their own.

Rules, not scores: a sentence that breaks one is never a bullet, however central it is.
"""

import re

from summarize.attribution import is_attribution
from summarize.document import SENTENCE_END, Statement

# "The case is closed." is the shortest sentence that tells anything.
MIN_WORDS = 4

# Openings that point back, as whole words.
OPENINGS = (
    # Pronouns. The writer's own "we" and "I" are somebody's words without quotation marks.
    "He She It They His Her Hers Its Their Theirs Him Them I We My Our You Your".replace(" ", "|"),
    r"(?:This|That|These|Those)(?! (?:morning|afternoon|evening|night|week|weekend|month|quarter"
    r"|spring|summer|autumn|winter|year)\b)",
    "Another|Others|Neither",
    r"Both(?! the| of the| [A-Z])",
    r"The (?:latter|former|same|others?)",
    r"The (?:two|three|four|five|six|seven|eight|nine|ten)"
    r"(?= (?:of them|are|were|have|had|will|must|\w+ed)\b)",
    r"(?:Among|Because of|Despite|(?:All|Most|None|One|Some|Several|Two) of) (?:them|these|this"
    r"|that|those)",
    # Connectives.
    "Accordingly Afterwards Also And Besides But Consequently Conversely Furthermore Hence Here"
    " However Instead Later Likewise Meanwhile Moreover Nevertheless Nor Or Otherwise Similarly So"
    " Still Then Therefore Thus Yet".replace(" ", "|"),
    r"There(?=,)|As a (?:result|consequence)|At the same time|By contrast|Shortly after(?:wards)?",
    r"(?:After|Before) (?:this|that)|For (?:example|instance|that reason|this)",
    r"In (?:addition|contrast|response|return|total|that|this)",
    r"(?:In|On) the (?:contrary|other hand|same)",
)
POINTS_BACK = re.compile(rf"(?:{'|'.join(OPENINGS)})\b")
# "In Copenhagen, by contrast, it is unchanged."
SUBJECT_POINTS_BACK = re.compile(
    r"(?:(?:According|At|By|During|For|From|In|Last|Next|On|Since|To|With)\b[^,]{1,60}"
    r"|\w+ (?:days|weeks|months|years) (?:ago|before|earlier|later)),"
    r"(?: however,| by contrast,)? (?:he|she|it|they|this|that|these|his|her|its|their)\b"
    r"|(?:At|During|In|On) (?:the )?(?:\w+ ){1,2}(?:he|she|it|they)\b"
)
# ", he says.": nobody knows who.
SPEAKER_POINTS_BACK = re.compile(r", (?:he|she|they|I|we) (?:\w+ly )?\w+\.$")
# "It is the third time in a year that …", "It is not known whether …" point forward.
POINTS_FORWARD = re.compile(
    r"(?:It|This) (?:is|was|will be) the (?:first|second|third|\w+th|last|only) .*\bthat\b"
    r"|It (?:is|was|remains) (?:also |not |yet |still |now )*(?:known|clear|unclear|uncertain"
    r"|likely|unlikely|possible|reported|expected|feared|believed|estimated)"
    r" (?:that|whether|who|how|what|when|where|why|if)\b"
)


def is_fit(statement: Statement) -> bool:
    """Whether a statement may be in a bullet, by itself or after the one before it."""
    return (
        statement.kind == "body"
        and len(statement.text.split()) >= MIN_WORDS
        and SENTENCE_END.search(statement.text) is not None
        and "?" not in statement.text
        and not is_attribution(statement)
    )


def is_dangling(text: str) -> bool:
    """Whether a sentence needs the one before it: "He denies it.", "However, prices rose."""
    return POINTS_FORWARD.match(text) is None and (
        POINTS_BACK.match(text) is not None
        or SUBJECT_POINTS_BACK.match(text) is not None
        or SPEAKER_POINTS_BACK.search(text) is not None
    )
