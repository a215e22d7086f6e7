"""`read`: the sources of the lexicon, checked; every faulty line is named at once.

All are UTF-8, tab-separated: words.tsv, phrases.tsv, names.tsv (Danish, senses, more), senses.tsv
(word, class, English, cues, marks, uses), forms.tsv (lemma, classes, forms); uses.tsv and
weights.tsv are as `lexicon.learn` writes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Row = tuple[str, ...]
COLUMNS = {
    "words": 3,
    "phrases": 3,
    "names": 3,
    "senses": 6,
    "forms": 3,
    "uses": 6,
    "weights": 2,
}
CLASSES = frozenset("nvap")
ENGLISH = {
    "words": slice(1, 2),
    "phrases": slice(1, 2),
    "names": slice(1, 2),
    "senses": slice(2, 3),
}


class FaultySourcesError(ValueError):
    """Lines that can't be read, each as "words.tsv:17: what is wrong"."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The rows of each file, in its order."""

    words: tuple[Row, ...]
    phrases: tuple[Row, ...]
    names: tuple[Row, ...]
    senses: tuple[Row, ...]
    forms: tuple[Row, ...]
    uses: tuple[Row, ...]
    weights: tuple[Row, ...]


def read(folder: Path) -> Sources:
    """The sources in a folder.

    Raises:
        FaultySourcesError: lines are faulty; the message names all of them, by file and number.
    """
    rows = {name: list(_rows(folder / f"{name}.tsv")) for name in COLUMNS}
    faults = [fault for name in COLUMNS for fault in _faults(name, rows[name])]
    words = {row[0] for row in rows["words"]}
    for name in ("senses", "forms", "uses"):
        for number, row in enumerate(rows[name], 1):
            if row[0] not in words:
                faults.append(f"{name}.tsv:{number}: {row[0]!r} is not in words.tsv")
    if faults:
        raise FaultySourcesError("\n".join(faults))
    return Sources(**{name: tuple(found) for name, found in rows.items()})


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield tuple(line.split("\t"))


def _faults(name: str, rows: list[Row]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        for fault in _faults_of_row(name, row):
            yield f"{name}.tsv:{number}: {fault}"
        first = seen.setdefault(row[0], number)
        if first != number and name not in ("senses", "uses"):
            yield f"{name}.tsv:{number}: {row[0]!r} stands in line {first}, too"


def _faults_of_row(name: str, row: Row) -> Iterator[str]:
    if len(row) != COLUMNS[name]:
        yield f"{len(row)} fields where {COLUMNS[name]} are needed"
        return
    if any(field != field.strip() for field in row):
        yield "blanks at the edge of a field"
    if not row[0]:
        yield "no Danish"
    if name == "senses":
        if row[1] not in CLASSES or not row[1]:
            yield f"class {row[1]!r} is none of n, v, a, p"
        if not row[5].isdecimal():
            yield f"{row[5]!r} uses"
        if any(mark and "~" not in mark for mark in row[4].split(",")):
            yield f"a mark without ~ in {row[4]!r}"
    for english in row[ENGLISH[name]] if name in ENGLISH else ():
        if not all(part.strip() for sense in english.split(";") for part in sense.split(",")):
            yield f"an empty meaning in {english!r}"
