"""`candidates`: the senses that a word of a sentence may have; `ranked`: the one meant there first.

A regression on what speaks for each (`evidence`) says which it is: its weights, and the counts that
it rests on, were learnt from sentences with human translations, by `lexicon/learn.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from translate.languages.da.lexicon.evidence import Counts, Sense, evidence
from translate.languages.da.lexicon.reading import Word
from translate.languages.da.lexicon.table import table
from translate.languages.da.lexicon.words import Lemma, entry


class Ranked(NamedTuple):
    """A sense and its score: the higher, the likelier."""

    score: float
    sense: Sense


@lru_cache(1_000)
def senses(word: str) -> tuple[Sense, ...]:
    """The senses that tell a word's meanings apart; empty for one that isn't ambiguous."""
    return tuple(
        Sense(
            word,
            place,
            class_,
            english,
            tuple(filter(None, cues.split(","))),
            tuple(tuple(mark.split()) for mark in marks.split(",") if mark),
        )
        for place, (class_, english, cues, marks) in enumerate(table("senses").rows(word))
    )


def candidates(word: Word) -> list[Sense]:
    """The senses of all words that a form may be of; a sense that two of them have counts once.

    Beside another word, one that isn't ambiguous itself has those of its entry: "heller" is
    "either", and may be of "helle", a traffic island.
    """
    found: dict[tuple[str, str], Sense] = {}
    for lemma in word.lemmas or (Lemma(word.form),):
        own = senses(lemma.word)
        if not own and len(word.lemmas) > 1:
            own = tuple(_of_entry(lemma))
        for sense in own:
            found.setdefault((sense.class_, sense.english.partition(",")[0]), sense)
    return list(found.values())


def _of_entry(lemma: Lemma) -> Iterator[Sense]:
    known = entry(lemma.word)
    class_ = lemma.classes if len(lemma.classes) == 1 else "p"
    for place, english in enumerate(known.senses if known else ()):
        yield Sense(lemma.word, place, class_, english, (), ())


@lru_cache(1_000)
def counts(sense: Sense) -> Counts:
    """What was counted of a sense in translated sentences."""
    for english, *fields in table("uses").rows(sense.word):
        if english == sense.english:
            return Counts(*(_counted(field) for field in fields))
    return Counts()


def _counted(field: str) -> dict[str, int]:
    """The numbers of a text such as "gange:30 gangen:4"."""
    pairs = (pair.rpartition(":") for pair in field.split(" ") if pair)
    return {word: int(number) for word, _, number in pairs}


@cache
def weights() -> Mapping[str, float]:
    """The weight of each kind of evidence."""
    return {name: float(weight) for name, weight in table("weights").all_rows()}


def ranked(words: Sequence[Word], place: int, phrase: str = "") -> list[Ranked]:
    """The senses of the word at a place, the best first.

    `phrase` is the English of the set phrase that the word belongs to.
    """
    found = candidates(words[place])
    if len(found) < 2:
        return [Ranked(0, sense) for sense in found]
    known, weight = [counts(sense) for sense in found], weights()
    scored = [
        Ranked(sum(weight.get(name, 0) * value for name, value in speaks.items()), sense)
        for sense, speaks in zip(found, evidence(words, place, found, known, phrase), strict=True)
    ]
    return sorted(scored, key=lambda pair: -pair.score)
