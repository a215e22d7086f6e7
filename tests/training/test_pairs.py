"""What the adapter learns from: never what it is measured on."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from training.pairs import Pair, is_held_out, read_measured, read_pairs, read_training_pairs
from translate.engines.llama import prompt_of

SENTENCES = [f"Der blev født {number} børn i Aarhus." for number in range(400)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of pairs, of which one in 49 is held out, and of sets that are measured on."""
    (tmp_path / "wire").mkdir()
    write(tmp_path / "wire" / "births.tsv", SENTENCES[:300])
    write(tmp_path / "news.tsv", SENTENCES[200:])  # a hundred of them are in both
    write(tmp_path / "ntrex-dev.tsv", SENTENCES[:5])
    write(tmp_path / "flores-devtest-a.tsv", SENTENCES[5:10])
    story = {"sentences": [{"da": danish, "en": "…"} for danish in SENTENCES[10:15]]}
    (tmp_path / "story-01.json").write_text(json.dumps(story), encoding="utf-8")
    return tmp_path


def write(path: Path, sentences: list[str]) -> None:
    numbers = [re.sub(r"\D", "", danish) for danish in sentences]
    lines = [f"{danish}\tBirths: {n}" for danish, n in zip(sentences, numbers, strict=True)]
    path.write_text("\n".join(lines), encoding="utf-8")


def danish(pairs: list[Pair]) -> set[str]:
    return {pair.danish for pair in pairs}


@pytest.mark.parametrize("source", ["To blev dræbt.", "Den 1. maj: {ikke} 5 % \\n"])
def test_prompt_is_that_of_the_engine(source: str) -> None:
    assert Pair(source, "…").prompt == prompt_of(source)


@pytest.mark.parametrize("files", [["wire/*.tsv", "news.tsv"], ["news.tsv:50", "wire/*.tsv"]])
def test_no_sentence_that_is_held_out_is_trained_on(data: Path, files: list[str]) -> None:
    training, held_out = read_training_pairs(data, files, set())
    assert len(danish(training)) > 300
    assert 2 < len(danish(held_out)) < 40
    assert not danish(training) & danish(held_out)
    assert all(is_held_out(pair) for pair in held_out)


def test_sentence_that_only_looks_different_is_on_the_same_side(data: Path) -> None:
    _, held_out = read_training_pairs(data, ["wire/*.tsv"], set())
    disguised = [pair.danish.upper().replace(" ", "  ") + "!" for pair in held_out]
    write(data / "again.tsv", disguised)
    training, _ = read_training_pairs(data, ["again.tsv", "wire/*.tsv"], set())
    assert not danish(training) & set(disguised)


def test_sentences_that_are_measured_on_are_left_out_of_every_file(data: Path) -> None:
    never = [data / "ntrex-dev.tsv", data / "flores-devtest-a.tsv", data / "story-01.json"]
    measured = read_measured(never)
    assert measured == set(SENTENCES[:15])
    training, held_out = read_training_pairs(data, ["wire/*.tsv"], measured)
    assert not danish(training + held_out) & measured
    assert danish(training) | danish(held_out) == set(SENTENCES[15:300])


@pytest.mark.parametrize("files", ["ntrex-dev.tsv", "flores-devtest-a.tsv", "*.tsv", "story-*"])
def test_set_that_is_measured_on_is_refused(data: Path, files: str) -> None:
    with pytest.raises(ValueError, match="never trained on"):
        read_training_pairs(data, ["news.tsv", files], set())


def test_same_pairs_come_in_the_same_mixed_order(data: Path) -> None:
    first, held_out = read_training_pairs(data, ["wire/*.tsv:100"], set())
    assert (first, held_out) == read_training_pairs(data, ["wire/*.tsv:100"], set())
    assert len(first) == 100
    assert [pair.danish for pair in first] != sorted(pair.danish for pair in first)


def test_extra_pairs_are_whole_and_none_is_of_our_own_stories() -> None:
    pairs = read_pairs(ROOT / "training" / "extra_pairs.tsv")
    assert len(pairs) == len(danish(pairs)) > 1000
    assert all(pair.danish.strip() and pair.english.strip() for pair in pairs)
    stories = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "wiredesk" / "page" / "stories").glob("*.txt")
    ]
    assert not [pair for pair in pairs if any(pair.danish in story for story in stories)]
