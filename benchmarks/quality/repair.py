"""How many flagged sentences repair mends, and how it changes BLEU and chrF.

    python -m benchmarks.quality.repair DATA [STORIES] [--limit N] [--learn] [--model MODEL]
        [--show]

Sentences and their human translations are those of `flores-dev.tsv` and `ntrex-dev.tsv` in DATA
and of the gold stories in STORIES, as `pairs.py` reads them. It measures the half that is set aside
by hash, or with --learn the other half. A set that the model was trained on is left out. Hypotheses
are kept in the translation memory, so that a run can be stopped and resumed.
"""

import argparse
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean

import sacrebleu
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.significance import PairedTest
from sacrebleu.significance import Result as Score
from tqdm import tqdm

from benchmarks.quality.pairs import Pair, is_set_aside, read_set, signed, story_pairs
from benchmarks.quality.translations import described, kept_backend, seen
from benchmarks.tables import Cell, Table
from translate.candidates import candidate, others
from translate.engines.backend import Backend, Hypothesis
from translate.glossary import Glossary
from translate.house_terms import HouseTerms
from translate.repair import Choice, choose, has_error, rank
from translate.translation import Alternative
from translate.utterances import Utterance

RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Result:
    """A sentence, the model's first hypothesis, and the one that repair chose."""

    pair: Pair
    first: Alternative
    choice: Choice


def main() -> None:
    """Print the tables, and every repair if asked for."""
    options = _parser().parse_args()
    backend = kept_backend(options.model)
    pairs = pairs_of(options.data, options.stories, seen(backend), learn=options.learn)
    results = list(repaired(backend, pairs[: options.limit]))
    for table in tables(results, _signature(backend, results, learn=options.learn)):
        print(table.markdown())
    for result in results if options.show else ():
        if result.choice.repaired:
            print_repair(result)


def measure(
    data: Path,
    stories: Path | None,
    model: str = "offline",
    *,
    limit: int | None = None,
    learn: bool = False,
) -> list[Table]:
    """The tables of what repair mends, and of the scores, on the half set aside or the other."""
    backend = kept_backend(model)
    pairs = pairs_of(data, stories, seen(backend), learn=learn)
    results = list(repaired(backend, pairs[:limit]))
    return tables(results, _signature(backend, results, learn=learn))


def pairs_of(
    data: Path, stories: Path | None, without: Collection[str], *, learn: bool
) -> list[Pair]:
    """The pairs of one half, without those of some sets."""
    names = [name for name in ("flores-dev", "ntrex-dev") if name not in without]
    sets = [read_set(data / f"{name}.tsv", name) for name in names]
    if stories:
        sets.append(story_pairs(stories, "gold"))
    return [pair for pairs in sets for pair in pairs if is_set_aside(pair) != learn]


def repaired(backend: Backend, pairs: Sequence[Pair]) -> Iterator[Result]:
    """The result for each sentence; only flagged ones are decoded further."""
    hypotheses = backend.translate([pair.source for pair in pairs])
    arriving = zip(pairs, hypotheses, strict=True)
    for pair, hypothesis in tqdm(arriving, total=len(pairs), disable=None):
        yield result_of(backend, pair, hypothesis)


def result_of(backend: Backend, pair: Pair, hypothesis: Hypothesis) -> Result:
    """The result for one sentence."""
    assess = partial(HouseTerms(Glossary(), backend).assessed, pair.source)
    utterance, found = Utterance(pair.source), (hypothesis,)
    first = candidate(utterance, found, assess)
    if not has_error(first):
        return Result(pair, first, Choice(first))
    return Result(pair, first, choose(first, others(backend, utterance, found, first, assess)))


def tables(results: Sequence[Result], signature: tuple[str, ...]) -> list[Table]:
    """The tables of what is mended, and of the scores before and after."""
    return [mended_table(results, signature), scores_table(results, signature)]


