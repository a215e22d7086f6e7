"""How well copy is taken apart: paragraph kinds and sentences against a folder of gold stories.

    python tests/quality/paragraphs.py FOLDER

A gold story is a JSON file with `raw`, `paragraphs` (kind, text) and `sentences` (da). A gold
paragraph counts as found where a paragraph of the same text and kind stands in the parse; a gold
sentence, where the same sentence does. White space doesn't count.
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

from translate import article
from translate.paragraphs import visible


def main() -> None:
    """Print what each story misses, and the two scores with the hash of the gold stories."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path, help="gold stories, one JSON file each")
    paths = sorted(parser.parse_args().folder.glob("*.json"))
    found, gold = Counter[str](), Counter[str]()
    for path in paths:
        story = json.loads(path.read_text(encoding="utf-8"))
        for what, missed, extra, total in compare(story):
            gold[what] += total
            found[what] += total - sum(missed.values())
            for sign, differing in (("-", missed), ("+", extra)):
                for entry in differing:
                    print(f"{path.stem} {sign} {what}: {entry!r}")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    for what, total in gold.items():
        print(f"{what}: {found[what]}/{total} = {found[what] / total:.4f}")
    print(f"{len(paths)} stories, sha256 {digest[:12]}")


def compare(story: dict[str, Any]) -> list[tuple[str, Counter[Any], Counter[Any], int]]:
    """For paragraphs and for sentences: what is missing, what is too much, how many there are."""
    parsed = article.parse_article(story["raw"])
    kinds = Counter((p["kind"], visible(p["text"])) for p in story["paragraphs"])
    sentences = Counter(visible(s["da"]) for s in story["sentences"])
    parsed_kinds = Counter(
        (p.kind, visible(parsed.raw[p.start : p.end])) for p in parsed.paragraphs
    )
    parsed_sentences = Counter(s.plain for s in parsed.sentences)
    return [
        ("paragraphs", kinds - parsed_kinds, parsed_kinds - kinds, kinds.total()),
        (
            "sentences",
            sentences - parsed_sentences,
            parsed_sentences - sentences,
            sentences.total(),
        ),
    ]


if __name__ == "__main__":
    main()
