"""`clipped`: a text shortened for a message that quotes it."""


def clipped(text: str, length: int) -> str:
    """The text cut to at most `length` characters, of which the last is then an ellipsis.

    >>> clipped("Regeringen vil bruge flere penge", 20)
    'Regeringen vil brug…'
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
