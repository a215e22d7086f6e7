import json

import pytest

from summarize.summary import Bullet, Summary
from translate.flags import Flag
from translate.models.info import ModelInfo

MODEL = ModelInfo("extractive", "1", "none", "none")
SENTENCES = ("A bridge is closed.", "It is old.", "The ferry sails.")


def test_text_has_a_line_for_each_bullet() -> None:
    bullets = (Bullet("A bridge is closed. It is old.", (0, 1)), Bullet("The ferry sails.", (2,)))
    summary = Summary(None, SENTENCES, bullets, MODEL)
    assert str(summary) == summary.text == "- A bridge is closed. It is old.\n- The ferry sails."


def test_summary_without_bullets_is_empty_text() -> None:
    assert str(Summary(None, SENTENCES, (), MODEL)) == ""


def test_bullet_without_a_source_is_refused() -> None:
    with pytest.raises(AssertionError, match="at least one source"):
        Bullet("A bridge is closed.", ())


def test_dictionary_goes_through_json() -> None:
    flag = Flag("unsupported", "Nothing in the text says so.")
    summary = Summary(None, SENTENCES, (Bullet("A bridge is closed.", (0,), (flag,)),), MODEL, 1)
    data = json.loads(json.dumps(summary.to_dict()))
    assert data["bullets"] == [
        {
            "text": "A bridge is closed.",
            "sources": [0],
            "flags": [
                {
                    "kind": "unsupported",
                    "message": "Nothing in the text says so.",
                    "source_span": None,
                    "target_span": None,
                }
            ],
        }
    ]
    assert data["sentences"] == list(SENTENCES)
    assert data["model"]["id"] == "extractive"
    assert data["replaced"] == 1
    assert data["translation"] is None
