import pytest

from translate.checks.negation import check_negation, unmatched
from translate.readings.negations import negations


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        pytest.param("Broen åbner ikke i år.", "The bridge will not open this year.", id="not"),
        pytest.param("Broen åbner ikke i år.", "The bridge won't open this year.", id="n't"),
        pytest.param("Broen åbner ikke i år.", "The bridge won’t open this year.", id="n’t"),
        pytest.param("Han sagde ikke noget.", "He said nothing.", id="nothing"),
        pytest.param("Tallene er ikke reviderede.", "The figures are unaudited.", id="un-"),
        pytest.param("Pundet er intet værd.", "The pound is worthless.", id="-less"),
        pytest.param("Det vil hun ikke betale.", "She refuses to pay it.", id="refuse"),
        pytest.param("Årsagen er endnu uvis.", "The cause is not yet known.", id="u-"),
        pytest.param("De har endnu ikke svaret.", "They have yet to reply.", id="yet to"),
        pytest.param("Hverken hun eller han kom.", "Neither she nor he came.", id="neither"),
        pytest.param("Der er næppe råd til det.", "That is hardly affordable.", id="hardly"),
        pytest.param("Han stemte nej.", "He voted no.", id="vote no"),
        pytest.param(
            "Hun bor ikke længere i Aarhus.", "She no longer lives in Aarhus.", id="longer"
        ),
        pytest.param("Hun bor der ikke mere.", "She doesn't live there any more.", id="any more"),
        pytest.param("Mødet begynder først kl. 10.", "It does not start until 10.", id="until"),
        pytest.param(
            "Mødet begynder ikke før kl. 10.", "It only starts at 10, not before.", id="før"
        ),
        pytest.param("Det koster højst 200 kroner.", "It costs no more than 200.", id="at most"),
        pytest.param("De bøder, hvis ikke de svarer.", "They pay unless they answer.", id="unless"),
        pytest.param("Ikke blot han, men også hun.", "Both he and she.", id="both"),
        pytest.param("Han er ikke bare glad.", "He is not just happy.", id="not just"),
        pytest.param("Det er ikke mindst dyrt.", "It is particularly expensive.", id="not least"),
        pytest.param("Der er ingen tvivl.", "There is no doubt.", id="no doubt"),
        pytest.param("Det er uden tvivl rigtigt.", "That is undoubtedly right.", id="undoubtedly"),
        pytest.param("Uanset hvem der vinder.", "No matter who wins.", id="no matter"),
        pytest.param("Ikke desto mindre kom han.", "Nevertheless, he came.", id="nevertheless"),
        pytest.param("Han bor uden for byen.", "He lives outside the town.", id="outside"),
        pytest.param("Han er uden for livsfare.", "His life is not in danger.", id="danger"),
        pytest.param("Ikke-vestlige lande klager.", "Non-Western countries complain.", id="non-"),
        pytest.param("Hun nægter sig skyldig.", "She pleads not guilty.", id="not guilty"),
        pytest.param("Hun nægter sig skyldig.", "She denies the charge.", id="denies"),
        pytest.param("Han lod være med at svare.", "He did not answer.", id="refrain"),
        pytest.param("Det er godt, ikke?", "That's good, right?", id="a tag"),
        pytest.param("Det er godt, ikke?", "That's good, isn't it?", id="a tag in both"),
        pytest.param("Linje nr. 11 kører igen.", "Line No. 11 runs again.", id="number"),
        pytest.param("Det siger sig selv.", "It goes without saying.", id="without saying"),
        pytest.param("Der skete en ulykke.", "There was an accident.", id="u- in a common word"),
        pytest.param("Vagten var ikke på arbejde.", "The guard was off duty.", id="off duty"),
        pytest.param("Dagen forløb udramatisk.", "It passed without drama.", id="udramatisk"),
        pytest.param(
            "Loven gælder først om to år.",
            "The law will not apply for another two years.",
            id="for another",
        ),
        pytest.param("Hun er fri for at svare.", "She does not have to answer.", id="fri for"),
        pytest.param("Sagen har stået stille.", "The case has not moved.", id="stå stille"),
        pytest.param("Ikke mange ved det.", "Few people know.", id="few"),
        pytest.param("Husk at stemme.", "Do not forget to vote.", id="forget"),
        pytest.param("De bor uden for Fyn.", "They don't live in Funen.", id="don't live in"),
        pytest.param("Svaret finder du her.", "Look no further.", id="look no further"),
        pytest.param("", "", id="empty"),
    ],
)
def test_same_polarity_is_not_flagged(danish: str, english: str) -> None:
    assert list(check_negation(danish, english)) == []


