"""`terms`: the content words of an English sentence, and the weight of each.

Ranking compares the terms of sentences (`vectors.py`); a bullet's sources are found by the terms
that they share with it (`alignment.py`).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from translate.languages.en import NUMERALS

Terms = Mapping[str, float]

# Two sentences hardly ever share a figure by chance, seldom a name, often an ordinary word.
FIGURE_WEIGHT = 3.0
NAME_WEIGHT = 2.0
WORD_WEIGHT = 1.0

# "3 million" is one term, 3000000, since it is nowhere near "3".
SCALES = ("thousand", "million", "billion", "trillion")
TOKEN = re.compile(
    rf"(\d+(?:[.,:]\d+)*|[^\W\d_]+)(?:[\s-]+({'|'.join(SCALES)})s?\b)?", re.IGNORECASE
)
# Names that a summariser spells as the copy it was trained on does, not as ours does.
SPELLINGS = {
    "Usa": re.compile(r"\bUnited States(?: of America)?\b|\bUSA?\b|\bU\.S\.(?:A\.)?"),
    "Uk": re.compile(r"\bUnited Kingdom\b|\b(?:Great )?Britain\b|\bUK\b|\bU\.K\."),
    "Un": re.compile(r"\bUnited Nations\b|\bUN\b|\bU\.N\."),
    "Eu": re.compile(r"\bEuropean Union\b|\bEU\b|\bE\.U\."),
}
# Function words and verbs of reporting, which every wire story is full of.
STOP_WORDS = frozenset(
    """
    a about above according after again against all also although am among an and any are as at be
    because been before being between both but by can could d did do does doing down during each
    few for from further had has have having he her here hers him his how however i if in into is
    it its itself just ll m may me might more most must my nd no nor not now of off on once one
    only or other our out over own rd re s same she should so some such st t th than that the
    their them then there these they this those through to too under until up us ve very was we
    were what when where whether which while who whom whose why will with would yet you your
    say says said saying tell tells told write writes wrote stated announced reported
    """.split()
)
SUFFIX = re.compile(r"(?<=[^\W\d_]{4})(?:ing|ed|es|e|(?<![isu])s)$")


@lru_cache(maxsize=8192)  # each sentence is ranked, then compared with every bullet
def terms(sentence: str) -> Terms:
    """The content words of a sentence, each with its weight: figures weigh most, then names.

    Words are in lower case, without their commonest endings. Figures are in digits, without
    thousands separators.

    >>> terms("Police in Aarhus seized three bags.")
    {'polic': 1.0, 'aarhus': 2.0, 'seiz': 1.0, '3': 3.0, 'bags': 1.0}
    """
    for name, pattern in SPELLINGS.items():
        sentence = pattern.sub(name, sentence)
    found: dict[str, float] = {}
    for match in TOKEN.finditer(sentence):
        word, scale = match.groups()
        lower = word.lower()
        number = _number_words().get(lower, word if word[0].isdigit() else None)
        if number is not None:
            found[_figure(number, scale)] = FIGURE_WEIGHT
        elif lower not in STOP_WORDS:
            before = sentence[: match.start()].strip("\"“”„«»'‘’-–— ")
            stem = SUFFIX.sub("", lower)
            weight = NAME_WEIGHT if word[0].isupper() and before else WORD_WEIGHT
            found[stem] = max(found.get(stem, 0.0), weight)
    return found


@cache
def _number_words() -> Mapping[str, str]:
    """The digits of the words that are a figure.

    "One", "first" and "second" are left out, since they mostly aren't; so are ordinals from the
    11th on, which wire copy writes in digits.
    """
    cardinals = {word: value for word, value in NUMERALS.cardinals.items() if value > 1}
    ordinals = {word: value for word, value in NUMERALS.ordinals.items() if 3 <= value <= 10}
    return {word: str(value) for word, value in (cardinals | ordinals).items()}


def _figure(number: str, scale: str | None) -> str:
    plain = number.replace(",", "")
    if scale is None or ":" in plain or plain.count(".") > 1:
        return plain
    return f"{(Decimal(plain) * NUMERALS.words.scales[scale.lower()]).normalize():f}"


def figures(sentence: str) -> frozenset[str]:
    """The figures among the terms of a sentence."""
    return frozenset(term for term in terms(sentence) if term[0].isdigit())


def has_facts(found: Terms) -> bool:
    """Whether any of the terms is a figure or a name."""
    return any(weight >= NAME_WEIGHT for weight in found.values())
