import pytest

from translate.readings.quotations import danish_attribution, english_attributions, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hun kalder det »en skændsel«.", ["en skændsel"]),
        ("Hun kalder det «en skændsel».", ["en skændsel"]),
        ("Hun kalder det „en skændsel“.", ["en skændsel"]),
        ("Hun kalder det ”en skændsel”.", ["en skændsel"]),
        ("Hun kalder det “en skændsel”.", ["en skændsel"]),
        ('Hun kalder det "en skændsel".', ["en skændsel"]),
        ("Hun kalder det 'en skændsel'.", ["en skændsel"]),
        ("Hun kalder det ‘en skændsel’.", ["en skændsel"]),
        ('"Ja," siger han, "og nej."', ["Ja,", "og nej."]),
        ("\"Han råbte 'stop'\", siger hun.", ["Han råbte 'stop'"]),
        ('"He shouted "stop" twice," she says.', ['He shouted "stop" twice,']),
        ("- Ingen kom til skade, siger hun.", ["Ingen kom til skade"]),
        ("– Hvem gjorde det? spurgte han.", ["Hvem gjorde det"]),
        ("- Nobody was hurt, she says.", ["Nobody was hurt"]),
        ('- "Ingen kom til skade," siger hun.', ["Ingen kom til skade,"]),
        ("- Det gik godt, siger hun om »Hamlet«.", ["Det gik godt", "Hamlet"]),
        ("Hans' bil og spillernes '90'er-musik", []),
        ("The players' union doesn't agree with James' view.", []),
        ("Temperaturen faldt til -5 grader.", []),
        ("", []),
    ],
)
def test_quoted_words(text: str, expected: list[str]) -> None:
    found = quoted(text)
    assert [quotation.text for quotation in found] == expected
    assert [text[slice(*quotation.span)] for quotation in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are happy.', "We are happy."),
        ("He went on: 'We are happy.", "We are happy."),
        ('We are happy," she says.', "We are happy,"),
        ("We are happy,' she says.", "We are happy,"),
        ("- Vi er glade.", "Vi er glade."),
    ],
)
def test_quotation_of_several_sentences_is_not_whole(text: str, expected: str) -> None:
    (quotation,) = quoted(text)
    assert quotation.text == expected
    assert not quotation.whole


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("- Vi er klar, siger Mette Overby.", ", siger", " Mette Overby"),
        ("»Vi er klar«, siger direktøren, Mette Overby.", ", siger", " direktøren, Mette Overby"),
        ("- Er I klar? spurgte han.", "? spurgte", " han"),
        ("- Vi er klar, siger hun til Ritzau. Så gik de.", ", siger", " hun til Ritzau"),
    ],
)
def test_who_says_a_danish_quotation(text: str, said: str, speaker: str) -> None:
    found = danish_attribution(text)
    assert found is not None
    assert found.speaker is not None
    assert text[slice(*found.span)] == said
    assert text[slice(*found.speaker)] == speaker


@pytest.mark.parametrize(
    "text",
    ["- Vi er klar, siger til gengæld hun.", "- Vi er klar, siger.", "- Vi er klar, siger ."],
)
def test_danish_quotation_without_a_speaker_behind_the_verb(text: str) -> None:
    found = danish_attribution(text)
    assert found is not None
    assert found.speaker is None


@pytest.mark.parametrize(
    "text", ["", "Vi er klar.", "- Vi er klar, tror jeg.", "Hun siger, at de er klar."]
)
def test_danish_sentence_in_which_nobody_is_quoted_as_saying_it(text: str) -> None:
    assert danish_attribution(text) is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"We are ready," says Mette Overby.', ["Mette Overby"]),
        ('"We are ready," Mette Overby points out.', ["Mette Overby"]),
        ('"Yes," he says, "and no," she adds.', ["he", "she"]),
        ('"Yes," says  .', [None]),
        ("She says that they are ready.", []),
        ("", []),
    ],
)
def test_who_says_the_quotations_of_an_english_sentence(
    text: str, speakers: list[str | None]
) -> None:
    found = [said.speaker for said in english_attributions(text)]
    assert [span and text[slice(*span)] for span in found] == speakers
