"""`negations`: the negative words of one text, Danish or English: "ikke", "uden", "refuse".

The words are in `languages/data/negations.txt`. What a negation belongs to is not looked at. Where
two texts disagree is left to `checks/negation.py`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from translate.languages import QUESTIONS, Language, Strength, fitting, rows
from translate.spans import Span

# plain: "not"; the other text must have it. implicit: "refuse"; may stand for a "not", and may be
# missing. affirmative: "først", whose English may be "not until"; matches its own meaning only.
Reading = tuple[Strength, str]

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
NUMERO = re.compile(r"No\.? ?\d", re.IGNORECASE)  # "No. 11"
# "…, ikke?" and "isn't it?" ask for consent.
TAG = re.compile(rf"(?: (?:{'|'.join(QUESTIONS.values())}))?\?")


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
    return tuple(_with_until(found))[::-1] if language == "en" else tuple(found)


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
