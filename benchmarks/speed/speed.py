"""Measure everything about speed and size, and write BENCHMARKS.md.

    python -m benchmarks.speed.speed [--only PART ...] [--quick] [--checkpoint FOLDER]

It takes about a quarter of an hour on an otherwise idle machine. The parts are the race of programs
that translate a story (`race.py`), and what the running program takes (`capacity.py`). OPUS-MT is
replaced by a stand-in of its shape, or by the checkpoint in FOLDER.
"""

import argparse
from pathlib import Path

from benchmarks import results
from benchmarks.speed import capacity, race

RACE = "race"


def main() -> None:
    """Measure each part, and keep its tables as soon as they are there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parts = (RACE, *capacity.PARTS)
    parser.add_argument("--only", nargs="+", choices=parts, default=parts)
    parser.add_argument("--quick", action="store_true", help="fewer runs; nothing is kept")
    parser.add_argument("--checkpoint", type=Path, help="a Marian checkpoint, not the stand-in")
    options = parser.parse_args()
    for part in options.only:
        if part == RACE:
            tables = race.measure(1 if options.quick else race.ROUNDS, options.checkpoint)
        else:
            tables = capacity.measure(
                [part], quick=options.quick, offline=True, stand_in=options.checkpoint
            )
        if not options.quick:
            results.keep("speed", tables)
        print("\n".join(table.markdown() for table in tables), flush=True)


if __name__ == "__main__":
    main()
