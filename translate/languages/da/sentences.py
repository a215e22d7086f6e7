"""Danish words and letters that tell where a sentence begins, goes on or ends.

The long lists stand in `data/abbreviations_da.txt`.
"""

import re
from functools import cache
from typing import Literal, get_args

from translate.languages.da.numbers import MONTHS, WEEKDAYS
from translate.languages.lexicon import sections

# Letters for a character class: what Danish words and the names in Danish copy are written with.
CAPITAL = "A-ZÆØÅÄÖÜÉÁÍÓÚÇŠŽĐŁ"
SMALL = "a-zæøå"
WORDS_OF_ONE_LETTER = "iåø"

# No heading and no paragraph ends in one of these: a line that does goes on in the next.
NEVER_LAST = r"ad|at|eller|en|et|i|og|samt|som|ca\.|kl\.|nr\."
# A clause that begins with one of these can be parted from the one before.
CONJUNCTIONS = "og|men|eller|mens|fordi|så|da|når|hvis|at|der|som"

_LAST_IN_HEADINGS = r"kr|mio|mia|pct|m\.m|mv|m\.v"
# "Boligpuljen vokser med 90 mio.": the point is that of the abbreviation, so this may be a heading.
ENDS_SHORTENED = re.compile(rf"\b(?:{_LAST_IN_HEADINGS})\.$")
# The point behind one of these doesn't tell that the sentence ends, nor that it is whole.
ENDS_IN_ABBREVIATION = re.compile(rf"\b(?:{_LAST_IN_HEADINGS}|kl|nr|osv|f\.eks|dvs)\.$", re.I)

List = Literal[
    "continues",
    "may-end",
    "before-starters",
    "numbered",
    "determiners",
    "lettered",
    "starters",
    "starters-before-small",
    "small-in-names",
    "after-I",
]


def is_listed(word: str, *lists: List) -> bool:
    """Whether a word stands in one of these lists of `abbreviations_da.txt`.

    >>> is_listed("bl.a.", "continues"), is_listed("bl.a.", "may-end")
    (True, False)
    """
    return any(word in _lists()[name] for name in lists)


def begins_sentence(word: str, following: str) -> bool:
    """Whether a word, seen in front of `following`, has a capital only where a sentence begins.

    >>> begins_sentence("Den", "nye"), begins_sentence("Den", "Haag")
    (True, False)
    """
    if word == "I":
        return following.isdigit() or is_listed(following, "after-I")
    if word in ("Det", "Den") and is_listed(following, "small-in-names"):
        return False
    before_small = is_listed(word, "starters-before-small") and not following[:1].isupper()
    return before_small or is_listed(word, "starters")


@cache
def _lists() -> dict[List, frozenset[str]]:
    """The lists of the data file by name, with the names of days and months where they belong."""
    read = sections("abbreviations_da.txt")
    lists: dict[List, frozenset[str]] = {name: frozenset(read[name]) for name in get_args(List)}
    lists["after-I"] |= frozenset(MONTHS)
    lists["starters-before-small"] |= frozenset(day.capitalize() for day in WEEKDAYS)
    return lists
