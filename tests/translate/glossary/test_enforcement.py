import pytest

from translate.glossary.enforcement import enforced, kept, said_instead
from translate.glossary.places import TermIndex
from translate.glossary.term import Term

COUNCIL = Term("regionsråd", "regional council|county council")
MAYOR = Term("borgmester", "lord mayor")
AGENCY = Term("styrelse", "agency")
PARLIAMENT = Term("Folketinget", "the Danish Parliament")
LIBERALS = Term("Venstre", "the Liberal Party")
DR = Term("DR", "Danish Broadcasting Corporation")
TOWN = Term("by", "town")


def english(term: Term, source: str, target: str, *renderings: str) -> str | None:
    return enforced(source, target, TermIndex([term]).find(source), renderings)


@pytest.mark.parametrize(
    ("target", "spans"),
    [
        ("The regional council and its county councils", [(4, 20), (29, 44)]),
        ("The assembly", []),
    ],
)
def test_any_accepted_wording_is_kept(target: str, spans: list[tuple[int, int]]) -> None:
    assert kept(target, COUNCIL) == spans


@pytest.mark.parametrize(
    ("term", "source", "target", "rendering", "expected"),
    [
        # number follows the English that is replaced, for the verb's sake
        (
            COUNCIL,
            "Regionsrådene siger nej.",
            "The assemblies say no.",
            "Assembly",
            "The regional councils say no.",
        ),
        (
            COUNCIL,
            "Regionsrådets plan blev vedtaget.",
            "The Assembly's plan was adopted.",
            "the assembly",
            "The Regional Council's plan was adopted.",
        ),
        (
            COUNCIL,
            "Regionsrådenes planer er klar.",
            "The assemblies' plans are ready.",
            "assembly",
            "The regional councils' plans are ready.",
        ),
        (
            MAYOR,
            "Borgmestrenes folk kom.",
            "The first men's people came.",
            "first men",
            "The lord mayors' people came.",
        ),
        # article
        (
            AGENCY,
            "En styrelse svarede.",
            "A board answered.",
            "Board.",
            "An agency answered.",
        ),
        (
            MAYOR,
            "Han er en borgmester.",
            "He is an alderman.",
            "alderman",
            "He is a lord mayor.",
        ),
        (
            PARLIAMENT,
            "Loven blev vedtaget af Folketinget.",
            "The law was passed by Danish MPs.",
            "Danish MPs",
            "The law was passed by the Danish Parliament.",
        ),
        (
            PARLIAMENT,
            "Folketingets formand",
            "The House's speaker",
            "The House",
            "The Danish Parliament's speaker",
        ),
        # capitals
        (
            MAYOR,
            "Borgmester Jens Holm gik.",
            "Mayors' friend went.",
            "mayor",
            "Lord mayors' friend went.",
        ),
        (
            MAYOR,
            "Borgmester Jens Holm gik.",
            "Alderman Jens Holm left.",
            "alderman",
            "Lord mayor Jens Holm left.",
        ),
        (
            Term("præsident", "head of state"),
            "Den amerikanske præsident Donald Trump gik.",
            "U.S. President Donald Trump left.",
            "president",
            "U.S. Head of State Donald Trump left.",
        ),
        (
            COUNCIL,
            "REGIONSRÅDET SIGER NEJ",
            "THE ASSEMBLY SAYS NO",
            "assembly",
            "THE REGIONAL COUNCIL SAYS NO",
        ),
        (
            LIBERALS,
            "Det siger Venstre.",
            'He said: "Left says so."',
            "Left",
            'He said: "The Liberal Party says so."',
        ),
    ],
)
def test_model_s_own_word_is_replaced(
    term: Term, source: str, target: str, rendering: str, expected: str
) -> None:
    assert english(term, source, target, rendering) == expected


@pytest.mark.parametrize(
    ("term", "source", "target", "expected"),
    [
        (
            COUNCIL,
            "Regionsrådet siger nej.",
            "Regionsrådet says no.",
            "The regional council says no.",
        ),
        (
            COUNCIL,
            "Han så regionsrådet.",
            "He saw the regionsrådet.",
            "He saw the regional council.",
        ),
        (
            COUNCIL,
            "Han så regionsrådets plan.",
            "He saw regionsrådets plan.",
            "He saw the regional council's plan.",
        ),
        (COUNCIL, "Fem regionsråd", "Five regionsråd", "Five regional councils"),
        (MAYOR, "Han så borgmestre.", "He saw borgmestre.", "He saw lord mayors."),
        (
            DR,
            "DR's chef er gået.",
            "DR's head has gone.",
            "Danish Broadcasting Corporation's head has gone.",
        ),
        (PARLIAMENT, "Folketinget mødes.", "Folketinget meets.", "The Danish Parliament meets."),
    ],
)
def test_danish_word_left_in_the_english_is_replaced(
    term: Term, source: str, target: str, expected: str
) -> None:
    assert english(term, source, target) == expected


@pytest.mark.parametrize(
    ("term", "source", "target", "rendering"),
    [
        # nothing to replace
        (COUNCIL, "Regionsrådet siger nej.", "The regional council says no.", "assembly"),
        (COUNCIL, "Regionsrådet siger nej.", "It says no.", "assembly"),
        (COUNCIL, "Kommunen siger nej.", "The assembly says no.", "assembly"),
        # more than one place it might be
        (COUNCIL, "Regionsrådet kom.", "The assembly and the assembly came.", "assembly"),
        # in a longer name or word
        (MAYOR, "Borgmesteren i Ishøj", "The mayor of Ishøj Alderman Grove", "alderman"),
        (COUNCIL, "Regionsrådet i Bluffs", "The council in Council Creek", "Creek"),
        (MAYOR, "Borgmesteren kom.", "The alderman-elect came.", "alderman"),
        (MAYOR, "Borgmesteren kom.", "The aldermanic seat.", "alderman"),
        # a compound
        (MAYOR, "Viceborgmesteren kom, sagde viceborgmesteren.", "The deputy alderman", "alderman"),
        # short Danish words are English ones
        (TOWN, "En by blev ramt.", "A city was hit by a storm.", "settlement"),
        # no name
        (LIBERALS, "Venstres formand gik.", "The chair left.", "Left"),
        # no word for anything
        (COUNCIL, "Regionsrådet kom.", "It is so.", "It"),
        (COUNCIL, "Regionsrådet kom.", "The assembly came.", ""),
    ],
)
def test_what_is_not_safe_is_left(term: Term, source: str, target: str, rendering: str) -> None:
    assert english(term, source, target, rendering) is None


def test_as_many_as_are_missing_are_replaced() -> None:
    source = "Regionsrådet afviste det andet regionsråds plan."
    target = "The assembly rejected the other assembly's plan."
    assert english(COUNCIL, source, target, "assembly") == (
        "The regional council rejected the other regional council's plan."
    )
    target = "The regional council rejected the other assembly's plan."
    assert english(COUNCIL, source, target, "assembly") == (
        "The regional council rejected the other regional council's plan."
    )


def test_span_of_another_term_is_not_touched() -> None:
    source = "Borgmesteren kom."
    places = TermIndex([MAYOR]).find(source)
    assert enforced(source, "The alderman came.", places, ["alderman"], [(4, 12)]) is None


def test_longest_rendering_is_what_the_english_says() -> None:
    source, target = "Regionsrådet kom.", "The regional assembly came."
    places = TermIndex([COUNCIL]).find(source)
    assert said_instead(source, target, places, ["assembly", "regional assembly"]) == [(4, 21)]
