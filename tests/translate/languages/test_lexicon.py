from pathlib import Path

import pytest

from translate.errors import WordListError
from translate.languages.identify import Language
from translate.languages.lexicon import fitting, rows, sections, table


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


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "list.txt"


@pytest.mark.parametrize("language", ["da", "en"])
def test_rows_are_those_of_one_language_in_order(language: Language) -> None:
    first = next(rows("negations.txt", language))
    assert (first.strength, first.meaning, first.forms[0]) == (
        "plain",
        "not",
        {"da": "ikke", "en": "not"}[language],
    )


def test_comments_and_blank_lines_are_no_rows(written: Path) -> None:
    written.write_text("# da plain dead: død\n\nda plain dead: død*\n", encoding="utf-8")
    assert [row.forms for row in rows(written, "da")] == [("død*",)]
    assert list(rows(written, "en")) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("da plain dead død", "is not of the form “language strength meaning: forms”"),
        ("da dead: død", "is not of the form “language strength meaning: forms”"),
        ("da plain dead people: død", "is not of the form “language strength meaning: forms”"),
        ("da plian dead: død", "no strength is called “plian”: write plain or implicit or"),
        ("dansk plain dead: død", "no language is called “dansk”: write da or en"),
        ("sv plain dead: död", "no language is called “sv”: write da or en"),
        ("da plain dead:", "no forms behind “dead:”"),
    ],
)
def test_a_faulty_row_is_named_with_its_line(written: Path, line: str, fault: str) -> None:
    written.write_text(f"# a list\nen plain dead: dead\n{line}\n", encoding="utf-8")
    with pytest.raises(WordListError) as error:
        list(rows(written, "da"))
    assert str(error.value).startswith(f"list.txt has a fault:\nline 3: {fault}")


def test_all_faulty_rows_are_one_error_whichever_language_is_asked_for(written: Path) -> None:
    written.write_text("da plain\nen plain dead: dead\nen mild dead: dead\n", encoding="utf-8")
    with pytest.raises(WordListError) as error:
        rows(written, "da")
    first, *faults = str(error.value).splitlines()
    assert first == "list.txt has 2 faults:"
    assert [fault.partition(":")[0] for fault in faults] == ["line 1", "line 3"]


def test_sections_are_words_by_the_heading_above(written: Path) -> None:
    written.write_text("# words\n[small]\naf på\nog\n\n[large]\n[none]\nDet\n", encoding="utf-8")
    assert sections(written) == {"small": ("af", "på", "og"), "large": (), "none": ("Det",)}


def test_words_without_a_heading_and_headings_that_come_twice_are_one_error(written: Path) -> None:
    written.write_text("af på\n[small]\nog\n[small]\ni\n", encoding="utf-8")
    with pytest.raises(WordListError) as error:
        sections(written)
    assert str(error.value) == (
        "list.txt has 2 faults:\n"
        "line 1: stands under no heading: put one like [words] above it\n"
        "line 4: [small] is there already: put the two together"
    )


def test_a_table_is_cut_at_its_tabs(written: Path) -> None:
    written.write_text("# Danish TAB English\nWien\tVienna\nden danske\tDanish\n", encoding="utf-8")
    assert table(written) == (("Wien", "Vienna"), ("den danske", "Danish"))


def test_lines_with_other_columns_and_empty_cells_are_one_error(written: Path) -> None:
    written.write_text("Wien\tVienna\nWien Vienna\nRom\t\na\tb\tc\n", encoding="utf-8")
    with pytest.raises(WordListError) as error:
        table(written)
    assert str(error.value) == (
        "list.txt has 3 faults:\n"
        "line 2: columns with TABs between: 1, not 2\n"
        "line 3: a cell is empty\n"
        "line 4: columns with TABs between: 3, not 2"
    )


@pytest.mark.parametrize("name", ["negations.txt", "meanings.txt"])
def test_rows_that_ship_are_without_fault(name: str) -> None:
    assert list(rows(name, "da"))
    assert list(rows(name, "en"))


@pytest.mark.parametrize("name", ["names.tsv", "examples.tsv"])
def test_tables_that_ship_are_without_fault(name: str) -> None:
    assert len(table(name)) > 1000


@pytest.mark.parametrize("name", ["name_words.txt", "abbreviations_da.txt"])
def test_sections_that_ship_are_without_fault(name: str) -> None:
    assert all(sections(name).values())
