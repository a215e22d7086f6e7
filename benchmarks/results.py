"""The tables of the last measurements, kept as JSON in `results/`, and BENCHMARKS.md made of them.

    python -m benchmarks.results

writes BENCHMARKS.md anew, as every measuring command does. Nobody edits it by hand: a test compares
it with the JSON.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from benchmarks.tables import Table

FOLDER = Path(__file__).parent / "results"
BENCHMARKS = Path(__file__).parent.parent / "BENCHMARKS.md"

# The sections of BENCHMARKS.md, in order: title, introduction, and the starts of its tables' keys.
SECTIONS = (
    (
        "Translation",
        "No neural metric is given: the packages of COMET, BLEURT, BERTScore and MetricX that we "
        "know of take their weights from a model hub, and the embedding models that do come inside "
        "packages have not been validated against human judgements of translation.",
        ("translation",),
    ),
    ("Mistakes found and mended", "", ("checks", "faithfulness", "repair")),
    ("Summaries", "", ("summaries", "sources")),
    ("Text into sentences and paragraphs", "", ("segmentation", "paragraphs")),
    ("Speed", "", ("speed",)),
    ("Start, memory, growth, users", "", ("capacity",)),
)

PREFACE = """# Benchmarks

Made by `make quality` and `make speed`; not written by hand. Each table has its signature: the
settings of the metrics, the hash of the test set, the model, the engine, the precision, the beams,
the hardware. Intervals are of 95 %. A speed is only to be read against another one of its table.
"""


def keep(name: str, tables: Iterable[Table]) -> None:
    """Keep the tables of a command, each in place of that with the same key, and write the page."""
    kept = {table.key: table for table in read(name)} | {table.key: table for table in tables}
    FOLDER.mkdir(exist_ok=True)
    draft = FOLDER / f"{name}.part"
    lines = [asdict(table) | {"scores": dict(table.scores)} for table in kept.values()]
    draft.write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draft.replace(FOLDER / f"{name}.json")
    BENCHMARKS.write_text(benchmarks(), encoding="utf-8")


def read(name: str) -> list[Table]:
    """The tables that were kept under a name."""
    path = FOLDER / f"{name}.json"
    if not path.exists():
        return []
    return [_table(line) for line in json.loads(path.read_text("utf-8"))]


def benchmarks() -> str:
    """The text of BENCHMARKS.md."""
    tables = [table for path in sorted(FOLDER.glob("*.json")) for table in read(path.stem)]
    parts = [PREFACE]
    for title, said, keys in SECTIONS:
        chosen = [table for key in keys for table in tables if table.key.startswith(key)]
        if chosen:
            parts.append(f"## {title}\n" + (f"\n{said}\n" if said else ""))
            parts += [table.markdown() for table in chosen]
    return "\n".join(parts)


def _table(line: dict[str, object]) -> Table:
    """The table of a JSON object."""
    tuples = {
        name: tuple(tuple(cell) if isinstance(cell, list) else cell for cell in value)
        for name, value in line.items()
        if isinstance(value, list)
    }
    return Table(**(line | tuples))  # type: ignore[arg-type]


if __name__ == "__main__":
    BENCHMARKS.write_text(benchmarks(), encoding="utf-8")
