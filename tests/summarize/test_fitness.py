import pytest

from summarize.document import Statement
from summarize.fitness import is_dangling, is_fit
from translate.article import ParagraphKind


def test_statement_of_fact_is_fit() -> None:
    assert is_fit(Statement("The bridge is closed.", "body", 0))


@pytest.mark.parametrize("kind", ["headline", "crosshead", "quote", "caption", "notice"])
def test_only_body_is_fit(kind: ParagraphKind) -> None:
    assert not is_fit(Statement("The bridge is closed.", kind, 0))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nobody knows.",
        "The bridge at the old harbour",
        "Will the bridge be closed?",
        "Was it old? The engineer says no.",
        "That is according to the police.",
    ],
)
def test_fragments_questions_and_attributions_are_unfit(text: str) -> None:
    assert not is_fit(Statement(text, "body", 0))


@pytest.mark.parametrize(
    "text",
    [
        "He denies the charge.",
        "It is expected to cost 5 million kroner.",
        "They were arrested on Monday.",
        "This does not mean higher prices.",
        "That corresponds to 3 percent.",
        "However, the price will rise.",
        "But nobody was hurt.",
        "In addition, there is water damage.",
        "On the contrary, the winner must pay.",
        "The three were arrested on Monday.",
        "Both were closed.",
        "The latter denies the charge.",
        "Among them are two children.",
        "In Copenhagen, by contrast, it is unchanged.",
        "According to the board, this is wrong.",
        "Ten years ago, it was only 4.",
        "On Friday morning he placed it on the bench.",
        "In the first version it said that two had died.",
        "On the other hand, the shipping company must pay a fine.",
        "The nine will be brought before a judge on Thursday.",
        "There, officers found a box of old nails.",
        "There is neither a bus nor a doctor left, he says.",
        "We do not know what happened, the company says.",
    ],
)
def test_sentence_that_points_back_dangles(text: str) -> None:
    assert is_dangling(text)


@pytest.mark.parametrize(
    "text",
    [
        "The scheme applies on buses.",
        "Heavy rain hit Funen.",
        "Three men were arrested on Monday.",
        "The three men plead not guilty.",
        "This week, the bridge is closed.",
        "There is no sign of sabotage.",
        "It is the third time in a year that a ship has run aground.",
        "It is not yet known whether the bridge will open again.",
        "According to police, the mate was alone.",
        "The chair says she will resign.",
        "On Friday police said they had found the boat.",
        "The nine judges will rule on Thursday.",
        "Sources say so.",
    ],
)
def test_sentence_that_stands_alone_does_not_dangle(text: str) -> None:
    assert not is_dangling(text)
