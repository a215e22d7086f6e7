"""`Table`: what every measurement returns.

`results.py` keeps tables as JSON, BENCHMARKS.md shows them, and `quality/gate.py` compares their
scores with floors. No table is made without its signature.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of results.

    `key` names it in files. A cell is None if it wasn't measured; `notes` say why. `signature` is
    everything that the numbers depend on: metric settings, hash of the test set, model, engine,
    precision, beams, hardware. `scores` are the numbers for the gate, by name; higher is better.
    """

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    signature: tuple[str, ...]
    notes: tuple[str, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        assert self.signature, f"{self.key} has no signature"
        assert all(len(row) == len(self.columns) for row in self.rows), self.key

    def markdown(self) -> str:
        """The table as Markdown, with its notes and its signature."""
        lines = [self.columns, ("---",) * len(self.columns), *self.rows]
        table = "\n".join(f"| {' | '.join(map(shown, line))} |" for line in lines)
        notes = "".join(f"\n{note}\n" for note in self.notes)
        signature = "\n".join(f"    {line}" for line in self.signature)
        return f"### {self.title}\n\n{table}\n{notes}\n{signature}\n"


def shown(cell: Cell) -> str:
    """A cell as text; numbers were rounded when the table was made."""
    return "–" if cell is None else f"{cell:,}" if isinstance(cell, int) else str(cell)


def digest(parts: Iterable[str | bytes]) -> str:
    """The start of the SHA-256 of a test set: its texts, one a line, or its files."""
    hashed = sha256()
    for part in parts:
        hashed.update(part if isinstance(part, bytes) else f"{part}\n".encode())
    return f"sha256:{hashed.hexdigest()[:12]}"


def digest_of_files(paths: Iterable[Path]) -> str:
    """The start of the SHA-256 of files, in the order of their names."""
    return digest(path.read_bytes() for path in sorted(paths))
