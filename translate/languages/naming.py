"""`Naming`: how one language writes names; `readings/names` looks it up.

Each language fills one in (`da/names.py`, `en/names.py`). What English calls a Danish name is in
`data/names.tsv`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

# Short forms that are often in one language only, and so are no part of a name in either.
SHORT_FORMS = frozenset("TV IT PR PIN OK USD GBP EUR DKK D.C. CEO PC AI ATM PE".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language writes names, and what has a capital and is none.

    `section` is that of `data/name_words.txt`. `ordinary_endings` are those of ordinary words:
    what has a capital and ends so is part of a title, an institution or a headline. `no_names` have
    a capital and are no part of any name. `forms` gives the forms of a name, inflected where it has
    small letters; `adjective_endings` are those of the adjective of a country or a people,
    that of its form in a dictionary first: "iransk", "iranske".
    """

    section: str
    ordinary_endings: re.Pattern[str]
    no_names: frozenset[str]
    forms: Callable[[str], Iterable[str]]
    adjective_endings: tuple[str, ...] = ()
    capitals: bool = False  # titles, institutions and headlines have a capital in every word
    small_letters: str = ""  # names may have small letters, and compounds of them begin with these
    directions: str = ""  # a pattern for what stands in front of a place in one word: "Syd"
    after_places: frozenset[str] = frozenset()  # words that places end in: "borg", "havn"
    particles: frozenset[str] = frozenset()  # stand in small letters inside a name: "von"
    letters: tuple[tuple[str, str], ...] = ()  # that Unicode doesn't take apart: "ø", for "o"
    home: str = ""  # the country that English adds and leaves out freely, by its English name