def mended_table(results: Sequence[Result], signature: tuple[str, ...]) -> Table:
    """How many sentences have a hard flag, and how many fewer after repair, by set."""
    sets = [*dict.fromkeys(result.pair.set for result in results), "all"]
    flagged = [result for result in results if has_error(result.first)]
    mended = sum(not has_error(result.choice.chosen) for result in flagged)
    return Table(
        "repair.mended",
        "Sentences that repair mends",
        ("set", "sentences", "flagged", "mended", "fewer errors", "others looked at, each"),
        tuple(
            _mended(name, [result for result in results if name in (result.pair.set, "all")])
            for name in sets
        ),
        signature,
        ("Others: different hypotheses that were decoded for a flagged sentence, on average.",),
        {"repair.mended": mended / len(flagged)} if flagged else {},
    )


def _mended(name: str, results: Sequence[Result]) -> tuple[Cell, ...]:
    flagged = [result for result in results if has_error(result.first)]
    mended = sum(not has_error(result.choice.chosen) for result in flagged)
    fewer = sum(rank(result.choice.chosen)[0] < rank(result.first)[0] for result in flagged)
    looked_at = [len(result.choice.alternatives) for result in flagged]
    each = f"{mean(looked_at):.1f}" if flagged else None
    return (name, len(results), len(flagged), mended, fewer, each)


def scores_table(results: Sequence[Result], signature: tuple[str, ...]) -> Table:
    """BLEU and chrF before and after, of all sentences and of the flagged ones."""
    flagged = [result for result in results if has_error(result.first)]
    samples = {"all": results, "flagged": flagged} if flagged else {"all": results}
    rows: list[tuple[Cell, ...]] = []
    found: dict[str, float] = {}
    settings: dict[str, str] = {}
    for name, sample in samples.items():
        settings, scores = compared(sample)
        for metric, (first, mended) in scores.items():
            cells = (f"{s.score:.2f} ({s.mean:.2f} ± {s.ci:.2f})" for s in (first, mended))
            rows.append((f"{name}, {len(sample)}", metric, *cells, f"{mended.p_value:.3f}"))
            found.setdefault(f"repair.{metric.lower()}", mended.score)
    return Table(
        "repair.scores",
        "BLEU and chrF before and after repair",
        ("sentences", "metric", "first choice", "repaired", "p"),
        tuple(rows),
        (*signature, *(f"{metric} {shown}" for metric, shown in settings.items())),
        ("In brackets the bootstrap's mean with its 95 % interval; p of the paired bootstrap.",),
        found,
    )


def compared(results: Sequence[Result]) -> tuple[dict[str, str], dict[str, list[Score]]]:
    """Each metric's signature, and its scores of the first hypotheses and of the repaired ones."""
    before = [result.first.target for result in results]
    after = [result.choice.chosen.target for result in results]
    references = [result.pair.target for result in results]
    test = PairedTest(
        [("first choice", before), ("repaired", after)],
        {"BLEU": BLEU(references=[references]), "chrF": CHRF(references=[references])},
        references=None,
        test_type="bs",
        n_samples=RESAMPLES,
    )
    signatures, scores = test()
    return (
        {metric: str(signature) for metric, signature in signatures.items()},
        {name: [s for s in scores[name] if isinstance(s, Score)] for name in signatures},
    )


def print_repair(result: Result) -> None:
    """Print a repaired sentence, why it was, and how much nearer it is to the human translation."""
    targets = result.first.target, result.choice.chosen.target
    chrf = [sacrebleu.sentence_chrf(one, [result.pair.target]).score for one in targets]
    print(f"{result.pair.source}\n  human  {result.pair.target}\n  first  {targets[0]}")
    print(f"  chosen {targets[1]}\n  chrF {chrf[0]:.0f} to {chrf[1]:.0f}", end="; ")
    print("; ".join(f"{flag.kind}: {flag.message}" for flag in result.first.flags), flush=True)


def _signature(backend: Backend, results: Sequence[Result], *, learn: bool) -> tuple[str, ...]:
    half = "to learn from" if learn else "set aside"
    return (
        f"the half {half}: {signed([result.pair for result in results])}",
        described(backend),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("stories", type=Path, nargs="?", help="a folder of gold stories")
    parser.add_argument("--limit", type=int, help="so many sentences at most")
    parser.add_argument("--learn", action="store_true", help="the half that may be learnt from")
    parser.add_argument("--model", default="offline", help="a translation model (offline)")
    parser.add_argument("--show", action="store_true", help="print every repair")
    return parser


if __name__ == "__main__":
    main()
