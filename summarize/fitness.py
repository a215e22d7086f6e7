"""Which sentences may be a bullet: statements of fact that can be read on their own.

Rules, not scores: a sentence that breaks one is never a bullet, however central it is.
"""

from summarize.attribution import is_attribution
from summarize.document import SENTENCE_END, Statement
from translate.languages.en import (
    POINTS_BACK,
    POINTS_FORWARD,
    SPEAKER_POINTS_BACK,
    SUBJECT_POINTS_BACK,
)

# "The case is closed." is the shortest sentence that tells anything.
MIN_WORDS = 4


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
