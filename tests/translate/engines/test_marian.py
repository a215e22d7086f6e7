from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import pytest
import torch
from transformers import MarianMTModel, MarianTokenizer

from tests.conftest import PAIRS, TINY_MARIAN, never_ending
from translate.engines.ctranslate import CTranslate2Backend
from translate.engines.marian import MarianBackend
from translate.errors import CheckpointError
from translate.models.info import ModelInfo

pytestmark = pytest.mark.torch
MODEL = ModelInfo("tiny-marian", "1", "transformers", "float32")
SOURCES = [danish for danish, _ in PAIRS]


def test_sentences_of_the_stories_come_out_exactly(reference: MarianBackend) -> None:
    found = [hypothesis.text for hypothesis in reference.translate(SOURCES[:24])]
    assert found == [english for _, english in PAIRS[:24]]


def test_score_is_the_mean_log_probability_of_the_tokens(
    greedy_reference: MarianBackend, reference: MarianBackend, greedy: CTranslate2Backend
) -> None:
    """By its definition: the model is shown its own output and asked how likely each token is."""
    tokenizer = MarianTokenizer.from_pretrained(TINY_MARIAN)
    marian = MarianMTModel.from_pretrained(TINY_MARIAN, dtype=torch.float32)
    for danish, _ in PAIRS[:6]:
        for backend in (greedy_reference, reference, greedy):
            (hypothesis,) = backend.translate([danish])
            labels = tokenizer(text_target=hypothesis.text, return_tensors="pt").input_ids
            with torch.inference_mode():
                logits = marian(**tokenizer(danish, return_tensors="pt"), labels=labels).logits
            likely = logits.log_softmax(-1).gather(2, labels.unsqueeze(2))
            assert hypothesis.score == pytest.approx(float(likely.mean()), abs=5e-4)


def test_sentence_has_the_same_score_alone_and_in_a_batch(reference: MarianBackend) -> None:
    together = [hypothesis.score for hypothesis in reference.translate(SOURCES[:8])]
    alone = [next(iter(reference.translate([source]))).score for source in SOURCES[:8]]
    assert together == pytest.approx(alone, abs=1e-4)


@pytest.mark.parametrize("beams", [1, 4])
def test_output_at_the_length_limit_is_not_complete(tmp_path: Path, beams: int) -> None:
    backend = MarianBackend(never_ending(tmp_path), MODEL, beams=beams)
    (endless,) = backend.translate([SOURCES[0]])
    assert not endless.complete


def test_all_of_a_text_s_sentences_are_complete(reference: MarianBackend) -> None:
    assert all(hypothesis.complete for hypothesis in reference.translate(SOURCES[:24]))


def test_alternatives_are_other_english_best_first(reference: MarianBackend) -> None:
    for source in SOURCES[:3]:
        (first,) = reference.translate([source])
        found = list(islice(reference.alternatives(source, first), 7))
        assert len({hypothesis.text for hypothesis in found} - {first.text}) > 3
        assert first.text not in [hypothesis.text for hypothesis in found]
        scores = [hypothesis.score or 0 for hypothesis in found]
        assert scores == sorted(scores, reverse=True)


def test_no_sources_give_no_hypotheses(reference: MarianBackend) -> None:
    assert list(reference.translate([])) == []


def test_source_of_the_greatest_length_is_taken_whole(reference: MarianBackend) -> None:
    longest = " ".join(["bil"] * reference.max_source_length)
    while reference.source_length(longest) > reference.max_source_length:
        longest = longest.rpartition(" ")[0]
    assert reference.source_length(longest) == reference.max_source_length == 63
    assert len(list(reference.translate([longest]))) == 1


def test_threads_share_one_model(reference: MarianBackend) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda s: next(iter(reference.translate([s]))).text, SOURCES[:16]))
    assert found == [english for _, english in PAIRS[:16]]


def test_folder_without_a_tokenizer_is_an_error(tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).write_bytes((TINY_MARIAN / name).read_bytes())
    with pytest.raises(CheckpointError, match=rf"the tokenizer in {tmp_path} can't be loaded"):
        MarianBackend(tmp_path, MODEL)
