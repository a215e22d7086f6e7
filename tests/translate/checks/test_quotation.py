import pytest

from translate.checks.quotation import check_quotes


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        pytest.param("- Vi er klar, siger hun.", '"We are ready," she says.', id="dash"),
        pytest.param("- Vi er klar, siger hun.", "- We are ready, she says.", id="dash kept"),
        pytest.param("- Vi er klar, siger hun.", "'We are ready,' she says.", id="single marks"),
        pytest.param("- Ingen kom til skade.", '"No one was hurt.', id="opens"),
        pytest.param("Vi er klar, siger hun.", 'We are ready," she says.', id="closes"),
        pytest.param("Vi er klar.", "We are ready.", id="goes on"),
        pytest.param(
            "- Var det ikke for vinden, siger han, var det gået godt.",
            '"But for the wind," he says, "it would have gone well."',
            id="interrupted",
        ),
        pytest.param(
            "Filmen »Sommer i Ribe« fik premiere.", "The film Sommer i Ribe opened.", id="title"
        ),
        pytest.param(
            "Serien Sund Kyst er slut.", 'The series "Sund Kyst" is over.', id="title too"
        ),
        pytest.param(
            "- Vi er klar, siger Mette Overby, som er direktør.",
            '"We are ready," the director, Mette Overby, says.',
            id="apposition",
        ),
        pytest.param(
            "- Vi er klar, siger Mette Overby til Jens Holm.",
            '"We are ready," says Mette Overby to Jens Holm.',
            id="spoken to",
        ),
        pytest.param(
            "Hendes advokat, Jens Holm, siger til avisen, at hun er »chokeret«.",
            'Her lawyer, Jens Holm, tells the paper that she is "shocked".',
            id="speaker in front",
        ),
        pytest.param(
            '- Kom, siger "Tivoli".', '"Come," says the park "Tivoli".', id="speaker in marks"
        ),
        pytest.param("Vejret bliver godt.", "The weather will be good.", id="none"),
        pytest.param("", "", id="empty"),
    ],
)
def test_kept_quotation_is_not_flagged(danish: str, english: str) -> None:
    assert list(check_quotes(danish, english)) == []


@pytest.mark.parametrize(
    ("danish", "english", "message"),
    [
        (
            "- Vi er klar, siger hun.",
            "We are ready, she says.",
            "'Vi er klar' is quoted in the Danish, not in the English",
        ),
        (
            "Han kalder det »en fiasko«.",
            "He calls it a fiasco.",
            "'en fiasko' is quoted in the Danish, not in the English",
        ),
        (
            "Han kalder det ”en fiasko” og ”en skændsel”.",
            'He calls it "a fiasco" and a disgrace.',
            "'en skændsel' is quoted in the Danish, not in the English",
        ),
        (
            "Tilstanden er stabil.",
            'The condition is "stable".',
            "'stable' is quoted in the English, not in the Danish",
        ),
        (
            "- Vi er klar, siger hun.",
            '"We are ready," he says.',
            "'he' speaks in the English, 'hun' (she) in the Danish",
        ),
        (
            "- Vi er klar, siger Mette Overby til Jens Holm.",
            '"We are ready," says Jens Holm.',
            "'Jens Holm' speaks in the English, 'Mette Overby til Jens Holm' in the Danish",
        ),
        (
            "- Vi er klar, siger hun.",
            '"We are ready, she says."',
            "Who says it stands inside the quotation marks in the English",
        ),
        (
            "Ministeren mener, at planen, som ingen endnu har set, er »god«.",
            'The minister thinks "the plan, which nobody has seen yet, is good".',
            "5% of the Danish is quoted, 66% of the English",
        ),
    ],
)
def test_changed_quotation_is_flagged(danish: str, english: str, message: str) -> None:
    (flag,) = check_quotes(danish, english)
    assert flag.kind == "quote"
    assert flag.message == message


def test_spans_hold_the_words_of_the_quotation() -> None:
    danish = "Han kalder det »en fiasko«."
    (flag,) = check_quotes(danish, "He calls it a fiasco.")
    assert flag.source_span is not None
    assert danish[slice(*flag.source_span)] == "en fiasko"
    assert flag.target_span is None
