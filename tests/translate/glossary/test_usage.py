from dataclasses import asdict

import pytest

from translate.glossary.table import Glossary
from translate.glossary.term import TermUse
from translate.glossary.usage import Settled, settled, words_to_render

TERMS = Glossary.of(
    {
        "regionsråd": "regional council",
        "råd": "council",
        "ordfører": "spokesperson",
        "Venstre": "Liberal Party",
        "SF": "SF",
    }
)
COUNCIL, BODY, SPOKESPERSON, LIBERALS, _ = TERMS.terms


def outcomes(found: Settled) -> list[tuple[str, str]]:
    return [(use.term.danish, use.outcome) for use in found.uses]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Det regner.", "It is raining.", []),
        ("Regionsrådet siger nej.", "The Regional Council says no.", [("regionsråd", "kept")]),
        ("Regionsrådet siger nej.", "It says no.", [("regionsråd", "not kept")]),
        ("Regionsrådet siger nej.", "Regionsrådet says no.", [("regionsråd", "enforced")]),
        # one "council" is not the other
        (
            "Regionsrådet hørte rådet.",
            "The regional council heard the board.",
            [("regionsråd", "kept"), ("råd", "not kept")],
        ),
        (
            "Regionsrådet hørte rådet.",
            "The regional council heard the council.",
            [("regionsråd", "kept"), ("råd", "kept")],
        ),
        # said twice in Danish, "its" in English
        (
            "Regionsrådet bad regionsrådets formand gå.",
            "The regional council asked its chair to go.",
            [("regionsråd", "kept"), ("regionsråd", "kept")],
        ),
        # a compound asks for nothing, but is reported where the term is there
        ("Så gik trafikordføreren.", "The traffic man left.", []),
        ("Så gik trafikordføreren.", "The traffic spokesperson left.", [("ordfører", "kept")]),
    ],
)
def test_outcome_of_each_term_is_told(
    source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    assert outcomes(settled(source, target, TERMS)) == expected


def test_term_is_put_in_the_place_of_the_model_s_word() -> None:
    source, target = "Regionsrådet gik mod Venstre.", "The regional assembly opposed Left."
    renderings = {"regionsråd": ["Regional assembly"], "Venstre": ["Left."]}
    assert words_to_render(source, target, TERMS) == ("regionsråd", "regionsrådet", "Venstre")
    found = settled(source, target, TERMS, renderings)
    assert found.target == "The regional council opposed Liberal Party."
    assert found.uses == (
        TermUse(COUNCIL, 0, (0, 12), (4, 20), "enforced"),
        TermUse(LIBERALS, 0, (21, 28), (29, 42), "enforced"),
    )


def test_compound_is_doubted_where_the_model_s_word_ends_it_and_never_enforced() -> None:
    source, target = "Så gik trafikordføreren.", "The traffic spokesman left."
    found = settled(source, target, TERMS, {"ordfører": ["spokesman"]})
    assert found.target == target
    assert outcomes(found) == [("ordfører", "not kept")]
    assert words_to_render(source, target, TERMS) == ("ordfører",)


def test_spans_are_where_the_term_or_what_is_said_instead_stands() -> None:
    source, target = "Rådet og SF mødes.", "The board and SF are meeting with the board."
    found = settled(source, target, TERMS, {"råd": ["board"]})
    assert [(use.outcome, use.source_span, use.target_span) for use in found.uses] == [
        ("not kept", (0, 5), (4, 9)),
        ("kept", (9, 11), (14, 16)),
    ]


def test_what_is_kept_needs_no_rendering() -> None:
    assert words_to_render("Regionsrådet kom.", "The regional council came.", TERMS) == ()


def test_empty_glossary_changes_nothing() -> None:
    assert settled("Regionsrådet kom.", "It came.", Glossary()) == Settled("It came.", ())


def test_use_is_ready_for_json() -> None:
    (use,) = settled("Regionsrådet kom.", "It came.", TERMS).uses
    assert asdict(use) == {
        "term": {"danish": "regionsråd", "english": "regional council"},
        "sentence": 0,
        "source_span": (0, 12),
        "target_span": None,
        "outcome": "not kept",
    }
