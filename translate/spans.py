"""`Span`: a place in a sentence; `INVISIBLE`: the characters that no rule may see."""

import re

# Half-open character offsets: `text[start:end]`.
Span = tuple[int, int]
# Soft hyphen, zero-width space, word joiner, byte-order mark, NUL: pasted along, never meant.
INVISIBLES = "\u00ad\u200b\u2060\ufeff\0"
INVISIBLE = re.compile(f"[{INVISIBLES}]")
