"""How good the checks are: recall and false alarms by kind, and their speed.

    python -m benchmarks.quality.checks DATA [--part PART] [--check MODULE:FUNCTION ...]
        [--show KIND [--text NAME]]

DATA holds human translations as `pairs.py` reads them, of which PART is measured, and outputs of
systems as `translations.py` reads them. Recall is the share of translations spoilt by
`corruptions.py` that get a flag. A false alarm is a flag on an unspoilt human translation.
"""

import argparse
import importlib
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from benchmarks.quality import corruptions as spoil
from benchmarks.quality import translations
from benchmarks.quality.pairs import SETS, Pair, Part, own_pairs, part_of, read_pairs, signed
from benchmarks.speed.turns import hardware
from benchmarks.tables import Cell, Table, digest_of_files
from translate.checks.registry import check
from translate.flags import ERRORS, Flag, Kind

Check = Callable[[str, str], Iterable[Flag]]
Texts = Mapping[str, Sequence[Pair]]
Kinds = frozenset[Kind]
SEED = 1
RUNS = 3
# Of sentences: only bullets can be unsupported.
HARD = ERRORS - {"unsupported"}
HARD_KINDS = tuple(sorted(HARD))
SPOILT = f"spoilt by corruptions.py, {digest_of_files([Path(spoil.__file__)])}, seed {SEED}"


@dataclass(frozen=True, slots=True)
class Spoilt:
    """Pairs spoilt by one corruption, and the kinds of the flags that each of them gets.

    `kind` is the kind that the corruption should get.
    """

    name: str
    kind: Kind
    made: tuple[tuple[Pair, str], ...]
    kinds: tuple[Kinds, ...]

    @property
    def recall(self) -> float:
        """The share of pairs with a flag of the right kind."""
        return sum(self.kind in found for found in self.kinds) / len(self.made)

    @property
    def at_all(self) -> float:
        """The share of pairs with a flag of any hard kind."""
        return sum(bool(found & HARD) for found in self.kinds) / len(self.made)


def main() -> None:
    """Print the tables, and examples if asked for."""
    options = _parser().parse_args()
    chosen = _check(options.check)
    for table in measure(options.data, options.part, chosen):
        print(table.markdown())
    if options.show:
        pairs = [pair for pair in read_pairs(options.data) if part_of(pair) == options.part]
        texts = human_texts(pairs) | system_texts(options.data, options.part)
        print_missed(spoilt(chosen, pairs), options.show)
        chosen_texts = [text for name, text in texts.items() if options.text in name]
        print_flagged(chosen, chosen_texts, options.show)


def measure(data: Path, part: Part = "measure", check: Check = check) -> list[Table]:
    """The tables of recall, false alarms and speed on a part of the data."""
    pairs = [pair for pair in read_pairs(data) if part_of(pair) == part]
    test_set = f"human translations, the part to {part}: {signed(pairs)}"
    return [
        recall_table(spoilt(check, pairs), test_set),
        alarms_table(check, human_texts(pairs), system_texts(data, part), test_set),
        speed_table(check, pairs, test_set),
    ]


def measure_own(check: Check = check) -> list[Table]:
    """The tables of recall and false alarms on the pairs that the project ships."""
    pairs = own_pairs()
    made = spoilt(check, pairs)
    suspected = sum(map(bool, hard_kinds(check, pairs))) / len(pairs)
    rows: list[tuple[Cell, ...]] = [
        (f"{one.name} → {one.kind}", len(one.made), f"{one.recall:.3f}") for one in made
    ]
    rows.append(("as they are: any hard kind", len(pairs), f"{suspected:.3f}"))
    return [
        Table(
            "checks.own",
            "Checks: shares flagged of our own sentences, spoilt and as they are",
            ("text", "sentences", "flagged"),
            tuple(rows),
            (f"stories/*.json and pairs.tsv of the fixtures: {signed(pairs)}", SPOILT),
            scores={f"checks.own.recall.{one.name}": one.recall for one in made}
            | {"checks.own.clean": 1 - suspected},
        )
    ]


def corruptions(pairs: Sequence[Pair]) -> dict[str, tuple[Kind, spoil.Corruption]]:
    """Each corruption by name, with the kind of flag that it should get."""
    swapped_name = spoil.swapped_name(spoil.names_of([pair.target for pair in pairs]))
    return {
        "changed digit": ("number", spoil.changed_digit),
        "changed number word": ("number", spoil.changed_number_word),
        "swapped name": ("name", swapped_name),
        "changed nationality": ("name", spoil.changed_nationality),
        "dropped negation": ("negation", spoil.dropped_negation),
        "added negation": ("negation", spoil.added_negation),
        "changed event": ("meaning", spoil.changed_event),
        "changed thing": ("meaning", spoil.changed_thing),
        "dropped quote": ("quote", spoil.dropped_quote),
        "copied source": ("untranslated", spoil.copied_source),
        "half copied": ("untranslated", spoil.half_copied),
        "loop": ("repetition", spoil.looped),
        "cut off": ("length", spoil.cut_off),
        "cut off, with full stop": ("length", spoil.cut_off_with_mark),
    }


