"""What words say a number in Danish and in English: tables from word to value.

Cardinals and ordinals are spelled by CLDR's rules (unicode-rbnf), months and weekdays are CLDR's
(babel); what CLDR lacks is written here. The tables are made on first use. How words that follow
one another make one number is left to `numerals.py`.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from translate.languages import Language

_RULES: Mapping[Language, tuple[str, ...]] = {
    "da": ("spellout-cardinal-common", "spellout-cardinal-neuter"),
    "en": ("spellout-cardinal",),
}
_ORDINAL_RULES: Mapping[Language, tuple[str, ...]] = {
    "da": ("spellout-ordinal-common", "spellout-ordinal-neuter"),
    "en": ("spellout-ordinal",),
}
# Spellings that CLDR doesn't have: older tens, stressed "one", and the two halves.
_CARDINALS: Mapping[Language, Mapping[str, int | Fraction]] = {
    "da": {
        "én": 1,
        "ét": 1,
        "een": 1,
        "tredve": 30,
        "fyrretyve": 40,
        "halvtredsindstyve": 50,
        "tresindstyve": 60,
        "firsindstyve": 80,
        "halvanden": Fraction(3, 2),
        "halvandet": Fraction(3, 2),
    },
    "en": {},
}
_ORDINALS: Mapping[Language, Mapping[str, int]] = {
    "da": {"tredivete": 30, "tredvte": 30, "fyrretyvende": 40},
    "en": {},
}
# With abbreviations, and the misspelt "miliard".
_SCALES: Mapping[Language, Mapping[int, str]] = {
    "da": {
        10**2: "hundrede hundred",
        10**3: "tusinde tusind",
        10**6: "million millioner mio mill",
        10**9: "milliard milliarder mia mlrd miliard miliarder",
        10**12: "billion billioner",
        10**15: "billiard billiarder",
    },
    "en": {
        10**2: "hundred",
        10**3: "thousand",
        10**6: "million mn",
        10**9: "billion bn",
        10**12: "trillion tn trn",
        10**15: "quadrillion",
    },
}


@cache
def cardinals(language: Language) -> Mapping[str, int | Fraction]:
    """The numbers from 0 to 999 that are one word, and the halves that are.

    >>> cardinals("da")["enoghalvfems"], cardinals("da")["hundredeogfem"]
    (91, 105)
    """
    spelled = _spelled(language, _RULES[language], range(1000))
    return {**spelled, **_CARDINALS[language]}


@cache
def ordinals(language: Language) -> Mapping[str, int]:
    """The ordinals from 1 to 100 that are one word.

    >>> ordinals("da")["enogtyvende"], ordinals("en")["twelfth"]
    (21, 12)
    """
    spelled = _spelled(language, _ORDINAL_RULES[language], range(1, 101))
    return {**spelled, **_ORDINALS[language]}


@cache
def scales(language: Language) -> Mapping[str, int]:
    """The words that multiply what stands in front of them; a Danish billion is a trillion.

    >>> scales("da")["mia"], scales("da")["billion"] == scales("en")["trillion"]
    (1000000000, True)
    """
    return {word: value for value, words in _SCALES[language].items() for word in words.split()}


@cache
def months(language: Language) -> Mapping[str, int]:
    """The months' names in lower case, with the number of each, and their abbreviations."""
    from babel.dates import get_month_names

    named = [*get_month_names("wide", locale=language).items()]
    named += get_month_names("abbreviated", locale=language).items()
    table = {name.lower().rstrip("."): number for number, name in named}
    if language == "da":
        del table["jul"]  # Christmas
    return {**table, "sept": 9}


@cache
def weekdays(language: Language) -> Mapping[str, int]:
    """The weekdays' names in lower case, with the number of each; Monday is 1."""
    from babel.dates import get_day_names

    days = get_day_names("wide", locale=language)
    return {name.lower(): number + 1 for number, name in days.items()}


@cache
def roman() -> Mapping[str, int]:
    """The Roman numerals of kings, popes and wars, from 2 to 39; I is a pronoun, too.

    >>> roman()["II"], roman()["XVI"]
    (2, 16)
    """
    ones = ["", *"I II III IV V VI VII VIII IX".split()]
    spelled = (tens + unit for tens in ("", "X", "XX", "XXX") for unit in ones)
    return {numeral: number for number, numeral in enumerate(spelled) if number > 1}


def _spelled(language: Language, rules: tuple[str, ...], numbers: range) -> dict[str, int]:
    """The numbers that are one word, as spelled by the rules and as Danish joins it."""
    from unicode_rbnf import RbnfEngine

    engine = RbnfEngine.for_language(language)
    table = {}
    for number in numbers:
        for rule in rules:
            text = engine.format_number(number, ruleset_names=[rule]).text
            # CLDR marks where a word may be hyphenated, and spells 21st "etogtyvende".
            word = text.replace("\u00ad", "").replace("etog", "enog")
            if language == "da":
                word = word.replace(" ", "")
                table[word.replace("hundrede", "hundred")] = number
            if word.isalpha():
                table[word] = number
    return table
