"""The gate, and BENCHMARKS.md."""

from pathlib import Path

import pytest

from benchmarks import results
from benchmarks.quality import gate
from benchmarks.tables import Table


@pytest.mark.parametrize(
    ("floors", "scores", "failing"),
    [
        ({"f1": 0.9}, {"f1": 0.9}, []),
        ({"f1": 0.9}, {"f1": 0.95}, []),
        ({"f1": 0.9}, {"f1": 0.8999}, ["f1"]),
        ({}, {"f1": 0.9}, ["f1"]),
        ({"f1": 0.9, "bleu": 40.0}, {"f1": 0.9}, ["bleu"]),
    ],
)
def test_gate_fails_under_a_floor_without_one_and_without_a_score(
    floors: dict[str, float], scores: dict[str, float], failing: list[str]
) -> None:
    assert list(gate.failures(floors, scores)) == failing


def test_a_floor_is_raised_but_lowered_only_when_asked_to() -> None:
    floors = {"f1": 0.9, "recall": 0.5, "gone": 0.7}
    scores = {"f1": 0.8, "recall": 0.6, "new": 0.4}
    raised = {"f1": 0.9, "recall": 0.599, "gone": 0.7, "new": 0.399}
    assert gate.updated(floors, scores, lower=False) == raised
    lowered = {"f1": 0.799, "recall": 0.599, "new": 0.399}
    assert gate.updated(floors, scores, lower=True) == lowered


def test_translations_have_a_margin_for_other_processors() -> None:
    assert gate.updated({}, {"translation.gate.bleu": 40.0}, lower=False) == {
        "translation.gate.bleu": 38.5
    }


def test_benchmarks_are_what_was_measured() -> None:
    assert results.BENCHMARKS.read_text("utf-8") == results.benchmarks()


def test_tables_are_kept_by_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "FOLDER", tmp_path)
    monkeypatch.setattr(results, "BENCHMARKS", tmp_path / "BENCHMARKS.md")
    old = Table("speed.race", "Race", ("way", "s"), (("ours", 2),), ("two threads",))
    other = Table("speed.again", "Again", ("way",), (("ours",),), ("two threads",), ("Quick.",))
    new = Table("speed.race", "Race", ("way", "s"), (("ours", 1),), ("two threads",))
    results.keep("speed", [old, other])
    results.keep("speed", [new])
    assert results.read("speed") == [new, other]
    shown = (tmp_path / "BENCHMARKS.md").read_text("utf-8")
    assert shown == results.benchmarks()
    assert "| ours | 1 |" in shown
    assert "| ours | 2 |" not in shown


def test_a_table_needs_a_signature() -> None:
    with pytest.raises(AssertionError, match="no signature"):
        Table("key", "Title", ("way",), (("ours",),), ())
