"""How well Danish text is split into sentences, by us and by three libraries.

    python -m benchmarks.quality.segmentation DATA [--half development]

DATA holds `cdt-newspapers.tsv`: sentences of Danish newspapers of 1983-1992 from the Copenhagen
Dependency Treebank, headlines and dash quotes among them, one a line before the tab. Underscores
inside fixed expressions become blanks. A line belongs to the development half (on which the rules
were made) or to the held-out half by the first byte of its SHA-256.

Lines are shuffled, taken 5 to 15 at a time and joined by one blank, or by one line break. A
boundary is the count of characters other than blanks before it, so that a library may change blanks
without being counted wrong. F1 is over sentence ends, summed over all shuffles.

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
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

import pysbd
import sentence_splitter
import sentencex

from benchmarks.quality.pairs import OWN_STORIES, story_pairs
from benchmarks.speed.turns import versions
from benchmarks.tables import Table, digest
from translate.article.sentences import split_sentences

Splitter = Callable[[str], list[str]]
Half = Literal["development", "held-out"]
OURS = "wiredesk"
SEEDS = (0, 1, 2)
RUNS = f"seeds {', '.join(map(str, SEEDS))}; 5-15 lines a run; ends counted without blanks"
JOINTS = {
    "segmentation": (" ", "Danish sentences joined by a blank"),
    "segmentation.lines": ("\n", "Danish sentences joined by a line break"),
}
NOTE = (
    "All: as the lines of the treebank stand, of which one in ten holds two sentences; single: "
    "without those; marked: of these, without headlines and others that end in no mark."
)
TWO_SENTENCES = re.compile(r"(\w+)([\"”)]*)[.!?…]+[\"”)]*\s+[\"(-]*\s*[A-ZÆØÅ]")


@dataclass(frozen=True, slots=True)
class Ends:
    """Counts of sentence ends: found by a splitter, in the gold, and in both."""

    found: int
    gold: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the ends found that are right."""
        return self.right / self.found

    @property
    def recall(self) -> float:
        """The share of the gold ends that are found."""
        return self.right / self.gold

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.gold)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=get_args(Half), default="held-out", help="(held-out)")
    options = parser.parse_args()
    for table in measure(options.data, options.half):
        print(table.markdown())


def measure(data: Path, half: Half = "held-out") -> list[Table]:
    """The table of our splitter and the libraries, on one half of the treebank."""
    everything = read_lines(data / "cdt-newspapers.tsv")
    lines = [line for line in everything if half_of(line) == half]
    ordinary = ordinary_words(everything)
    single = [line for line in lines if is_single(line, ordinary)]
    marked = [line for line in single if re.search(r"[.!?…]\W*$", line)]
    sizes = f"{len(lines)} lines, {len(single)} of them single, {len(marked)} of these marked"
    signature = (
        f"cdt-newspapers.tsv, {half} half: {sizes}, {digest(lines)}",
        RUNS,
        versions("sentence-splitter", "pysbd", "sentencex"),
    )
    return [splitters_table(key, (lines, single, marked), signature) for key in JOINTS]


def measure_own(split: Splitter | None = None) -> list[Table]:
    """The table of our splitter, or another, on the stories that the project ships."""
    lines = [pair.source for pair in story_pairs(OWN_STORIES, "stories")]
    found = compared(split or splitters()[OURS], lines, " ")
    return [
        Table(
            "segmentation.own",
            "Danish sentences of our own stories joined by a blank",
            ("precision", "recall", "F1"),
            ((f"{found.precision:.4f}", f"{found.recall:.4f}", f"{found.f1:.4f}"),),
            (f"stories/*.json of the fixtures: {len(lines)} sentences, {digest(lines)}", RUNS),
            scores={"segmentation.own.f1": found.f1},
        )
    ]


def splitters_table(key: str, samples: Sequence[list[str]], signature: tuple[str, ...]) -> Table:
    """Precision, recall and F1 of each system on all lines; F1 on the single and the marked."""
    joint, title = JOINTS[key]
    rows = []
    scores = {}
    for name, split in splitters().items():
        every, single, marked = (compared(split, lines, joint) for lines in samples)
        shares = (every.precision, every.recall, every.f1, single.f1, marked.f1)
        rows.append((name, *(f"{share:.4f}" for share in shares)))
        if name == OURS:
            scores = {f"{key}.f1": every.f1, f"{key}.f1.marked": marked.f1}
    return Table(
        key,
        title,
        ("splitter", "precision, all", "recall, all", "F1, all", "F1, single", "F1, marked"),
        tuple(rows),
        signature,
        (NOTE,),
        scores,
    )


def splitters() -> dict[str, Splitter]:
    """The systems compared, by name; the first is ours."""
    rules = sentence_splitter.SentenceSplitter("da")
    segmenter = pysbd.Segmenter("da", clean=False)
    return {
        OURS: lambda text: [sentence.text for sentence in split_sentences(text)],
        "sentence-splitter": rules.split,
        "pysbd": segmenter.segment,
        "sentencex": lambda text: list(sentencex.segment("da", text)),
    }


def read_lines(path: Path) -> list[str]:
    """The Danish sentences of a file, one per line."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return [row.split("\t")[0].replace("_", " ").strip() for row in rows]


def half_of(line: str) -> Half:
    """The half that a line belongs to."""
    return "held-out" if sha256(line.encode()).digest()[0] % 2 else "development"


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


def compared(split: Splitter, lines: list[str], joint: str) -> Ends:
    """The sentence ends that a splitter finds in runs of lines, compared with the lines' ends."""
    found = gold = right = 0
    for seed in SEEDS:
        for run in runs(lines, seed):
            ours, theirs = ends(split(joint.join(run))), ends(run)
            found += len(ours)
            gold += len(theirs)
            right += len(ours & theirs)
    return Ends(found, gold, right)


if __name__ == "__main__":
    main()
