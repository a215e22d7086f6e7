import pytest

from translate.checks.completeness import check_completeness
from translate.checks.evidence import Evidence


@pytest.mark.parametrize(
    ("evidence", "messages"),
    [
        (Evidence(), []),
        (
            Evidence(parts=2),
            ["Too long for the model: cut at clauses and translated in 2 parts."],
        ),
        (Evidence(complete=False), ["The model stopped before the end of the sentence."]),
    ],
)
def test_how_a_sentence_was_translated_is_said(evidence: Evidence, messages: list[str]) -> None:
    assert [flag.message for flag in check_completeness("Ja.", "Yes.", evidence)] == messages
