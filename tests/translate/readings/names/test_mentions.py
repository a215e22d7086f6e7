import pytest

from translate.readings.names.mentions import NameKind, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Der er ingen her.", []),
        ("Politiet har anholdt Liv Ekdahl i Wien.", ["Liv Ekdahl", "Wien"]),
        ("Det sker ifølge Iraks premierminister.", ["Iraks"]),
        ("Den svenske regering tøver.", ["svenske"]),
        ("Den Europæiske Union og Rusland forhandler.", ["Den Europæiske Union", "Rusland"]),
        ("To F-16-fly fra Skrydstrup lettede.", ["F-16", "Skrydstrup"]),
        ("Mødet fandt sted i Folketinget.", ["Folketinget"]),
        ("- Vi tager hjem, siger Kaj Ertbøll.", ["Kaj Ertbøll"]),
        ("Oddvar siger nej.", ["Oddvar"]),
        ("Trods alt gik det godt.", []),
        ("EFTER KAMPEN I RANDERS", []),
    ],
)
def test_names_of_danish(text: str, expected: list[str]) -> None:
    found = names(text, "da")
    assert [name.text for name in found] == expected
    assert all(text[name.start : name.end] == name.text for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody is here.", []),
        ("Police have arrested Liv Ekdahl in Vienna on Monday.", ["Liv Ekdahl", "Vienna"]),
        ("I don't know what the U.S. wants.", ["U.S."]),
        ("The Swedish government hesitates.", ["Swedish"]),
        ("They met at the Chicken Farmers Association.", ["Chicken Farmers Association"]),
        ("We Will Not Go Home", []),
    ],
)
def test_names_of_english(text: str, expected: list[str]) -> None:
    found = names(text, "en")
    assert [name.text for name in found] == expected
    assert all(text[name.start : name.end] == name.text for name in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He came to Sweden.", "known"),
        ("He came to Skrydstrup.", "unknown"),
        ("He went to the Chicken Farmers Council.", "ordinary"),
        ("He spoke in the Folketing.", "ordinary"),
    ],
)
def test_kind_of_name(text: str, kind: NameKind) -> None:
    assert [name.kind for name in names(text, "en")] == [kind]


def test_word_that_opens_a_danish_sentence_may_be_a_name() -> None:
    assert [name.kind for name in names("Oddvar siger nej.", "da")] == ["opening"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Frederikshavn", "unknown"), ("Mikkelsen", "unknown"), ("Turistkontoret", "ordinary")],
)
def test_danish_compound_of_ordinary_words_is_no_place(name: str, kind: NameKind) -> None:
    assert [found.kind for found in names(f"Det siger de i {name} i dag.", "da")] == [kind]
