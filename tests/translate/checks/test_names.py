import pytest

from translate.checks.names import check_names, unmatched
from translate.flags import Flag
from translate.readings.names.mentions import names


def message(source: str, target: str) -> str | None:
    flags = list(check_names(source, target))
    assert len(flags) <= 1
    return flags[0].message if flags else None


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(
            "Manden blev anholdt i Aarhus.",
            "The man was arrested in Odense.",
            "Aarhus in the Danish, Odense in the English",
            id="another town",
        ),
        pytest.param(
            "Det oplyser Kaj Ertbøll fra politiet.",
            "This was stated by Svend Thorup of the police.",
            "Kaj Ertbøll in the Danish, Svend Thorup in the English",
            id="another person",
        ),
        pytest.param(
            "Det oplyser Kaj Ertbøll.",
            "This was stated by Svend Ertbøll.",
            "Kaj Ertbøll in the Danish, but not in the English",
            id="another first name",
        ),
        pytest.param(
            "Den iranske minister afviser kritikken.",
            "The Iraqi minister rejects the criticism.",
            "iranske in the Danish, Iraqi in the English",
            id="another nationality",
        ),
        pytest.param(
            "Amerikanerne trak sig ud i maj.",
            "The British pulled out in May.",
            "Amerikanerne in the Danish, British in the English",
            id="another people",
        ),
        pytest.param(
            "Niger har lukket grænsen.",
            "The border with Nigeria is closed.",
            "Niger in the Danish, Nigeria in the English",
            id="a country spelt alike",
        ),
        pytest.param(
            "Nordkorea afviser det.",
            "They say South Korea denies it.",
            "Nordkorea in the Danish, South Korea in the English",
            id="the other Korea",
        ),
        pytest.param(
            "Sagen skal for Højesteret.",
            "The case will go before the Pentagon.",
            "Højesteret in the Danish, Pentagon in the English",
            id="another institution",
        ),
        pytest.param(
            "Ministeren rejste hjem.",
            "The minister travelled home to Skrydstrup.",
            "Skrydstrup in the English, but not in the Danish",
            id="invented",
        ),
        pytest.param(
            "Ministeren mødte Norges udsending i går.",
            "The minister met the envoy yesterday.",
            "Norges in the Danish, but not in the English",
            id="a country lost",
        ),
        pytest.param(
            "Minister Liv Ekdahl rejste hjem.",
            "The minister travelled home.",
            "Liv Ekdahl in the Danish, but not in the English",
            id="a person lost",
        ),
    ],
)
def test_names_of_one_side_are_flagged(source: str, target: str, expected: str) -> None:
    assert message(source, target) == expected


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param(
            "Han er i Iraks hovedstad, Bagdad.", "He is in Iraq's capital, Baghdad.", id="exonym"
        ),
        pytest.param("Rusland og Østersøen", "Russia and the Baltic Sea", id="table"),
        pytest.param("Zelenskyj mødte Lukasjenko.", "Zelensky met Lukashenko.", id="spelling"),
        pytest.param("Han bor i Aabenraa.", "He lives in Åbenrå.", id="aa"),
        pytest.param("Nujabas fætter er død.", "Nujaba's cousin has died.", id="genitive"),
        pytest.param("Broen over Kertjstrædet", "The bridge over the Kerch Strait", id="strait"),
        pytest.param("Tåge over Finske Bugt", "Fog over the Gulf of Finland", id="no article"),
        pytest.param("Det hvide hus er lukket.", "The White House is closed.", id="small letters"),
        pytest.param("Vælgerne i Kärnten", "The voters of Carinthia", id="region"),
        pytest.param("Kampen mod Sparta Prag", "The match against Sparta Prague", id="club"),
        pytest.param("Turister på Cook-øerne", "Tourists on the Cook Islands", id="hyphen"),
        pytest.param("En letter er anholdt.", "A Latvian has been arrested.", id="letter"),
        pytest.param("To belgere er døde.", "Two Belgians have died.", id="plural"),
        pytest.param("De konservatives møde", "The Conservative Party meets", id="longer name"),
        pytest.param("En kvinde fra Boston", "A Bostonian woman", id="inhabitant"),
        pytest.param("Grænsen til Arizona", "The AZ border", id="state"),
        pytest.param(
            "Huset hvor H.C. Andersen boede", "Hans Christian Andersen's house", id="H.C."
        ),
        pytest.param(
            "Kommissæren for menneskerettigheder",
            "The High Commissioner for Human Rights",
            id="known name of ordinary words",
        ),
        pytest.param("Nato-landene er enige.", "The NATO countries agree.", id="compound"),
        pytest.param(
            "Folketinget har vedtaget loven.", "Parliament has passed the law.", id="parliament"
        ),
        pytest.param(
            "Det siger Sundhedsdatastyrelsen.",
            "The Danish Health Data Authority says so.",
            id="authority in ordinary words",
        ),
        pytest.param(
            "Rådet for Sikker Trafik advarer.",
            "The Danish Road Safety Council warns.",
            id="Danish added",
        ),
        pytest.param("De danske skoler lukker.", "The schools are closing.", id="Danish left out"),
        pytest.param("Hæren i Østjerusalem", "The army in East Jerusalem", id="direction"),
        pytest.param(
            "Den nordtyske bilfabrik lukker.",
            "The north German car plant is closing.",
            id="direction of an adjective",
        ),
        pytest.param("Trump talte i går.", "Donald Trump spoke yesterday.", id="first name added"),
        pytest.param(
            "Ertbøll afviser det. Ertbøll er vred.",
            "Ertbøll denies it. He is angry.",
            id="name becomes he",
        ),
        pytest.param(
            "Han kommer på mandag i juli.", "He is coming on Monday in July.", id="calendar"
        ),
        pytest.param(
            "Det går nok, siger han.", 'They said: "We Will Not Go Home"', id="American headline"
        ),
        pytest.param("Billetten koster 30 dollar.", "The ticket costs US$30.", id="dollars"),
        pytest.param(
            "Klimarådet kritiserer planen.",
            "The Climate Council criticises the plan.",
            id="council",
        ),
        pytest.param(
            "USA sender flere tropper.", "The United States is sending more troops.", id="USA"
        ),
    ],
)
def test_right_translation_is_not_flagged(source: str, target: str) -> None:
    assert message(source, target) is None


