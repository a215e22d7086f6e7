import pytest

from translate.checks.repetition import check_repetition


@pytest.mark.parametrize(
    ("source", "target", "message", "again"),
    [
        (
            "Hver kiosk har taletidskort.",
            "Every kiosk has prepaid prepaid cards.",
            '"prepaid" stands twice in a row',
            "prepaid",
        ),
        (
            "Opgaven er klar.",
            "The task task task is ready.",
            '"task" stands 3 times in a row',
            "task task",
        ),
        (
            "Ministeren sagde det i går.",
            "The minister said it yesterday, the minister said it yesterday.",
            '"The minister said it yesterday" stands twice in a row',
            "the minister said it yesterday",
        ),
        (
            "Skibet ligger i havn.",
            "The ship is in port, in port, in port, in port.",
            '"in port" stands 4 times in a row',
            "in port, in port, in port",
        ),
        (
            "Ja, ja, sagde han.",
            "Yes, yes, yes, yes, he said.",
            '"Yes" stands 4 times in a row',
            "yes, yes, yes",
        ),
        (
            "Manden så drengen.",
            "The man saw the boy and the man saw the boy and the man saw the boy.",
            '"The man saw the boy and" stands twice in a row',
            "the man saw the boy and the man saw the boy",
        ),
    ],
)
def test_a_loop_is_flagged_from_its_second_time_on(
    source: str, target: str, message: str, again: str
) -> None:
    (flag,) = check_repetition(source, target)
    assert (flag.kind, flag.message, flag.source_span) == ("repetition", message, None)
    assert flag.target_span is not None
    assert target[slice(*flag.target_span)] == again


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("- Ja, ja, ja, sagde han.", '"Yes, yes, yes," he said.'),
        ("Det er meget, meget vigtigt.", "It is very, very important."),
        ("Det er yderst vigtigt.", "It is very very important."),
        ("Kampene endte 1-1, 1-1 og 2-2.", "The matches ended 1-1, 1-1 and 2-2."),
        ("Inflationen faldt til 2,2 procent.", "Inflation fell to 2.2 percent."),
        ("Skemaet udfyldes på russisk.", "The form is filled in in Russian."),
        ("Hans tipoldefar var smed.", "His great-great-grandfather was a blacksmith."),
        ("Det er vælgerne, der afgør det.", "When it comes down to it, it is the voters."),
        ("Sovjetunionen faldt i 1991.", "The Soviet Union fell; the Soviet Union was old."),
        ("Kald en spade for en spade.", "Call a spade a spade."),
        ("Canada plus plus, sagde han.", "Canada plus plus, he said."),
        ("Duran Duran spiller i Odense.", "Duran Duran play in Odense."),
        ("", ""),
    ],
)
def test_what_good_english_repeats_is_no_loop(source: str, target: str) -> None:
    assert list(check_repetition(source, target)) == []


def test_two_loops_are_two_flags_in_order() -> None:
    flags = list(check_repetition("Han løb hjem.", "He ran ran ran home home home."))
    assert [flag.target_span for flag in flags] == [(7, 14), (20, 29)]


def test_a_loop_without_blanks_is_found() -> None:
    target = "He laughed: " + "ha" * 12
    (flag,) = check_repetition("Han lo.", target)
    assert flag.target_span == (len("He laughed: ha"), len(target))


def test_a_row_of_marks_that_the_danish_has_too_is_no_loop() -> None:
    assert list(check_repetition("Navn: ..........", "Name: ..........")) == []


def test_a_long_unit_is_shortened_in_the_message() -> None:
    unit = " ".join(f"word{number}" for number in range(20))
    (flag,) = check_repetition("Et ord.", f"{unit} {unit} {unit}")
    assert len(flag.message) < 100
