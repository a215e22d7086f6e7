"""Where, when and from which agency a story comes: datelines in front, signatures at the end.

Takes the text of a paragraph on one line; tells whether it is a dateline or a signature as
a whole, or how long the part of it is that is one. A dateline is a date stamp of the page
(`04. jan. 2024 kl. 13.12`) or the place of the report (`BAGDAD /ritzau/AFP/ -`).
"""

import re

from translate.languages.da import (
    AGENCY,
    AGENCY_DESK,
    CAPITAL,
    DATE,
    DATE_LABEL,
    DAY,
    NO_TOWN,
    RITZAU,
    SIGNATURE_LABEL,
    STAMP_LABEL,
    TIME,
    TODAY,
    WEEKDAY,
    YEAR,
)
from translate.marks import CLOSERS, DASHES, ENDS, QUOTES, is_ended

_AGENCIES = rf"{AGENCY}(?:\s?/\s?{AGENCY}){{0,4}}"
# Agencies sign within slashes or parentheses: /ritzau/, /ritzau/AFP, (Ritzau/AFP).
SIGNED = (
    rf"(?:/\s?{RITZAU}(?:\s?/\s?[\w&.-]+(?:\s{AGENCY_DESK})?){{0,4}}\s?/?"
    rf"|/\s?{_AGENCIES}\s?/"
    rf"|[(\[]\s?(?:©\s?)?{_AGENCIES}\s?[)\]])"
)
_SIGNATURE = re.compile(
    rf"(?:\w{{2,4}}\s)?{SIGNED}\.?"
    rf"|{SIGNATURE_LABEL}/{{0,2}}\s?{RITZAU}(?:\s?[/-]\s?{AGENCY})*/?",
    re.IGNORECASE,
)
_SIGNED_AT_END = re.compile(
    rf"(?:(?<=[{CLOSERS}{ENDS}]\s)\w{{2,4}}\s|(?<=[{CLOSERS}{ENDS}\s]))({SIGNED})\.?$",
    re.IGNORECASE,
)

_BETWEEN = rf"(?:,|\s?[{DASHES}|•·])?\s"
_WHEN = rf"(?:{DATE}(?:{_BETWEEN}{TIME})?|{DAY}{_BETWEEN}{TIME}|{TODAY}\s{TIME})"
_STAMP = rf"(?:{STAMP_LABEL}(?:{_WHEN}|{DAY}|{TIME})|{_WHEN})"
_STAMPS = rf"[(\[]?{_STAMP}(?:{_BETWEEN}{_STAMP})*[)\]]?"
_STAMP_ONLY = re.compile(rf"(?:{_STAMPS}|{DAY}):?", re.IGNORECASE)
# A dated entry of a timeline is a crosshead; further down only a label or a time makes a stamp.
_LATER_STAMP = re.compile(rf"[(\[]?{STAMP_LABEL}.*|.*\b{TIME}[)\]]?", re.IGNORECASE)
# In Danish a sentence that begins with a date goes on with its verb, in lower case ("4. januar
# 2024 blev en mand dræbt."); only behind a stamp does a new sentence begin.
_STAMP_IN_FRONT = re.compile(
    rf"(?i:{_STAMPS})(?:\s?[{DASHES}|:•·])?\s(?=[{DASHES}({CAPITAL}\d{QUOTES}])"
    rf"|(?i:{DATE_LABEL})\s{YEAR}-\d\d(?:-\d\d)?\s"
)
NAME_WORD = rf"(?:(?:[{CAPITAL}]\.)+|[{CAPITAL}][\w'’-]*|d['’][{CAPITAL}][\w-]+)"
_PLACE = (
    rf"(?:{NAME_WORD}(?:(?:,?\s|/){NAME_WORD}){{0,3}}"
    rf"(?:,\s(?i:{DATE}|{DAY}|{WEEKDAY}))?,?\s?)?(?i:{SIGNED})"
)
_PLACE_ONLY = re.compile(rf"{_PLACE}\s?[{DASHES}:]?")
_PLACE_IN_FRONT = re.compile(rf"{_PLACE}\s?(?:[{DASHES}:]\s)?(?=[{DASHES}{CAPITAL}\d{QUOTES}])")
# BRUXELLES: Et flertal …; a capitalised label or acronym is no town.
_TOWN_IN_FRONT = re.compile(
    rf"(?!{NO_TOWN})(?:[{CAPITAL}]{{4,}}|[{CAPITAL}]{{2,}}[ /][{CAPITAL}]{{3,}})"
    rf"(?::|\s[{DASHES}])\s(?=[{CAPITAL}].*[{ENDS}][{CLOSERS}]*$)"
)


def is_dateline(text: str, *, leading: bool) -> bool:
    """Whether the whole text is a dateline; `leading`: the story's own text hasn't begun."""
    if leading and _PLACE_ONLY.fullmatch(text):
        return True
    return bool(_STAMP_ONLY.fullmatch(text)) and (leading or bool(_LATER_STAMP.fullmatch(text)))


def is_signature(text: str) -> bool:
    """Whether the whole text is an agency's signature, also within ornaments."""
    return _SIGNATURE.fullmatch(text.strip(f" *{DASHES}")) is not None


def dateline_in_front(text: str) -> int:
    """How many characters of a story's first paragraph are its dateline; 0 where it has none.

    >>> text = "date 2024-01 Et angreb har dræbt to."
    >>> text[: dateline_in_front(text)], dateline_in_front("4. januar 2024 blev to dræbt.")
    ('date 2024-01 ', 0)
    """
    length = 0
    for pattern in (_STAMP_IN_FRONT, _PLACE_IN_FRONT, _TOWN_IN_FRONT):
        if found := pattern.match(text, length):
            length = found.end()
    return length


def signature_at_end(text: str) -> int:
    """Where the agency's signature at the end of a paragraph begins; 0 where there is none."""
    found = _SIGNED_AT_END.search(text)
    if found is None:
        return 0
    before = text[: found.start()].rstrip()
    # "(Ritzau)" behind a name in mid-sentence belongs to the sentence.
    return found.start() if before and (ends(before) or found[1].startswith("/")) else 0


def ends(text: str) -> bool:
    """Whether the text ends as a sentence does, or as what leads to the next: "Han sagde:"."""
    return is_ended(text, f"{ENDS}:")
