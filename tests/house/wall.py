"""What is Danish in the code outside `translate/languages/`, counted by file.

    python -m tests.house.wall

prints the table of `test_wall.py`, to put in its place when it has shrunk.
"""

import ast
import re
from pathlib import Path

from tests.conftest import ROOT
from tests.house.modules import MODULES, strings, tree

LANGUAGES = ROOT / "translate" / "languages"
DANISH_LETTER = re.compile("[æøåÆØÅ]")


def crossings(path: Path) -> list[tuple[int, str]]:
    """The line and the text of each string and name that is Danish; docstrings may be."""
    found = [
        (node.lineno, str(node.value))
        for node in strings(path)
        if node.value == "da" or DANISH_LETTER.search(str(node.value))
    ]
    for node in ast.walk(tree(path)):
        names = [getattr(node, part, None) for part in ("id", "arg", "attr", "name", "asname")]
        for name in names:
            if isinstance(name, str) and DANISH_LETTER.search(name):
                found.append((getattr(node, "lineno", 0), name))
    return sorted(found)


def table() -> dict[str, int]:
    """How many crossings each file has, of those that have any."""
    counts = {
        path.relative_to(ROOT).as_posix(): len(crossings(path))
        for path in MODULES.values()
        if not path.is_relative_to(LANGUAGES)
    }
    return {name: count for name, count in counts.items() if count}


def main() -> None:
    """Print the table as Python."""
    print("EXCEPTIONS = {")
    for name, count in table().items():
        print(f'    "{name}": {count},')
    print("}")


if __name__ == "__main__":
    main()
