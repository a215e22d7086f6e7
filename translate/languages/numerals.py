"""`Numerals`: how one language says numbers, dates and times; `readings/numbers` looks them up.

Each language fills one in (`da/numbers.py`, `en/numbers.py`). Cardinals and ordinals are spelled by
CLDR's rules (unicode-rbnf) on first use; what CLDR lacks is written beside them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeVar

from translate.languages.identify import Language

Value = int | Fraction
# What a number counts: nothing said; percent; the hour of the day; a stretch of time, in hours or
# in months; which month of the year; which day of the week.
Measure = Literal["number", "percent", "clock", "hours", "months", "month", "weekday"]
Reading = tuple[Measure, Value]
Readings = frozenset[Reading]
Said = TypeVar("Said")


@dataclass(frozen=True)
class Words:
    """What the words of a language say that are a number, or hold one; from word to value.

    The words of `implied` hold a number without being one ("begge", "both"): they may stand for a
    number of the other text, but need no counterpart themselves. `parts` are halves and quarters,
    which may multiply a scale: "half a million". `round` are scales of which there is seldom
    exactly one: "dozen". `decades` are those of a century or of a life.
    """

    cardinals: Mapping[str, Value]  # beside CLDR's
    ordinals: Mapping[str, int]  # beside CLDR's
    scales: Mapping[str, int]
    round: Mapping[str, int]
    parts: Mapping[str, Fraction]
    fractions: Mapping[str, int]  # beside those that end in `Grammar.fraction_ends`
    implied: Mapping[str, tuple[Value, ...]]
    durations: Mapping[str, Reading]
    decades: Mapping[str, int]
    holidays: Mapping[str, Readings]
    hours: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Calendar:
    """The months and weekdays of a language, January and Monday first, in small letters.

    A month is also called by its first three letters and by `short`, but for those `other_words`
    that are something else: "jul" is Christmas in Danish. An abbreviation means a month next to
    digits only, and so does an `ambiguous` name such as "May". With `capitals`, only what has one
    is a month or a weekday.
    `weekday_endings` are those of its forms: "mandagen".
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekday_endings: tuple[str, ...]
    short: Mapping[str, int]
    other_words: frozenset[str]
    ambiguous: frozenset[str]
    capitals: bool

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """The months by name and abbreviation."""
        numbered = dict(zip(self.months, range(1, 13), strict=True))
        short = {name[:3]: number for name, number in numbered.items()}
        found = {**numbered, **short, **self.short}
        return {name: found[name] for name in found if name not in self.other_words}

    @cached_property
    def weekday_numbers(self) -> Mapping[str, int]:
        """The weekdays by name; Monday is 1."""
        return dict(zip(self.weekdays, range(1, 8), strict=True))


@dataclass(frozen=True)
class Compounds:
    """What stands behind a number in a word of a language that writes compounds in one.

    Patterns: behind a cardinal that is counted ("toårig"), behind an ordinal ("femteplads").
    `sure` are short cardinals that begin few other words; `weekday` is in every weekday.
    """

    counted: tuple[str, ...]
    ranked: tuple[str, ...]
    sure: frozenset[str]
    weekday: str


@dataclass(frozen=True)
class Grammar:
    """How the words and digits of a language make one number, date or time.

    `articles` also say "one"; `never_one` of them only count nothing ("a hundred and a man").
    """

    decimal_mark: str
    other_groups: bool  # the decimal mark is met in front of thousands, too
    bare_hours: bool  # a bare number up to 24 can be an hour: "klokken 14", "ved 14-tiden"
    articles: tuple[str, ...]
    never_one: frozenset[str]
    one_behind_space: bool  # "one hundred one"; "hundrede en mand" is a hundred
    ones_behind_tens: bool  # "twenty five"
    fraction_ends: tuple[str, ...]  # of an ordinal: "tredjedel", "thirds"
    scale_plurals: tuple[str, ...]  # endings: "millioner", which says no number
    o_clock: re.Pattern[str] | None  # behind digits that are an hour
    o_clock_in_words: re.Pattern[str] | None
    clock_in_front: re.Pattern[str] | None


@dataclass(frozen=True)
class Patterns:
    """Patterns for `re` of what stands around numbers, and the names of units.

    They are looked for in texts of every language: each quotes the other.
    """

    decade: str  # behind "90": "'erne", "s"
    century: str  # behind "1800": "-tallet", "s"
    percent: str
    noun_and_a_part: str  # behind "år": "og en halv"; a group "quarter" where it is no half
    ranks: str  # behind "2.": what English has a word of its own for, such as "juledag"
    range: str  # between two numbers of one unit: "til", "og"
    choice: str  # between two that may share a scale: "eller"
    about: str
    joining: tuple[str, ...]  # the parts of one number: " og "
    of: tuple[str, ...]  # a number and a scale: "tens of thousands"
    past: tuple[str, ...]  # a half and an hour: "half past two"
    units: Mapping[str, str]  # by the keys of `readings/numbers/units.py`
    warmer: str  # says that degrees are a difference


@dataclass(frozen=True)
class Numerals:
    """Everything about the numbers of a language.

    `cardinal_rules` and `ordinal_rules` name CLDR's; `spellings` are the ways to write a number in
    one word that CLDR spells.
    """

    language: Language
    cardinal_rules: tuple[str, ...]
    ordinal_rules: tuple[str, ...]
    spellings: Callable[[str], tuple[str, ...]]
    words: Words
    calendar: Calendar
    grammar: Grammar
    patterns: Patterns
    compounds: Compounds | None = None

    @cached_property
    def cardinals(self) -> Mapping[str, Value]:
        """The numbers from 0 to 999 that are one word, and the halves that are."""
        return {**self._spelled(self.cardinal_rules, range(1000)), **self.words.cardinals}

    @cached_property
    def ordinals(self) -> Mapping[str, int]:
        """The ordinals from 1 to 100 that are one word."""
        return {**self._spelled(self.ordinal_rules, range(1, 101)), **self.words.ordinals}

    def _spelled(self, rules: tuple[str, ...], numbers: range) -> dict[str, int]:
        from unicode_rbnf import RbnfEngine

        engine = RbnfEngine.for_language(self.language)
        table = {}
        for number in numbers:
            for rule in rules:
                text = engine.format_number(number, ruleset_names=[rule]).text
                # CLDR marks where a word may be hyphenated.
                for word in self.spellings(text.replace("\u00ad", "")):
                    if word.isalpha():
                        table[word] = number
        return table


def by_word(table: Mapping[Said, str]) -> dict[str, Said]:
    """What each word says, from a table of the words (blanks between) that say a thing.

    >>> by_word({10: "årti årtier"})
    {'årti': 10, 'årtier': 10}
    """
    return {word: value for value, words in table.items() for word in words.split()}
