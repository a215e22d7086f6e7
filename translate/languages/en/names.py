"""How English writes names: what has a capital and is none."""

import re

from translate.languages.en.numbers import MONTHS, WEEKDAYS
from translate.languages.naming import SHORT_FORMS, Naming

_CALENDAR = [
    *(form for day in WEEKDAYS for form in (day.capitalize(), f"{day.capitalize()}s")),
    *(form for month in MONTHS for form in (month.capitalize(), month[:3].capitalize())),
    "Sept",
]
# Titles, contractions cut in two, and short forms.
_OTHERS = (
    "I Mr Mrs Ms Dr Prof Lt Col Capt Sgt Gen Maj Rep Sen Gov Rev Insp Det St Mt TVs PM AM Am A.M. "
    "P.M. B.C. A.D. AD BC BCE CE CFO COO MP MPs MEP MEPs A.I. CCTV VAT GDP FAQs No Don Didn Doesn "
    "Isn Wasn Won Couldn Wouldn Shouldn Aren Weren Hasn Haven Hadn Ain"
)


def _forms(name: str) -> tuple[str, ...]:
    return (name, f"{name}s")


NAMING = Naming(
    section="english",
    ordinary_endings=re.compile(
        r".{3}(?:[st]ion|ment|ity|ship|ness|[ae]nce|ing|ism|ist|ogy|cy|ture|[ai]ve|ary|i?al|eer|ant"
        r"|tory|able|ed|ly|ous|less|ful|hood|ties|ories)s?$"
    ),
    no_names=SHORT_FORMS.union(_CALENDAR, _OTHERS.split()),
    forms=_forms,
    capitals=True,
)
