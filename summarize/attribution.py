"""`is_attribution`: sentences that only tell where the sentence before them comes from.

"That is according to police.", "The agency announced this on Thursday." They are a paragraph of
their own in most wire stories, and say nothing without the one before.
"""

from summarize.document import Statement
from translate.languages import da, en


def is_attribution(statement: Statement) -> bool:
    """Whether a statement only tells where the one before it comes from.

    The Danish tells it, too: the order of its words ("Det oplyser politiet.") is unmistakable,
    however it was translated.
    """
    danish = statement.danish
    return en.ATTRIBUTION_SENTENCE.match(statement.text) is not None or (
        danish is not None and da.ATTRIBUTION_SENTENCE.match(danish) is not None
    )
