"""Measure everything about quality, and write BENCHMARKS.md.

    python -m benchmarks.quality.quality DATA STORIES [--only PART ...] [--every N]

DATA is the folder of test sets and STORIES that of the gold stories (each runner's docstring says
what it reads). What the offline model says is kept in the translation memory: the run, about an
hour with all of FLORES, can be stopped and resumed. The parts without it take five minutes.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks import results
from benchmarks.quality import (
    checks,
    faithfulness,
    paragraphs,
    repair,
    segmentation,
    summaries,
    translations,
)
from benchmarks.tables import Table

Part = Callable[[argparse.Namespace], list[Table]]

PARTS: dict[str, Part] = {
    "segmentation": lambda options: segmentation.measure(options.data),
    "paragraphs": lambda options: paragraphs.measure(options.stories),
    "checks": lambda options: checks.measure(options.data),
    "faithfulness": lambda options: faithfulness.measure(options.data, options.stories),
    "summaries": lambda options: summaries.measure(options.stories),
    "translations": lambda options: translations.measure(
        translations.kept_backend(), options.data, options.stories, every=options.every
    ),
    "repair": lambda options: repair.measure(options.data, options.stories),
}


def main() -> None:
    """Measure each part, and keep its tables as soon as they are there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--every", type=int, default=1, help="every so many sentences of FLORES")
    options = parser.parse_args()
    for name in options.only:
        tables = PARTS[name](options)
        results.keep("quality", tables)
        print("\n".join(table.markdown() for table in tables), flush=True)


if __name__ == "__main__":
    main()
