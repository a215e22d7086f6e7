"""How well wire copy is parsed: paragraphs, their kinds and sentences against gold stories.

    python -m benchmarks.quality.paragraphs FOLDER

FOLDER holds gold stories: JSON with `raw`, `paragraphs` (kind, text) and `sentences` (da). A gold
paragraph is found if the parse has a paragraph of the same text and kind, a gold sentence if the
parse has the same sentence. White space doesn't count.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.tables import Table, digest_of_files
from translate.article import parse as article
from translate.spans import on_one_line


@dataclass(frozen=True, slots=True)
class Comparison:
    """The paragraphs or the sentences of a gold story, and those of its parse."""

    story: str
    what: str
    gold: Counter[Any]
    parsed: Counter[Any]

    @property
    def found(self) -> int:
        """How many of the gold entries the parse has."""
        return (self.gold & self.parsed).total()


def main() -> None:
    """Print what each story's parse lacks or has too many of, and the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="gold stories, one JSON file each")
    folder = parser.parse_args().folder
    for one in compared(folder):
        for sign, differing in (("-", one.gold - one.parsed), ("+", one.parsed - one.gold)):
            for entry in differing:
                print(f"{one.story} {sign} {one.what}: {entry!r}")
    for table in measure(folder):
        print(table.markdown())


def measure(folder: Path) -> list[Table]:
    """The shares of a folder's gold paragraphs and gold sentences that are found."""
    paths = sorted(folder.glob("*.json"))
    gold, found = Counter[str](), Counter[str]()
    for one in compared(folder):
        gold[one.what] += one.gold.total()
        found[one.what] += one.found
    shares = {what: found[what] / total for what, total in gold.items()}
    return [
        Table(
            "paragraphs",
            "Copy taken apart as by hand",
            ("", "by hand", "found", "share"),
            tuple((what, gold[what], found[what], f"{shares[what]:.4f}") for what in gold),
            (f"{len(paths)} gold stories, {digest_of_files(paths)}",),
            ("A paragraph is found where its text and its kind are the same.",),
            {f"paragraphs.{what}": share for what, share in shares.items()},
        )
    ]


def compared(folder: Path) -> Iterator[Comparison]:
    """Two comparisons per story of a folder: of its paragraphs, then of its sentences."""
    for path in sorted(folder.glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        parsed = article.parse_article(story["raw"])
        yield Comparison(
            path.stem,
            "paragraphs",
            Counter((p["kind"], on_one_line(p["text"])) for p in story["paragraphs"]),
            Counter((p.kind, on_one_line(parsed.raw[p.start : p.end])) for p in parsed.paragraphs),
        )
        yield Comparison(
            path.stem,
            "sentences",
            Counter(on_one_line(s["da"]) for s in story["sentences"]),
            Counter(s.plain for s in parsed.sentences),
        )


if __name__ == "__main__":
    main()
