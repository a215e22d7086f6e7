import pytest

from translate.checks.length import check_length

SOURCE = (
    "Politiet har anholdt tre mænd efter et væbnet røveri mod en guldsmed i Aarhus, hvor en "
    "ansat blev lettere såret, oplyser vagtchefen."
)
WHOLE = (
    "Police have arrested three men after an armed robbery at a jeweller's in Aarhus, in which an "
    "employee was slightly injured, the duty officer says."
)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SOURCE, WHOLE),
        ("Nej.", "No."),
        ("Aftalen er på plads.", "A deal is in place."),
        ("Skib på grund", "Ship aground"),
        ("Statsministeren: Vi er klar", "Prime minister: We are ready"),
        ("Underskuddet bliver 19 mio.", "The deficit will be 19 million"),
        ("Han sagde: »Vi kommer.«", 'He said: "We are coming."'),
        ("Han sagde: »Vi kommer.«", "He said: »We are coming.«"),
        ("Vi kommer, siger han.", '"We are coming", he says.'),
        ("Han sagde, at han drømte om det.", "He said it was what he dreamt of."),
        ("Hun tøvede: Men hvis …", "She hesitated: But if …"),
        ("Er du sikker?", "Are you sure?"),
        ("", ""),
    ],
)
def test_a_whole_sentence_is_not_flagged(source: str, target: str) -> None:
    assert list(check_length(source, target)) == []


def test_english_without_an_end_is_flagged_at_its_last_word() -> None:
    target = "Police have arrested three men after an armed robbery at a jeweller's in Aarhus"
    (flag,) = check_length(SOURCE, target)
    assert (flag.kind, flag.message) == ("length", "The English stops without an end")
    assert flag.target_span == (len(target) - len("Aarhus"), len(target))


@pytest.mark.parametrize("end", ["", "."])
def test_english_that_stops_at_a_word_no_sentence_ends_in_is_flagged(end: str) -> None:
    target = "Police have arrested three men after an armed robbery at a jeweller's in the"
    (flag,) = check_length(SOURCE, target + end)
    assert flag.message == 'The English stops in mid-sentence, at "the"'
    assert flag.target_span == (len(target) - len("the"), len(target))


def test_english_that_is_much_shorter_is_flagged_with_its_words() -> None:
    (flag,) = check_length(SOURCE, "Police have arrested three men.")
    assert flag.message == "The English is much shorter than the Danish: 5 words for 22"
    assert (flag.source_span, flag.target_span) == (None, None)


def test_english_that_is_much_longer_is_flagged() -> None:
    (flag,) = check_length("Politiet har anholdt tre mænd.", WHOLE)
    assert flag.message == "The English is much longer than the Danish: 25 words for 5"


def test_a_short_sentence_may_vary_more() -> None:
    assert list(check_length("Tillykke.", "Congratulations to you.")) == []
    long_source, long_target = " ".join(["Tillykke."] * 20), " ".join(["Congrats to you."] * 20)
    assert len(list(check_length(long_source, long_target))) == 1


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("Ingen kom til skade.", "", "No English"),
        ("Ingen kom til skade.", " \n", "No English"),
        ("", "Nobody was hurt.", "English without any Danish"),
    ],
)
def test_a_side_that_is_missing_is_flagged(source: str, target: str, message: str) -> None:
    (flag,) = check_length(source, target)
    assert (flag.kind, flag.message) == ("length", message)
