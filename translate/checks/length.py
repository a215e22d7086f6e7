"""`check_length`: English that is far shorter or longer than its Danish, or stops in mid-sentence.

Takes a Danish sentence and its English; gives at most one flag. Words that a model leaves out in
the middle are only seen where they are many.
"""

import math
from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages.da import ENDS_IN_ABBREVIATION
from translate.languages.en import NEVER_LAST
from translate.marks import CLOSERS, DASHES, ENDS, is_ended
from translate.spans import Span

# log(English characters / Danish characters) is SLOPE * log(Danish characters) + LEVEL on average,
# and scatters about it by a variance of FLOOR + SCATTER / Danish characters: a least-squares fit,
# weighted and without outliers, to 3,851 pairs of FLORES dev, NTREX and wire copy.
LEVEL, SLOPE = 0.181, -0.0303
FLOOR, SCATTER = 0.0035, 1.19
# In standard deviations: 0.16 % of those pairs are that much shorter, and none that much longer.
LIMIT = 3.75


def check_length(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """At most one flag: the English is missing, cut off, far too short or far too long.

    >>> [flag.message for flag in check_length("Politiet anholdt tre.", "Police arrested")]
    ['The English stops without an end']
    """
    if not target.strip() or not source.strip():
        if target.strip() or source.strip():
            yield Flag("length", "No English" if source.strip() else "English without any Danish")
    elif (last := _last_word(target)) and _dangles(target, last):
        message = f'The English stops in mid-sentence, at "{target[slice(*last)]}"'
        yield Flag("length", message, None, last)
    elif _ends(source) and not (_ends(target) or target.rstrip()[-1] in CLOSERS):
        yield Flag("length", "The English stops without an end", None, last)
    elif abs(deviation := _deviation(source, target)) > LIMIT:
        how = "shorter" if deviation < 0 else "longer"
        words = f"{_count(target)} for {len(source.split())}"
        yield Flag("length", f"The English is much {how} than the Danish: {words}")


def _deviation(source: str, target: str) -> float:
    """How many standard deviations the English is longer than expected."""
    length = len(source.strip())
    expected = LEVEL + SLOPE * math.log(length)
    ratio = math.log(len(target.strip()) / length)
    return (ratio - expected) / math.sqrt(FLOOR + SCATTER / length)


def _ends(text: str) -> bool:
    """Whether the text ends in a mark that ends a sentence, or leads to the next ("Han sagde:")."""
    text = text.rstrip(f"{CLOSERS} ")
    return is_ended(text, f"{ENDS}:;") and not ENDS_IN_ABBREVIATION.search(text)


def _last_word(text: str) -> Span | None:
    """The span of the last word, marks behind it left out."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return (start, end) if end else None


def _dangles(target: str, last: Span) -> bool:
    """Whether no sentence ends in the last word, and no dash or dots show that it breaks off."""
    start, end = last
    if target[start:end] not in NEVER_LAST:
        return False
    return not any(mark in target[end:] for mark in ("…", "...", *DASHES))


def _count(text: str) -> str:
    number = len(text.split())
    return f"{number} word{'s' if number != 1 else ''}"
