"""`negations`, `check_negation`: a "not" that was lost in translation, or that wasn't there.

`negations` reads one text, Danish or English; `unmatched` sets the readings of two texts against
each other, in whatever languages; `check_negation` does both for a sentence and its translation.
The words are in `data/negations.txt`. What a negation belongs to is not looked at: "A did, B
didn't" turned round goes unseen.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages import Language, Strength, fitting, rows
from translate.spans import Span

# plain: "not"; the other text must have it. implicit: "refuse"; may stand for a "not", and may be
# missing. affirmative: "først", whose English may be "not until"; matches its own meaning only.
Reading = tuple[Strength, str]

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
# "No. 11" is a number; "…, ikke?" and "isn't it?" ask for consent.
NUMERO = re.compile(r"No\.? ?\d", re.IGNORECASE)
TAG = re.compile(r"(?: (?:it|he|she|they|we|you|there|I|sandt|også))?\?")
GLOSSES = {
    "not": "not",
    "never": "never",
    "no": "no, nothing",
    "neither": "neither",
    "without": "without",
    "hardly": "hardly",
}


@dataclass(frozen=True, slots=True)
class Negation:
    """A negative word or expression, at `text[span[0]:span[1]]`.

    `meaning` is the same for expressions of either language that translate each other.
    """

    word: str
    span: Span
    strength: Strength
    meaning: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the lexicon knows of a word: alone, and as the first word of longer expressions."""

    alone: Reading | None
    phrases: tuple[tuple[tuple[str, ...], Reading], ...]


def negations(text: str, language: Language) -> tuple[Negation, ...]:
    """The negations of a text, in order, plain ones and implicit ones.

    >>> [(n.word, n.strength) for n in negations("Han nægter, at de ikke var dér.", "da")]
    [('nægter', 'implicit'), ('ikke', 'plain')]
    """
    return tuple(n for n in expressions(text, language) if n.strength != "affirmative")


def check_negation(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for each plain negation that only one side has.

    >>> [flag.message for flag in check_negation("Broen åbner ikke i år.", "The bridge opens.")]
    ["'ikke' (not) in the Danish, no negation for it in the English"]
    """
    lost, added = unmatched(expressions(source, "da"), expressions(target, "en"))
    for negation in lost:
        gloss = f" ({GLOSSES[negation.meaning]})" if negation.meaning in GLOSSES else ""
        message = f"'{negation.word}'{gloss} in the Danish, no negation for it in the English"
        yield Flag("negation", message, source_span=negation.span)
    for negation in added:
        message = f"'{negation.word}' in the English, no negation for it in the Danish"
        yield Flag("negation", message, target_span=negation.span)


def unmatched(
    first: Sequence[Negation], second: Sequence[Negation]
) -> tuple[tuple[Negation, ...], tuple[Negation, ...]]:
    """The plain negations of each reading that have no counterpart in the other.

    Equal meanings find each other first; then a plain negation is content with any other, and at
    last with an implicit one. Between several, the nearest in order is taken.
    """
    left, right = list(first), list(second)
    for fit in (_translate_each_other, _are_plain, _have_a_plain_one):
        _pair_off(left, right, fit)
    return (
        tuple(n for n in left if n.strength == "plain"),
        tuple(n for n in right if n.strength == "plain"),
    )


def _translate_each_other(a: Negation, b: Negation) -> bool:
    return a.meaning == b.meaning and (
        "plain" in (a.strength, b.strength) or a.strength == b.strength == "implicit"
    )


def _are_plain(a: Negation, b: Negation) -> bool:
    return a.strength == b.strength == "plain"


def _have_a_plain_one(a: Negation, b: Negation) -> bool:
    strengths = (a.strength, b.strength)
    return "plain" in strengths and "affirmative" not in strengths


def _pair_off(
    left: list[Negation], right: list[Negation], fit: Callable[[Negation, Negation], bool]
) -> None:
    """Take out of both lists what fits together, the nearest in relative order first."""
    fits = sorted(
        (a.strength != b.strength, abs(i / len(left) - j / len(right)), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if fit(a, b)
    )
    paired: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in fits:
        if i not in paired[0] and j not in paired[1]:
            paired[0].add(i)
            paired[1].add(j)
    left[:] = [n for i, n in enumerate(left) if i not in paired[0]]
    right[:] = [n for j, n in enumerate(right) if j not in paired[1]]


def expressions(text: str, language: Language) -> tuple[Negation, ...]:
    """The negations of a text, and the affirmative expressions that may translate one."""
    found: list[Negation] = []
    words = WORD.findall(text)
    spans: list[Span] | None = None
    taken = 0
    for place, word in enumerate(words):
        entry = _entry(word, language)
        if entry is None or place < taken:
            continue
        length, reading = _reading(entry, words, place)
        if reading is None or reading[0] == "neutral":
            taken = place + length
            continue
        spans = spans or [match.span() for match in WORD.finditer(text)]
        taken, start, end = place + length, spans[place][0], spans[place + length - 1][1]
        strength, meaning = reading
        if NUMERO.match(text, start):
            continue
        if strength == "plain" and TAG.match(text, end):
            strength = "implicit"
        found.append(Negation(text[start:end], (start, end), strength, meaning))
    return tuple(found) if language == "da" else tuple(_with_until(found))[::-1]


def _with_until(found: list[Negation]) -> Iterator[Negation]:
    """A "not" and the "until" behind it are one expression, whose Danish is "først"."""
    until = [n for n in found if n.meaning == "until" and n.strength == "affirmative"]
    for negation in reversed(found):
        if until and negation.span < until[-1].span and negation.meaning == "not":
            until.pop()
            yield replace(negation, meaning="until")
        elif negation.meaning != "until" or negation.strength != "affirmative":
            yield negation


def _reading(entry: _Entry, words: Sequence[str], place: int) -> tuple[int, Reading | None]:
    """How many words belong together from `place` on, and how they are read."""
    for phrase, reading in entry.phrases:
        following = words[place + 1 : place + len(phrase)]
        if [word.lower() for word in following] == list(phrase[1:]):
            return len(phrase), reading
    return 1, entry.alone


@lru_cache(maxsize=50_000)  # a language's everyday vocabulary
def _entry(word: str, language: Language) -> _Entry | None:
    """What the lexicon has for the word; of two forms that fit it alone, the longer."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    forms = _lexicon(language)
    alone = next((forms[form,] for form in fitting(word) if (form,) in forms), None)
    phrases = _phrases(language).get("n't" if word.endswith("n't") else word, ())
    return _Entry(alone, phrases) if alone or phrases else None


@cache
def _phrases(language: Language) -> Mapping[str, tuple[tuple[tuple[str, ...], Reading], ...]]:
    """The expressions of several words by their first word, the longest in front."""
    found: dict[str, tuple[tuple[tuple[str, ...], Reading], ...]] = {}
    for form, reading in _lexicon(language).items():
        if len(form) > 1:
            found[form[0]] = (*found.get(form[0], ()), (form, reading))
    return found


@cache
def _lexicon(language: Language) -> Mapping[tuple[str, ...], Reading]:
    """Each form, word by word, with its reading; the longest expressions first."""
    forms: dict[tuple[str, ...], Reading] = {}
    for strength, meaning, written in rows("negations.txt", language):
        for expression in written:
            forms[tuple(expression.split("_"))] = (strength, meaning)
    return dict(sorted(forms.items(), key=lambda item: -len(item[0])))