def spoilt(check: Check, pairs: Sequence[Pair]) -> list[Spoilt]:
    """The pairs that each corruption can spoil, spoilt by it."""
    found = []
    for name, (kind, corruption) in corruptions(pairs).items():
        rng = random.Random(SEED)
        tried = [(pair, corruption(rng, pair.source, pair.target)) for pair in pairs]
        made = [(pair, new) for pair, new in tried if new and new != pair.target]
        kinds = [frozenset(flag.kind for flag in check(pair.source, new)) for pair, new in made]
        found.append(Spoilt(name, kind, tuple(made), tuple(kinds)))
    return found


def human_texts(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The human translations by set, and all those whose alignment isn't noisy together."""
    texts = {f"human, {name}": [pair for pair in pairs if pair.set == name] for name in SETS}
    texts["human, all but cdt"] = [pair for pair in pairs if pair.set != "cdt-newspapers"]
    return texts


def system_texts(data: Path, part: Part) -> dict[str, list[Pair]]:
    """The outputs of systems for a part of FLORES, by system."""
    flores = translations.read_pairs(data / "flores-dev.tsv")
    texts = {}
    for system in translations.SYSTEMS:
        output = zip(flores, translations.read_output(data, system, flores), strict=True)
        pairs = [Pair(source, target, system) for (source, _), target in output]
        texts[system] = [pair for pair in pairs if part_of(pair) == part]
    return texts


def hard_kinds(check: Check, pairs: Sequence[Pair]) -> list[Kinds]:
    """The hard kinds of each pair's flags."""
    return [HARD & {flag.kind for flag in check(pair.source, pair.target)} for pair in pairs]


def recall_table(made: Sequence[Spoilt], test_set: str) -> Table:
    """Per corruption, the share that has a flag of its kind, and of any hard kind."""
    return Table(
        "checks.recall",
        "Checks: shares of spoilt translations that are flagged",
        ("corruption → kind", "sentences", "flagged as its kind", "flagged at all"),
        tuple(
            (f"{one.name} → {one.kind}", len(one.made), f"{one.recall:.3f}", f"{one.at_all:.3f}")
            for one in made
        ),
        (test_set, SPOILT),
        scores={f"checks.recall.{one.name}": one.recall for one in made},
    )


def alarms_table(check: Check, human: Texts, systems: Texts, test_set: str) -> Table:
    """Per set and per system, the share of sentences flagged, by kind and at all."""
    found = {name: hard_kinds(check, text) for name, text in {**human, **systems}.items()}
    outputs = [pair for text in systems.values() for pair in text]
    clean = {name: sum(not kinds for kinds in found[name]) / len(found[name]) for name in human}
    return Table(
        "checks.alarms",
        "Checks: shares of translations flagged as they are",
        ("text", "sentences", "any hard kind", *HARD_KINDS),
        tuple((name, len(kinds), *_shares(kinds)) for name, kinds in found.items()),
        (test_set, f"systems' outputs for FLORES-200 dev, the same part: {signed(outputs)}"),
        ("Not every flag on a human translation is false, nor is every one on a system's true.",),
        {f"checks.clean.{name}": share for name, share in clean.items()},
    )


def _shares(found: Sequence[Kinds]) -> list[str]:
    """The share with any kind, then that of each."""
    counts = Counter(kind for kinds in found for kind in kinds)
    numbers = [sum(map(bool, found)), *(counts[kind] for kind in HARD_KINDS)]
    return [f"{number / len(found):.2%}" for number in numbers]


def speed_table(check: Check, pairs: Sequence[Pair], test_set: str) -> Table:
    """Pairs checked per second; the first run isn't counted."""
    rates = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        for pair in pairs:
            check(pair.source, pair.target)
        rates.append(len(pairs) / (time.perf_counter() - start))
    return Table(
        "checks.speed",
        "Checks: pairs a second",
        ("", *(f"run {number}" for number in range(1, RUNS + 1))),
        (("pairs checked in a second", *map(round, rates[1:])),),
        (test_set, f"{hardware()}; in one of these threads, after a run for warming up"),
    )


def print_missed(made: Sequence[Spoilt], kind: str) -> None:
    """Print the spoilt pairs of a kind that have no flag of that kind."""
    for one in made:
        for (pair, target), found in zip(one.made, one.kinds, strict=True):
            if kind in (one.kind, "all") and one.kind not in found:
                print(f"MISSED {pair.source}\n    -> {pair.target}\n    => {target}")


def print_flagged(check: Check, texts: Iterable[Sequence[Pair]], kind: str) -> None:
    """Print the pairs with a flag of a kind."""
    for pair in (pair for text in texts for pair in text):
        for flag in check(pair.source, pair.target):
            if flag.kind in HARD and kind in (flag.kind, "all"):
                print(f"FLAG {pair.source}\n  -> {pair.target}\n  !! {flag.message}")


def _check(names: Sequence[str]) -> Check:
    functions = []
    for name in names:
        module, function = name.split(":")
        functions.append(getattr(importlib.import_module(module), function))
    return lambda source, target: [
        flag for function in functions for flag in function(source, target)
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=get_args(Part), default="measure", help="(measure)")
    parser.add_argument(
        "--check",
        nargs="+",
        default=["translate.checks:check"],
        help="one check alone (translate.checks:check)",
    )
    parser.add_argument("--show", help="print what is missed and flagged of this kind, or `all`")
    parser.add_argument("--text", default="human", help="the rows whose flags are shown")
    return parser


if __name__ == "__main__":
    main()
