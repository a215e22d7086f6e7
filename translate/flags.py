"""`Flag`: one doubt about a translation, said so that an editor can act on it.

Comes from the code that translates and checks; goes to every view. What finds a doubt is
elsewhere.
"""

from dataclasses import dataclass
from typing import Literal

from translate.spans import Span

FlagKind = Literal[
    "number",
    "name",
    "quote",
    "negation",
    "meaning",
    "untranslated",
    "repetition",
    "length",
    "low-score",
    "term",
    "unsupported",
]
# What a reader of both languages would call an error. The rest are hints: a low score, and a
# term of the newsroom's own that the English doesn't use.
HARD: frozenset[FlagKind] = frozenset(
    ("number", "name", "quote", "negation", "meaning", "untranslated", "repetition", "length")
)


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt: its kind, a sentence for the editor, and where it is in either text.

    Spans are half-open character offsets, into `SentencePair.source.text` and
    `SentencePair.target`; None where the doubt has no place of its own on that side.
    """

    kind: FlagKind
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
