"""`hints`: the words of a sentence that a small model needs help with; `words_line` shows them.

The adapter of the offline model was trained with such lines, at the rank and the number of senses
that are the defaults here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from translate.languages.da.lexicon.explanation import Gloss, PhraseGloss, explain
from translate.spans import Span

RANK = 300  # the most common words need no hint
UNUSUAL = 100  # but a noun of this rank gets one where it has another sense than usual
SENSES = 2
LEAST = 3  # letters of a word that gets a hint


@dataclass(frozen=True, slots=True)
class Hint:
    """A word, phrase or name of a sentence with its likeliest senses there, best first.

    `danish` is as the sentence has it; the words between those of a phrase are in the span only.
    """

    span: Span
    danish: str
    senses: tuple[str, ...]


def hints(sentence: str, *, rank: int = RANK, senses: int = SENSES) -> tuple[Hint, ...]:
    """The hints for a sentence, in the order in which they end.

    Words more common than `rank` are left out, unless they are nouns in an unusual sense; and so is
    what English calls the same.

    >>> words_line(hints("Skibet havde gødning."))
    'Words: Skibet = ship; gødning = fertiliser, manure'
    """
    found: dict[Span, Hint] = {}
    for gloss in explain(sentence):
        item = gloss.phrase or gloss
        if _helps(item, rank):
            found.setdefault(item.span, Hint(item.span, item.danish, item.senses[:senses]))
    ordered = sorted(found.values(), key=lambda hint: hint.span[::-1])
    return tuple({hint.danish.lower(): hint for hint in reversed(ordered)}.values())[::-1]


def _helps(item: Gloss | PhraseGloss, rank: int) -> bool:
    if isinstance(item, PhraseGloss):
        return item.senses[0].lower() != item.listed.lower()
    return (
        item.rank >= (min(rank, UNUSUAL) if item.unusual else rank)
        and len(item.danish) >= LEAST
        and item.senses[0].lower() != item.danish.lower()
    )


def words_line(found: Sequence[Hint]) -> str:
    """The line of a prompt that shows hints; empty without any.

    >>> words_line([Hint((0, 7), "gødning", ("fertiliser", "manure"))])
    'Words: gødning = fertiliser, manure'
    """
    if not found:
        return ""
    return "Words: " + "; ".join(f"{hint.danish} = {', '.join(hint.senses)}" for hint in found)
