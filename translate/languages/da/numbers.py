"""How Danish says numbers, dates and times; `idioms.py` has the words that only hold a number."""

import re
from fractions import Fraction

from translate.languages.da.idioms import (
    DECADES,
    DURATIONS,
    HOLIDAYS,
    HOURS,
    IMPLIED,
    PARTS,
    ROUND,
)
from translate.languages.numerals import (
    Calendar,
    Compounds,
    Grammar,
    Numerals,
    Patterns,
    Words,
    by_word,
)

MONTHS = tuple(
    "januar februar marts april maj juni juli august september oktober november december".split()
)
WEEKDAYS = tuple("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())

_CALENDAR = Calendar(
    months=MONTHS,
    weekdays=WEEKDAYS,
    weekday_endings=("", "s", "e", "en", "ens"),
    short={"sept": 9},
    other_words=frozenset(("jul",)),  # Christmas
    ambiguous=frozenset(),
    capitals=False,
)
_WORDS = Words(
    # Older tens, stressed "one", and the two halves.
    cardinals={
        **dict.fromkeys(("én", "ét", "een"), 1),
        "tredve": 30,
        "fyrretyve": 40,
        "halvtredsindstyve": 50,
        "tresindstyve": 60,
        "firsindstyve": 80,
        **dict.fromkeys(("halvanden", "halvandet"), Fraction(3, 2)),
    },
    ordinals={"tredivete": 30, "tredvte": 30, "fyrretyvende": 40},
    # With abbreviations, and the misspelt "miliard".
    scales=by_word(
        {
            10**2: "hundrede hundred",
            10**3: "tusinde tusind",
            10**6: "million millioner mio mill",
            10**9: "milliard milliarder mia mlrd miliard miliarder",
            10**12: "billion billioner",
            10**15: "billiard billiarder",
        }
    ),
    round=ROUND,
    parts=PARTS,
    fractions={},
    implied=IMPLIED,
    durations=DURATIONS,
    decades=DECADES,
    holidays=HOLIDAYS,
    hours=HOURS,
)
_COMPOUNDS = Compounds(
    # "toårig", "tredages", "tolvårsalderen"
    counted=tuple(
        (
            "års? årige?s? årigt årsalderen årsdag(?:en)? dages døgns ugers måneders timers "
            "minutters sekunders meters mands personers værelses etagers punkts trins rums dørs "
            "måls siders sidet sidede partis delt dobbelte? doblet doblede gange tiden toner "
            "tonners"
        ).split()
    ),
    ranked=tuple("plads(?:en|er)? divisions? klasses? kvartals? sals? runde".split()),
    sure=frozenset(("tre", "fem", "syv")),
    weekday="dag",
)
_GRAMMAR = Grammar(
    decimal_mark=",",
    other_groups=True,
    bare_hours=True,
    articles=tuple("en et én ét een".split()),
    never_one=frozenset(),
    one_behind_space=False,
    ones_behind_tens=False,
    fraction_ends=tuple("del dele delen delene dels deles".split()),
    scale_plurals=("er",),
    o_clock=None,
    o_clock_in_words=None,
    clock_in_front=re.compile(r"\b(?:kl\.?|klokken)\s?$", re.IGNORECASE),
)
_PATTERNS = Patterns(
    decade=r"['’]?-?(?:erne|ernes|er|ere)",
    century=r"-?tallet",
    percent=r"procent(?:point)?|pct\.?",
    noun_and_a_part=r"og (?:en halv|et halvt)",
    # "4.-9. klasse" is "secondary school", "2. juledag" is "Boxing Day".
    ranks=r"(?:\s?[-–]\s?\d+\.)? klasse| (?:jule|påske|pinse)dag",
    range="til|og",
    choice="eller|mod",
    about="omkring ",
    joining=(" og ",),
    of=(),
    past=(),
    units={
        "km/h": r"km/t|(?:km|kilometer) i timen",
        "m/s": r"meter (?:i sekundet|pr\.? sekund)",
        "mph": r"miles? i timen",
        "km": "kilometer",
        "m": "meter",
        "cm": "centimeter",
        "mm": "millimeter",
        "mile": "miles?",
        "foot": "fod",
        "inch": "tommer?",
        "ton": "tons?",
        "kg": "kilos?|kilogram",
        "g": "gram",
        "pound": "pund",
        "l": "liter",
        "ha": "hektar",
        "km²": "kvadratkilometer",
        "degree": "grader",
    },
    warmer="",
)


def _spellings(words: str) -> tuple[str, ...]:
    """The number in one word, "hundred" as well; CLDR spells 21st "etogtyvende".

    >>> _spellings("et hundrede og etogtyve")
    ('ethundredogenogtyve', 'ethundredeogenogtyve')
    """
    word = words.replace("etog", "enog").replace(" ", "")
    return word.replace("hundrede", "hundred"), word


NUMERALS = Numerals(
    language="da",
    cardinal_rules=("spellout-cardinal-common", "spellout-cardinal-neuter"),
    ordinal_rules=("spellout-ordinal-common", "spellout-ordinal-neuter"),
    spellings=_spellings,
    words=_WORDS,
    calendar=_CALENDAR,
    grammar=_GRAMMAR,
    patterns=_PATTERNS,
    compounds=_COMPOUNDS,
)