def test_flag_has_a_place_on_both_sides() -> None:
    source, target = "Manden blev anholdt i Aarhus.", "The man was arrested in Odense."
    (flag,) = check_names(source, target)
    assert flag == Flag("name", "Aarhus in the Danish, Odense in the English", (22, 28), (24, 30))


def test_place_is_missing_where_the_name_is() -> None:
    (flag,) = check_names("Ministeren rejste hjem.", "The minister went to Skrydstrup.")
    assert (flag.source_span, flag.target_span) == (None, (21, 31))


def test_long_name_is_cut_in_the_message() -> None:
    name = "Ottokar Bernhardowitz Wernersen Quistorffsen Zanderowitz Jeppsgaardowitz"
    (flag,) = check_names("Hun mødte ham hos en gammel ven.", f"She met {name} at an old friend's.")
    assert len(flag.message) <= 120
    assert flag.target_span == (8, 8 + len(name))


@pytest.mark.parametrize(
    ("bullet", "source", "expected"),
    [
        ("Liv Ekdahl met Orban in Vienna.", "Ekdahl met Orban in Vienna.", ["Liv Ekdahl"]),
        ("American troops left Iraq.", "US soldiers have left Iraq.", []),
        ("Ekdahl met Nolde.", "Ekdahl went to Vienna.", ["Nolde"]),
    ],
)
def test_english_is_compared_with_english(bullet: str, source: str, expected: list[str]) -> None:
    assert [name.text for name in unmatched(names(bullet, "en"), source, "en")] == expected
