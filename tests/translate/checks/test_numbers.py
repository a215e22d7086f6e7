import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.numbers import check_numbers

RIGHT = """
I den seneste halvanden måned | Over the past month and a half
Om halvandet år | In another year and a half
En kat på halvandet år | A one-and-a-half-year-old cat
Fem kvarter senere | An hour and a quarter later
Elever i 4.-9. klasse | Secondary school pupils
Der faldt 13 mm regn. | Half an inch of rain fell.
En forskel på 11 grader | A 20-degree difference
Omkring 50 huse | Some four dozen houses
De fejrer jernbryllup. | They celebrate their 70th anniversary.
Natten til 2. juledag | In the early hours of December 26
Pinsedag er der gudstjeneste. | There is a service on Whit Sunday.
Militsen har 2.500 mand under våben. | The militia has 2,500 men under arms.
Militsen har 2500 mand under våben. | The militia has 2,500 men under arms.
Ledigheden faldt til 3,5 procent. | Unemployment fell to 3.5 per cent.
Prisen steg fem til seks procent. | The price rose by five to six percent.
Mellem 10 og 15 procent stemte blankt. | Between 10 and 15 percent voted blank.
Over en fjerdedel af eleverne var syge. | More than 25 percent of the pupils were ill.
Renten sættes op med et kvart procentpoint. | The rate goes up by a quarter of a percentage point.
Underskuddet er 1,2 mia. kr. | The deficit is DKK 1.2bn.
Underskuddet er 1,2 mia. kr. | The deficit is 1,200 million kroner.
Broen koster 2-3 millioner kroner. | The bridge costs two to three million kroner.
Gælden er på en billion kroner. | The debt is one trillion kroner.
Han blev solgt for 27 millioner pund. | He was sold for £27m.
Mødet begynder kl. 14.30. | The meeting starts at 2:30 pm.
Mødet begynder klokken 14. | The meeting starts at 2 p.m.
Mødet varer fra 14 til 16. | The meeting lasts from 2 to 4 pm.
Mødet begynder klokken to. | The meeting starts at two o'clock.
Mødet begynder klokken halv tre. | The meeting starts at 2:30.
Bomben sprang kl. 24. | The bomb went off at midnight.
Retten mødes kl. 12. | The court sits at noon.
Han blev født den 4. januar 1990. | He was born on January 4, 1990.
Han blev født 1.2.1990. | He was born on 1 February 1990.
Valget er den 11. september. | The election is on 11 September.
En 13-årig dreng er savnet. | A 13-year-old boy is missing.
En tolvårig dreng er savnet. | A twelve-year-old boy is missing.
De 13- til 17-årige ryger mest. | Those aged 13 to 17 smoke the most.
Det skete i 1990'erne. | It happened in the 1990s.
Det skete i 90'erne. | It happened in the nineties.
Offeret er en mand i 40'erne. | The victim is a man in his forties.
Kirken er fra 1800-tallet. | The church is from the 19th century.
De ventede i halvanden time. | They waited for an hour and a half.
De ventede i halvanden time. | They waited for one and a half hours.
Hun var væk i halvandet år. | She was away for 18 months.
Ferien varer 14 dage. | The holiday lasts two weeks.
Feberen varer et døgn. | The fever lasts 24 hours.
De ventede i tre kvarter. | They waited for three quarters of an hour.
Der var halvtreds gidsler. | There were 50 hostages.
Hun blev enoghalvfems år. | She lived to be ninety-one.
Snesevis af huse brændte. | Dozens of houses burned.
Han købte et dusin æg. | He bought a dozen eggs.
Titusinder flygtede. | Tens of thousands fled.
Hundredtusindvis er sultne. | Hundreds of thousands are hungry.
Begge brødre blev dræbt. | The two brothers were killed.
Et par dage senere kom han hjem. | A couple of days later he came home.
En tredjedel stemte nej. | A third voted no.
To tredjedele stemte nej. | Two thirds voted no.
Priserne er fordoblet. | Prices have doubled.
Det tog et årti. | It took a decade.
FCK vandt 3-2. | FC Copenhagen won 3-2.
Han blev nummer tre i sæsonen 2020/21. | He came third in the 2020-21 season.
Det er tredje gang. | It is the third time.
Anden verdenskrig sluttede i 1945. | World War II ended in 1945.
Kong Frederik 10. gæster Paris. | King Frederik X is visiting Paris.
Han kæmpede i 2. verdenskrig. | He fought in World War II.
Han kom klokken sytten. | He came at five.
Hun sagde op i forgårs. | She resigned two days ago.
Bøden er USD 5. | The fine is $5.
Bøden er 5 kr. | The fine is five kroner.
Torsdagens møde er aflyst. | Thursday's meeting has been cancelled.
Imamen blev dræbt under fredagsbønnen. | The imam was killed during Friday prayers.
Premierminister Theresa May gik af. | Prime Minister Theresa May resigned.
Spillet hedder Six Days in Basra. | The game is called Six Days in Basra.
Stormen nåede 165 km/t. | The storm reached 103 mph.
Tyve stjal maleriet. | Thieves stole the painting.
Udslippet af CO2 stiger. | Carbon emissions are rising.
Der blev talt om freden. | There was talk of the peace.
"""
WRONG = [
    (
        "Der var 2500 på pladsen.",
        "There were 2,600 in the square.",
        "2500 in the Danish, 2,600 in the English",
    ),
    (
        "Der er 45 sårede.",
        "There are many wounded.",
        "45 in the Danish has no counterpart in the English",
    ),
    ("Der er mange sårede.", "There are 45 wounded.", "45 in the English is not in the Danish"),
    (
        "De fik 2.500 kr.",
        "They got 2.500 kroner.",
        "2.500 is written as in Danish: there it means 2,500",
    ),
    (
        "Der var halvtreds gidsler.",
        "There were 30 hostages.",
        "halvtreds (50) in the Danish, 30 in the English",
    ),
    (
        "Underskuddet er 2 mia. kr.",
        "The deficit is 2 million kroner.",
        "2 mia (2,000,000,000) in the Danish, 2 million in the English",
    ),
    (
        "Gælden er en billion kroner.",
        "The debt is one billion kroner.",
        "en billion (1,000,000,000,000) in the Danish, one billion in the English",
    ),
    ("Mødet er kl. 14.", "The meeting is at 2 am.", "14 in the Danish, 2 am in the English"),
    (
        "Mødet er kl. 14.30.",
        "The meeting is at 2:50 pm.",
        "14.30 in the Danish, 2:50 pm in the English",
    ),
    (
        "Han kom torsdag.",
        "He came on Tuesday.",
        "torsdag (Thursday) in the Danish, Tuesday in the English",
    ),
    (
        "Han kom den 4. januar.",
        "He came on 4 June.",
        "januar (January) in the Danish, June in the English",
    ),
    (
        "Det skete i 1990'erne.",
        "It happened in the 1980s.",
        "1990 in the Danish, 1980 in the English",
    ),
    ("Han vandt 76 procent.", "He won 76 points.", "76 procent in the Danish, 76 in the English"),
    (
        "De ventede i halvanden time.",
        "They waited for half an hour.",
        "halvanden (1.5) in the Danish has no counterpart in the English",
    ),
    (
        "Tusinder flygtede.",
        "Millions fled.",
        "Tusinder (1,000) in the Danish, Millions in the English",
    ),
    ("To blev dræbt.", "Three were killed.", "To (2) in the Danish, Three in the English"),
    (
        "Det er tredje gang.",
        "It is the fourth time.",
        "tredje (3) in the Danish, fourth in the English",
    ),
    (
        "To tredjedele stemte nej.",
        "A third voted no.",
        "To tredjedele (2/3) in the Danish, A third in the English",
    ),
    (
        "Han løb 300 km.",
        "He ran 300 miles.",
        "300 has another unit than in the Danish, and isn't converted",
    ),
    ("Han løb 300 km.", "He ran 250 miles.", "300 in the Danish, 250 in the English"),
]


