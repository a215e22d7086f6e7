"""Prints how well Danish text is split into sentences: ours beside three libraries.

    python tests/quality/segmentation.py DATA_FOLDER [--half development]

DATA_FOLDER holds `cdt-newspapers.tsv`: sentences of Danish newspapers of 1983-1992 from the
Copenhagen Dependency Treebank, headlines and dash quotes among them, one a line before the tab.
Underscores inside fixed expressions become blanks. A line belongs to the development half (on
which the rules were made) or to the held-out half by the first byte of its SHA-256.

Lines are shuffled, taken 5 to 15 at a time and joined by one blank, or by one line break. A
boundary is the count of characters other than blanks before it, so that a library that changes
blanks is not punished. F1 is over sentence ends, summed over all shuffles.

The gold is noisy: about one line in ten holds two sentences, and a splitter that separates them is
counted wrong. Results are given as the lines stand ("all") and without the lines in which a mark
and a capital follow a closing quote, a word of four or more small letters, or a word that the
file also has at least twice without a point ("single"): a rule that knows no abbreviation and no
splitter. "marked" are those of the single ones that end in a mark; the others are headlines,
bylines, captions and announcements with a colon, which a blank alone rarely sets apart.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pysbd
import sentence_splitter
import sentencex

from translate.sentences import split_sentences

Splitter = Callable[[str], list[str]]
SEEDS = (0, 1, 2)
TWO_SENTENCES = re.compile(r"(\w+)([\"”)]*)[.!?…]+[\"”)]*\s+[\"(-]*\s*[A-ZÆØÅ]")


def splitters() -> dict[str, Splitter]:
    """The systems compared, by name and version."""
    rules = sentence_splitter.SentenceSplitter("da")
    segmenter = pysbd.Segmenter("da", clean=False)
    return {
        "wiredesk": lambda text: [sentence.text for sentence in split_sentences(text)],
        f"sentence-splitter {version('sentence-splitter')}": rules.split,
        f"pysbd {version('pysbd')}": segmenter.segment,
        f"sentencex {version('sentencex')}": lambda text: list(sentencex.segment("da", text)),
    }


def read_lines(path: Path) -> list[str]:
    rows = path.read_text(encoding="utf-8").splitlines()
    return [row.split("\t")[0].replace("_", " ").strip() for row in rows]


def half_of(line: str) -> str:
    return ("development", "held-out")[sha256(line.encode()).digest()[0] % 2]


def ordinary_words(lines: list[str]) -> set[str]:
    """The words of two letters or more that occur at least twice without a point after them."""
    counts = Counter(word for line in lines for word in re.findall(r"\b\w+\b(?!\.)", line))
    return {word for word, n in counts.items() if n >= 2 and len(word) > 1 and word.isalpha()}


def is_single(line: str, ordinary: set[str]) -> bool:
    """Whether nothing in the line looks like the end of one sentence and the start of another."""
    return not any(
        found[2] or found[1] in ordinary or re.fullmatch("[a-zæøå]{4,}", found[1])
        for found in TWO_SENTENCES.finditer(line)
    )


def runs(lines: list[str], seed: int) -> Iterator[list[str]]:
    """The lines in random order, 5 to 15 at a time."""
    rng = random.Random(seed)
    shuffled = rng.sample(lines, len(lines))
    while shuffled:
        size = rng.randint(5, 15)
        yield shuffled[:size]
        shuffled = shuffled[size:]


def ends(sentences: list[str]) -> set[int]:
    """The number of characters other than blanks up to the end of each sentence."""
    found, total = set(), 0
    for sentence in sentences:
        total += len("".join(sentence.split()))
        found.add(total)
    return found


def measure(split: Splitter, lines: list[str], joint: str) -> str:
    """Precision, recall, F1 and sentences a second, as a row of the table."""
    right = predicted = gold = 0
    seconds = 0.0
    for seed in SEEDS:
        for run in runs(lines, seed):
            text = joint.join(run)
            before = time.perf_counter()
            sentences = split(text)
            seconds += time.perf_counter() - before
            ours, theirs = ends(sentences), ends(run)
            right += len(ours & theirs)
            predicted += len(ours)
            gold += len(theirs)
    f1 = 2 * right / (predicted + gold)
    return f"{right / predicted:9.4f} {right / gold:7.4f} {f1:7.4f} {gold / seconds:12,.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--half", choices=("development", "held-out"), default="held-out")
    options = parser.parse_args()
    path = options.data / "cdt-newspapers.tsv"
    everything = read_lines(path)
    lines = [line for line in everything if half_of(line) == options.half]
    ordinary = ordinary_words(everything)
    single = [line for line in lines if is_single(line, ordinary)]
    marked = [line for line in single if re.search(r"[.!?…]\W*$", line)]
    digest = sha256(path.read_bytes()).hexdigest()[:12]
    print(f"{path.name} sha256 {digest}, {options.half} half, seeds {SEEDS}, 5-15 lines a run")
    for name, chosen in {"all": lines, "single": single, "marked": marked}.items():
        for joint in (" ", "\n"):
            print(f"\n{name}: {len(chosen)} lines, joined by {joint!r}")
            print(f"{'':24} precision  recall      F1  sentences/s")
            for system, split in splitters().items():
                print(f"{system:24} {measure(split, chosen, joint)}", flush=True)


if __name__ == "__main__":
    main()
