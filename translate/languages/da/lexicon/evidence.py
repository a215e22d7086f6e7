"""`evidence`: what speaks for each sense of a word where it stands, as named numbers.

| name | what it is |
|---|---|
| share | how often translators chose the sense |
| form, before, after | how much more often with this form of the word, with these words beside it |
| near | the same of the words around it, all together |
| cue, best cue | the sense's own cues in the sentence, nearer ones more; the nearest of them |
| mark, long mark | a pattern of the sense fits around the word; how many words it has besides |
| phrase | the set phrase that the word belongs to has the same English |
| the others | the sense's word class beside the classes of the form and of the words beside it |

All of it is for comparing the senses of one word: what they share decides nothing.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from translate.languages.da.lexicon.reading import NUMBER, Word

WINDOW = 12  # words on each side that count as near; a cue twelve words away counts for a third
# Uses that the order of the senses, and a sense's share, count for beside those counted.
ORDER, FALLING, FORM, SIDE, NEAR = 1.5, 0.6, 4.0, 3.0, 2.0
COMPOUND = 0.7  # what a cue within a compound counts for
EDGE = "<>"  # beside the first and the last word
# What the word beside an ambiguous one is, by its form.
KINDS = {
    form: kind
    for kind, forms in {
        "at": "at",
        "article": "en et denne dette disse min mit mine din dit dine sin sit sine hans hendes "
        "dens dets deres vores jeres nogle ingen hver alle flere mange to tre fire fem begge "
        "ethvert",
        "either": "den det de",
        "pronoun": "jeg du han hun vi i man der som hvem",
        "modal": "vil ville kan kunne skal skulle må måtte bør burde tør",
        "auxiliary": "har havde er var bliver blev blevet været være have blive få får fik",
        "preposition": "på til for med af over under ved om efter fra hos mod mellem uden gennem "
        "siden inden før bag blandt ifølge ad",
        "adverb": "ikke også nu så da allerede aldrig",
    }.items()
    for form in forms.split()
}


class Sense(NamedTuple):
    """A sense of a word, its place among them, its class (n, v, a, p), English, cues and marks."""

    word: str
    place: int
    class_: str
    english: str
    cues: tuple[str, ...]
    marks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a sense was chosen: with each form, word before, word after, word near it."""

    forms: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)
    near: Mapping[str, int] = field(default_factory=dict)


def around(words: Sequence[Word], place: int) -> tuple[str, str, str, frozenset[str]]:
    """The form at a place, the one before, the one after, and the words near it."""
    before = words[place - 1].form if place else EDGE
    after = words[place + 1].form if place + 1 < len(words) else EDGE
    window = range(max(0, place - WINDOW), min(len(words), place + WINDOW + 1))
    near = (words[n].lemmas[0].word for n in window if n != place and words[n].lemmas)
    return words[place].form, before, after, frozenset(word for word in near if len(word) > 2)


def evidence(
    words: Sequence[Word],
    place: int,
    senses: Sequence[Sense],
    counts: Sequence[Counts],
    phrase: str = "",
) -> list[dict[str, float]]:
    """What speaks for each of the senses of the word at a place; `counts` has one for each."""
    found = _counted(words, place, senses, counts)
    cues, classes = _Cues(words, place), len({sense.class_ for sense in senses}) > 1
    for speaks, sense in zip(found, senses, strict=True):
        strengths = [cues.strength(cue) for cue in sense.cues]
        marks = [len(mark) - 2 for mark in sense.marks if _fits(mark, words, place)]
        speaks["cue"], speaks["best cue"] = sum(strengths), max(strengths, default=0)
        speaks["mark"], speaks["long mark"] = float(bool(marks)), max(marks, default=0)
        speaks["phrase"] = float(bool(phrase) and _shares(sense.english, phrase))
        speaks[f"sense {min(sense.place, 3)}"] = 1
        if classes:
            speaks.update(dict.fromkeys(_of_class(words, place, sense), 1.0))
    return found


