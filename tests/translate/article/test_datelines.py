import pytest

from translate.article.datelines import (
    dateline_in_front,
    ends,
    is_dateline,
    is_signature,
    signature_at_end,
)

LEAD = "Et angreb har torsdag dræbt to i Bagdad, oplyser hæren."


@pytest.mark.parametrize(
    "stamp",
    [
        "date 2024-01",
        "2024-01-04",
        "2024-01-04 13:12",
        "2024-01-04T13:12:00+01:00",
        "04. jan. 2024 kl. 13.12",
        "04.jan.2024",
        "4. januar 2024",
        "4. januar 2024, 13:12",
        "4. januar 2024 •",
        "d. 4. maj 2024",
        "(4. januar 2024)",
        "4/1 2024",
        "04.01.2024",
        "04-01-2024 kl. 13:12",
        "Torsdag den 4. januar 2024",
        "tors. 4. jan. 2024",
        "I dag kl. 13.12",
        "Opdateret 4. januar 2024 kl. 13.12",
        "Opdateret kl. 14.05",
        "Udgivet 04/01/2024",
        "Publiceret: 4. januar 2024, kl. 13.12 - Opdateret: 5. januar 2024, kl. 08.00",
        "4. januar 2024 kl. 13.12 | Opdateret 4. januar 2024 kl. 14.00",
        "BAGDAD /ritzau/AFP/ -",
        "BAGDAD (Ritzau/AFP) –",
        "Bagdad /ritzau/",
        "København, 4. januar (Ritzau):",
        "København, torsdag /ritzau/",
        "WASHINGTON, D.C. /ritzau/Reuters/ -",
        "TEL AVIV/GAZA /ritzau/AFP/",
        "/ritzau/ -",
        "BRUXELLES:",
        "NEW YORK –",
        "date 2024-01 BAGDAD /ritzau/AFP/ -",
    ],
)
def test_dateline_stands_in_front_of_the_first_sentence(stamp: str) -> None:
    text = f"{stamp} {LEAD}"
    assert text[: dateline_in_front(text)] == f"{stamp} "


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "4. januar 2024 blev en mand dræbt.",
        "Den 4. januar 2024 angreb Rusland byen.",
        "Torsdag den 4. januar 2024 blev en mand dræbt.",
        "4. januar 2024, dagen efter angrebet, blev to dræbt.",
        "I dag kl. 13.12 ramte et jordskælv byen.",
        "Opdateret viden om virussen er vigtig.",
        "2024 bliver et godt år for rederiet.",
        "USA: Iran står bag angrebet.",
        "FAKTA: Loven har tre dele.",
        "MEDIE: Ministeren går af",
        "København (AFP) siger nej.",
        "København, Aarhus og Odense får flere penge.",
    ],
)
def test_sentence_that_begins_with_a_date_or_a_place_is_whole(text: str) -> None:
    assert dateline_in_front(text) == 0


@pytest.mark.parametrize(
    ("text", "leading", "later"),
    [
        ("04. jan. 2024 kl. 13.12", True, True),
        ("Opdateret 4. januar 2024", True, True),
        ("Torsdag den 4. januar 2024", True, False),
        ("4. januar", True, False),
        ("BAGDAD /ritzau/AFP/ -", True, False),
        ("Januar 2024", False, False),
        (LEAD, False, False),
    ],
)
def test_later_dates_are_headings_of_a_timeline(text: str, leading: bool, later: bool) -> None:
    assert (is_dateline(text, leading=True), is_dateline(text, leading=False)) == (leading, later)


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Det siger han. /ritzau/", "/ritzau/"),
        ("Det siger han./ritzau/AFP", "/ritzau/AFP"),
        ("Det siger han /Ritzau/TT/", "/Ritzau/TT/"),
        ("Det siger han. mh /ritzau/", "mh /ritzau/"),
        ("- Nej, siger han. (Ritzau)", "(Ritzau)"),
        ("»Nej,« siger »han.« /AFP/", "/AFP/"),
        ("Det skriver avisen Bild (dpa)", ""),
        ("Det oplyser nyhedsbureauet (AFP) om sagen.", ""),
        ("Det skriver Ritzau.", ""),
        ("/ritzau/", ""),
    ],
)
def test_signature_at_the_end_is_cut_off(text: str, signature: str) -> None:
    start = signature_at_end(text)
    assert (text[start:] if start else "") == signature


def test_signature_is_the_whole_text() -> None:
    assert is_signature("--- /ritzau/ ---")
    assert not is_signature("Det siger han. /ritzau/")


@pytest.mark.parametrize("text", ["Nej.", "»Nej!«", "Nej …", "Han siger:", "(Nej.)", "Nej?” "])
def test_text_ends_in_front_of_closing_marks(text: str) -> None:
    assert ends(text.rstrip())


@pytest.mark.parametrize("text", ["Færre børn", "Han er »vred«", ""])
def test_text_does_not_end(text: str) -> None:
    assert not ends(text)
