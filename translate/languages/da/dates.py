"""Danish dates and times of day as patterns, as pages and agencies stamp their copy with them.

All are for use without regard to case; `readings/numbers` reads dates in running text.
"""

import re

from translate.languages.da.numbers import MONTHS, WEEKDAYS

CLOCK = "kl."  # stands in front of a time

# jan., januar; "sept." is longer than the other abbreviations.
MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)\b\.?"
WEEKDAY = rf"(?:(?:{'|'.join(day.removesuffix('dag') for day in WEEKDAYS)})(?:dag\b|\.))"
YEAR = r"(?:19|20)\d\d"
TIME = (
    rf"(?:(?:{re.escape(CLOCK)}|klokken)\s?\d{{1,2}}(?:[.:]\d\d){{0,2}}"
    r"|\d{1,2}[.:]\d\d(?:[.:]\d\d)?)(?![\d.]*\d)"
)
# tirsdag den 4. januar; d. 4. jan.
DAY = rf"(?:{WEEKDAY},?\s)?(?:(?:den|d\.)\s)?\d{{1,2}}\.?\s?{MONTH}"
# 2024-01-04T13:12:00Z, den 4/1 2024, 4. januar 2024
DATE = (
    rf"(?:{YEAR}-\d\d(?:-\d\d)?"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    rf"|(?:{WEEKDAY},?\s)?(?:(?:den|d\.)\s)?\d{{1,2}}[./-]\d{{1,2}}[./ -]{{1,2}}{YEAR}(?!\d)"
    rf"|{DAY},?\s?{YEAR}(?!\d))"
)
TODAY = r"(?:i\sdag|i\sgår)"
