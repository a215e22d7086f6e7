"""Where, when and from which agency a story comes: datelines in front, signatures at the end.

In comes the visible text of a paragraph on one line; out goes whether it is a dateline or a
signature as a whole, or how long the part of it that is one. A dateline is a date stamp of the
page (`04. jan. 2024 kl. 13.12`) or the place of the report (`BAGDAD /ritzau/AFP/ -`).
"""

import re

CAPITAL = "A-ZÆØÅÄÖÜÉÁÍÓÚÇŠŽĐŁ"
AGENCY = (
    r"(?:ritzau|afp|reuters|dpa(?:-afx)?|ap|tt|ntb|stt|bloomberg(?: news)?|direkt|marketwire"
    r"|ansa|efe|interfax|tass|belga|apa|pa|xinhua|kyodo)"
)
_AFTER_AGENCY = r"(?:\s?/\s?[\w&.-]+(?:\s(?:news|finans|fokus))?){0,4}"
# Agencies sign within slashes or parentheses: /ritzau/, /ritzau/AFP, (Ritzau/AFP).
SIGNED = (
    rf"(?:/\s?ritzau(?:\s(?:finans|fokus))?{_AFTER_AGENCY}\s?/?"
    rf"|/\s?{AGENCY}(?:\s?/\s?{AGENCY}){{0,4}}\s?/"
    rf"|[(\[]\s?(?:©\s?)?{AGENCY}(?:\s?/\s?{AGENCY}){{0,4}}\s?[)\]])"
)
_SIGNATURE = re.compile(
    rf"(?:\w{{2,4}}\s)?{SIGNED}\.?"
    rf"|(?:©\s?|kilde:\s?)?(?:copyright\s)?/{{0,2}}\s?ritzau(?:\s(?:finans|fokus))?"
    rf"(?:\s?[/-]\s?{AGENCY})*/?",
    re.IGNORECASE,
)
_SIGNED_AT_END = re.compile(
    rf"(?:(?<=[.!?\"'”»«)]\s)\w{{2,4}}\s|(?<=[.!?\"'”»«)\s]))({SIGNED})\.?$", re.IGNORECASE
)

_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag\b|\.))"
_YEAR = r"(?:19|20)\d\d"
_TIME = r"(?:(?:kl\.|klokken)\s?\d{1,2}(?:[.:]\d\d){0,2}|\d{1,2}[.:]\d\d(?:[.:]\d\d)?)(?![\d.]*\d)"
_DAY = rf"(?:{_WEEKDAY},?\s)?(?:(?:den|d\.)\s)?\d{{1,2}}\.?\s?{_MONTH}"
_DATE = (
    rf"(?:{_YEAR}-\d\d(?:-\d\d)?"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    rf"|(?:{_WEEKDAY},?\s)?(?:(?:den|d\.)\s)?\d{{1,2}}[./-]\d{{1,2}}[./ -]{{1,2}}{_YEAR}(?!\d)"
    rf"|{_DAY},?\s?{_YEAR}(?!\d))"
)
_LABEL = (
    r"(?:date|dato|(?:(?:sidst|senest)\s)?opdateret|publiceret|udgivet|offentliggjort|oprettet"
    r"|bragt|skrevet)(?:\s(?:den|d\.))?:?\s"
)
_BETWEEN = r"(?:,|\s?[-–—|•·])?\s"
_WHEN = (
    rf"(?:{_DATE}(?:{_BETWEEN}{_TIME})?|{_DAY}{_BETWEEN}{_TIME}"
    rf"|(?:i\sdag|i\sgår)\s{_TIME})"
)
_STAMP = rf"(?:{_LABEL}(?:{_WHEN}|{_DAY}|{_TIME})|{_WHEN})"
_STAMPS = rf"[(\[]?{_STAMP}(?:{_BETWEEN}{_STAMP})*[)\]]?"
_STAMP_ONLY = re.compile(rf"(?:{_STAMPS}|{_DAY}):?", re.IGNORECASE)
# A dated entry of a timeline is a crosshead; further down only a label or a time makes a stamp.
_LATER_STAMP = re.compile(rf"[(\[]?{_LABEL}.*|.*\b{_TIME}[)\]]?", re.IGNORECASE)
# In Danish a sentence that begins with a date goes on with its verb, in lower case ("4. januar
# 2024 blev en mand dræbt."); only behind a stamp does a new sentence begin.
_STAMP_IN_FRONT = re.compile(
    rf"(?i:{_STAMPS})(?:\s?[-–—|:•·])?\s(?=[{CAPITAL}\d\"'”“„«»(–—-])"
    rf"|(?i:date)\s{_YEAR}-\d\d(?:-\d\d)?\s"
)
NAME_WORD = rf"(?:(?:[{CAPITAL}]\.)+|[{CAPITAL}][\w'’-]*|d['’][{CAPITAL}][\w-]+)"
_PLACE = (
    rf"(?:{NAME_WORD}(?:(?:,?\s|/){NAME_WORD}){{0,3}}"
    rf"(?:,\s(?i:{_DATE}|{_DAY}|{_WEEKDAY}))?,?\s?)?(?i:{SIGNED})"
)
_PLACE_ONLY = re.compile(rf"{_PLACE}\s?[-–—:]?")
_PLACE_IN_FRONT = re.compile(rf"{_PLACE}\s?(?:[-–—:]\s)?(?=[{CAPITAL}\d\"'”“„«»–—-])")
# BRUXELLES: Et flertal …; a capitalised label or acronym is no town.
_TOWN_IN_FRONT = re.compile(
    rf"(?!(?:FAKTA|OVERBLIK|ANALYSE|BAGGRUND|PORTRÆT|TIDSLINJE|CITAT\w*|KRONIK|LEDER|LIVE|NATO"
    rf"|BREAKING|OPDATER\w*|RETTELSE|VIDEO|DEBAT|BLOG|INTERVIEW|REPORTAGE|KORT NYT)\b)"
    rf"(?:[{CAPITAL}]{{4,}}|[{CAPITAL}]{{2,}}[ /][{CAPITAL}]{{3,}})(?::|\s[–—-])\s"
    rf"(?=[{CAPITAL}].*[.!?…][\"'”“’»«)]*$)"
)
_FINAL = re.compile(r"[.!?…:][\"'”“’»«)\]]*$")


def is_dateline(text: str, *, leading: bool) -> bool:
    """Whether the whole text is a dateline; `leading`: the story's own text hasn't begun."""
    if leading and _PLACE_ONLY.fullmatch(text):
        return True
    return bool(_STAMP_ONLY.fullmatch(text)) and (leading or bool(_LATER_STAMP.fullmatch(text)))


def is_signature(text: str) -> bool:
    """Whether the whole text is an agency's signature, also within ornaments."""
    return _SIGNATURE.fullmatch(text.strip(" -–—*")) is not None


def dateline_in_front(text: str) -> int:
    """How many characters of a story's first paragraph are date stamp or place; 0 where none.

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
    """Whether the text ends as a sentence does, in front of closing quotation marks."""
    return _FINAL.search(text) is not None
