"""`read_word`, `entry`: a form of a running text, the words that it may be of, and their entries.

A form is looked up as it stands, then without a genitive's or a passive's s.
"""

from dataclasses import dataclass
from functools import lru_cache

from translate.languages.da.lexicon.table import table

RANKED = 33_102  # the entries before this one are in order of frequency; those after are rarer


@dataclass(frozen=True, slots=True)
class Lemma:
    """A word that a form may be of; `classes` are those that it can have in this form (n, v, a)."""

    word: str
    classes: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon says of a word. `senses` are groups of equals: "law, act"; may be empty.

    `rank` is its place by frequency; `more` is further English that a translator may use.
    """

    word: str
    rank: int
    senses: tuple[str, ...]
    more: tuple[str, ...]


@lru_cache(20_000)
def entry(word: str) -> Entry | None:
    """The entry of a word; None if the lexicon lacks it."""
    for rank, senses, more in table("words").rows(word):
        return Entry(
            word,
            int(rank),
            () if senses == "-" else tuple(senses.split("; ")),
            tuple(more.split(", ")) if more else (),
        )
    return None


@lru_cache(20_000)
def lemmas(form: str) -> tuple[Lemma, ...]:
    """The words that a form in small letters may be of, the most common first.

    >>> [lemma.word for lemma in lemmas("retter")]
    ['ret', 'rette']
    """
    found = _lemmas(form)
    if not found and form.endswith(("s", "s'")) and len(form) > 3:
        bare = form.rstrip("'").removesuffix("s")
        passive = bare.endswith("e")  # "bjergets" is of the mountain only, not of "bjerge"
        found = [lemma for lemma in _lemmas(bare) if passive or lemma.classes != "v"]
    return tuple(found)


def _lemmas(form: str) -> list[Lemma]:
    for (words,) in table("forms").rows(form):
        pairs = (word.partition("/") for word in words.split(" "))
        return [Lemma(word, classes) for word, _, classes in pairs]
    return []
