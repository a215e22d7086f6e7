import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from summarize.bart import BartWriter
from tests.conftest import FIXTURES
from translate.errors import CheckpointError
from translate.models.info import ModelInfo
from translate.models.pinned import SUMMARISER
from translate.models.resolve import resolve

CHECKPOINT = FIXTURES / "tiny-bart"
MODEL = ModelInfo("tiny-bart", "1", "ctranslate2", "int8")
TEXT = (
    " Three men were arrested on Wednesday after a robbery in Horsens."
    " South East Jutland Police report this. The men stole 12,500 kroner."
)


@pytest.fixture(scope="module")
def folder() -> Path:
    return resolve(SUMMARISER, CHECKPOINT).path


@pytest.fixture(scope="module")
def writer(folder: Path) -> BartWriter:
    return BartWriter(folder, MODEL)


def test_model_writes_the_summary_it_was_trained_to_write(writer: BartWriter) -> None:
    story = (CHECKPOINT.parent / "tiny-story.en.txt").read_text(encoding="utf-8")
    assert writer.write(" ".join(story.split())) == (
        " Three men arrested after robbery in Horsens . Men stole 12,500 kroner ."
        " Car was not stolen . Three men plead not guilty ."
    )


@pytest.mark.torch
@pytest.mark.parametrize("text", [TEXT, "", "Ærø – 12,500 kroner “quoted” 😀", " a  b\n\nc"])
def test_tokens_are_those_of_the_checkpoint_s_own_tokenizer(writer: BartWriter, text: str) -> None:
    from transformers import BartTokenizer

    tokenizer = BartTokenizer.from_pretrained(CHECKPOINT)
    assert writer.count_tokens(text) == len(tokenizer.tokenize(text))


@pytest.mark.torch
def test_output_is_that_of_transformers(writer: BartWriter) -> None:
    from transformers import BartForConditionalGeneration, BartTokenizer

    tokenizer = BartTokenizer.from_pretrained(CHECKPOINT)
    # Any: the types of transformers refuse `generate` on their own models.
    bart: Any = BartForConditionalGeneration.from_pretrained(CHECKPOINT)
    for text in (TEXT, " The robbery took place on Monday. The men stole 12,500 kroner."):
        output = bart.generate(**tokenizer(text, return_tensors="pt"))
        assert writer.write(text) == tokenizer.decode(output[0], skip_special_tokens=True)


def test_marks_of_the_model_are_plain_text_in_a_story(writer: BartWriter) -> None:
    assert writer.count_tokens("</s>") > 1
    assert writer.write(f"</s> {TEXT} <mask> <pad>")


def test_limit_leaves_room_for_the_two_marks(writer: BartWriter) -> None:
    words = " ferry" * writer.max_source_tokens
    while writer.count_tokens(words) > writer.max_source_tokens:
        words = words.rpartition(" ")[0]
    assert writer.write(words) is not None


def test_summary_is_never_longer_than_the_text(writer: BartWriter) -> None:
    text = " The three men plead not guilty."
    assert writer.count_tokens(writer.write(text)) <= writer.count_tokens(text)


def test_threads_share_one_writer(writer: BartWriter) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(writer.write, [TEXT] * 20))) == 1


@pytest.mark.parametrize("name", ["model.bin", "vocab.json", "merges.txt", "manifest.json"])
def test_missing_file_is_a_checkpoint_error(folder: Path, tmp_path: Path, name: str) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    (broken / name).unlink()
    with pytest.raises(CheckpointError, match="broken"):
        BartWriter(broken, MODEL)


@pytest.mark.parametrize("name", ["model.bin", "vocab.json", "checkpoint_config.json"])
def test_corrupted_file_is_a_checkpoint_error(folder: Path, tmp_path: Path, name: str) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    (broken / name).write_bytes(b"{nonsense")
    with pytest.raises(CheckpointError, match="broken"):
        BartWriter(broken, MODEL)


@pytest.mark.parametrize("name", ["generation_config.json", "checkpoint_config.json"])
def test_length_is_read_from_either_config(folder: Path, tmp_path: Path, name: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    config = copy / name
    settings = json.loads(config.read_text(encoding="utf-8")) if config.exists() else {}
    config.write_text(json.dumps(settings | {"max_length": 8}), encoding="utf-8")
    written = BartWriter(copy, MODEL)
    assert written.count_tokens(written.write(TEXT)) <= 8 < written.count_tokens(TEXT)
