"""`clipped`: what is quoted in a message, cut where it is too long to be read there."""


def clipped(text: str, length: int) -> str:
    """The text, at most `length` characters of it; an ellipsis, which counts, shows the cut.

    >>> clipped("Regeringen vil bruge flere penge", 20)
    'Regeringen vil brug…'
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
