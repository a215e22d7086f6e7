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


@lru_cache(2_000)
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


@lru_cache(2_000)
def lemmas(form: str) -> tuple[Lemma, ...]:
    """The words that a form in small letters may be of, the most common first.

    >>> [lemma.word for lemma in lemmas("retter")]
    ['ret', 'rette']
    """
    found = _lemmas(form)
    if form.endswith(("s", "s'")) and len(form) > 2:
        bare = form.rstrip("'").removesuffix("s")
        passive = bare.endswith("e")  # "bjergets" is of the mountain only, not of "bjerge"
        if not found:
            found = [lemma for lemma in _lemmas(bare) if passive or lemma.classes != "v"]
        elif passive and found[0].word == form:  # "ses" has an entry, and is of "se"
            found += [lemma for lemma in _lemmas(bare) if "v" in lemma.classes]
    return tuple(found)


def _lemmas(form: str) -> list[Lemma]:
    for changes, *_ in table("forms").rows(form):
        return [_changed(form, change) for change in changes.split(" ")]
    return []


def _changed(form: str, change: str) -> Lemma:
    """The lemma that a change makes of a form: "3and/n" of "mænd" is "mand", a noun."""
    ending, _, classes = change.partition("/")
    cut = ending[: len(ending) - len(ending.lstrip("0123456789"))]
    return Lemma(form[: len(form) - int(cut)] + ending[len(cut) :], classes)


def change(form: str, lemma: str) -> str:
    """What makes a lemma of a form: how many letters to cut off, and what to put there.

    >>> change("mænd", "mand")
    '3and'
    """
    pairs = enumerate(zip(form, lemma, strict=False))
    same = next((n for n, (one, other) in pairs if one != other), min(len(form), len(lemma)))
    return f"{len(form) - same}{lemma[same:]}"