@pytest.mark.parametrize(
    ("danish", "english"), [line.split(" | ") for line in RIGHT.strip().splitlines()]
)
def test_right_number_is_not_flagged(danish: str, english: str) -> None:
    assert [flag.message for flag in check_numbers(danish, english)] == []


@pytest.mark.parametrize(("danish", "english", "message"), WRONG)
def test_wrong_number_is_flagged(danish: str, english: str, message: str) -> None:
    assert [flag.message for flag in check_numbers(danish, english)] == [message]


def test_spans_lie_over_the_numbers() -> None:
    danish, english = "Der var 2.500 på pladsen.", "There were 2,600 in the square."
    (flag,) = check_numbers(danish, english)
    assert flag.source_span is not None
    assert flag.target_span is not None
    assert danish[slice(*flag.source_span)] == "2.500"
    assert english[slice(*flag.target_span)] == "2,600"


def test_each_wrong_number_has_its_own_flag() -> None:
    flags = list(check_numbers("I 2019 kom 12 mænd.", "In 2018 came 13 men and 4 women."))
    assert [flag.target_span for flag in flags] == [(3, 7), (13, 15), (24, 25)]


@given(st.integers(10, 10**9), st.integers(1, 10**6))
def test_every_other_amount_is_flagged(number: int, difference: int) -> None:
    danish = f"{number:,}".replace(",", ".")
    assert not list(check_numbers(f"De fik {danish} kroner.", f"They got {number:,} kroner."))
    english = f"{number + difference:,}"
    assert len(list(check_numbers(f"De fik {danish} kroner.", f"They got {english} kroner."))) == 1


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(danish: str, english: str) -> None:
    for flag in check_numbers(danish, english):
        assert flag.source_span or flag.target_span
