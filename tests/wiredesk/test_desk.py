"""What an editor does with a story, on the tiny checkpoint."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import STORY, TINY_MARIAN
from translate.engines.memory import memory_path
from translate.errors import EmptyTextError
from translate.translator import WARM_UP
from wiredesk.desk import Desk, Finished, Settings, Story, undone
from wiredesk.doubts import translated
from wiredesk.review import Review

SETTINGS = Settings(str(TINY_MARIAN), summarizer="extractive")
MONEY = 5  # the index of "Mændene stjal 12.500 kroner."


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(SETTINGS)


@pytest.fixture(scope="module")
def story(desk: Desk) -> Finished:
    return done(list(desk.translate(STORY))[-1])


def done(story: Story) -> Finished:
    assert isinstance(story, Finished)
    return story


def english(story: Story) -> list[str]:
    return [pair.target for pair in story.pairs]


def bullets(story: Story) -> list[str]:
    return [bullet.text for bullet in done(story).summary.bullets]


def test_story_grows_by_a_sentence_at_a_time_and_ends_with_bullets(desk: Desk) -> None:
    stages = list(desk.translate(STORY))
    assert [len(stage.pairs) for stage in stages] == [*range(13), 12]
    assert not any(isinstance(stage, Finished) for stage in stages[:-1])
    assert "The men stole 12,500 kroner. They fled in a red car." in bullets(stages[-1])


def test_edit_is_checked_and_changes_only_its_bullet(desk: Desk, story: Finished) -> None:
    edited = desk.edited(story, MONEY, " The men stole\n12,800 kroner. ")
    assert edited.pairs[MONEY].target == "The men stole 12,800 kroner."
    assert [flag.kind for flag in edited.pairs[MONEY].flags] == ["number"]
    assert edited.is_edited(MONEY)
    changed = [
        (old, new) for old, new in zip(bullets(story), bullets(edited), strict=True) if old != new
    ]
    assert changed == [
        (
            "The men stole 12,500 kroner. They fled in a red car.",
            "The men stole 12,800 kroner. They fled in a red car.",
        )
    ]
    assert [flag.kind for bullet in edited.summary.bullets for flag in bullet.flags] == ["number"]


def test_edit_keeps_what_it_replaced_among_the_alternatives(desk: Desk, story: Finished) -> None:
    edited = desk.edited(story, MONEY, "They took 12,500 kroner.")
    assert edited.pairs[MONEY].alternatives[0].target == "The men stole 12,500 kroner."
    assert "The men stole 12,500 kroner." in desk.alternatives(edited, MONEY)


def test_alternatives_are_the_model_s_others(desk: Desk, story: Finished) -> None:
    others = desk.alternatives(story, MONEY)
    assert others
    assert story.pairs[MONEY].target not in others
    assert len(set(others)) == len(others)


def test_undo_takes_back_one_edit_at_a_time_and_keeps_the_review(
    desk: Desk, story: Finished
) -> None:
    once = desk.edited(story, 0, "Three men were held.")
    twice = replace(desk.edited(once, 1, "Police say so."), review=Review(reviewed=True))
    assert english(undone(twice)) == english(once)
    assert undone(undone(twice)) == replace(story, review=Review(reviewed=True))
    assert undone(story) == story


def test_english_can_t_be_made_empty(desk: Desk, story: Finished) -> None:
    with pytest.raises(EmptyTextError, match="write it, or cancel"):
        desk.edited(story, MONEY, " \n")


def test_edit_that_changes_nothing_is_none(desk: Desk, story: Finished) -> None:
    assert desk.edited(story, MONEY, story.pairs[MONEY].target) is story


def test_new_version_translates_only_what_is_new_and_keeps_the_editor_s_words(
    desk: Desk, story: Finished
) -> None:
    edited = desk.edited(story, MONEY, "They took 12,500 kroner.")
    marked = replace(edited, pairs=tuple(replace(pair, score=-9.0) for pair in edited.pairs))
    *_, version = desk.translate(STORY.replace("4. maj", "5. maj"), earlier=[marked])
    assert [pair.score == -9.0 for pair in version.pairs] == [True] * 11 + [False]
    assert version.new == {11}
    assert english(version)[:11] == english(edited)[:11]
    assert version.is_edited(MONEY)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (STORY, set()),
        ("Den ligger i Vejle. Bilen var ikke stjålet.", {0}),
        ("Den ligger i Vejle. Hun bor i Aarhus. Bilen var ikke stjålet.", set()),  # another story
    ],
)
def test_sentences_are_new_where_half_of_the_story_is_known(
    desk: Desk, story: Finished, text: str, new: set[int]
) -> None:
    *_, version = desk.translate(text, earlier=[story])
    assert version.new == new


def test_edit_of_a_quotation_stays_with_whatever_marks_the_editor_gave_it(
    desk: Desk, story: Finished
) -> None:
    edited = desk.edited(story, 3, "‘Nobody was hurt.")
    *_, version = desk.translate(STORY, earlier=[edited])
    assert english(version)[3] == "‘Nobody was hurt."


def test_edits_outlive_a_change_of_the_model(desk: Desk, story: Finished) -> None:
    edited = desk.edited(story, MONEY, "They took 12,500 kroner.")
    others = replace(edited, settings=Settings("another"))
    others = replace(others, pairs=tuple(replace(p, score=-9.0) for p in others.pairs))
    *_, version = desk.translate(STORY, earlier=[others])
    assert english(version)[MONEY] == "They took 12,500 kroner."
    assert [i for i, pair in enumerate(version.pairs) if pair.score == -9.0] == [MONEY]


def test_stopped_story_keeps_what_is_finished_and_can_be_edited(desk: Desk) -> None:
    stages = desk.translate(STORY)
    early = [next(stages) for _ in range(4)][-1]
    stopped = done(desk.stopped(early))
    assert english(stopped) == english(early)
    assert translated(stopped.summary).text.startswith("Three men were arrested")
    assert (
        "the last 9 sentences of the Danish are missing" in translated(stopped.summary).warnings[-1]
    )
    edited = desk.edited(stopped, 0, "Three men were held.")
    assert english(edited) == ["Three men were held.", *english(early)[1:]]
    assert bullets(edited) == []


def test_stopping_where_nothing_is_finished_or_all_is_changes_nothing(
    desk: Desk, story: Finished
) -> None:
    nothing = next(desk.translate(STORY))
    assert desk.stopped(nothing) is nothing
    assert desk.stopped(story) is story


def test_stopped_story_goes_on_where_it_was(desk: Desk) -> None:
    stages = desk.translate(STORY)
    early = replace([next(stages) for _ in range(4)][-1])
    marked = replace(early, pairs=tuple(replace(p, score=-9.0) for p in early.pairs))
    *_, story = desk.translate(STORY, earlier=[desk.stopped(marked)])
    assert [pair.score == -9.0 for pair in story.pairs] == [True] * 3 + [False] * 9
    assert not story.new


def test_blank_text_is_an_error_with_the_remedy(desk: Desk) -> None:
    with pytest.raises(EmptyTextError, match="paste a Danish story"):
        next(desk.translate(" \n"))


@pytest.mark.torch
@pytest.mark.usefixtures("cache")
def test_warming_up_decodes_also_what_the_memory_has(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WIREDESK_MEMORY", "on")
    model = shutil.copytree(TINY_MARIAN, tmp_path / "tiny")
    Desk(Settings(str(model), summarizer="extractive")).warm_up()
    warm = Desk(Settings(str(model), "ctranslate2", summarizer="extractive"))  # a translator anew
    monkeypatch.setattr(type(warm.translator.backend), "_submit", None)
    assert [len(story.pairs) for story in warm.translate(WARM_UP)] == [0, 1, 1]
    with pytest.raises(TypeError):
        warm.warm_up()


@pytest.mark.torch
@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("kept", [True, False])
def test_nothing_is_kept_where_the_settings_say_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: bool
) -> None:
    monkeypatch.setenv("WIREDESK_MEMORY", "on")
    model = shutil.copytree(TINY_MARIAN, tmp_path / "tiny")
    Desk(Settings(str(model), summarizer="extractive", memory=kept)).warm_up()
    assert memory_path().exists() == kept
