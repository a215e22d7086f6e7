import pytest

from translate.languages.identify import Language
from translate.languages.lexicon import DATA, fitting, rows


def test_forms_that_fit_a_word_the_longest_first() -> None:
    assert list(fitting("drab")) == [
        "drab",
        "drab*",
        "*drab",
        "dra*",
        "*rab",
        "dr*",
        "*ab",
        "d*",
        "*b",
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_rows_are_those_of_one_language_in_order(language: Language) -> None:
    first = next(rows("negations.txt", language))
    assert (first.strength, first.meaning, first.forms[0]) == (
        "plain",
        "not",
        {"da": "ikke", "en": "not"}[language],
    )


@pytest.mark.parametrize("name", ["negations.txt", "meanings.txt"])
def test_every_line_of_a_file_is_a_row_or_a_comment(name: str) -> None:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if line and not line.startswith("#")]
    assert len(written) == sum(len(list(rows(name, language))) for language in ("da", "en"))
