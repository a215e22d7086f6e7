"""How Danish writes names: what has a capital and is none, and how names are inflected."""

import re
from collections.abc import Iterator

from translate.languages.naming import SHORT_FORMS, Naming

# What is added to an adjective (amerikansk) and to a noun (amerikaner, brite) in small letters.
_ADJECTIVE = ("", "e")
_NOUN = ("", "n", "en", "et", "e", "r", "er", "ere", "ne", "ene", "erne", "rne")
_ARTICLES = ("Den", "Det", "De")


def forms(name: str) -> Iterator[str]:
    """The forms of a name: without its article, inflected, and with the genitive's s.

    >>> list(forms("iransk"))
    ['iransk', 'iransks', 'iranske', 'iranskes']
    """
    article, _, rest = name.partition(" ")
    if article in _ARTICLES:  # "Den Finske Bugt", but "over Finske Bugt"
        yield from forms(rest)
        if " " in rest:
            yield from forms(rest[0].lower() + rest[1:])
    endings = ("",) if not name.islower() else _ADJECTIVE if name.endswith("sk") else _NOUN
    for ending in endings:
        yield name + ending
        yield name + ending + "s"


NAMING = Naming(
    section="danish",
    # Institutions, offices and definite forms.
    ordinary_endings=re.compile(
        r".{3}(?:[^si]en|et|erne|ene|ske?|tion|hed|ing|[dgrtv]else|skole|parti|forbund|udvalg|råd|ret"
        r"|kommission|center|institut|museum|bank|fond|forening|klub|kommune|amt|stift|minister"
        r"|ministerium|chef|mester|dommer|leder|fører|gruppe|styrke)[rn]?s?$"
    ),
    # Pronouns and titles.
    no_names=SHORT_FORMS.union("I De Dem Deres Hr Fr Kgl Dr Prof Skt Sct CO2 SU Adm Nr".split()),
    forms=forms,
    adjective_endings=("sk", "ske"),
    small_letters="nsvmø",
    # Sydkina, Østjerusalem, nordtysk: English has a word of its own for the direction.
    directions=r"(?:[Nn]ord|[Ss]yd)?(?:[Øø]st|[Vv]est|[Nn]ord|[Ss]yd|[Mm]idt)(?=\w{4})",
    # Silkeborg, Frederikshavn, Holstebro
    after_places=frozenset(
        "bjerg borg gård havn holm kilde kirke kær lund mark park skov sted strand sund "
        "torv".split()
    ),
    # "Foreningen af Danske Fiskere", "Ursula von der Leyen"
    particles=frozenset("af den der det for og til von".split()),
    letters=(("ø", "o"), ("æ", "a")),
    home="Denmark",
)
