"""The gate: scores on what the project ships, compared with their floors. About two minutes.

    python -m benchmarks.quality.gate [--update [--lower]]

It runs the measurements' own functions, and the offline model translates two of the four stories of
the fixtures. A score below its floor in `floors.json`, a score without a floor and a floor without
a score each fail. --update raises the floors to the scores less a margin; only with --lower does it
also lower and remove floors.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.quality import checks, paragraphs, segmentation, summaries, translations
from benchmarks.quality.pairs import FIXTURES
from benchmarks.tables import Table
from translate.engines.load import load_backend
from translate.models.pinned import TRANSLATOR
from translate.models.resolve import resolve

FLOORS = Path(__file__).with_name("floors.json")
STORIES = FIXTURES / "stories"
TRANSLATED = 2  # stories: what the offline model does in a minute
# How far below the score its floor is set, by the start of the score's name. The offline model
# rounds differently on another processor, and then takes another word here and there; all other
# scores are the same everywhere.
MARGINS = {"translation.gate.facts": 0.04, "translation.": 1.5, "": 0.001}


def main() -> int:
    """Print each score with its floor; the exit code is 1 if one fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--lower", action="store_true", help="with --update: lower them, too")
    options = parser.parse_args()
    start = time.monotonic()
    scores: dict[str, float] = {}
    for table in measured():
        scores |= table.scores
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if options.update:
        floors = updated(floors, scores, lower=options.lower)
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    found = failures(floors, scores)
    for name in sorted(scores):
        print(f"{'FAILS ' if name in found else '      '}{name:40} {scores[name]:8.4f}", end="")
        print(f"  floor {floors[name]:.4f}" if name in floors else "  no floor")
    for name, reason in found.items():
        print(f"{name}: {reason}", file=sys.stderr)
    print(f"{len(scores)} scores in {time.monotonic() - start:.0f} s, {len(found)} fail")
    return 1 if found else 0


def measured() -> Iterator[Table]:
    """The tables measured on what the project ships."""
    yield from checks.measure_own()
    yield from segmentation.measure_own()
    yield from paragraphs.measure(STORIES)
    yield from (table for table in summaries.measure(None) if table.key == "summaries.own")
    backend = load_backend(resolve(TRANSLATOR, "offline"))
    yield translations.story_table(backend, STORIES, "gate", "two of our stories", TRANSLATED)


def failures(floors: Mapping[str, float], scores: Mapping[str, float]) -> dict[str, str]:
    """What is wrong, by the names of the scores that fail.

    >>> failures({"f1": 0.9, "bleu": 30.0}, {"f1": 0.8, "recall": 1.0})["f1"]
    'is 0.8000, its floor is 0.9000'
    """
    found = {
        name: f"is {score:.4f}, its floor is {floors[name]:.4f}"
        for name, score in scores.items()
        if name in floors and score < floors[name]
    }
    found |= {name: "has no floor: --update" for name in scores if name not in floors}
    missing = {name: "wasn't measured: --update --lower" for name in floors if name not in scores}
    return found | missing


def updated(
    floors: Mapping[str, float], scores: Mapping[str, float], *, lower: bool
) -> dict[str, float]:
    """The floors, raised to the scores less a margin; with `lower`, also lowered and removed.

    >>> updated({"f1": 0.9}, {"f1": 0.8}, lower=False)
    {'f1': 0.9}
    >>> updated({"f1": 0.9}, {"f1": 0.8}, lower=True)
    {'f1': 0.799}
    """
    wanted = {name: round(score - margin(name), 4) for name, score in scores.items()}
    if lower:
        return wanted
    kept = {name: max(floor, wanted.get(name, floor)) for name, floor in floors.items()}
    return wanted | kept


def margin(name: str) -> float:
    """How far below its score the floor of a name is set."""
    return next(value for start, value in MARGINS.items() if name.startswith(start))


if __name__ == "__main__":
    sys.exit(main())
