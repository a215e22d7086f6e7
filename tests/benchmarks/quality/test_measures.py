"""The measurements can be run, and a worse system scores worse in them."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from benchmarks.quality import checks, faithfulness, paragraphs, repair, segmentation
from benchmarks.quality.pairs import OWN_STORIES, Pair, part_of, read_pairs
from benchmarks.quality.translations import SYSTEMS
from benchmarks.tables import Table
from tests.conftest import FIXTURES
from translate.article import parse as article
from translate.checks.registry import check
from translate.engines.memory import TranslationMemory, memory_path
from translate.flags import Flag

LIMIT = 8


def scores(tables: list[Table]) -> Mapping[str, float]:
    return {name: score for table in tables for name, score in table.scores.items()}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of test sets, each of the pairs that the project ships, and systems' outputs."""
    pairs = (FIXTURES / "pairs.tsv").read_text("utf-8")
    (tmp_path / "wire").mkdir()
    for name in ("flores-dev", "ntrex-dev", "ntrex-news", "wire/storms", "cdt-newspapers"):
        (tmp_path / f"{name}.tsv").write_text(pairs, encoding="utf-8")
    english = "\n".join(line.split("\t")[1] for line in pairs.splitlines())
    for system in SYSTEMS:
        (tmp_path / f"flores-dev.{system}.txt").write_text(english, encoding="utf-8")
    return tmp_path


def test_every_pair_is_in_one_part(data: Path) -> None:
    parts = [part_of(pair) for pair in read_pairs(data)]
    assert 0.4 < parts.count("learn") / len(parts) < 0.6
    assert 0.15 < parts.count("try") / len(parts) < 0.35
    assert part_of(Pair("To blev dræbt.", "Two died.", "wire")) == part_of(
        Pair("To blev dræbt.", "Two were killed.", "other")
    )


def test_checks_find_most_of_what_is_spoilt_and_suspect_little_else() -> None:
    found = scores(checks.measure_own())
    assert len(found) == 15
    assert min(found.values()) > 0.7


def test_checks_that_miss_a_kind_have_no_recall_of_it() -> None:
    def without_numbers(source: str, target: str) -> list[Flag]:
        return [flag for flag in check(source, target) if flag.kind != "number"]

    found = scores(checks.measure_own(without_numbers))
    assert found["checks.own.recall.changed digit"] == 0
    assert found["checks.own.recall.loop"] > 0.9


def test_checks_that_flag_everything_are_never_clean() -> None:
    found = scores(checks.measure_own(lambda *_: [Flag("number", "Doubtful")]))
    assert found["checks.own.clean"] == 0
    assert found["checks.own.recall.changed digit"] == 1
    assert found["checks.own.recall.loop"] == 0


def test_checks_are_measured_on_a_folder_of_test_sets(data: Path) -> None:
    recall, alarms, speed = checks.measure(data)
    assert {table.key for table in (recall, alarms, speed)} == {
        "checks.recall",
        "checks.alarms",
        "checks.speed",
    }
    pairs = [pair for pair in read_pairs(data) if part_of(pair) == "measure"]
    counts = {row[0]: row[1] for row in alarms.rows}
    assert counts["human, all but cdt"] == 4 * len(pairs) / 5
    assert counts["human, wire"] == counts["nllb"] == len(pairs) / 5
    assert len(recall.rows) == len(recall.scores) == 14
    assert not speed.scores


def test_sentences_are_split_well() -> None:
    assert scores(segmentation.measure_own())["segmentation.own.f1"] > 0.9


@pytest.mark.parametrize(
    ("split", "low", "high"),
    [
        (lambda text: [text], 0.1, 0.4),
        (str.split, 0.1, 0.4),
        (partial(re.split, r"(?<=\.) "), 0.5, 0.95),
    ],
)
def test_splitter_that_cuts_never_everywhere_or_at_points_alone_scores_less(
    split: Callable[[str], list[str]], low: float, high: float
) -> None:
    ours = scores(segmentation.measure_own())["segmentation.own.f1"]
    assert low < scores(segmentation.measure_own(split))["segmentation.own.f1"] < min(high, ours)


def test_splitters_are_measured_on_the_held_out_half(data: Path) -> None:
    treebank = data / "cdt-newspapers.tsv"
    rows = treebank.read_text("utf-8").splitlines()[:60]
    treebank.write_text("\n".join(rows), encoding="utf-8")
    blank, lines = segmentation.measure(data)
    assert [row[0] for row in blank.rows] == list(segmentation.splitters())
    assert [table.key for table in (blank, lines)] == ["segmentation", "segmentation.lines"]
    held_out = sum(segmentation.half_of(row.split("\t")[0]) == "held-out" for row in rows)
    assert 0 < held_out < 60
    assert f"{held_out} lines" in blank.signature[0]
    assert 0.5 < blank.scores["segmentation.f1"] <= blank.scores["segmentation.f1.marked"] <= 1


def test_ends_are_counted() -> None:
    ends = segmentation.Ends(found=4, gold=8, right=2)
    assert (ends.precision, ends.recall) == (0.5, 0.25)
    assert ends.f1 == pytest.approx(1 / 3)


def test_own_stories_are_taken_apart_as_by_hand() -> None:
    found = scores(paragraphs.measure(OWN_STORIES))
    assert set(found) == {"paragraphs.paragraphs", "paragraphs.sentences"}
    assert min(found.values()) > 0.95


def test_paragraphs_that_are_lost_lower_the_share(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = article.parse_article
    monkeypatch.setattr(article, "parse_article", lambda raw: whole(raw[: len(raw) // 2]))
    found = scores(paragraphs.measure(OWN_STORIES))
    assert max(found.values()) < 0.7


def test_spoilt_bullets_are_found_and_good_ones_are_not_suspected(data: Path) -> None:
    spoilt, suspected = faithfulness.measure(data, OWN_STORIES)
    assert spoilt.scores["faithfulness.found.sentences"] > 0.9
    assert suspected.scores["faithfulness.clean.extractive"] > 0.95
    (row,) = (row for row in suspected.rows if row[0] == "written by hand")
    assert row[1] == 16


def test_bullets_that_nobody_checks_are_not_found_out(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faithfulness, "check_bullet", lambda *_: ())
    spoilt, suspected = faithfulness.measure(data, OWN_STORIES)
    assert set(spoilt.scores.values()) == {0}
    assert set(suspected.scores.values()) == {1}


@pytest.mark.usefixtures("cache")
def test_repair_is_measured_and_its_model_is_asked_once(data: Path, converted: Path) -> None:
    tables = repair.measure(data, OWN_STORIES, str(converted), limit=LIMIT)
    assert [table.key for table in tables] == ["repair.mended", "repair.scores"]
    flores, every = tables[0].rows
    assert (flores[0], every[0]) == ("flores-dev", "all")
    assert flores[1:] == every[1:]
    assert every[1] == LIMIT
    kept = TranslationMemory(memory_path())
    entries = kept.extent().entries
    assert entries >= LIMIT
    assert repair.measure(data, OWN_STORIES, str(converted), limit=LIMIT) == tables
    assert kept.extent().entries == entries
