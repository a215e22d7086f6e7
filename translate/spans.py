"""`Span`: a place in a text; `on_one_line`: a text as models and checks read it.

A sentence of an article may be wrapped over lines and may contain double spaces and soft hyphens.
Models and checks get it on one line; `placed` turns a span found there into one of the sentence.
"""

import re

# Half-open character offsets: `text[start:end]`.
Span = tuple[int, int]
# Soft hyphen, zero-width space, word joiner, byte-order mark, NUL: pasted by accident.
INVISIBLES = "\u00ad\u200b\u2060\ufeff\0"
INVISIBLE = re.compile(f"[{INVISIBLES}]")
SPACE = re.compile(r"\s+")


def on_one_line(text: str) -> str:
    r"""The text without invisible characters, and with each run of white space as one space.

    >>> on_one_line("Politiet an\u00adholdt  25\nmænd.")
    'Politiet anholdt 25 mænd.'
    """
    return " ".join(INVISIBLE.sub("", text).split())


def placed(span: Span, text: str) -> Span:
    """The span of `text` that shows the same characters as this span of `on_one_line(text)`.

    >>> placed((17, 19), "Politiet anholdt  25 mænd.")
    (18, 20)
    """
    line = on_one_line(text)
    if line == text:
        return span
    seen = [
        offset
        for offset, character in enumerate(text)
        if not (character.isspace() or INVISIBLE.match(character))
    ]
    first, last = (len("".join(line[:offset].split())) for offset in span)
    return seen[first], seen[last - 1] + 1
