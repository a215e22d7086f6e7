import pytest

from translate.article.parse import parse_article
from translate.utterances import Utterance, utterances


def said(text: str, quotes_dashes: bool = True) -> tuple[Utterance, ...]:
    (paragraph,) = parse_article(text).paragraphs
    return utterances(paragraph, quotes_dashes)


ALONE = Utterance("- Det går godt, siger hun.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- Det går godt, siger hun.", [ALONE], id="one sentence"),
        pytest.param("– Det går godt, siger hun.", [ALONE], id="en dash"),
        pytest.param("— Det går godt, siger hun.", [ALONE], id="em dash"),
        pytest.param("− Det går godt, siger hun.", [ALONE], id="minus"),
        pytest.param("-Det går godt, siger hun.", [ALONE], id="no space"),
        pytest.param(
            "- Ingen kom til skade. Vi har fundet pengene, siger politiinspektøren.",
            [
                Utterance("- Ingen kom til skade.", closed_later=True),
                Utterance("- Vi har fundet pengene, siger politiinspektøren.", opened_before=True),
            ],
            id="two sentences",
        ),
        pytest.param(
            "- Det er slut. Vi går hjem. Vi er trætte.",
            [
                Utterance("- Det er slut.", closed_later=True),
                Utterance("- Vi går hjem.", opened_before=True, closed_later=True),
                Utterance("- Vi er trætte.", opened_before=True),
            ],
            id="nobody is named",
        ),
        pytest.param(
            "- Det går godt, siger hun. Skolen åbnede i august.",
            [ALONE, Utterance("Skolen åbnede i august.")],
            id="the agency goes on",
        ),
        pytest.param(
            "- Hvem gjorde det? spurgte han. Ingen svarede. Så gik de.",
            [
                Utterance("- Hvem gjorde det? spurgte han."),
                Utterance("Ingen svarede."),
                Utterance("Så gik de."),
            ],
            id="question",
        ),
        pytest.param(
            "- Det går nok, tror jeg. Vi er klar, siger hun.",
            [
                Utterance("- Det går nok, tror jeg.", closed_later=True),
                Utterance("- Vi er klar, siger hun.", opened_before=True),
            ],
            id="a verb of saying that the speaker says",
        ),
        pytest.param(
            "- Vi siger nej. Det bliver dyrt, advarer borgmesteren. Byrådet stemmer i maj.",
            [
                Utterance("- Vi siger nej.", closed_later=True),
                Utterance("- Det bliver dyrt, advarer borgmesteren.", opened_before=True),
                Utterance("Byrådet stemmer i maj."),
            ],
            id="a verb of saying within what is said",
        ),
    ],
)
def test_each_sentence_of_a_dash_quote_is_said_with_a_dash(
    text: str, expected: list[Utterance]
) -> None:
    assert said(text) == tuple(expected)


@pytest.mark.parametrize(
    "text",
    ["- Det er slut. Vi går hjem, siger hun.", "Det går godt, siger hun. Skolen åbnede i august."],
)
def test_model_that_keeps_dashes_gets_the_sentences_as_they_are(text: str) -> None:
    sources = [sentence.plain for sentence in parse_article(text).sentences]
    assert said(text, quotes_dashes=False) == tuple(Utterance(source) for source in sources)


def test_running_text_is_no_quotation() -> None:
    text = "Det går godt, siger hun - men ikke i Vejle. Skolen åbnede i august."
    assert not any(utterance.opened_before or utterance.closed_later for utterance in said(text))


@pytest.mark.parametrize(
    ("utterance", "target", "shown"),
    [
        (Utterance("x"), '"It is over."', '"It is over."'),
        (Utterance("x", closed_later=True), '"It is over."', '"It is over.'),
        (Utterance("x", opened_before=True), '"We go," she says.', 'We go," she says.'),
        (Utterance("x", opened_before=True, closed_later=True), '"We are tired."', "We are tired."),
        (Utterance("x", opened_before=True, closed_later=True), "We are tired.", "We are tired."),
    ],
)
def test_marks_inside_the_quotation_are_taken_out(
    utterance: Utterance, target: str, shown: str
) -> None:
    assert utterance.shown(target) == shown
