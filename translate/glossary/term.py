"""`Term`: one line of a glossary; `TermUse`: what became of a term in one sentence.

The types that the other files of this room exchange, and that leave it with a translation. Where a
text has a term is found in `places.py`, what the English made of it in `usage.py`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from translate.spans import Span

Outcome = Literal["kept", "enforced", "not kept"]


@dataclass(frozen=True)
class Term:
    """One line of a glossary: a Danish term, and the English that it should have.

    `danish` is one word or phrase, which is found in every form ("regionsråd", "regionsrådets"), or
    several forms with commas between them, which are found as they are written. `english` may be
    several wordings with `|` between them: all are accepted, and the first is the one put in.
    """

    danish: str
    english: str

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The Danish forms as they are listed, without blank ones and repetitions."""
        return _pieces(self.danish, ",")

    @cached_property
    def accepted(self) -> tuple[str, ...]:
        """The English wordings that are accepted, the preferred one first."""
        return _pieces(self.english, "|")

    @property
    def wanted(self) -> str:
        """The preferred English wording: the first that is accepted."""
        return self.accepted[0]

    @cached_property
    def is_name(self) -> bool:
        """Whether the term is a name, by its capitals: "Venstre,Liberal Party".

        The last word of an English name has a capital: "Regionsråd,Regional council" is no name.
        """
        english = self.wanted.split()[-1] if self.accepted else ""
        return self.danish != self.danish.lower() and english != english.lower()


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term in a sentence, and what became of it.

    `sentence` is the index into `Translation.pairs`. `source_span` is the term's place in that
    pair's source text. `target_span` is the place in its target where the English has the term, or,
    if the term was not kept, the words used instead; None if no such place is known. The `outcome`
    "kept" means that the model used the term, "enforced" that it was put in afterwards.
    """

    term: Term
    sentence: int
    source_span: Span
    target_span: Span | None
    outcome: Outcome


def _pieces(cell: str, separator: str) -> tuple[str, ...]:
    """The parts of a cell on one line each, without blank ones and repetitions."""
    pieces = (" ".join(piece.split()) for piece in cell.split(separator))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))
