import pytest

from translate.marks import is_ended


@pytest.mark.parametrize(
    "text",
    ["Vi kommer.", "Kommer du?", "Nej!", "Men hvis …", "»Vi kommer.«", "(Vi kommer.)", "Nej.”]"],
)
def test_text_with_a_mark_at_its_end_is_ended(text: str) -> None:
    assert is_ended(text)


@pytest.mark.parametrize(
    "text", ["", "Skib på grund", "Han sagde:", "»Sommer i Ribe«", '"', "Nej. ("]
)
def test_text_without_a_mark_at_its_end_is_not(text: str) -> None:
    assert not is_ended(text)


def test_other_marks_may_be_asked_for() -> None:
    assert is_ended("Han sagde:", ".:")
    assert not is_ended("Kommer du?", ".:")
