"""The score below which a model's translations are doubted, and whether those are worse.

    python -m benchmarks.quality.confidence PAIRS ... [--model MODEL] [--limit N] [--share SHARE]

PAIRS are files of Danish TAB English. Every sentence is translated. One half of them, by hash as in
`pairs.py`, gives the threshold: `--share` of its scores lie below it. On the other half, the
translations below the threshold are compared with the rest by chrF (sacrebleu's) against the human
ones, with a bootstrap interval. The translations are kept in the translation memory.

Take pairs that the model wasn't trained on: its scores are too high on those that it was.
"""

import argparse
import random
import statistics
from dataclasses import dataclass
from pathlib import Path

from sacrebleu.metrics.chrf import CHRF
from tqdm import tqdm

from benchmarks.quality.pairs import Pair, is_set_aside, read_set
from benchmarks.quality.translations import kept_backend

SAMPLES = 2000
SEED = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """A human translation, a model's translation, and the model's score for it."""

    pair: Pair
    target: str
    score: float


def main() -> None:
    """Print the threshold, and how the translations below it compare."""
    options = _parser().parse_args()
    pairs = [pair for path in options.pairs for pair in read_set(path, path.stem)]
    scored = translated(pairs[: options.limit], options.model)
    learnt = [one for one in scored if not is_set_aside(one.pair)]
    checked = [one for one in scored if is_set_aside(one.pair)]
    threshold = sorted(one.score for one in learnt)[int(options.share * len(learnt))]
    print(f"{options.model}: threshold {threshold:.3f} from {len(learnt)} sentences")
    for name, half in (("learnt from", learnt), ("set aside", checked)):
        print(compared(name, half, threshold))


def translated(pairs: list[Pair], model: str) -> list[Scored]:
    """Each pair with the model's translation."""
    backend = kept_backend(model)
    hypotheses = backend.translate([pair.source for pair in pairs])
    scored = []
    for pair, found in tqdm(zip(pairs, hypotheses, strict=True), total=len(pairs), disable=None):
        if found.score is None:
            raise SystemExit(f"{backend.model} gives no scores")
        scored.append(Scored(pair, found.text, found.score))
    return scored


def compared(name: str, scored: list[Scored], threshold: float) -> str:
    """The share of translations below the threshold, and the mean chrF below and above it."""
    metric = CHRF()
    values = [metric.sentence_score(one.target, [one.pair.target]).score for one in scored]
    low = [value for one, value in zip(scored, values, strict=True) if one.score < threshold]
    rest = [value for one, value in zip(scored, values, strict=True) if one.score >= threshold]
    if not (low and rest):
        raise SystemExit(f"{name}: all {len(scored)} sentences are on one side of it: take more")
    rng = random.Random(SEED)
    differences = sorted(
        statistics.fmean(rng.choices(rest, k=len(rest)))
        - statistics.fmean(rng.choices(low, k=len(low)))
        for _ in range(SAMPLES)
    )
    lower, upper = differences[SAMPLES // 40], differences[-SAMPLES // 40]
    return (
        f"{name}: {len(low)} of {len(scored)} ({len(low) / len(scored):.1%}) under it, "
        f"chrF {statistics.fmean(low):.1f}, the rest {statistics.fmean(rest):.1f}: "
        f"{lower:.1f} to {upper:.1f} better (95 %, {SAMPLES} bootstrap samples)\n"
        f"  {metric.get_signature()}"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--model", default="offline", help="a translation model (offline)")
    parser.add_argument("--limit", type=int, help="only the first sentences")
    parser.add_argument("--share", type=float, default=0.05, help="to be flagged (0.05)")
    return parser


if __name__ == "__main__":
    main()
