"""`Glossary`: a newsroom's own terms, read from a table of two columns, Danish and English.

In comes a table of two columns, Danish and English, as a spreadsheet or an editor saves it; out
come its terms. The forms of a term are left to `places.py`, and what becomes of it in a translation
to `usage.py`.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from translate.clipping import clipped
from translate.encodings import decoded
from translate.errors import GlossaryError
from translate.glossary.places import WORD, TermIndex, TermPlace
from translate.glossary.term import Term
from translate.languages import COLUMN_NAMES, SOURCE, TARGET

MAX_TERMS = 10_000  # read and indexed in under a second
MAX_LENGTH = 200  # characters of a cell; the longest name of a Danish authority has about 90
# Between two columns; of two that fit equally well, the first.
SEPARATORS = "\t;,"
# A heading says which column is which.
DANISH, ENGLISH = COLUMN_NAMES[SOURCE], COLUMN_NAMES[TARGET]

Pairs = Mapping[str, str] | Iterable[tuple[str, str]]


class _Row(NamedTuple):
    """The cells of one line, how a message names the line, and what is wrong with it."""

    where: str
    cells: tuple[str, ...]
    fault: str | None = None


@dataclass(frozen=True)
class Glossary:
    """The terms of a newsroom; no Danish form has two translations."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def read(cls, path: str | Path) -> "Glossary":
        """The glossary in a file.

        Raises:
            GlossaryError: the file can't be read, or lines of it are faulty.
        """
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise GlossaryError(f"{path} can't be read: {error.strerror}") from error
        return cls.parse(data, Path(path).name)

    @classmethod
    def parse(cls, table: str | bytes, name: str = "the glossary") -> "Glossary":
        r"""The glossary in the contents of a file: one line per term, "Danish,English".

        Commas, semicolons or tabs separate the columns. A heading, blank lines and lines that begin
        with `#` are skipped. Bytes are read as `translate.encodings.decoded` reads them.

        Raises:
            GlossaryError: with every faulty line; `name` is what the message calls the file.

        >>> Glossary.parse("regionsråd,regional council\n").terms
        (Term(danish='regionsråd', english='regional council'),)
        """
        text = table if isinstance(table, str) else decoded(table)[0]
        glossary = cls(_checked(_rows(text.removeprefix("\ufeff")), name))
        if not glossary.terms:
            raise GlossaryError(
                f"{name} has no terms: write a line for each, such as borgmester,mayor"
            )
        return glossary

    @classmethod
    def of(cls, pairs: Pairs) -> "Glossary":
        """The glossary of (Danish, English) pairs, or of a mapping from Danish to English.

        Raises:
            GlossaryError: with every faulty pair.
        """
        given = pairs.items() if isinstance(pairs, Mapping) else pairs
        rows = (_Row(f"pair {i}", tuple(map(str, pair))) for i, pair in enumerate(given, start=1))
        return cls(_checked(rows, "the glossary"))

    def __bool__(self) -> bool:
        return bool(self.terms)

    @cached_property
    def _index(self) -> TermIndex:
        return TermIndex(self.terms)

    def places(self, source: str) -> tuple[TermPlace, ...]:
        """The places of terms in a Danish text, in order; of two that overlap, the longer one.

        >>> glossary = Glossary.of({"regionsråd": "regional council"})
        >>> [place.span for place in glossary.places("Regionsrådet siger nej.")]
        [(0, 12)]
        """
        return self._index.find(source)


def as_glossary(value: "Glossary | str | Path | bytes | Pairs | None") -> Glossary:
    """The glossary that the argument of a public function names; an empty one for None.

    A string or a path is a file's name, bytes are a file's contents, and a mapping from Danish to
    English or (Danish, English) pairs are the terms themselves.

    Raises:
        GlossaryError: the file can't be read, or terms are faulty.
    """
    if value is None:
        return Glossary()
    if isinstance(value, Glossary):
        return value
    if isinstance(value, bytes):
        return Glossary.parse(value)
    return Glossary.read(value) if isinstance(value, str | Path) else Glossary.of(value)


