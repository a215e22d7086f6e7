"""Human translations to measure on, and for what each of them may be used.

Takes a folder of test sets (`flores-dev.tsv`, `ntrex-dev.tsv`, `ntrex-news.tsv`, `wire/*.tsv`,
`cdt-newspapers.tsv`; Danish TAB English), and stories (JSON, pairs under `sentences`). By the hash
of its Danish, a sentence is in the half that thresholds and word lists are learnt from, in the
quarter for trying them, which may be looked at, or in the quarter that the checks are measured on.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.tables import digest

Part = Literal["learn", "try", "measure"]
SETS = ("flores-dev", "ntrex-dev", "ntrex-news", "wire", "cdt-newspapers")
FIXTURES = Path(__file__).parent.parent.parent / "tests" / "fixtures"
OWN_STORIES = FIXTURES / "stories"


@dataclass(frozen=True, slots=True)
class Pair:
    """A Danish sentence, its English, and the name of its set."""

    source: str
    target: str
    set: str


def read_pairs(data: Path) -> list[Pair]:
    """The human translations in a folder of test sets."""
    files = {name: [data / f"{name}.tsv"] for name in SETS} | {
        "wire": sorted(data.glob("wire/*.tsv"))
    }
    return [pair for name in SETS for file in files[name] for pair in read_set(file, name)]


def read_set(file: Path, name: str) -> list[Pair]:
    """The pairs of a file, as a set of this name."""
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines())
    return [Pair(source, target, name) for source, target, *_ in rows]


def story_pairs(folder: Path, name: str) -> list[Pair]:
    """The sentences of a folder's stories, as a set of this name."""
    stories = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))
    return [Pair(pair["da"], pair["en"], name) for story in stories for pair in story["sentences"]]


def own_pairs() -> list[Pair]:
    """The human translations that the project ships."""
    return story_pairs(OWN_STORIES, "stories") + read_set(FIXTURES / "pairs.tsv", "pairs")


def is_set_aside(pair: Pair) -> bool:
    """Whether a pair is measured on rather than learnt from, by the hash of its Danish."""
    return hashlib.md5(pair.source.encode()).digest()[0] % 2 == 1


def part_of(pair: Pair) -> Part:
    """The part that a pair is in, by the hash of its Danish: a half or one of two quarters."""
    if not is_set_aside(pair):
        return "learn"
    return "try" if hashlib.md5(pair.source.encode()).digest()[1] % 2 else "measure"


def signed(pairs: Sequence[Pair]) -> str:
    """The number of pairs, and the start of their hash, for a signature."""
    hashed = digest(f"{pair.source}\t{pair.target}" for pair in pairs)
    return f"{len(pairs):,} pairs, {hashed}"
