"""The marks that all languages here share: ends of sentences, quotation marks, dashes.

Each constant is a string of characters that may stand in a character class, `[{ENDS}{CLOSERS}]`; of
those with a bracket or a hyphen, it comes first.
"""

ENDS = ".!?…"
DOUBLE_QUOTES = '"“”„«»‟'
# Apostrophes, too.
SINGLE_QUOTES = "'‘’‚‹›"
# Which of them open and which close differs: Danish »a« and ”a”, German „a“, French «a».
QUOTES = DOUBLE_QUOTES + SINGLE_QUOTES
# What may close behind the end of a sentence.
CLOSERS = "])\"'”“’»«"
# What is typed for a dash: hyphen, en dash, em dash.
DASHES = "-–—"
# What else editors make of the dash in front of a quotation: minus, figure dash, horizontal bar.
QUOTE_DASHES = DASHES + "−‒―"


def is_ended(text: str, marks: str = ENDS) -> bool:
    """Whether the text ends in one of the marks, quotation marks and brackets behind it or not.

    >>> is_ended("Han sagde: »Vi kommer.«"), is_ended("Skib på grund")
    (True, False)
    """
    return text.rstrip(CLOSERS).endswith(tuple(marks))