def _rows(text: str) -> Iterator[_Row]:
    """The lines that have terms, the Danish cell first."""
    lines = [
        (number, line)
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    separator = _separator([line for _, line in lines])
    rows = [_row(number, line, separator) for number, line in lines]
    heading = [cell.casefold() for cell in rows[0].cells] if rows else []
    swapped = len(heading) == 2 and heading[0] in ENGLISH and heading[1] in DANISH
    if swapped or (len(heading) == 2 and heading[0] in DANISH and heading[1] in ENGLISH):
        rows = rows[1:]
    for row in rows:
        yield row._replace(cells=row.cells[::-1]) if swapped and len(row.cells) == 2 else row


def _separator(lines: list[str]) -> str:
    """The separator that gives the most lines two cells."""
    return max(SEPARATORS, key=lambda mark: sum(len(_cells(line, mark)) == 2 for line in lines))


def _row(number: int, line: str, separator: str) -> _Row:
    cells = _cells(line, separator)
    if not cells:
        return _Row(f"line {number}", (line,), "a quotation mark is not closed: close it")
    return _Row(f"line {number}", cells)


def _cells(line: str, separator: str) -> tuple[str, ...]:
    """The cells of a line, without empty ones at its end; none if a quotation mark is left open."""
    try:
        cells = [
            cell.strip()
            for cell in next(
                csv.reader([line], delimiter=separator, skipinitialspace=True, strict=True)
            )
        ]
    except csv.Error:
        return ()
    while len(cells) > 2 and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _checked(rows: Iterable[_Row], name: str) -> tuple[Term, ...]:
    """The terms of the rows.

    Raises:
        GlossaryError: with every fault of every row; `name` is how it names the table.
    """
    faults: list[str] = []
    terms: dict[Term, None] = {}
    owners: dict[str, tuple[Term, str]] = {}
    for row in rows:
        fault = row.fault or _fault(row.cells)
        if fault is None:
            term = Term(*(unicodedata.normalize("NFC", cell) for cell in row.cells))
            fault = _clash(term, owners)
            for form in term.forms:
                owners.setdefault(_key(term, form), (term, row.where))
            terms[term] = None
        if fault:
            faults.append(f"{row.where}: {fault}")
    if len(terms) > MAX_TERMS:
        faults.append(f"{len(terms):,} terms; at most {MAX_TERMS:,} are taken: leave some out")
    if faults:
        count = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise GlossaryError(f"{name} has {count}:\n" + "\n".join(faults))
    return tuple(terms)


def _fault(cells: tuple[str, ...]) -> str | None:
    """What is wrong with a row taken alone, with the remedy; None if nothing is."""
    if len(cells) != 2:
        count = "1 column" if len(cells) == 1 else f"{len(cells)} columns"
        return (
            f"{count}, not 2: write Danish,English, with quotation marks around a cell that has "
            f"commas in it ({_shown(' | '.join(cells))})"
        )
    for cell, side in zip(cells, ("Danish", "English"), strict=True):
        if not WORD.search(cell):
            other = cells[0] if side == "English" else cells[1]
            return f"no {side} word beside “{_shown(other)}”: add it, or take the line out"
        if len(cell) > MAX_LENGTH:
            return f"the {side} has {len(cell)} characters, over {MAX_LENGTH}: shorten it"
        if bad := re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\ufffd]", cell):
            return (
                f"the {side} has a character that can't be read (U+{ord(bad[0]):04X}): "
                "type the word again, and save the file as UTF-8"
            )
    return None


def _clash(term: Term, owners: Mapping[str, tuple[Term, str]]) -> str | None:
    """The complaint if an earlier term has the same Danish and other English; else None."""
    for form in term.forms:
        other, where = owners.get(_key(term, form), (term, ""))
        if other.accepted != term.accepted:
            return (
                f"“{_shown(form)}” is “{_shown(other.english)}” in {where} and "
                f"“{_shown(term.english)}” here: keep one"
            )
    return None


def _key(term: Term, form: str) -> str:
    """The key of a Danish form: equal for two forms that are found in the same places."""
    return form if term.is_name else form.casefold()


def _shown(cell: str) -> str:
    """The cell for a message: printable, and not too long."""
    printable = "".join(character if character.isprintable() else "�" for character in cell)
    return clipped(printable, 60)
