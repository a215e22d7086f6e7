import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import GlossaryError
from translate.glossary.table import MAX_LENGTH, MAX_TERMS, Glossary, as_glossary
from translate.glossary.term import Term

COUNCIL = Term("regionsråd", "regional council")
MAYOR = Term("borgmester", "mayor")


@pytest.mark.parametrize(
    "table",
    [
        "regionsråd,regional council\nborgmester,mayor\n",
        "regionsråd;regional council\r\nborgmester;mayor",
        "regionsråd\tregional council\rborgmester\tmayor\r",
        "Danish,English\nregionsråd,regional council\nborgmester,mayor",
        "dansk;engelsk\nregionsråd;regional council\nborgmester;mayor",
        "English,Danish\nregional council,regionsråd\nmayor,borgmester\n",
        '"regionsråd","regional council"\n"borgmester", "mayor"\n',
        "# our terms\n\nregionsråd, regional council\n  \n#, no\nborgmester , mayor\n",
        "regionsråd,regional council,,\nborgmester,mayor,,\n",
        "regionsråd,regional council\nborgmester,mayor\nregionsråd,regional council\n",
        "\ufeffregionsråd,regional council\nborgmester,mayor\n",
    ],
)
def test_table_is_read_in_any_dress(table: str) -> None:
    assert Glossary.parse(table).terms == (COUNCIL, MAYOR)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_file_is_read_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("regionsråd;regional council\nborgmester;mayor\n".encode(encoding))
    assert Glossary.read(path).terms == (COUNCIL, MAYOR)
    assert Glossary.parse(path.read_bytes()).terms == (COUNCIL, MAYOR)


@pytest.mark.parametrize(
    ("table", "term"),
    [
        ('"regionsråd, regionsrådet",regional council', ("regionsråd", "regionsrådet")),
        ("regionsråd, regionsrådet;regional council", ("regionsråd", "regionsrådet")),
    ],
)
def test_cell_may_list_forms(table: str, term: tuple[str, ...]) -> None:
    (read,) = Glossary.parse(table).terms
    assert (read.forms, read.english) == (term, "regional council")


def test_capital_makes_another_term_of_a_name() -> None:
    assert len(Glossary.parse("Venstre,Liberal Party\nvenstre,left\n").terms) == 2


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("regionsråd,", "no English word beside “regionsråd”: add it, or take the line out"),
        (",mayor", "no Danish word beside “mayor”: add it, or take the line out"),
        (".,mayor", "no Danish word beside “mayor”: add it, or take the line out"),
        ("regionsråd", "1 column, not 2: write Danish,English, with quotation marks"),
        ("a,b,c", "3 columns, not 2: write Danish,English, with quotation marks"),
        ('"a,b', "a quotation mark is not closed: close it"),
        ("Hus,home", "“Hus” is “house” in line 1 and “home” here: keep one"),
        ('"bolig, hus",home', "“hus” is “house” in line 1 and “home” here: keep one"),
        ("r\x07d,council", "the Danish has a character that can't be read (U+0007): type"),
        ("råd,co�ncil", "the English has a character that can't be read (U+FFFD): type"),
        ("o" * (MAX_LENGTH + 1) + ",x", "the Danish has 201 characters, over 200: shorten it"),
    ],
)
def test_faulty_line_is_named_with_its_remedy(line: str, fault: str) -> None:
    with pytest.raises(GlossaryError, match=r"terms\.csv has a fault") as raised:
        Glossary.parse(f"hus,house\nvej,road\n{line}\nby,town\n", "terms.csv")
    assert str(raised.value).splitlines()[1].startswith(f"line 3: {fault}")


def test_every_faulty_line_is_named_at_once() -> None:
    table = "hus,\n\n# no\nvej,road\n,x\nvej,way\na,b,c\n"
    with pytest.raises(GlossaryError, match="the glossary has 4 faults") as raised:
        Glossary.parse(table)
    lines = str(raised.value).splitlines()[1:]
    assert [line.partition(":")[0] for line in lines] == ["line 1", "line 5", "line 6", "line 7"]


