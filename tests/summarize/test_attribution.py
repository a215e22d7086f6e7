import pytest

from summarize.attribution import is_attribution
from summarize.document import Statement


@pytest.mark.parametrize(
    "text",
    [
        "That is according to the ministry's website.",
        "This is according to a statement from 3F.",
        "The agency announced this on Thursday.",
        "Funen Police write this in a press release.",
        "The news agency Reuters writes this on the basis of figures from the port.",
        "Mayor Niels Vestergaard tells Ritzau this.",
        "The local authorities inform the AFP news agency of this.",
        "This was stated by duty officer Mads Krag overnight into Sunday.",
        "This is stated in a draft budget that was published on Monday.",
        "It appears from a new report.",
        "So says the union.",
        "According to AFP.",
        "The BBC reports.",
        "That is what the company writes in a filing.",
    ],
)
def test_attribution(text: str) -> None:
    assert is_attribution(Statement(text, "body", 0))


@pytest.mark.parametrize(
    "text",
    [
        "The agency announced on Thursday that the bridge is closed.",
        "The police announced this week that three men are dead.",
        "It is reported that the bridge is closed.",
        "It is said in the town that the bridge is haunted.",
        "The company said it would close the bridge.",
        "According to the agency, the bridge is closed.",
        "So far, nobody has claimed responsibility.",
        "This week, the bridge is closed.",
        "The bridge is closed, the agency says.",
    ],
)
def test_what_tells_something_is_no_attribution(text: str) -> None:
    assert not is_attribution(Statement(text, "body", 0))


@pytest.mark.parametrize(
    ("danish", "expected"),
    [
        ("Det oplyser Fyns Politi.", True),
        ("Det fremgår af en rapport, som kom mandag.", True),
        ("Det sagde ministeren til Ritzau.", True),
        ("Det viser sig, at broen er lukket.", False),
        ("Det oplyses, at broen er lukket.", False),
        ("Det er politiet, der har lukket broen.", False),
    ],
)
def test_danish_tells_whatever_the_english_is(danish: str, expected: bool) -> None:
    assert is_attribution(Statement("It is so, it is so.", "body", 0, danish)) is expected
