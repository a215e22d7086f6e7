"""What the checks find, and what they cry wolf at: recall and false alarms by kind, and speed.

    python tests/quality/checks.py DATA [--part PART] [--check MODULE:FUNCTION ...] [--show KIND]

DATA holds human translations (`flores-dev.tsv`, `ntrex-dev.tsv`, `ntrex-news.tsv`, `wire/*.tsv`,
`cdt-newspapers.tsv`; Danish TAB English) and systems' outputs (`flores-dev.SYSTEM.txt`, a line a
sentence; one system's have HTML entities, which are resolved). Half of the sentences, by hash, may
be learnt from: thresholds, word lists. A quarter is for trying what was learnt, and may be looked
at; on the last quarter the checks are measured. Recall is on translations spoilt by
`corruptions.py`; a false alarm is a
flag on a human translation as it is.
"""

import argparse
import hashlib
import html
import importlib
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import corruptions as spoil

from translate.flags import HARD, Flag, FlagKind

Check = Callable[[str, str], Iterable[Flag]]
Part = Literal["learn", "try", "measure"]
SETS = ("flores-dev", "ntrex-dev", "ntrex-news", "wire", "cdt-newspapers")
SYSTEMS = ("google", "microsoft", "bergamot-tiny", "opusmt", "argos", "nllb")
SEED = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """A Danish sentence, its English, and the set that it is from."""

    source: str
    target: str
    set: str


def main() -> None:
    """Print the tables."""
    options = _parser().parse_args()
    pairs = [pair for pair in read_pairs(options.data) if part(pair) == options.part]
    check = _check(options.check)
    print(f"{len(pairs)} human pairs, those to {options.part}\n")
    print_recall(check, pairs, options.show)
    print_false_alarms(check, pairs, options.data, options)
    print_speed(check, pairs)


def read_pairs(data: Path) -> list[Pair]:
    """The human translations in a folder."""
    pairs = []
    for name in SETS:
        files = sorted(data.glob("wire/*.tsv")) if name == "wire" else [data / f"{name}.tsv"]
        for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
            source, target = line.split("\t")[:2]
            pairs.append(Pair(source, target, name))
    return pairs


def is_set_aside(pair: Pair) -> bool:
    """Whether the pair is measured on, rather than learnt from: by its Danish's hash."""
    return hashlib.md5(pair.source.encode()).digest()[0] % 2 == 1


def part(pair: Pair) -> Part:
    """What the pair is for, by the hash of its Danish: a half, a quarter, a quarter."""
    if not is_set_aside(pair):
        return "learn"
    return "try" if hashlib.md5(pair.source.encode()).digest()[1] % 2 else "measure"


def corruptions(pairs: list[Pair]) -> dict[str, tuple[FlagKind, spoil.Corruption]]:
    """Each corruption with the kind of flag that it calls for."""
    swapped_name = spoil.swapped_name(spoil.names_of([pair.target for pair in pairs]))
    return {
        "changed digit": ("number", spoil.changed_digit),
        "changed number word": ("number", spoil.changed_number_word),
        "swapped name": ("name", swapped_name),
        "changed nationality": ("name", spoil.changed_nationality),
        "dropped negation": ("negation", spoil.dropped_negation),
        "added negation": ("negation", spoil.added_negation),
        "dropped quote": ("quote", spoil.dropped_quote),
        "copied source": ("untranslated", spoil.copied_source),
        "half copied": ("untranslated", spoil.half_copied),
        "loop": ("repetition", spoil.looped),
        "cut off": ("length", spoil.cut_off),
        "cut off, with full stop": ("length", spoil.cut_off_with_mark),
    }


def print_recall(check: Check, pairs: list[Pair], show: str | None) -> None:
    """Print, per corruption, the share that has a flag of its kind, and of any hard kind."""
    print("| corruption | sentences | flagged as its kind | flagged at all |\n|---|---|---|---|")
    for name, (kind, corruption) in corruptions(pairs).items():
        rng = random.Random(SEED)
        made = [(pair, corruption(rng, pair.source, pair.target)) for pair in pairs]
        spoilt = [(pair, target) for pair, target in made if target and target != pair.target]
        kinds = [{flag.kind for flag in check(pair.source, target)} for pair, target in spoilt]
        as_its_kind = sum(kind in found for found in kinds) / len(spoilt)
        at_all = sum(bool(found & HARD) for found in kinds) / len(spoilt)
        print(f"| {name} → {kind} | {len(spoilt)} | {as_its_kind:.3f} | {at_all:.3f} |")
        if show == kind:
            for (pair, target), found in zip(spoilt, kinds, strict=True):
                if kind not in found:
                    print(f"MISSED {pair.source}\n    -> {pair.target}\n    => {target}")


def print_false_alarms(
    check: Check, pairs: list[Pair], data: Path, options: argparse.Namespace
) -> None:
    """Print, per set and per system, the share of sentences flagged, by kind and at all."""
    kinds = sorted(HARD)
    print(f"\n| text | sentences | any hard kind | {' | '.join(kinds)} |")
    print("|---" * (len(kinds) + 3) + "|")
    rows = {f"human, {name}": [pair for pair in pairs if pair.set == name] for name in SETS}
    rows["human, all but cdt"] = [pair for pair in pairs if pair.set != "cdt-newspapers"]
    for system in SYSTEMS:
        rows[system] = [
            Pair(pair.source, target, system)
            for pair, target in zip(
                [pair for pair in read_pairs(data) if pair.set == "flores-dev"],
                html.unescape((data / f"flores-dev.{system}.txt").read_text("utf-8")).splitlines(),
                strict=True,
            )
            if part(pair) == options.part
        ]
    for name, row in rows.items():
        flags = [[flag for flag in check(p.source, p.target) if flag.kind in HARD] for p in row]
        counts = Counter(kind for found in flags for kind in {flag.kind for flag in found})
        shares = " | ".join(f"{counts[kind] / len(row):.2%}" for kind in kinds)
        print(f"| {name} | {len(row)} | {sum(map(bool, flags)) / len(row):.2%} | {shares} |")
        if options.show and options.text in name:
            for pair, found in zip(row, flags, strict=True):
                for flag in (flag for flag in found if options.show in (flag.kind, "all")):
                    print(f"FLAG {pair.source}\n  -> {pair.target}\n  !! {flag.message}")


def print_speed(check: Check, pairs: list[Pair]) -> None:
    """Print how many pairs are checked in a second."""
    start = time.perf_counter()
    for pair in pairs:
        check(pair.source, pair.target)
    print(f"\n{len(pairs) / (time.perf_counter() - start):,.0f} checks a second")


def _check(names: list[str]) -> Check:
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
