"""Facts that are written twice in the code: long texts, and lists of words that overlap.

    python -m tests.house.facts

prints what it finds, and the table of `test_facts.py`, to put in its place when it has shrunk.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from tests.conftest import ROOT
from tests.house.modules import MODULES, strings, tree

# A text of so many characters is no coincidence: a message, a pattern.
LONG = 25
# So many words in common, and this share of the shorter list, make two lists one fact. Words such
# as "the" and "with" don't count: they are parts of many patterns.
COMMON = 4
SHARE = 0.5
SMALL_WORDS = frozenset(
    "a about after again all also among an and any are as at be because been before between both "
    "but by can could did do does during each for from had has have he her him his how if in into "
    "is it its just may me might more most must my no nor not now of off on one only or other our "
    "out over own same she should so some such than that the their them then there these they this "
    "those through to too under until up us very was we were what when where whether which while "
    "who whose why will with would you your "
    "af at den der det en et for fra i med og om over på som til uden under".split()
)
WORD = re.compile(r"[^\W\d_]{2,}")
SEPARATORS = re.compile(r"[\s|()?:]+")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Words:
    """A list of words in the code: where it is, and the words in small letters."""

    file: str
    line: int
    words: frozenset[str]


def place(path: Path) -> str:
    """A file's path within the repository."""
    return path.relative_to(ROOT).as_posix()


def long_texts() -> dict[str, list[str]]:
    """The texts that are in several files, with these files."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in MODULES.values():
        for node in strings(path):
            text = " ".join(str(node.value).split())
            if len(text) >= LONG and WORD.search(text):
                found[text].add(place(path))
    return {text: sorted(files) for text, files in found.items() if len(files) > 1}


def word_lists(path: Path) -> Iterator[Words]:
    """The lists of words of a file: collections, texts that are split, alternatives of patterns.

    What a module exports and the values of a type (`Literal`) name things and are left out.
    """
    skipped = {id(part) for node in _names(tree(path)) for part in ast.walk(node)}
    for node in ast.walk(tree(path)):
        words = [] if id(node) in skipped else _words(node)
        found = frozenset(word.lower() for word in words if WORD.fullmatch(word)) - SMALL_WORDS
        if len(found) >= COMMON:
            yield Words(place(path), getattr(node, "lineno", 0), found)


def _names(module: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            yield node.value
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            yield node.slice


def _words(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Dict):
        return [_text(key) for key in node.keys]
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [_text(part) for part in node.elts]
    if isinstance(node, ast.Attribute) and node.attr == "split":
        return _text(node.value).split()
    text = _text(node)
    return SEPARATORS.split(text) if "|" in text else []


def _text(node: ast.AST | None) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


@cache
def overlaps() -> tuple[tuple[Words, Words, frozenset[str]], ...]:
    """The pairs of lists that are one fact, with the words that they share."""
    lists = [found for path in MODULES.values() for found in word_lists(path)]
    return tuple(
        (one, other, common)
        for one, other in combinations(lists, 2)
        if not _of_two_languages(one.file, other.file)
        and len(common := one.words & other.words) >= COMMON
        and len(common) >= SHARE * min(len(one.words), len(other.words))
    )


def _of_two_languages(one: str, other: str) -> bool:
    """Whether each file is of a language of its own: what these share is true of both."""
    languages = [re.match(r"translate/languages/(\w+)/", file) for file in (one, other)]
    return all(languages) and len({match[1] for match in languages if match}) == 2


def table() -> dict[Pair, int]:
    """How many words two files, or two lists of one file, have both."""
    shared: defaultdict[Pair, set[str]] = defaultdict(set)
    for one, other, common in overlaps():
        shared[one.file, other.file] |= common
    return {pair: len(words) for pair, words in sorted(shared.items())}


def main() -> None:
    """Print what is written twice, and the table as Python."""
    for text, files in long_texts().items():
        print(f"{', '.join(files)}: {text!r}")
    for one, other, common in overlaps():
        places = f"{one.file}:{one.line}, {other.file}:{other.line}"
        print(f"{places}: {' '.join(sorted(common))}")
    print("SHARED = {")
    for (first, second), count in table().items():
        print(f'    ("{first}", "{second}"): {count},')
    print("}")


if __name__ == "__main__":
    main()