@pytest.mark.parametrize("table", ["", "\n\n", "# only a comment\n", "Danish,English\n"])
def test_file_without_terms_is_refused(table: str) -> None:
    with pytest.raises(GlossaryError, match="has no terms: write a line for each"):
        Glossary.parse(table)


def test_too_many_terms_are_refused() -> None:
    with pytest.raises(GlossaryError, match="10,001 terms; at most 10,000 are taken"):
        Glossary.of((f"ord{i}", "word") for i in range(MAX_TERMS + 1))


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"none\.csv can't be read: No such file"):
        Glossary.read(tmp_path / "none.csv")


def test_faulty_pairs_of_a_caller_are_named() -> None:
    with pytest.raises(GlossaryError, match="2 faults") as raised:
        Glossary.of([("hus", "house"), ("vej", ""), ("hus", "home")])
    assert str(raised.value).splitlines()[1:] == [
        "pair 2: no English word beside “vej”: add it, or take the line out",
        "pair 3: “hus” is “house” in pair 1 and “home” here: keep one",
    ]


def test_argument_may_be_anything_that_stands_for_terms(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("regionsråd,regional council\n", encoding="utf-8")
    pairs = {"regionsråd": "regional council"}
    forms = (path, str(path), path.read_bytes(), pairs, list(pairs.items()), Glossary((COUNCIL,)))
    for value in forms:
        assert as_glossary(value).terms == (COUNCIL,)
    assert not as_glossary(None)
    assert not as_glossary({})


words = st.text("abcdefghijklmnoprstuvyæøå -", min_size=1, max_size=20).filter(
    lambda text: text.strip(" -") and text.strip() not in ("da", "en", "mål")
)
pairs_of_words = st.dictionaries(
    words.map(lambda text: " ".join(text.split())).filter(lambda text: text.strip(" -")),
    words.map(lambda text: " ".join(text.split())).filter(lambda text: text.strip(" -")),
    min_size=1,
    max_size=8,
)


@given(pairs_of_words, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]))
def test_reading_loses_no_term(pairs: dict[str, str], separator: str, end: str) -> None:
    table = end.join(separator.join(pair) for pair in pairs.items())
    assert Glossary.parse(table) == Glossary.of(pairs)
    assert [(term.danish, term.english) for term in Glossary.parse(table).terms] == [*pairs.items()]


@given(pairs_of_words)
def test_every_term_is_found_where_it_stands_alone(pairs: dict[str, str]) -> None:
    glossary = Glossary.of(pairs)
    for danish in pairs:
        found = glossary.places(danish)
        assert found, "itself, or a longer form of another"


@given(st.lists(st.sampled_from(["good", "", "a,b,c", "hus,", ",x", '"q', "# c"]), min_size=1))
def test_exactly_the_faulty_lines_are_named(kinds: list[str]) -> None:
    lines = [f"ord{i}x,word" if kind == "good" else kind for i, kind in enumerate(kinds)]
    faulty = [f"line {i}" for i, kind in enumerate(kinds, 1) if kind not in ("good", "", "# c")]
    try:
        Glossary.parse("hus,house\n" * 9 + "\n".join(lines))
        named = []
    except GlossaryError as error:
        named = [line.partition(":")[0] for line in str(error).splitlines()[1:]]
    assert named == [f"line {int(name.split()[1]) + 9}" for name in faulty]


def test_thousand_terms_are_looked_for_quickly() -> None:
    firsts = "regions kommune stats amts kirke fjord forsvars handels miljø sygehus".split()
    lasts = "råd borgmester minister styrelse forening kontor chef nævn direktør aftale".split()
    tails = "udvalg formand ordfører lov hus møde sag plan fond leder".split()
    glossary = Glossary.of({f"{a}{b}{c}": "it" for a in firsts for b in lasts for c in tails})
    story = [
        "Regionsrådet og borgmesteren drøftede torsdag kommunelovforslaget med ministeren."
    ] * 25
    glossary.places("")  # the index is made once
    start = time.process_time()
    for sentence in story:
        glossary.places(sentence)
    assert time.process_time() - start < 0.05  # 0.002 measured
