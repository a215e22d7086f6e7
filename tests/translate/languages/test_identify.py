from pathlib import Path

import pytest

from tests.conftest import STORIES
from translate.article.parse import parse_article
from translate.languages.identify import MAX_LENGTH, language_warning

EXAMPLES = sorted(STORIES.glob("*.txt"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_danish_stories_raise_no_warning(path: Path) -> None:
    assert len(EXAMPLES) >= 3
    assert language_warning(path.read_text(encoding="utf-8")) is None
    for paragraph in parse_article(path.read_text(encoding="utf-8")).paragraphs:
        text = " ".join(sentence.plain for sentence in paragraph.sentences)
        assert len(text) < 100 or language_warning(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Regjeringen vil bruke mer penger på sykehus, sier statsministeren i dag.", "Norwegian"),
        ("Regeringen vill satsa mer pengar på sjukhusen, säger statsministern i dag.", "Swedish"),
        ("Ríkisstjórnin ætlar að verja meira fé til sjúkrahúsa, segir ráðherrann.", "Icelandic"),
        ("The government will spend more money on hospitals, says the minister.", "English"),
        ("Die Regierung will mehr Geld für Krankenhäuser ausgeben, sagt der Minister.", "German"),
        ("Le gouvernement veut consacrer plus d'argent aux hôpitaux, dit le ministre.", "French"),
    ],
)
def test_other_language_is_named_with_how_certain_it_is(text: str, language: str) -> None:
    warning = language_warning(text)
    assert warning is not None
    assert warning.startswith(f"This looks like {language} (")
    assert warning.endswith("), not Danish. It was translated all the same.")


@pytest.mark.parametrize(
    "text",
    [
        "Правительство потратит больше денег на больницы, говорит министр.",
        "政府将在医院上花更多的钱，部长今天说。政府将在医院上花更多的钱，部长今天说。",
    ],
)
def test_another_alphabet_is_another_language(text: str) -> None:
    assert (language_warning(text) or "").startswith("This looks like another language, not Danish")


@pytest.mark.parametrize("text", ["", "Nei, takk.", "12345 67890 " * 9, "Ja."])
def test_too_little_to_tell_by_raises_no_warning(text: str) -> None:
    assert language_warning(text) is None


def test_long_text_is_judged_by_its_beginning() -> None:
    danish = "Regeringen vil bruge flere penge på sygehuse, siger ministeren. "
    english = "The government will spend more money on hospitals. "
    assert language_warning(danish * (MAX_LENGTH // len(danish) + 1) + english * 200) is None
