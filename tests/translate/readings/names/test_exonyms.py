import pytest

from translate.readings.names.exonyms import exonyms


def matches(danish: str, english: str) -> bool:
    """Whether the whole of both is known, and as the same thing."""
    known = exonyms()
    ours, theirs = danish.split(), english.split()
    length, senses = known.lexicons["da"].match(ours)
    other_length, other_senses = known.lexicons["en"].match(theirs)
    return (length, other_length) == (len(ours), len(theirs)) and bool(senses & other_senses)


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Irak", "Iraq"),
        ("Iraks", "Iraq"),
        ("Elfenbenskysten", "Ivory Coast"),
        ("Athen", "Athens"),
        ("irakisk", "Iraqi"),
        ("irakiske", "Iraqi"),
        ("irakernes", "Iraqis"),
        ("nordmændene", "Norwegians"),
        ("franskmand", "French"),
        ("USA", "United States"),
        ("amerikanske", "US"),
        ("De Forenede Stater", "America"),
        ("Bagdad", "Baghdad"),
        ("Mellemøsten", "Middle East"),
        ("FN", "UN"),
        ("Højesterets", "Supreme Court"),
        ("Folketingets", "parliament"),
        ("Folketinget", "Danish parliament"),
        ("Islamisk Stat", "Islamic State"),
        ("Østersøen", "Baltic Sea"),
        ("Østre Landsret", "Eastern High Court"),
    ],
)
def test_danish_name_stands_for_english_name(danish: str, english: str) -> None:
    assert matches(danish, english)


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("irakisk", "Iranian"),
        ("Irak", "Iran"),
        ("Sverige", "Switzerland"),
        ("Østersøen", "North Sea"),
        ("Østre Landsret", "Supreme Court"),
        ("FN", "EU"),
        ("Niger", "Nigeria"),
    ],
)
def test_different_things_share_no_sense(danish: str, english: str) -> None:
    assert not matches(danish, english)


def test_longest_name_wins() -> None:
    words = "Den Europæiske Union og Rusland".split()
    assert exonyms().lexicons["da"].match(words)[0] == 3


def test_small_letters_are_no_country() -> None:
    assert exonyms().lexicons["da"].match(["polen"])[0] == 0
    assert exonyms().lexicons["en"].match(["turkey"])[0] == 0


def test_folketinget_is_plain_and_iraq_is_not() -> None:
    known = exonyms()
    assert known.lexicons["da"].match(["Folketinget"])[1] <= known.plain
    assert not known.lexicons["da"].match(["Irak"])[1] & known.plain


def test_every_row_has_both_languages() -> None:
    assert all(all(row["da"]) and all(row["en"]) for row in exonyms().rows)
