import pytest

from summarize.english import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", ()),
        ("  \n ", ()),
        ("Police left.", ("Police left.",)),
        ("Police left.\nThe fire\nis out.", ("Police left.", "The fire is out.")),
        ("The U.S. military left. It was late.", ("The U.S. military left.", "It was late.")),
        (
            "Mr. Lund and Dr. Holm of St. Paul met at 4 p.m. on Friday. They agreed.",
            ("Mr. Lund and Dr. Holm of St. Paul met at 4 p.m. on Friday.", "They agreed."),
        ),
        ("It ended at 6 a.m. The men left.", ("It ended at 6 a.m.", "The men left.")),
        ("H. C. Holm paid 2.5 million. He left.", ("H. C. Holm paid 2.5 million.", "He left.")),
        (
            '"It is bad. Nobody knows why," he says. The road is closed.',
            ('"It is bad. Nobody knows why," he says.', "The road is closed."),
        ),
        ("Who did it? Nobody knows!", ("Who did it?", "Nobody knows!")),
    ],
)
def test_text_is_split_where_a_sentence_ends(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences
