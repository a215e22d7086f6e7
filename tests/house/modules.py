"""The modules of the packages, and what is prose in them, for the tests of the house."""

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

PACKAGES = ("translate", "summarize", "wiredesk")


def name_of(path: Path) -> str:
    """The name by which a file is imported: `translate.flags`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {
    name_of(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))
}


@cache
def text_of(path: Path) -> str:
    """What is in a file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of a file."""
    return ast.parse(text_of(path))


def docstrings(path: Path) -> Iterator[ast.Constant]:
    """The strings of a file that are for readers alone: they stand as statements of their own."""
    for node in ast.walk(tree(path)):
        said = node.value if isinstance(node, ast.Expr) else None
        if isinstance(said, ast.Constant) and isinstance(said.value, str):
            yield said


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """The docstrings and comments of a file, each with its line; runs of comments are one."""
    for node in docstrings(path):
        yield node.lineno, str(node.value)
    comments: list[tuple[int, str]] = []
    for token in tokenize.generate_tokens(io.StringIO(text_of(path)).readline):
        if token.type == tokenize.COMMENT:
            line, text = token.start[0], token.string.lstrip("# ")
            if comments and comments[-1][0] + comments[-1][1].count("\n") + 1 == line:
                comments[-1] = (comments[-1][0], f"{comments[-1][1]}\n{text}")
            else:
                comments.append((line, text))
    yield from comments


def strings(path: Path) -> Iterator[ast.Constant]:
    """The strings of a file that its code uses, the fixed parts of f-strings among them."""
    said = {id(node) for node in docstrings(path)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node
