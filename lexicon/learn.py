"""`python -m lexicon.learn PAIRS.tsv ...`: learns from translations which sense is meant; by hand.

A line of a file is a Danish sentence, a tab and its English. Where the English shows exactly one of
an ambiguous word's senses, that was the one meant: a use. The lexicon's phrases are uses, too:
their words are counted, not how often. Counts of the uses go into uses.tsv, the weights of a
regression on `evidence` into weights.tsv. A use isn't counted in the evidence for itself. Never
give it pairs that anything is measured on. Needs numpy and simplemma.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexicon.english import English
from lexicon.sources import read
from translate.languages.da.lexicon.evidence import EDGE, Counts, Sense, around, evidence
from translate.languages.da.lexicon.phrases import GAPS, phrases
from translate.languages.da.lexicon.reading import Word, read_words
from translate.languages.da.lexicon.senses import candidates

HERE = Path(__file__).parent
KEPT = 2  # a word near a sense is kept from that many uses on
STEPS, RATE, PENALTY = 300, 0.03, 1e-3  # of the regression


@dataclass(frozen=True, slots=True)
class Use:
    """An ambiguous word in a sentence, its senses, the one meant, its phrase's English."""

    words: tuple[Word, ...]
    place: int
    senses: tuple[Sense, ...]
    meant: int
    phrase: str


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """The sentence pairs of a file."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(row[0], row[1]) for row in rows if len(row) > 1]


def uses(pairs: Iterable[tuple[str, str]]) -> Iterator[Use]:
    """The uses of ambiguous words of which the English shows exactly one sense."""
    for danish, text in pairs:
        words, english = read_words(danish), English(text)
        of_phrase = {n: p.senses for p in phrases(danish, words, ()) for n in p.places}
        for place, word in enumerate(words):
            senses = tuple(candidates(word))
            shown = [n for n, sense in enumerate(senses) if english.shows(sense.english)]
            if len(senses) > 1 and len(shown) == 1:
                yield Use(words, place, senses, shown[0], of_phrase.get(place, ""))


class Counting:
    """The counts of all senses, which a use can be taken out of."""

    def __init__(self, found: Iterable[Use]) -> None:
        self.counts: dict[tuple[str, str], Counts] = {}
        for use in found:
            self._add(use, 1)

    def add_phrase(self, use: Use) -> None:
        """Counts the words beside and near a sense in a phrase, but no use: phrases aren't news."""
        counts: Any = self.of(use.senses[use.meant])
        _, before, after, near = around(use.words, use.place)
        counts.before.update({before} - {EDGE})
        counts.after.update({after} - {EDGE})
        counts.near.update(near)

    def of(self, sense: Sense) -> Counts:
        """The counts of a sense."""
        key = sense.word, sense.english
        return self.counts.setdefault(key, Counts(Counter(), Counter(), Counter(), Counter()))

    def evidence(self, use: Use, *, counted: bool) -> list[dict[str, float]]:
        """The evidence for each sense of a use; `counted`: the use itself is in the counts."""
        if counted:
            self._add(use, -1)
        counts = [self.of(sense) for sense in use.senses]
        found = evidence(use.words, use.place, use.senses, counts, use.phrase)
        if counted:
            self._add(use, 1)
        return found

    def _add(self, use: Use, number: int) -> None:
        counts: Any = self.of(use.senses[use.meant])
        form, before, after, near = around(use.words, use.place)
        for counter, seen in zip(
            (counts.forms, counts.before, counts.after, counts.near),
            ((form,), (before,), (after,), near),
            strict=True,
        ):
            for word in seen:
                counter[word] += number


def fitted(found: Sequence[tuple[list[dict[str, float]], int]]) -> dict[str, float]:
    """The weights under which the sense meant is likeliest, by gradient descent (Adam)."""
    import numpy as np

    names = sorted({name for rows, _ in found for row in rows for name in row})
    index = {name: n for n, name in enumerate(names)}
    table = np.zeros((sum(len(rows) for rows, _ in found), len(names)))
    group = np.repeat(np.arange(len(found)), [len(rows) for rows, _ in found])
    for n, row in enumerate(row for rows, _ in found for row in rows):
        for name, value in row.items():
            table[n, index[name]] = value
    starts = np.searchsorted(group, np.arange(len(found)))
    meant = starts + np.array([meant for _, meant in found])
    weights = np.array([float(name == "share") for name in names])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = table @ weights
        likely = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        likely /= np.add.reduceat(likely, starts)[group]
        likely[meant] -= 1
        slope = table.T @ likely / len(found) + PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        size = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        weights -= RATE * mean / (1 - 0.9**step) / size
    return dict(zip(names, weights.tolist(), strict=True))


def best(rows: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> int:
    """The place of the sense for which most speaks."""
    scores = [sum(weights.get(name, 0) * value for name, value in row.items()) for row in rows]
    return scores.index(max(scores))


def main(paths: Sequence[str]) -> None:
    """Writes uses.tsv and weights.tsv beside this file."""
    found = [use for path in paths for use in uses(read_pairs(Path(path)))]
    counting = Counting(found)
    for use in uses(_phrases()):
        counting.add_phrase(use)
    weights = fitted([(counting.evidence(use, counted=True), use.meant) for use in found])
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in weights.items()]
    (HERE / "weights.tsv").write_text("".join(lines), encoding="utf-8")
    rows = (_line(*key, counts) for key, counts in sorted(counting.counts.items()))
    (HERE / "uses.tsv").write_text("".join(filter(None, rows)), encoding="utf-8")
    print(f"{len(found)} uses")


def _phrases() -> Iterator[tuple[str, str]]:
    """The lexicon's phrases with their English, without what stands for other words."""
    for row in read(HERE).phrases:
        yield " ".join(token for token in row[0].split() if token not in GAPS), row[1]


def _line(word: str, english: str, counts: Counts) -> str:
    near = {near: number for near, number in counts.near.items() if number >= KEPT}
    fields = (counts.forms, counts.before, counts.after, near)
    if not any(fields):
        return ""
    texts = (" ".join(f"{w}:{n}" for w, n in sorted(f.items()) if n) for f in fields)
    return "\t".join((word, english, *texts)) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
