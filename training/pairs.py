"""The sentence pairs that the adapter learns from: which files, which pairs, in what order.

In: a folder of tab-separated files (Danish, English) and the sets that are for measuring. Out: the
pairs to train on and the held-out ones. What their lines of hints are is left to `hints.py`.
"""

import hashlib
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from translate.engines.llama import prompt_of

# For measuring only. FLORES dev is not among them: its other half, devtest, is measured on.
NEVER = ("flores-devtest*", "ntrex-dev*", "story-*")
MAX_ENGLISH = 420  # characters; longer pairs are rare, and a pass of one takes gigabytes
MAX_PROMPT = 560  # characters; nine in ten sentences of FLORES with their words fit


@dataclass(frozen=True)
class Pair:
    """A Danish sentence, its English translation, and what its prompt says of its words.

    `words` is the line of hints, such as "Words: gødning = fertiliser, manure"; empty where the
    prompt is the sentence alone.
    """

    danish: str
    english: str
    words: str = ""

    @property
    def key(self) -> str:
        """A hash of the Danish sentence, the same on every machine."""
        return hashlib.sha256(self.danish.encode()).hexdigest()

    @property
    def prompt(self) -> str:
        """The prompt that the offline engine sends."""
        return (f"{self.words}\n" if self.words else "") + prompt_of(self.danish)

    @property
    def fits(self) -> bool:
        """Whether the pair is short enough to be trained on."""
        return len(self.prompt) <= MAX_PROMPT and len(self.english) <= MAX_ENGLISH


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a tab-separated file, in its order."""
    return [Pair(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def plain(danish: str) -> str:
    """The words of a sentence in small letters, to find it again where it is written otherwise.

    >>> plain("- Tre  mænd, siger hun!") == plain("tre mænd siger hun")
    True
    """
    return " ".join(re.findall(r"\w+", danish.casefold()))


def is_held_out(pair: Pair) -> bool:
    """Whether a pair is for measuring: by its hash, 110 of the 4,882 wire pairs."""
    return int(pair.key[:4], 16) < 1342


def is_measured_on(path: Path) -> bool:
    """Whether a file is for measuring by its name, such as `flores-devtest-a.tsv`."""
    return any(fnmatch(path.name, pattern) for pattern in NEVER)


def read_measured(paths: Sequence[Path]) -> set[str]:
    """The Danish of the sets that are for measuring: files of pairs, stories as JSON."""
    danish: set[str] = set()
    for path in paths:
        if path.suffix == ".json":
            story = json.loads(path.read_text(encoding="utf-8"))
            danish |= {sentence["da"] for sentence in story["sentences"]}
        else:
            danish |= {pair.danish for pair in read_pairs(path)}
    return danish


def read_files(folder: Path, pattern: str) -> list[Pair]:
    """The pairs of the files in `folder`, else beside this module, whose names fit.

    Raises ValueError where a file is for measuring, or none fits.
    """
    paths = sorted(folder.glob(pattern)) or sorted(Path(__file__).parent.glob(pattern))
    if not paths:
        raise ValueError(f"no file {pattern} in {folder}; see training/README.md for its files")
    if refused := [path.name for path in paths if is_measured_on(path)]:
        raise ValueError(f"{', '.join(refused)}: for measuring, never trained on; leave it out")
    return [pair for path in paths for pair in read_pairs(path)]


def read_training_pairs(
    folder: Path, files: Sequence[str], measured: set[str]
) -> tuple[list[Pair], list[Pair]]:
    """The pairs to train on, mixed with a fixed seed, and the held-out ones, in a fixed order.

    `files` are "NAME.tsv" or "NAME.tsv:COUNT" (a sample); names may hold wildcards. No pair has a
    sentence that is `measured` on, and none to train on has one of a held-out pair, even where it
    is written otherwise (`plain`).
    """
    found = {file: read_files(folder, file.partition(":")[0]) for file in files}
    never = set(map(plain, measured))
    held_out = [
        pair
        for pairs in found.values()
        for pair in pairs
        if is_held_out(pair) and plain(pair.danish) not in never
    ]
    never |= {plain(pair.danish) for pair in held_out}
    rng = random.Random(1)
    chosen: list[Pair] = []
    for file, pairs in found.items():
        left = [pair for pair in pairs if plain(pair.danish) not in never]
        count = file.partition(":")[2]
        chosen += rng.sample(left, min(int(count), len(left))) if count else left
    rng.shuffle(chosen)
    return chosen, sorted(held_out, key=lambda pair: pair.key)


def with_words(pairs: Sequence[Pair], words_of: Callable[[str], str]) -> list[Pair]:
    """The pairs with their hints, without those that are too long then."""
    hinted = (replace(pair, words=words_of(pair.danish)) for pair in pairs)
    return [pair for pair in hinted if pair.fits]
