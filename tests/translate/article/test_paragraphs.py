import pytest

from translate.article.paragraphs import (
    credit,
    fixed_kind,
    is_crosshead,
    is_headline,
    is_quote,
)

KINDS = {
    "byline": [
        "Af Mette Holm/ritzau/",
        "Af Mette Holm /ritzau/AFP",
        "Af Karin Thoft, korrespondent i Bruxelles",
        "Af Jens Olsen, jeol@avis.dk",
        "Af Jens Olsen - jeol@avis.dk",
        "Af Jens Olsen og Mette Holm",
        "Af Jens P. Olsen, H.C. Lund og Karin Thoft/ritzau/",
        "Af Anne-Mette van der Berg, Ritzaus udsendte medarbejder, Nairobi",
        "Af Jens Olsen (tekst) og Ida Lund (foto)",
        "AF JENS OLSEN",
        "Tekst: Jens Olsen",
        "Skrevet af Jens Olsen",
        "Af Ritzau",
        "Af /ritzau/",
        "Jens Olsen, jeol@avis.dk",
        "jeol@avis.dk",
    ],
    "notice": [
        "Artiklen fortsætter under annoncen",
        "ARTIKLEN FORTSÆTTER EFTER ANNONCEN.",
        "↓ Artiklen fortsætter efter billedet ↓",
        "Artiklen fortsætter nedenfor",
        "Fortsætter efter annoncen",
        "Annonce",
        "- Annonce -",
        "[Annonce]",
        "Annoncørbetalt indhold",
        "Læs også: Menighedsråd sætter alarmer på kirketage",
        "LÆS OGSÅ: Hvad gør man nu?",
        "Læs også Menighedsråd sætter alarmer på kirketage",
        "Læs mere: Sådan gik det",
        "Læs mere om sagen her.",
        "Se også: Billeder fra stedet",
        "Se også billeder fra stedet",
        "Se videoen her",
        "Hør podcasten her",
        "Del artiklen",
        "Del på Facebook",
        "Udskriv",
        "Abonner på vores nyhedsbrev",
        "Bliv abonnent",
        "Tilmeld dig nyhedsbrevet her.",
        "Log ind",
        "Kopiér link",
        "Mest læste",
        "Flere nyheder",
        "Læsetid: 3 min.",
        "© 2024 Ritzau. Alle rettigheder forbeholdes.",
        "* * *",
        "---",
        "",
    ],
    "signature": [
        "/ritzau/",
        "/ritzau",
        "/ritzau/AFP",
        "/ritzau/Reuters/",
        "/ritzau/AFP/Reuters/",
        "/ritzau/dpa-AFX",
        "/ritzau/Bloomberg News",
        "/ritzau/FINANS",
        "/Ritzau/TT/",
        "/AFP/",
        "(Ritzau)",
        "(Reuters)",
        "mh /ritzau/",
        "/ ritzau /",
        "*ritzau*",
        "RITZAU FINANS",
        "© Ritzau",
        "Kilde: Ritzau",
    ],
    "caption": [
        "Foto: Ida Lund/Ritzau Scanpix",
        "FOTO: IDA LUND",
        "Foto Ida Lund/Ritzau Scanpix",
        "Foto/Ritzau Scanpix",
        "(Foto: Ida Lund/Ritzau Scanpix)",
        "Foto: J. Hansen/AFP/Ritzau Scanpix (Arkivfoto)",
        "Foto: Ida Lund og Bo Dam/Ritzau Scanpix",
        "Foto: Østjyllands Politi",
        "Foto: privat",
        "Foto: -/AFP/Ritzau Scanpix",
        "Foto: @politifyn/Twitter",
        "Arkivfoto: Ida Lund",
        "PR-foto",
        "Genrefoto: Colourbox",
        "Grafik: Ritzau Grafik",
        "© Ida Lund/Ritzau Scanpix",
        "Ida Lund/Ritzau Scanpix",
        "Ritzau Scanpix",
        "Skibet ligger ved kaj. Foto: Ida Lund/Ritzau Scanpix",
        "Skibet ligger ved kaj (Foto: Ida Lund).",
        "Skibet ligger ved kaj. (Arkivfoto)",
        "Skibet ligger ved kaj. Ida Lund/Ritzau Scanpix",
    ],
    None: [
        "Af de 14 om bord kom ingen til skade.",
        "Af Danmarks 98 kommuner siger 12 nej",
        "Af Jens Olsen er der intet hørt siden.",
        "Af Folketingets 179 medlemmer stemte 90 ja.",
        "Af Socialdemokratiets ordfører, Lars Holm, lød det, at sagen er slut.",
        "Af sted mod Nordpolen",
        "Journalist dræbt i Gaza",
        "Annoncen blev fjernet af politiet.",
        "Annoncer på nettet skal fremover mærkes.",
        "Artiklen fortsætter med at beskrive mødet.",
        "Historien fortsætter i retten mandag.",
        "Abonnenter får besked i dag.",
        "Del af aftalen er ikke på plads",
        "Udskriv valget nu, lyder kravet.",
        "Lyt til befolkningen, lød det.",
        "- Læs også loven en gang til, siger han.",
        "Flere nyheder om sagen ventes torsdag.",
        "Få danskere har adgang til lægehjælp.",
        "Få danskere læser nyhedsbreve.",
        "Til vores store overraskelse vandt Danmark.",
        "Facebook har slettet opslaget.",
        "Ritzau skriver, at to er dræbt.",
        "Ritzau Scanpix har tusind billeder",
        "Politiet har offentliggjort et foto: Det viser to mænd.",
        "Foto af gerningsmanden findes ikke.",
        "Fotoet viser to mænd.",
        "Video viser angreb på hospital",
        "Færre børn",
        "Danske Rederier",
        # The last lines of wrapped sentences.
        "X.",
        "Ritzau.",
        "af Jens Olsen.",
        "d. 4. januar 2024 kl. 13.12.",
    ],
}


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in KINDS.items() for text in texts]
)
def test_kind_that_the_words_alone_decide(text: str, kind: str | None) -> None:
    assert fixed_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foto: Ida Lund", "Foto: Ida Lund"),
        ("Skibet ligger ved kaj. Foto: Ida Lund", "Foto: Ida Lund"),
        ("Foto: Ida Lund. Det ligger ved kaj.", "Foto: Ida Lund."),
        ("Arkivfoto: Skibet ligger ved kaj.", "Arkivfoto: "),
        ("Skibet ligger ved kaj.", None),
    ],
)
def test_credit_is_told_from_the_description(text: str, expected: str | None) -> None:
    span = credit(text)
    assert (span and text[slice(*span)]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- Vi er lettede.",
        "– Vi er lettede.",
        "— Vi er lettede.",
        "-Vi er lettede.",
        "-\xa0Vi er lettede.",
        "- »Vi er lettede«, siger han.",
    ],
)
def test_dash_leads_a_quote(text: str) -> None:
    assert is_quote(text)


@pytest.mark.parametrize("text", ["-14 grader", "Vi er lettede - nu.", "»Vi er lettede.«", ""])
def test_other_text_is_no_quote(text: str) -> None:
    assert not is_quote(text)


@pytest.mark.parametrize(
    ("text", "headline", "crosshead"),
    [
        ("Færre børn", True, True),
        ("Hvad sker der nu?", True, True),
        ("Fakta:", False, True),
        ("Minister: Nu er det »alvor«", True, True),
        ("Regningen løber op i 2 mio. kr.", True, False),
        ("- Vi er knust over nyheden", True, False),
        ("- Hvad skal vi gøre nu?", False, False),
        ("Det oplyser politiet.", False, False),
        ("Han siger: »Det er slut.«", False, False),
        ("• Skibet er langt", False, False),
        (
            "Seks af ti kommuner vil hæve prisen på skolemad, når den nye ordning begynder",
            True,
            False,
        ),
        ("Ord " * 40, False, False),
    ],
)
def test_headings_have_no_full_stop(text: str, headline: bool, crosshead: bool) -> None:
    assert (is_headline(text), is_crosshead(text)) == (headline, crosshead)
