"""`meanings`: what the word at a place of a sentence means there, the likeliest first.

A form that may be of two words has the senses of both. A word that the lexicon lacks means what the
parts of the compound mean, if it is one.
"""

from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from translate.languages.da.lexicon.compounds import divide
from translate.languages.da.lexicon.reading import Word
from translate.languages.da.lexicon.senses import Ranked, ranked
from translate.languages.da.lexicon.words import RANKED, Entry, entry

NO_RANK = 99_999  # of compounds, which are in no list


class Meanings(NamedTuple):
    """Senses as the lexicon groups them ("law, act"), the rank of the word, a compound's parts.

    `unusual`: a noun, and the first sense isn't the one that it has most often.
    """

    senses: tuple[str, ...]
    rank: int
    parts: tuple[tuple[str, str], ...] = ()
    unusual: bool = False


def meanings(words: Sequence[Word], place: int, phrase: str = "") -> Meanings | None:
    """What a word means where it stands; None for function words and what the lexicon lacks.

    `phrase` is the English of the set phrase that it belongs to, and speaks for a sense of its.
    """
    word = words[place]
    entries = [known for lemma in word.words if (known := entry(lemma))]
    if entries and not entries[0].senses and entries[0].rank < RANKED:
        return None
    entries = [known for known in entries if known.senses]
    if entries:
        listed = _merged(entries)
        likely = ranked(words, place, phrase)
        senses = _ordered(listed, likely)
        noun = bool(likely) and likely[0].sense.class_ == "n" and not word.may_be("v")
        return Meanings(senses, entries[0].rank, unusual=noun and senses[0] != listed[0])
    if word.lemmas or not (parts := divide(word.form)):
        return None
    english = [_first(part) for part in parts]
    named = tuple((part.word, meaning) for part, meaning in zip(parts, english, strict=True))
    return Meanings((" ".join(english),), NO_RANK, named)


def _first(part: Entry) -> str:
    return part.senses[0].split(", ")[0]


def _merged(entries: Sequence[Entry]) -> list[str]:
    """The senses of all entries by turns, each word of English once."""
    merged: list[str] = []
    seen: set[str] = set()
    for sense in filter(
        None, chain.from_iterable(zip_longest(*(known.senses for known in entries)))
    ):
        new = [equal for equal in sense.split(", ") if equal not in seen]
        seen.update((*new, *(f"{equal.removesuffix('e')}ed" for equal in new)))
        if new:
            merged.append(", ".join(new))
    return merged


def _ordered(listed: Sequence[str], likely: Sequence[Ranked]) -> tuple[str, ...]:
    """The listed senses, those that the sentence means first.

    The best sense is put in front also where the entry doesn't list it.
    """
    ordered: list[str] = []
    for n, (_, sense) in enumerate(likely):
        equals = set(sense.english.split(", "))
        same = [s for s in listed if equals & set(s.split(", "))]
        if not same and n == 0:
            same = [", ".join(sense.english.split(", ")[:2])]
        ordered += same[:1]
    return tuple(dict.fromkeys((*ordered, *listed)))
