"""English words that tell whether a sentence is whole, and whether it can be read by itself."""

import re

from translate.languages.en.forms import SMALL_NUMBERS

# What no English sentence ends in: each stands 50 times or more in 3,851 pairs of FLORES dev, NTREX
# and wire copy and in their like, and at the end of at most 1 in 200. (Prepositions do end
# sentences: "what he dreams of".)
NEVER_LAST = frozenset(
    "the a an and or but if because which who whose my your its our their than during between "
    "among per whether including nor every".split()
)
# Good English twice in a row: "the form was filled in in Russian", "very very".
DOUBLED = frozenset(
    "plus had that is in on it her you very many so far much more really long again".split()
)
# "Call a spade a spade", and its like: in front of words that may stand twice.
CALL = re.compile(r"\bcall(?:s|ed|ing)?$", re.IGNORECASE)

# Openings that point back, as whole words.
_OPENINGS = (
    # Pronouns. The writer's own "we" and "I" are somebody's words without quotation marks.
    "He She It They His Her Hers Its Their Theirs Him Them I We My Our You Your".replace(" ", "|"),
    r"(?:This|That|These|Those)(?! (?:morning|afternoon|evening|night|week|weekend|month|quarter"
    r"|spring|summer|autumn|winter|year)\b)",
    "Another|Others|Neither",
    r"Both(?! the| of the| [A-Z])",
    r"The (?:latter|former|same|others?)",
    rf"The (?:{'|'.join(SMALL_NUMBERS)})"
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
POINTS_BACK = re.compile(rf"(?:{'|'.join(_OPENINGS)})\b")
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