@pytest.mark.parametrize(
    ("danish", "english", "word"),
    [
        ("Broen åbner ikke i år.", "The bridge opens this year.", "ikke"),
        ("Han har aldrig boet i Odense.", "He has lived in Odense.", "aldrig"),
        ("INGEN kom til skade.", "Someone was hurt.", "INGEN"),
        ("Hverken hun eller han kom.", "Both she and he came.", "Hverken"),
        ("De kørte uden lys.", "They drove with lights.", "uden"),
        ("Der er næppe råd til det.", "That is affordable.", "næppe"),
        ("Hun nægter sig skyldig.", "She pleads guilty.", "nægter sig skyldig"),
        ("Han bor der ikke længere.", "He lives there.", "ikke længere"),
        ("Hun nægter, at hun ikke kom.", "She denies that she came.", "ikke"),
        ("Han kom ikke, og hun kom ikke.", "He did not come, and she came.", "ikke"),
        ("Der er ingen tvivl.", "There is doubt.", "ingen tvivl"),
    ],
)
def test_lost_negation_is_flagged_in_the_danish(danish: str, english: str, word: str) -> None:
    (flag,) = check_negation(danish, english)
    assert flag.kind == "negation"
    assert flag.source_span is not None
    assert danish[slice(*flag.source_span)] == word
    assert flag.target_span is None


@pytest.mark.parametrize(
    ("danish", "english", "word"),
    [
        ("Broen åbner i år.", "The bridge does not open this year.", "not"),
        ("Minen kan sprænge.", "The mine cannot explode.", "cannot"),
        ("Minen kan sprænge.", "The mine can’t explode.", "can’t"),
        ("Alle overlevede.", "No one survived.", "No one"),
        ("Han afviser anklagen.", "He does not reject the accusation.", "not"),
        ("Butikken lukker først klokken 18.", "The shop does not close at 6 pm.", "not"),
        ("Det er uvist, om han kommer.", "It is unknown whether he never comes.", "never"),
        ("Ikke desto mindre kom han.", "Even if it were not necessary, he came.", "not"),
    ],
)
def test_added_negation_is_flagged_in_the_english(danish: str, english: str, word: str) -> None:
    (flag,) = check_negation(danish, english)
    assert flag.kind == "negation"
    assert flag.target_span is not None
    assert english[slice(*flag.target_span)] == word
    assert flag.source_span is None


def test_of_two_negations_the_one_without_counterpart_is_flagged() -> None:
    danish = "Ingen kom til skade, og politiet har ikke anholdt nogen."
    (flag,) = check_negation(danish, "Nobody was hurt, and police have arrested someone.")
    assert flag.message == "'ikke' (not) in the Danish, no negation for it in the English"
    assert flag.source_span is not None
    assert danish[slice(*flag.source_span)] == "ikke"


def test_english_is_compared_with_english() -> None:
    bullet = negations("The bridge will not open this year", "en")
    source = negations("The bridge opens this year, and nobody objects.", "en")
    lost, added = unmatched(bullet, ())
    assert [negation.word for negation in lost] == ["not"]
    assert added == ()
    assert unmatched(bullet, source) == ((), ())
