import pytest

from translate.glossary.places import TermIndex, places_in_english
from translate.glossary.term import Term

TERMS = TermIndex(
    (
        Term("regionsråd", "regional council"),
        Term("borgmester", "mayor"),
        Term("ordfører", "spokesperson"),
        Term("transportordfører", "transport spokesperson"),
        Term("mål", "target"),
        Term("region", "region"),
        Term("Region Hovedstaden", "Capital Region of Denmark"),
        Term("Hovedstadens Letbane", "Greater Copenhagen Light Rail"),
        Term("Venstre", "Liberal Party"),
        Term("venstre", "left"),
        Term("Politiken", "Politiken"),
        Term("DR", "Danish Broadcasting Corporation"),
        Term("EU-kommissær", "EU commissioner"),
        Term("medlem af Folketinget", "member of parliament"),
        Term("kommunal forvaltning", "municipal administration"),
        Term("leder, lederen, ledere", "head"),
        Term("Havn", "port"),
    )
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("Det regner.", []),
        ("Regionsrådet siger nej.", [("Regionsrådet", "regional council")]),
        ("et regionsråd", [("regionsråd", "regional council")]),
        ("regionsrådets plan", [("regionsrådets", "regional council")]),
        ("et regionsråds plan", [("regionsråds", "regional council")]),
        ("alle regionsrådene", [("regionsrådene", "regional council")]),
        ("REGIONSRÅDET SIGER NEJ", [("REGIONSRÅDET", "regional council")]),
        ("”regionsrådet”", [("regionsrådet", "regional council")]),
        ("regions\u00adrådet", [("regions\u00adrådet", "regional council")]),
        ("Borgmesteren gik.", [("Borgmesteren", "mayor")]),
        ("to borgmestre", [("borgmestre", "mayor")]),
        ("borgmestrenes møde", [("borgmestrenes", "mayor")]),
        ("borgmester/formand", [("borgmester", "mayor")]),
        ("regionen", [("regionen", "region")]),
        ("Region Hovedstaden siger", [("Region Hovedstaden", "Capital Region of Denmark")]),
        ("Region\nHovedstadens plan", [("Region\nHovedstadens", "Capital Region of Denmark")]),
        ("Region Sjælland", [("Region", "region")]),
        ("to medlemmer af Folketinget", [("medlemmer af Folketinget", "member of parliament")]),
        ("medlemmer af foreningen", []),
        ("den kommunale forvaltning", [("kommunale forvaltning", "municipal administration")]),
        ("kommunale forvaltninger", [("kommunale forvaltninger", "municipal administration")]),
        ("EU-kommissæren", [("EU-kommissæren", "EU commissioner")]),
        ("Havnen er lukket, og havne", [("Havnen", "port"), ("havne", "port")]),
    ],
)
def test_danish_term_is_found_in_its_forms(source: str, expected: list[tuple[str, str]]) -> None:
    found = TERMS.find(source)
    assert [(source[slice(*place.span)], place.term.english) for place in found] == expected
    assert not any(place.compound for place in found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Venstre vil til venstre.", ["Liberal Party", "left"]),
        ("Venstres formand", ["Liberal Party"]),
        ("Politiken skriver om politiken.", ["Politiken"]),
        ("DR, DRs og DR's", ["Danish Broadcasting Corporation"] * 3),
        ("dr. Holm", []),
    ],
)
def test_name_keeps_its_capitals_and_takes_only_a_genitive(
    source: str, expected: list[str]
) -> None:
    assert [place.term.english for place in TERMS.find(source)] == expected


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("storregionsrådet", "regional council"),
        ("viceborgmestrene", "mayor"),
        ("EU-ordfører", "spokesperson"),
    ],
)
def test_compound_s_last_part_is_found_and_marked(source: str, english: str) -> None:
    (place,) = TERMS.find(source)
    assert (place.term.english, place.compound, place.span) == (english, True, (0, len(source)))


@pytest.mark.parametrize(
    "source",
    [
        "regionsrådsmøde",
        "regionsrådsmedlem",
        "borgmesterkæde",
        "DR-journalist",
        "spørgsmål",  # no kind of "mål"
        "Handelshavnen",  # a name of its own
        "regionsforeningen",
    ],
)
def test_compound_s_other_parts_ask_for_nothing(source: str) -> None:
    assert TERMS.find(source) == ()


def test_longer_of_two_overlapping_terms_counts() -> None:
    (compound,) = TERMS.find("transportordføreren")
    assert (compound.term.english, compound.compound) == ("transport spokesperson", False)
    found = TERMS.find("Region Hovedstadens Letbane")
    assert [place.term.english for place in found] == ["region", "Greater Copenhagen Light Rail"]


@pytest.mark.parametrize(
    ("word", "found"),
    [("leder", True), ("lederen", True), ("lederens", True), ("ledere", True), ("lederne", False)],
)
def test_listed_forms_are_the_only_ones(word: str, found: bool) -> None:
    assert bool(TERMS.find(f"Se {word} her")) is found


@pytest.mark.parametrize(
    ("source", "number", "definite", "genitive"),
    [
        ("regionsråd", None, False, False),
        ("regionsrådet", "singular", True, False),
        ("regionsrådets", "singular", True, True),
        ("borgmestres", "plural", False, True),
        ("medlemmer af Folketinget", "plural", False, False),
        ("ledere", "plural", False, False),
    ],
)
def test_form_tells_number_article_and_genitive(
    source: str, number: str | None, definite: bool, genitive: bool
) -> None:
    (place,) = TERMS.find(source)
    assert (place.form.number, place.form.definite, place.genitive) == (number, definite, genitive)


@pytest.mark.parametrize(
    ("danish", "english", "is_name"),
    [
        ("regionsråd", "regional council", False),
        ("Regionsråd", "regional council", False),
        ("Regionsråd", "Regional council", False),  # a table whose cells begin with capitals
        ("kurder", "Kurd", False),
        ("Venstre", "Liberal Party", True),
        ("Venstre", "the Liberals", True),
        ("SF", "SF", True),
    ],
)
def test_name_has_capitals_on_both_sides(danish: str, english: str, is_name: bool) -> None:
    assert Term(danish, english).is_name is is_name


def test_term_may_have_several_wordings() -> None:
    term = Term(" regionsråd , regionsrådet,", "regional council | county  council")
    assert term.forms == ("regionsråd", "regionsrådet")
    assert term.accepted == ("regional council", "county council")
    assert term.wanted == "regional council"


@pytest.mark.parametrize(
    ("target", "phrase", "expected"),
    [
        ("The Regional Council", "regional council", ["Regional Council"]),
        ("regional councils'", "regional council", ["regional councils"]),
        ("the regional council's", "the regional council", ["regional council"]),
        ("a vice chair", "vice-chair", ["vice chair"]),
        ("one regional\ncouncil", "regional council", ["regional\ncouncil"]),
        ("two members of parliament", "member of parliament", ["members of parliament"]),
        ("mayoral", "mayor", []),
        ("told us", "US", []),
        ("US troops", "US", ["US"]),
        ("mayor after mayor", "mayor", ["mayor", "mayor"]),
    ],
)
def test_english_has_a_phrase_in_its_forms(target: str, phrase: str, expected: list[str]) -> None:
    assert [target[slice(*span)] for span in places_in_english(target, phrase)] == expected
