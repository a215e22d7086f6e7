import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.quality.bullets import Story, read_stories, read_story, sources_table
from benchmarks.quality.summaries import (
    BASELINES,
    BULLETS,
    OURS,
    OWN,
    five_ws,
    interval,
    lead,
    oracle,
    right,
    rouge,
    systems,
    unsupported,
    values,
)
from summarize import Bullet, Summarizer
from summarize.document import Statement

SENTENCES = [
    ["A bridge to Lolland was closed on Tuesday.", "Police announced this in the evening."],
    ['"It is old. It will fall," says Tora Vang.'],
    ["The bridge carries 14,000 cars a day.", "The ferry sails twice an hour."],
    ["The bridge will open again on 4 May."],
]
BY_HAND = [
    {"text": "A bridge to Lolland is closed.", "sources": [0]},
    {"text": "Police announced it on Tuesday.", "sources": [1, 0]},
    {"text": "The ferry sails twice an hour.", "sources": [4]},
    {"text": "The bridge opens again on 4 May.", "sources": [5]},
]
FIVE_WS = {"what": ["closed", "shut"], "when": ["on Tuesday"], "where": ["Lolland"]}


@pytest.fixture
def story(tmp_path: Path) -> Story:
    path = tmp_path / "01-bridge.json"
    data = {"paragraphs": SENTENCES, "bullets": BY_HAND, "five_ws": FIVE_WS}
    path.write_text(json.dumps(data), encoding="utf-8")
    (story,) = read_stories([path])
    return story


def test_story_has_its_sentences_and_bullets(story: Story) -> None:
    assert story.name == "01-bridge"
    assert story.sentences == [sentence for paragraph in SENTENCES for sentence in paragraph]
    assert [bullet.sources for bullet in story.bullets] == [(0,), (0, 1), (4,), (5,)]


def test_sources_are_found_where_the_file_cuts_a_quotation(tmp_path: Path) -> None:
    path = tmp_path / "01-quote.json"
    paragraphs = [['"It is old.', 'It will fall," says Tora Vang.', "The bridge is closed."]]
    bullets = [{"text": "It will fall.", "sources": [0, 1]}, {"text": "Closed.", "sources": [2]}]
    path.write_text(json.dumps({"paragraphs": paragraphs, "bullets": bullets}), encoding="utf-8")
    (story,) = read_stories([path])
    assert [bullet.sources for bullet in story.bullets] == [(0,), (1,)]


def test_story_that_is_cut_otherwise_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "01-cut.json"
    data = {"paragraphs": [["The bridge is closed. It is old."]], "bullets": []}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert read_story(path) is None
    with pytest.raises(ValueError, match=r"01-cut\.json"):
        read_stories([path])


def test_lead_is_the_first_four_sentences(story: Story) -> None:
    assert [bullet.text for bullet in lead(story)] == story.sentences[:4]


def test_oracle_takes_the_sentence_most_like_each_bullet(story: Story) -> None:
    assert [bullet.sources for bullet in oracle(story)] == [(0,), (1,), (4,), (5,)]


@pytest.mark.parametrize("name", [OURS, *BASELINES])
def test_every_system_gives_four_bullets_for_every_story(name: str) -> None:
    system = systems(Summarizer("extractive"))[name]
    for story in read_stories(OWN.glob("[0-9]*.json")):
        bullets = system(story)
        assert len(bullets) == len(story.bullets) == BULLETS
        assert unsupported(story, bullets) == 0
        assert len({bullet.sources for bullet in bullets}) == BULLETS


def test_wrong_number_of_bullets_is_not_scored(story: Story) -> None:
    with pytest.raises(ValueError, match="3 bullets for 01-bridge instead of 4"):
        values(lambda story: lead(story)[:3], [story])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died.\nA bridge fell.", (1, 1, 1)),
        # The lines change places: no pair of words is lost, nor is a line's sequence.
        ("A bridge fell.\nTwo men died.", (1, 0.8, 1)),
        # Three of six words, two of five pairs.
        ("Two men died.\nNobody knows why.", (0.5, 0.4, 0.5)),
        ("Nobody knows why.", (0, 0, 0)),
    ],
)
def test_rouge(text: str, expected: tuple[float, float, float]) -> None:
    assert tuple(rouge("Two men died.\nA bridge fell.", text).values()) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge to Lolland was SHUT on Tuesday.", 1),
        ("The bridge was closed.", 1 / 3),
        ("The bridge was disclosed on Tuesdays.", 0),
    ],
)
def test_five_ws_are_covered_by_whole_words(story: Story, text: str, expected: float) -> None:
    assert five_ws(story, text) == pytest.approx(expected)


def test_bullet_is_right_where_it_rests_on_a_sentence_chosen_by_hand(story: Story) -> None:
    bullets = [Bullet("…", sources) for sources in ((0,), (2, 3), (3, 4), (2,))]
    assert right(story, bullets) == 0.5


def test_unsupported_is_what_the_sources_do_not_have(story: Story) -> None:
    good, bad = Bullet("The bridge opens on 4 May.", (5,)), Bullet("It opens on 7 May.", (5,))
    assert unsupported(story, [good, bad]) == 0.5


def test_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    numbers = [0.1, 0.2, 0.4, 0.7]
    low, high = interval(numbers)
    assert 0.1 <= low < 0.35 < high <= 0.7
    assert interval(numbers) == (low, high)


def test_sources_are_looked_for_in_the_own_story_and_in_the_others(story: Story) -> None:
    other = replace(story, name="02", statements=(Statement("It rained in Paris.", "body", 0),))
    table = sources_table("own", [story, other], ("a test set",))
    rows = {str(name): share for name, share in table.rows}
    assert rows["supported by the own story"] == "0.500"
    assert rows["supported by another story"] == "0.500"
    assert table.signature[0] == "a test set"
