from dataclasses import replace

import pytest

from summarize.document import read_text, read_translation, split_sentences
from translate.article.parse import parse_article
from translate.models.info import ModelInfo
from translate.translation import SentencePair, Translation

STORY = """\
date 2025-03 En bro på Lolland er lukket.

Det oplyser politiet.

- Broen er farlig. Ingen må køre her, siger vagtleder Bo Thyssen.

Artiklen fortsætter under annoncen

Broen åbner igen i maj.

/ritzau/"""
ENGLISH = (
    "A bridge on Lolland is closed.",
    "Police say so.",
    '"The bridge is dangerous.',
    'Nobody may drive here," says duty officer Bo Thyssen.',
    "The bridge will open again in May.",
)


def translation(english: tuple[str, ...] = ENGLISH) -> Translation:
    article = parse_article(STORY)
    pairs = zip(article.sentences, english, strict=True)
    model = ModelInfo("a-model", "1", "none", "none")
    return Translation(article, tuple(SentencePair(*pair) for pair in pairs), model)


def test_translation_gives_one_statement_per_pair() -> None:
    statements = read_translation(translation())
    assert tuple(statement.text for statement in statements) == ENGLISH
    assert statements[1].danish == "Det oplyser politiet."
    assert [s.kind for s in statements] == ["body", "body", "quote", "quote", "body"]
    assert len({statement.paragraph for statement in statements}) == 4


def test_spoken_sentences_in_a_body_paragraph_are_quotes() -> None:
    story = translation()
    paragraphs = tuple(
        replace(paragraph, kind="body") if paragraph.kind == "quote" else paragraph
        for paragraph in story.article.paragraphs
    )
    story = replace(story, article=replace(story.article, paragraphs=paragraphs))
    kinds = [statement.kind for statement in read_translation(story)]
    assert kinds == ["body", "body", "quote", "quote", "body"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A bridge is closed.\n\nIt is old. It is weak.", ["body", "body", "body"]),
        ("Bridge closed\n\nA bridge is closed.", ["headline", "body"]),
        ("A bridge is closed.\n\nOld bridge\n\nIt is old.", ["body", "crosshead", "body"]),
        ("- The bridge is old. I said so, he says.", ["quote", "quote"]),
        ('"The bridge is old," he says. Nobody knew.', ["quote", "body"]),
        ("“The bridge is old,” he says.", ["quote"]),
        ('"No," he says.', ["quote"]),
        ('The bridge is "old". It is closed.', ["body", "body"]),
        ('"Great Belt" is a bridge.', ["body"]),
        ("A bridge\r\nis closed.\r\n\r\nIt is old.", ["body", "body"]),
    ],
)
def test_kinds_of_plain_text(text: str, kinds: list[str]) -> None:
    assert [statement.kind for statement in read_text(text)] == kinds


def test_hard_wrapped_text_is_one_sentence() -> None:
    (statement,) = read_text("A bridge on\nLolland is\nclosed.")
    assert statement.text == "A bridge on Lolland is closed."


@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_blank_text_has_no_statements(text: str) -> None:
    assert read_text(text) == ()


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
