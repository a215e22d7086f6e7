import pytest

from translate.checks.evidence import Evidence
from translate.checks.terms import check_terms
from translate.flags import Flag
from translate.glossary import Glossary

TERMS = Glossary.of({"regionsråd": "regional council"})


@pytest.mark.parametrize(
    ("target", "renderings", "expected"),
    [
        ("The regional councils' plan.", {}, []),
        (
            "The plan.",
            {},
            [
                Flag(
                    "term",
                    "“Regionsrådets” should be “regional council”; the English says otherwise",
                    (0, 13),
                )
            ],
        ),
        (
            "The assembly's plan.",
            {"regionsrådet": ["the assembly"]},
            [
                Flag(
                    "term",
                    "“Regionsrådets” should be “regional council”; the English says “assembly”",
                    (0, 13),
                    (4, 12),
                )
            ],
        ),
    ],
)
def test_flag_says_what_should_be_there(
    target: str, renderings: dict[str, list[str]], expected: list[Flag]
) -> None:
    evidence = Evidence(TERMS, renderings)
    assert list(check_terms("Regionsrådets plan.", target, evidence)) == expected


def test_without_a_glossary_there_are_no_terms_to_keep() -> None:
    assert list(check_terms("Regionsrådets plan.", "The assembly's plan.")) == []
