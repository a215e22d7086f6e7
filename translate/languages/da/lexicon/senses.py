"""`ranked`: the senses of an ambiguous word, the one that its sentence means first.

What speaks for a sense: its cues (words that stand near it), its marks (patterns around the word),
and how often translators chose it.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from translate.languages.da.lexicon.reading import Word
from translate.languages.da.lexicon.table import table

MARK = 1.5  # what a mark counts for, where a cue right beside the word counts for one
NEAR = 12.0  # words after which a cue counts for a third
PRIOR = 1.5  # uses that the first sense is taken to have besides those counted; 0.6 of it the next


class Sense(NamedTuple):
    """A sense of a word: its class, its English, what speaks for it, how often it was chosen."""

    class_: str
    english: str
    cues: tuple[str, ...]
    marks: tuple[tuple[str, ...], ...]
    uses: int


@lru_cache(5_000)
def senses(word: str) -> tuple[Sense, ...]:
    """The senses that tell a word's meanings apart; empty for one that isn't ambiguous."""
    return tuple(
        Sense(
            class_,
            english,
            tuple(filter(None, cues.split(","))),
            tuple(tuple(mark.split()) for mark in marks.split(",") if "~" in mark),
            int(uses),
        )
        for class_, english, cues, marks, uses in table("senses").rows(word)
    )


def ranked(words: Sequence[Word], place: int) -> list[tuple[float, Sense]]:
    """The senses of the word at a place, with their scores, the best first."""
    word = words[place]
    found: list[tuple[float, Sense]] = []
    for lemma in dict.fromkeys((*word.words, word.form)):
        own = senses(lemma)
        total = sum(sense.uses for sense in own) + 3
        for rank, sense in enumerate(own):
            share = math.log((sense.uses + PRIOR * 0.6**rank) / total)
            found.append((share + sum(_evidence(sense, words, place)), sense))
    return sorted(found, key=lambda pair: -pair[0])


def _evidence(sense: Sense, words: Sequence[Word], place: int) -> Iterator[float]:
    for cue in sense.cues:
        yield max((_near(cue, words, place, other) for other in range(len(words))), default=0)
    yield MARK * any(_fits(mark, words, place) for mark in sense.marks)


def _near(cue: str, words: Sequence[Word], place: int, other: int) -> float:
    """How strongly a word speaks for a cue: one near it more, a compound with it less."""
    if other == place:
        return 0
    word = words[other]
    if cue == word.form or cue in word.words:
        kind = 1.0
    elif (
        len(cue) >= 4
        and len(word.form) > len(cue) + 2
        and (word.form.startswith(cue) or any(lemma.endswith(cue) for lemma in word.words))
    ):
        kind = 0.7
    else:
        return 0
    return kind * math.exp(-abs(place - other) / NEAR)


def _fits(mark: Sequence[str], words: Sequence[Word], place: int) -> bool:
    """Whether a pattern fits around a word: `~` is the word, "~en" with an ending, "#" a number."""
    middle = next(n for n, part in enumerate(mark) if "~" in part)
    for n, part in enumerate(mark):
        other = place + n - middle
        if not 0 <= other < len(words):
            return False
        word = words[other]
        if n == middle:
            if not word.form.endswith(part.replace("~", "")):
                return False
        elif part != word.form and part not in word.words:
            return False
    return True