def _counted(
    words: Sequence[Word], place: int, senses: Sequence[Sense], counts: Sequence[Counts]
) -> list[dict[str, float]]:
    """What the counts say of each sense, as logarithms; beyond its share, as ratios to it."""
    form, before, after, near = around(words, place)
    shares = _shares_of(
        [sum(c.forms.values()) for c in counts],
        [ORDER * FALLING**sense.place for sense in senses],
    )
    given = [
        ("form", FORM, [[c.forms.get(form, 0) for c in counts]]),
        ("before", SIDE, [[c.before.get(before, 0) for c in counts]]),
        ("after", SIDE, [[c.after.get(after, 0) for c in counts]]),
        ("near", NEAR, [[c.near.get(word, 0) for c in counts] for word in sorted(near)]),
    ]
    found: list[dict[str, float]] = [{"share": math.log(share)} for share in shares]
    for name, prior, rows in given:
        for row in filter(any, rows):
            by_share = _shares_of(row, [prior * share for share in shares])
            for speaks, share, usual in zip(found, by_share, shares, strict=True):
                speaks[name] = speaks.get(name, 0) + math.log(share / usual)
    return found


def _shares_of(numbers: Sequence[float], prior: Sequence[float]) -> list[float]:
    total = sum(numbers) + sum(prior)
    return [(number + before) / total for number, before in zip(numbers, prior, strict=True)]


class _Cues:
    """How strongly the words around a place speak for a cue."""

    def __init__(self, words: Sequence[Word], place: int) -> None:
        self._strengths: dict[str, float] = {}
        self._long: list[tuple[str, float]] = []
        for other, word in enumerate(words):
            if other != place:
                strength = math.exp(-abs(place - other) / WINDOW)
                for form in {word.form, *word.words}:
                    self._strengths[form] = max(strength, self._strengths.get(form, 0))
                    if len(form) > 6:
                        self._long.append((form, COMPOUND * strength))

    def strength(self, cue: str) -> float:
        """One right beside the word, less further away, and less within a compound."""
        strength = self._strengths.get(cue, 0.0)
        if strength or len(cue) < 4:
            return strength
        fitting = (s for form, s in self._long if len(form) > len(cue) + 2 and cue in form)
        return max(fitting, default=0.0)


def _fits(mark: Sequence[str], words: Sequence[Word], place: int) -> bool:
    """Whether a pattern fits around a word: `~` is the word, "~en" with an ending, "#" a number."""
    middle = next(n for n, part in enumerate(mark) if "~" in part)
    first = place - middle
    if first < 0 or first + len(mark) > len(words):
        return False
    if not words[place].form.endswith(mark[middle].replace("~", "")):
        return False
    beside = zip(mark, words[first : first + len(mark)], strict=True)
    return all("~" in part or part == word.form or part in word.words for part, word in beside)


def _shares(english: str, phrase: str) -> bool:
    """Whether a sense and a phrase have an English word of four letters or more in common."""
    words = {word for word in english.replace(",", " ").split() if len(word) > 3}
    return not words.isdisjoint(phrase.replace(",", " ").replace(";", " ").split())


def _of_class(words: Sequence[Word], place: int, sense: Sense) -> Iterator[str]:
    """What the classes of the form and of the words beside it say of a sense's class."""
    word, class_ = words[place], sense.class_
    if word.may_be(class_):
        yield "class of the form"
    if any(lemma.word == sense.word and class_ in lemma.classes for lemma in word.lemmas):
        yield "class of the word"
    yield f"class {class_}"
    yield f"before {class_}: {_kind(words, place - 1)}"
    yield f"after {class_}: {_kind(words, place + 1)}"
    yield f"ending {class_}: {word.form[-1]}"
    if any(_kind(words, n) == "auxiliary" for n in range(max(0, place - 4), place)):
        yield f"auxiliary {class_}"


def _kind(words: Sequence[Word], place: int) -> str:
    """What the word at a place is: "article", "modal" and so on, or its class if it has one."""
    if not 0 <= place < len(words):
        return "edge"
    word = words[place]
    if word.form == NUMBER:
        return "number"
    if kind := KINDS.get(word.form):
        return kind
    classes = {class_ for lemma in word.lemmas for class_ in lemma.classes}
    return classes.pop() if len(classes) == 1 else "other"
