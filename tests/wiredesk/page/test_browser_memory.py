"""What a browser keeps of a story, and what is made of it after a reload."""

import json
from typing import Any

import pytest

from tests.conftest import STORY, TINY_MARIAN
from wiredesk.desk import Desk, Finished, Outdated, Settings
from wiredesk.page.browser_memory import recalled, remembered

MONEY = 5
KEPT: dict[str, Any] = {
    "text": "Bilen var ikke stjålet.",
    "pairs": [
        {
            "english": "The vehicle was not stolen.",
            "score": None,
            "parts": 1,
            "complete": True,
            "repaired": False,
            "enforced": [],
            "alternatives": [],
        }
    ],
    "edited": [],
    "new": [],
    "bullets": [],
    "replaced": 0,
    "terms": [],
}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Settings(str(TINY_MARIAN), summarizer="extractive"))


def test_story_comes_back_from_json_with_its_edits_and_their_flags(desk: Desk) -> None:
    *_, story = desk.translate(STORY)
    assert isinstance(story, Finished)
    edited = desk.edited(story, MONEY, "The men stole 12,800 kroner.")
    kept = json.loads(json.dumps(remembered(edited, str(desk.translator.model))))
    again = recalled(kept, desk)
    assert isinstance(again, Finished)
    assert [p.target for p in again.pairs] == [p.target for p in edited.pairs]
    assert [i for i in range(12) if again.is_edited(i)] == [MONEY]
    assert [flag.kind for flag in again.pairs[MONEY].flags] == ["number"]
    assert again.summary.bullets == edited.summary.bullets
    assert not again.stopped


def test_stopped_story_comes_back_stopped(desk: Desk) -> None:
    stages = desk.translate(STORY)
    stopped = desk.stopped([next(stages) for _ in range(4)][-1])
    again = recalled(remembered(stopped, str(desk.translator.model)), desk)
    assert isinstance(again, Finished)
    assert again.stopped
    assert len(again.pairs) == 3


def test_another_model_s_english_is_not_taken_for_this_one_s(desk: Desk) -> None:
    again = recalled(KEPT | {"model": "other"}, desk)
    assert isinstance(again, Outdated)
    *_, story = desk.translate(again.article.raw, earlier=[again])
    assert story.pairs[0].target == "The car was not stolen."


def test_editor_s_work_that_an_earlier_version_kept_comes_back(desk: Desk) -> None:
    """It kept the English alone, which is not enough to find the flags of the others again."""
    kept = {
        "text": "Bilen var ikke stjålet. Ingen kom til skade.",
        "english": ["The vehicle was stolen.", "None suffered harm."],
        "edited": [0],
        "new": [],
        "bullets": [{"text": "The vehicle was stolen.", "sources": [0]}],
        "model": str(desk.translator.model),
    }
    again = recalled(kept, desk)
    assert isinstance(again, Outdated)
    *_, story = desk.translate(again.article.raw, earlier=[again])
    assert story.pairs[0].target == "The vehicle was stolen."
    assert [flag.kind for flag in story.pairs[0].flags] == ["negation"]
    assert story.is_edited(0)
    assert story.pairs[1].target != "None suffered harm."


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "",
        {},
        KEPT | {"text": 1},
        KEPT | {"text": "Ja. " * 60_000},
        KEPT | {"pairs": [1]},
        {"text": "Ja.", "english": 1, "edited": [], "new": [], "bullets": []},
        {"text": "Ja.", "english": [1], "edited": [], "new": [], "bullets": []},
        KEPT | {"pairs": [{**KEPT["pairs"][0], "english": 1}]},
        KEPT | {"terms": [["mænd", "guys"], ["mænd", "men"]]},
        KEPT | {"edited": [7]},
        KEPT | {"bullets": [{"text": "A bullet.", "sources": []}]},
        KEPT | {"bullets": [{"text": "A bullet.", "sources": [7]}]},
    ],
)
def test_what_is_no_story_is_forgotten(desk: Desk, kept: object) -> None:
    kept = kept | {"model": str(desk.translator.model)} if isinstance(kept, dict) else kept
    assert recalled(kept, desk) is None
