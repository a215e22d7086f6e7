"""Learn under which score a model's translations are to be doubted, and see whether they are worse.

    python tests/quality/confidence.py PAIRS ... [--model MODEL] [--engine ENGINE] [--limit N]

PAIRS are files of Danish TAB English. Every sentence is translated; the threshold is the score
under which `--share` of one half of the sentences lies, by hash, as in `checks.py`. On the other
half the translations under it are compared with the rest by chrF (sacrebleu's) against the human
ones, with a bootstrap interval. `--hypotheses FILE` keeps the translations as JSON lines (`source`,
`reference`, `target`, `score`) and takes from there those it already has.

A model is sure of what it was trained on: take pairs that it hasn't seen.
"""

import argparse
import json
import random
import statistics
from dataclasses import asdict, dataclass
from pathlib import Path

from checks import Pair, is_set_aside
from sacrebleu.metrics.chrf import CHRF

from translate.checkpoints import TRANSLATOR, resolve
from translate.engines import load_backend

SAMPLES = 2000
SEED = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """A Danish sentence, its human translation, a model's, and what the model thinks of it."""

    source: str
    reference: str
    target: str
    score: float


def main() -> None:
    """Print the threshold, and what lies under it."""
    options = _parser().parse_args()
    pairs = [
        (source, reference)
        for path in options.pairs
        for source, reference, *_ in (
            line.split("\t") for line in path.read_text("utf-8").splitlines()
        )
    ]
    scored = translated(pairs[: options.limit], options)
    learnt = [pair for pair in scored if not _is_set_aside(pair)]
    checked = [pair for pair in scored if _is_set_aside(pair)]
    threshold = sorted(pair.score for pair in learnt)[int(options.share * len(learnt))]
    print(f"{options.model or 'default'}: threshold {threshold:.3f} from {len(learnt)} sentences")
    for name, half in (("learnt from", learnt), ("set aside", checked)):
        print(compared(name, half, threshold))


def translated(pairs: list[tuple[str, str]], options: argparse.Namespace) -> list[Scored]:
    """Each pair with the model's translation; those kept in the file come first."""
    kept: Path | None = options.hypotheses
    lines = kept.read_text("utf-8").splitlines() if kept and kept.exists() else []
    rows = map(json.loads, lines)
    done = [Scored(r["source"], r["reference"], r["target"], r["score"]) for r in rows]
    sources = {pair.source for pair in done}
    missing = [(source, reference) for source, reference in pairs if source not in sources]
    if missing:
        backend = load_backend(resolve(TRANSLATOR, options.model, options.engine))
        hypotheses = backend.translate([source for source, _ in missing])
        for (source, reference), found in zip(missing, hypotheses, strict=True):
            if found.score is None:
                raise SystemExit(f"{backend.model} gives no scores")
            done.append(Scored(source, reference, found.text, found.score))
            if kept:
                with kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(asdict(done[-1]), ensure_ascii=False) + "\n")
    return done


def compared(name: str, pairs: list[Scored], threshold: float) -> str:
    """The share under the threshold, and the mean chrF under it and over it."""
    metric = CHRF()
    values = [metric.sentence_score(pair.target, [pair.reference]).score for pair in pairs]
    low = [value for pair, value in zip(pairs, values, strict=True) if pair.score < threshold]
    rest = [value for pair, value in zip(pairs, values, strict=True) if pair.score >= threshold]
    rng = random.Random(SEED)
    differences = sorted(
        statistics.fmean(rng.choices(rest, k=len(rest)))
        - statistics.fmean(rng.choices(low, k=len(low)))
        for _ in range(SAMPLES)
    )
    lower, upper = differences[SAMPLES // 40], differences[-SAMPLES // 40]
    return (
        f"{name}: {len(low)} of {len(pairs)} ({len(low) / len(pairs):.1%}) under it, "
        f"chrF {statistics.fmean(low):.1f}, the rest {statistics.fmean(rest):.1f}: "
        f"{lower:.1f} to {upper:.1f} better (95 %, {SAMPLES} bootstrap samples)\n"
        f"  {metric.get_signature()}"
    )


def _is_set_aside(pair: Scored) -> bool:
    return is_set_aside(Pair(pair.source, pair.reference, ""))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("pairs", type=Path, nargs="*")
    parser.add_argument("--model", help="as for wiredesk (the default one)")
    parser.add_argument("--engine", choices=("ctranslate2", "transformers", "llama.cpp"))
    parser.add_argument("--limit", type=int, help="only the first sentences")
    parser.add_argument("--share", type=float, default=0.05, help="to be flagged (0.05)")
    parser.add_argument("--hypotheses", type=Path, help="a file that keeps the translations")
    return parser


if __name__ == "__main__":
    main()
