"""What repair mends, and what it does to BLEU and chrF.

    python tests/quality/repair.py DATA [--gold FOLDER] [--cache FILE [--cached]] [--limit N]
        [--learn] [--model MODEL] [--show]

Sentences and their human translations are those of `flores-dev.tsv` and `ntrex-dev.tsv` in DATA
(Danish TAB English) and of the stories (`*.json`, pairs under `sentences`) in FOLDER. Half of the
sentences, by hash, are set aside: they are what is measured; --learn takes the other half.

FILE keeps first hypotheses as JSON, one a line, so that a run can be stopped and resumed; with
--cached only what is in it is measured. A flagged one is always decoded anew, to be repaired.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sacrebleu
from checks import Pair, is_set_aside
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.significance import PairedTest
from sacrebleu.significance import Result as Score

from translate import Translator
from translate.backend import Backend, Hypothesis
from translate.candidates import candidate, others
from translate.quotes import Utterance
from translate.repair import Choice, choose, has_error, rank
from translate.translation import Alternative

RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Result:
    """A sentence with the model's first choice, what repair made of it, and how long that took."""

    pair: Pair
    first: Alternative
    choice: Choice
    seconds: float = 0.0


def main() -> None:
    """Print the tables."""
    options = _parser().parse_args()
    backend = Translator(options.model).backend
    cache = read_cache(options.cache)
    pairs = [pair for pair in read_pairs(options) if is_set_aside(pair) != options.learn]
    if options.cached:
        pairs = [pair for pair in pairs if pair.source in cache]
    results = []
    for pair in pairs[: options.limit]:
        if pair.source not in cache:
            cache[pair.source] = next(iter(backend.translate([pair.source])))
            append(options.cache, pair, cache[pair.source])
        results.append(result_of(backend, pair, cache[pair.source]))
        if options.show and results[-1].choice.repaired:
            print_repair(results[-1])
    aside = "to learn from" if options.learn else "set aside"
    print(f"{backend.model}: {len(results)} sentences, {aside}, {digest(results)}\n")
    print_mended(results)
    print_scores("all", results)
    print_scores("flagged", [result for result in results if has_error(result.first)])


def result_of(backend: Backend, pair: Pair, cached: Hypothesis) -> Result:
    """What repair makes of a sentence; the model decodes it only where it is flagged."""
    source, utterance = pair.source, Utterance(pair.source)
    first = candidate(source, utterance, (cached,), backend.model)
    if not has_error(first):
        return Result(pair, first, Choice(first))
    hypotheses = tuple(backend.translate([source]))
    first = candidate(source, utterance, hypotheses, backend.model)
    if not has_error(first):
        return Result(pair, first, Choice(first))
    start = time.perf_counter()
    choice = choose(first, others(backend, source, utterance, hypotheses))
    return Result(pair, first, choice, time.perf_counter() - start)


def digest(results: list[Result]) -> str:
    """The start of the hash of the sentences and their human translations."""
    text = "\n".join(f"{result.pair.source}\t{result.pair.target}" for result in results)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def print_mended(results: list[Result]) -> None:
    """Print, per set, how many sentences have a hard flag, and how many fewer after repair."""
    print("| set | sentences | flagged | mended | fewer errors | seconds a flagged one |")
    print("|---|---|---|---|---|---|")
    for name in [*dict.fromkeys(result.pair.set for result in results), "all"]:
        chosen = [result for result in results if name in (result.pair.set, "all")]
        flagged = [result for result in chosen if has_error(result.first)]
        mended = sum(not has_error(result.choice.chosen) for result in flagged)
        fewer = sum(rank(result.choice.chosen)[0] < rank(result.first)[0] for result in flagged)
        seconds = sum(result.seconds for result in flagged) / max(1, len(flagged))
        print(f"| {name} | {len(chosen)} | {len(flagged)} | {mended} | {fewer} | {seconds:.1f} |")


def print_scores(name: str, results: list[Result]) -> None:
    """Print BLEU and chrF before and after, with 95 % intervals and p of the paired bootstrap."""
    if not results:
        return
    before = [result.first.target for result in results]
    after = [result.choice.chosen.target for result in results]
    references = [result.pair.target for result in results]
    assert len(before) == len(after) == len(references) == len(results)
    test = PairedTest(
        [("first choice", before), ("repaired", after)],
        {"BLEU": BLEU(references=[references]), "chrF": CHRF(references=[references])},
        references=None,
        test_type="bs",
        n_samples=RESAMPLES,
    )
    signatures, scores = test()
    print(
        f"\n| {name}, {len(results)} sentences | first choice | repaired | p |\n|---|---|---|---|"
    )
    for metric in signatures:
        found = [score for score in scores[metric] if isinstance(score, Score)]
        shown = (f"{score.score:.2f} ({score.mean:.2f} ± {score.ci:.2f})" for score in found)
        print(f"| {metric} | {' | '.join(shown)} | {found[-1].p_value:.3f} |")
    print("\n".join(f"{metric}: {signature}" for metric, signature in signatures.items()))


def print_repair(result: Result) -> None:
    """Print a repaired sentence, how much closer to the human translation it is, and why."""
    targets = result.first.target, result.choice.chosen.target
    chrf = [sacrebleu.sentence_chrf(one, [result.pair.target]).score for one in targets]
    print(f"{result.pair.source}\n  human  {result.pair.target}\n  first  {targets[0]}")
    print(f"  chosen {targets[1]}\n  chrF {chrf[0]:.0f} to {chrf[1]:.0f}", end="; ")
    print("; ".join(f"{flag.kind}: {flag.message}" for flag in result.first.flags), flush=True)


def read_pairs(options: argparse.Namespace) -> Iterator[Pair]:
    """The sentences with their human translations."""
    for name in ("flores-dev", "ntrex-dev"):
        for line in (options.data / f"{name}.tsv").read_text("utf-8").splitlines():
            source, target = line.split("\t")[:2]
            yield Pair(source, target, name)
    for path in sorted(options.gold.glob("*.json")) if options.gold else ():
        for pair in json.loads(path.read_text("utf-8"))["sentences"]:
            yield Pair(pair["da"], pair["en"], "gold")


def read_cache(path: Path | None) -> dict[str, Hypothesis]:
    """The first hypotheses in a file, by their sources."""
    if path is None or not path.exists():
        return {}
    lines = map(json.loads, path.read_text("utf-8").splitlines())
    return {
        line["source"]: Hypothesis(line["target"], line["score"], line["complete"])
        for line in lines
    }


def append(path: Path | None, pair: Pair, hypothesis: Hypothesis) -> None:
    """Keep a first hypothesis."""
    if path is None:
        return
    line = {
        "set": pair.set,
        "source": pair.source,
        "reference": pair.target,
        "target": hypothesis.text,
        "score": hypothesis.score,
        "complete": hypothesis.complete,
    }
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", type=Path, help="a folder of stories as JSON")
    parser.add_argument("--cache", type=Path, help="a file of first hypotheses, JSON lines")
    parser.add_argument("--cached", action="store_true", help="only what is in the cache")
    parser.add_argument("--limit", type=int, help="so many sentences at most")
    parser.add_argument("--learn", action="store_true", help="the half that may be learnt from")
    parser.add_argument("--model", default="offline", help="a translation model (offline)")
    parser.add_argument("--show", action="store_true", help="print every repair")
    return parser


if __name__ == "__main__":
    main()
