import pytest

from translate.languages.da.forms import Form, adjective_forms, danish_forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("regionsråd", "regionsråd regionsrådet regionsrådene"),
        ("borgmester", "borgmester borgmesteren borgmestre borgmestrene"),
        ("minister", "minister ministeren ministre ministrene"),
        ("lærer", "lærer læreren lærere lærerne"),
        ("kat", "kat katten katte kattene"),
        ("program", "program programmet programmer programmerne"),
        ("søn", "søn sønnen sønner sønnerne"),
        ("kommune", "kommune kommunen kommuner kommunerne"),
        ("parti", "parti partiet partier partierne"),
        ("by", "by byen byer byerne"),
        ("hus", "hus huset huse husene"),
        ("styrelse", "styrelse styrelsen styrelser styrelserne"),
        ("afdeling", "afdeling afdelingen afdelinger afdelingerne"),
        ("regel", "regel reglen regler reglerne"),
        ("middel", "middel midlet midler midlerne"),
        ("våben", "våben våbnet våbnene"),
        ("nummer", "nummer nummeret numre numrene"),
        ("ministerium", "ministerium ministeriet ministerier ministerierne"),
        ("kursus", "kursus kurset kurser kurserne"),
        ("kollega", "kollega kollegaen kolleger kollegerne"),
        ("formand", "formand formanden formænd formændene"),
        ("hovedstad", "hovedstad hovedstaden hovedstæder hovedstæderne"),
        ("barnebarn", "barnebarn barnebarnet børnebørn børnebørnene"),
        ("forsøg", "forsøg forsøget forsøgene"),
        ("bevis", "bevis beviset beviser beviserne"),
        ("billet", "billet billetten billetter billetterne"),
        ("studerende", "studerende"),
    ],
)
def test_noun_has_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= danish_forms(word).keys()
    assert next(iter(danish_forms(word))) == word


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("dom", "dommer"),
        ("forsvar", "forsvarer"),
        ("forsøg", "forsøger"),
        ("led", "leder"),
        ("spil", "spiller"),
        ("råd", "rådden"),
        ("regionsråd", "regionsrådsmøde"),
        ("region", "regional"),
    ],
)
def test_noun_does_not_claim_another_word(word: str, other: str) -> None:
    assert other not in danish_forms(word)


@pytest.mark.parametrize(
    ("word", "form", "tells"),
    [
        ("borgmester", "borgmester", Form(None)),
        ("borgmester", "borgmesteren", Form("singular", definite=True)),
        ("borgmester", "borgmestre", Form("plural")),
        ("borgmester", "borgmestrene", Form("plural", definite=True)),
        ("kommune", "kommunen", Form("singular", definite=True)),
        ("regionsråd", "regionsråd", Form(None)),
        ("talsmand", "talsmænd", Form("plural")),
        ("talsmand", "talsmændene", Form("plural", definite=True)),
    ],
)
def test_ending_tells_number_and_article(word: str, form: str, tells: Form) -> None:
    assert danish_forms(word)[form] == tells


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("kommunal", "kommunal kommunalt kommunale"),
        ("grøn", "grøn grønt grønne"),
        ("sikker", "sikker sikkert sikre"),
        ("offentlig", "offentlig offentligt offentlige"),
        ("bevæbnet", "bevæbnet bevæbnede"),
        ("stille", "stille"),
    ],
)
def test_adjective_has_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= adjective_forms(word).keys()
