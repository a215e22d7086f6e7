"""How English says numbers, dates and times; `idioms.py` has the words that only hold a number."""

import re

from translate.languages.en.idioms import DECADES, DURATIONS, HOURS, IMPLIED, PARTS, ROUND
from translate.languages.numerals import Calendar, Grammar, Numerals, Patterns, Words, by_word

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())

_CALENDAR = Calendar(
    months=MONTHS,
    weekdays=WEEKDAYS,
    weekday_endings=("", "s"),
    short={"sept": 9},
    other_words=frozenset(),
    ambiguous=frozenset(("may", "march")),
    capitals=True,
)
_WORDS = Words(
    cardinals={},
    ordinals={},
    scales=by_word(
        {
            10**2: "hundred",
            10**3: "thousand",
            10**6: "million mn",
            10**9: "billion bn",
            10**12: "trillion tn trn",
            10**15: "quadrillion",
        }
    ),
    round=ROUND,
    parts=PARTS,
    fractions={"quarters": 4},
    implied=IMPLIED,
    durations=DURATIONS,
    decades=DECADES,
    holidays={},
    hours=HOURS,
)
_GRAMMAR = Grammar(
    decimal_mark=".",
    other_groups=False,
    bare_hours=False,
    articles=("one", "a", "an"),
    never_one=frozenset(("a", "an")),
    one_behind_space=True,
    ones_behind_tens=True,
    fraction_ends=("s",),
    scale_plurals=(),
    o_clock=re.compile(r"\s?(?:o['’]clock|GMT|UTC|hours\b)"),
    o_clock_in_words=re.compile(r" o['’]clock\b"),
    clock_in_front=None,
)
_PATTERNS = Patterns(
    decade=r"['’]?s",
    century=r"['’]?s\b",
    percent=r"per ?cent(?:age)?|pc\b",
    noun_and_a_part=r"and a (?:half|(?P<quarter>quarter))",
    ranks="",
    range="to|and",
    choice="or|against",
    about="about |around ",
    joining=(" and ", "-and-"),
    of=(" of ",),
    past=(" past ",),
    units={
        "km/h": r"kph|kmh|(?:km|kilomet(?:er|re)s?) (?:an|per) hour",
        "m/s": r"met(?:er|re)s (?:a|per) second",
        "mph": r"mph|miles (?:an|per) hour",
        "km": r"kilomet(?:er|re)s?",
        "m": r"met(?:er|re)s?",
        "cm": r"centimet(?:er|re)s?",
        "mm": r"millimet(?:er|re)s?",
        "mile": r"miles?|mi",
        "yard": r"yards?|yd",
        "foot": r"feet|foot|ft",
        "inch": r"inch(?:es)?",
        "ton": r"tons?|tonnes?",
        "kg": r"kilos?|kilograms?",
        "g": r"grams?",
        "pound": r"pounds?|lbs?",
        "ounce": r"ounces?|oz",
        "l": r"liters?|litres?",
        "gallon": r"gallons?",
        "ha": r"hectares?",
        "km²": r"square kilomet(?:er|re)s?",
        "acre": r"acres?",
        "square mile": r"square miles?",
        "degree": r"degrees?",
    },
    warmer=r"\bdifferen|\b(?:warm|hott|cool|cold)er\b",
)


def _spellings(words: str) -> tuple[str, ...]:
    return (words,)


NUMERALS = Numerals(
    language="en",
    cardinal_rules=("spellout-cardinal",),
    ordinal_rules=("spellout-ordinal",),
    spellings=_spellings,
    words=_WORDS,
    calendar=_CALENDAR,
    grammar=_GRAMMAR,
    patterns=_PATTERNS,
)
