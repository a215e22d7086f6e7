from collections.abc import Callable

import pytest

from summarize.abstractive import chunks, compose
from summarize.bart import BartWriter
from summarize.document import read_text
from summarize.extractive import extract
from tests.conftest import FIXTURES
from translate.models.pinned import SUMMARISER
from translate.models.resolve import resolve

STORY = (FIXTURES / "tiny-story.en.txt").read_text(encoding="utf-8")
# Nothing the model has seen: whatever it writes about this, the text does not bear it out.
UNSEEN = """\
Volcanic ash closed Reykjavik's airport for nine hours on Sunday morning.

Passengers slept on yoga mats between the luggage belts.

Geologists measured 340 tremors beneath the glacier. Hikers were evacuated by snowmobile.
"""


@pytest.fixture(scope="module")
def writer() -> BartWriter:
    found = resolve(SUMMARISER, FIXTURES / "tiny-bart")
    return BartWriter(found.path, found.model)


def test_bullets_are_what_the_model_writes_with_their_sources(writer: BartWriter) -> None:
    statements = read_text(STORY)
    bullets, replaced = compose(writer, statements, 4)
    assert replaced == 0
    assert [(bullet.text, [statements[i].text for i in bullet.sources]) for bullet in bullets] == [
        (
            "Three men arrested after robbery in Horsens.",
            ["Three men were arrested on Wednesday after a robbery in Horsens."],
        ),
        ("Men stole 12,500 kroner.", ["The men stole 12,500 kroner."]),
        ("Car was not stolen.", ["The car was not stolen."]),
        ("Three men plead not guilty.", ["The three men plead not guilty."]),
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_of_more_bullets_than_asked_for_the_lead_is_kept(writer: BartWriter, count: int) -> None:
    bullets, _ = compose(writer, read_text(STORY), count)
    assert len(bullets) == count
    assert bullets[0].text == "Three men arrested after robbery in Horsens."


def test_too_few_bullets_are_filled_up_with_sentences_not_yet_used(writer: BartWriter) -> None:
    bullets, replaced = compose(writer, read_text(STORY), 5)
    assert replaced == 0
    assert "The robbery took place on Monday at 2.30 pm in a shop in Søndergade." in [
        bullet.text for bullet in bullets
    ]
    assert [b.sources for b in bullets] == sorted(b.sources for b in bullets)


def test_bullet_that_nothing_bears_out_gives_way_to_a_sentence(writer: BartWriter) -> None:
    statements = read_text(UNSEEN)
    bullets, replaced = compose(writer, statements, 3)
    assert bullets == extract(statements, 3)
    assert replaced >= 1


def test_headlines_and_crossheads_are_not_read_to_the_model(writer: BartWriter) -> None:
    story = "Robbers caught in Vejle\n\n" + STORY
    texts = [[b.text for b in compose(writer, read_text(t), 4)[0]] for t in (STORY, story)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("text", ["Only a headline", "Who did it?"])
def test_text_with_nothing_to_tell_has_no_bullets(writer: BartWriter, text: str) -> None:
    assert compose(writer, read_text(text), 4)[0] == ()


def sentence(number: int) -> str:
    return f"The ferry to Ærø sailed {number} times on Monday."


@pytest.mark.parametrize("count", [1, 5, 11, 12, 30, 200])
def test_every_sentence_is_in_exactly_one_chunk_that_fits(writer: BartWriter, count: int) -> None:
    sentences = [sentence(number) for number in range(count)]
    parts = chunks(writer, sentences)
    assert "".join(parts) == "".join(f" {s}" for s in sentences)
    assert all(part.endswith(" times on Monday.") for part in parts)
    assert all(writer.count_tokens(part) <= writer.max_source_tokens for part in parts)


@pytest.mark.parametrize("count", [15, 20, 25, 47, 48, 60, 99])
def test_chunks_are_of_about_equal_length(writer: BartWriter, count: int) -> None:
    parts = chunks(writer, [sentence(number) for number in range(count)])
    sizes = [part.count("ferry") for part in parts]
    assert max(sizes) - min(sizes) <= len(sizes)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda limit: " ".join(["ferry"] * limit) + ".", id="no full stop for long"),
        pytest.param(lambda limit: "x" * 20 * limit, id="no blank for long"),
    ],
)
def test_sentence_too_long_by_itself_is_cut_and_nothing_lost(
    writer: BartWriter, make: Callable[[int], str]
) -> None:
    long = make(writer.max_source_tokens)
    parts = chunks(writer, [sentence(1), long, sentence(2)])
    assert len(parts) > 1
    assert "".join(parts) == f" {sentence(1)} {long} {sentence(2)}"
    assert all(writer.count_tokens(part) <= writer.max_source_tokens for part in parts)


def test_no_sentences_are_no_chunks(writer: BartWriter) -> None:
    assert chunks(writer, []) == ()


def test_long_story_is_read_to_its_end(writer: BartWriter) -> None:
    filler = "\n\n".join(sentence(number) for number in range(40))
    statements = read_text(f"{filler}\n\n{STORY}")
    assert len(chunks(writer, [statement.text for statement in statements])) > 3
    bullets, _ = compose(writer, statements, 99)
    assert "Three men plead not guilty." in [bullet.text for bullet in bullets]
