"""What may stand around a number, in the words of every language at once.

A Danish text quotes English and an English one keeps Danish, so both are looked for in either.
"""

import re
from collections.abc import Callable

from translate.languages import NUMERALS, Patterns


def either(part: Callable[[Patterns], str]) -> str:
    """A pattern for one thing in the words of any language.

    >>> either(lambda words: words.range)
    'til|og|to|and'
    """
    return "|".join(filter(None, (part(numerals.patterns) for numerals in NUMERALS.values())))


def _all(part: Callable[[Patterns], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for numerals in NUMERALS.values() for word in part(numerals.patterns))


DECADE = re.compile(rf"(?:{either(lambda words: words.decade)})\b")  # 90'erne, the '90s
CENTURY = re.compile(either(lambda words: words.century))  # 1800-tallet, the 1800s
PERCENT = re.compile(rf"[\s-]?(?:%|{either(lambda words: words.percent)})", re.IGNORECASE)
NOUN_AND_A_PART = re.compile(
    rf"[ -]?[^\W\d]+ (?:{either(lambda words: words.noun_and_a_part)})\b"  # to år og et halvt
)
RANKED = re.compile(rf"\.(?:{either(lambda words: words.ranks)})\b")  # 2. juledag
# Between two numbers of which the first may share what the second has: "2-3 millioner".
BETWEEN = re.compile(
    rf"\s?(?:-|–|—|/|,|£|{either(lambda words: f'{words.range}|{words.choice}')})?\s?"
    rf"(?:{either(lambda words: words.about)})?"
)
JOINING = _all(lambda words: words.joining)
OF = _all(lambda words: words.of)
PAST = _all(lambda words: words.past)
