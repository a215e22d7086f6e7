"""Punctuation marks that all languages share: ends of sentences, quotation marks, dashes.

Each constant is a string of characters, to be put into a character class such as `[{ENDS}]`. In
such a class a constant with a bracket or a hyphen comes first: `[{DASHES}{ENDS}]`.
"""

ENDS = ".!?…"
DOUBLE_QUOTES = '"“”„«»‟'
# Apostrophes, too.
SINGLE_QUOTES = "'‘’‚‹›"
# Which of them open a quotation differs: Danish »a« and ”a”, German „a“, French «a».
QUOTES = DOUBLE_QUOTES + SINGLE_QUOTES
# Brackets and quotation marks that may follow the mark at the end of a sentence.
CLOSERS = "])\"'”“’»«"
# Characters that are typed for a dash: hyphen, en dash, em dash.
DASHES = "-–—"
# Before a quotation, word processors also write: minus, figure dash, horizontal bar.
QUOTE_DASHES = DASHES + "−‒―"


def is_ended(text: str, marks: str = ENDS) -> bool:
    """Whether the text ends in one of the marks; quotation marks and brackets may follow it.

    >>> is_ended("Han sagde: »Vi kommer.«"), is_ended("Skib på grund")
    (True, False)
    """
    return text.rstrip(CLOSERS).endswith(tuple(marks))
