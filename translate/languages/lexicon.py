"""Word lists: the one loader for the files in `data`, whatever their form.

`rows` reads lines like "da plain killed: dræb* mord", `sections` words under headings in brackets,
`table` cells with TABs between. Blank lines and lines that start with `#` are comments. A file with
faulty lines is refused with all of them, each by its number. `fitting` says which forms fit a word.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeGuard, TypeVar, get_args

from translate.errors import WordListError
from translate.languages.identify import Language

DATA = Path(__file__).parent / "data"
# plain: the other language must say it, too. implicit: may be what the other language says, and
# may be missing. affirmative, neutral: only of negations.
Strength = Literal["plain", "implicit", "affirmative", "neutral"]
Parsed = TypeVar("Parsed")


class Row(NamedTuple):
    """The forms of one language that have a meaning, and how strongly they have it."""

    strength: Strength
    meaning: str
    forms: tuple[str, ...]


def rows(file: str | Path, language: Language) -> Iterator[Row]:
    """The rows of a file for one language, in its order. A star in a form stands for any letters.

    Raises:
        WordListError: with every line that isn't "language strength meaning: forms".

    >>> next(rows("negations.txt", "da")).forms
    ('ikke', 'ej')
    """
    return (row for its, row in _rows(DATA / file) if its == language)


@cache
def sections(file: str | Path) -> Mapping[str, tuple[str, ...]]:
    """The words of a file by the headings in brackets above them: "[starters]".

    Raises:
        WordListError: words stand before the first heading, or a heading comes twice.
    """
    found: dict[str, list[str]] = {}
    faults = []
    name = None
    for number, line in _lines(DATA / file):
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            if name in found:
                faults.append(f"line {number}: [{name}] is there already: put the two together")
            found.setdefault(name, [])
        elif name is None:
            faults.append(f"line {number}: stands under no heading: put one like [words] above it")
        else:
            found[name] += line.split()
    _refuse(DATA / file, faults)
    return {name: tuple(words) for name, words in found.items()}


def table(file: str | Path, columns: int = 2) -> tuple[tuple[str, ...], ...]:
    """The lines of a file, each cut at its TABs.

    Raises:
        WordListError: with every line that has more or fewer columns, or an empty cell.
    """

    def cells(line: str) -> tuple[str, ...]:
        found = tuple(line.split("\t"))
        if len(found) != columns:
            raise ValueError(f"columns with TABs between: {len(found)}, not {columns}")
        if not all(map(str.strip, found)):
            raise ValueError("a cell is empty")
        return found

    return tuple(_parsed(DATA / file, cells))


def fitting(word: str) -> Iterator[str]:
    """The forms that fit a word, the longest first.

    >>> list(fitting("ej"))
    ['ej', 'ej*', '*ej', 'e*', '*j']
    """
    yield word
    for length in range(len(word), 0, -1):
        yield f"{word[:length]}*"
        yield f"*{word[-length:]}"


@cache
def _rows(path: Path) -> tuple[tuple[Language, Row], ...]:
    return tuple(_parsed(path, _row))


def _row(line: str) -> tuple[Language, Row]:
    """The row of a line; a ValueError that says what is wrong with it."""
    head, colon, forms = line.partition(":")
    words = head.split()
    if not colon or len(words) != 3:
        raise ValueError("is not of the form “language strength meaning: forms”")
    language, strength, meaning = words
    if not _is_language(language):
        raise ValueError(f"no language is called “{language}”: {_choices(Language)}")
    if not _is_strength(strength):
        raise ValueError(f"no strength is called “{strength}”: {_choices(Strength)}")
    if not forms.split():
        raise ValueError(f"no forms behind “{meaning}:”")
    return language, Row(strength, meaning, tuple(forms.split()))


def _is_language(word: str) -> TypeGuard[Language]:
    return word in get_args(Language)


def _is_strength(word: str) -> TypeGuard[Strength]:
    return word in get_args(Strength)


def _choices(words: object) -> str:
    return f"write {' or '.join(get_args(words))}"


def _parsed(path: Path, parse: Callable[[str], Parsed]) -> list[Parsed]:
    """What `parse` makes of each line; all lines that it refuses are one error."""
    found, faults = [], []
    for number, line in _lines(path):
        try:
            found.append(parse(line))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    _refuse(path, faults)
    return found


def _refuse(path: Path, faults: list[str]) -> None:
    if faults:
        count = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise WordListError(f"{path.name} has {count}:\n" + "\n".join(faults))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that are no comments, with their numbers."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line
