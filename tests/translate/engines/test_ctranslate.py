import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import pytest

from tests.conftest import PAIRS, TINY_MARIAN, never_ending
from translate.engines.ctranslate import CTranslate2Backend
from translate.engines.marian import MarianBackend
from translate.errors import CheckpointError
from translate.models.conversion import convert
from translate.models.info import ModelInfo

MODEL = ModelInfo("tiny-marian", "1", "ctranslate2", "int8")
SOURCES = [danish for danish, _ in PAIRS]


@pytest.fixture(scope="module")
def backend(converted: Path) -> CTranslate2Backend:
    return CTranslate2Backend(converted, MODEL)


def test_sentence_it_has_learned_comes_out_exactly(backend: CTranslate2Backend) -> None:
    (hypothesis,) = backend.translate(["Røveriet skete mandag kl. 14.30 i en butik i Søndergade."])
    assert hypothesis.text == "The robbery took place on Monday at 2.30 pm in a shop in Søndergade."
    assert hypothesis.complete
    assert -0.1 < (hypothesis.score or -1) < 0


@pytest.mark.torch
def test_greedy_output_is_that_of_transformers_token_for_token(
    greedy: CTranslate2Backend, greedy_reference: MarianBackend
) -> None:
    ours = [hypothesis.text for hypothesis in greedy.translate(SOURCES)]
    theirs = [hypothesis.text for hypothesis in greedy_reference.translate(SOURCES)]
    assert ours == theirs
    tokenize = greedy_reference.source_length
    assert [greedy.source_length(text) for text in SOURCES] == [tokenize(text) for text in SOURCES]


@pytest.mark.torch
def test_scores_are_those_of_transformers(
    greedy: CTranslate2Backend, greedy_reference: MarianBackend
) -> None:
    ours = [hypothesis.score for hypothesis in greedy.translate(SOURCES)]
    theirs = [hypothesis.score for hypothesis in greedy_reference.translate(SOURCES)]
    assert ours == pytest.approx(theirs, abs=2e-4)


@pytest.mark.torch
def test_beams_find_a_hypothesis_that_is_at_least_as_likely(
    float32: Path, greedy: CTranslate2Backend
) -> None:
    unseen = ["Færgen blev solgt af borgmesteren i en skole.", "Politiet har 42 røde biler i juni."]
    beams = CTranslate2Backend(float32, MODEL, beams=4)
    for wide, narrow in zip(beams.translate(unseen), greedy.translate(unseen), strict=True):
        assert (wide.score or 0) >= (narrow.score or 0)
    assert list(beams.translate(unseen)) != list(greedy.translate(unseen))


def test_one_hypothesis_per_source_in_the_same_order(backend: CTranslate2Backend) -> None:
    together = list(backend.translate(SOURCES))
    backwards = list(backend.translate(SOURCES[::-1]))
    assert [h.text for h in together] == [h.text for h in backwards][::-1]
    assert len(together) == len(SOURCES)


@pytest.mark.parametrize("source", SOURCES[:6])
def test_alternatives_are_other_english_best_first(
    backend: CTranslate2Backend, source: str
) -> None:
    (first,) = backend.translate([source])
    found = list(islice(backend.alternatives(source, first), 7))
    assert len({first.text, *(hypothesis.text for hypothesis in found)}) > 4
    assert first.text not in [hypothesis.text for hypothesis in found]
    scores = [hypothesis.score or 0 for hypothesis in found]
    assert scores == sorted(scores, reverse=True)
    assert (first.score or 0) >= scores[0] - 0.01


@pytest.mark.torch
def test_alternatives_are_those_of_transformers(float32: Path, reference: MarianBackend) -> None:
    ours = CTranslate2Backend(float32, MODEL)
    for source in SOURCES[:4]:
        (first,) = ours.translate([source])
        best = [next(iter(engine.alternatives(source, first))) for engine in (ours, reference)]
        assert best[0].text == best[1].text
        assert best[0].score == pytest.approx(best[1].score, abs=2e-3)


@pytest.mark.torch
def test_short_loop_is_blocked_among_the_last_alternatives(tmp_path: Path) -> None:
    """A model that can't end its sentence goes round in circles: tokens are the measure."""
    convert(never_ending(tmp_path), tmp_path / "converted", "endless", "1")
    backend = CTranslate2Backend(tmp_path / "converted", MODEL)
    (first,) = backend.translate([SOURCES[0]])
    last = list(backend.alternatives(SOURCES[0], first))[-1]
    assert repeated_runs(last.text, 4) < repeated_runs(first.text, 4)


def repeated_runs(text: str, length: int) -> int:
    """How many runs of so many words come again."""
    words = text.split()
    runs = [tuple(words[start : start + length]) for start in range(len(words) - length + 1)]
    return len(runs) - len(set(runs))


def test_no_sources_give_no_hypotheses(backend: CTranslate2Backend) -> None:
    assert list(backend.translate([])) == []


def test_first_hypothesis_is_there_before_the_last_is_asked_for(
    backend: CTranslate2Backend,
) -> None:
    hypotheses = backend.translate(SOURCES)
    assert next(hypotheses).text == PAIRS[0][1]


@pytest.mark.torch
def test_output_at_the_length_limit_is_not_complete(tmp_path: Path) -> None:
    convert(never_ending(tmp_path), tmp_path / "converted", "endless", "1")
    backend = CTranslate2Backend(tmp_path / "converted", MODEL, beams=1)
    (hypothesis,) = backend.translate([SOURCES[0]])
    assert not hypothesis.complete
    assert hypothesis.text.startswith("Three men were arrested")


def test_source_of_the_greatest_length_is_taken_whole(backend: CTranslate2Backend) -> None:
    longest = " ".join(["bil"] * backend.max_source_length)
    while backend.source_length(longest) > backend.max_source_length:
        longest = longest.rpartition(" ")[0]
    assert backend.source_length(longest) == backend.max_source_length == 63
    assert len(list(backend.translate([longest]))) == 1


@pytest.mark.parametrize("source", ["</s>", "<unk> <pad>", "😀", "漢字", "x" * 60, "1", "\u00ad."])
def test_odd_sources_have_a_hypothesis(backend: CTranslate2Backend, source: str) -> None:
    (hypothesis,) = backend.translate([source])
    assert "<unk>" not in hypothesis.text


def test_threads_share_one_model(backend: CTranslate2Backend) -> None:
    expected = list(backend.translate(SOURCES[:20]))
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda s: next(iter(backend.translate([s]))), SOURCES[:20]))
    assert [h.text for h in found] == [h.text for h in expected]


@pytest.mark.parametrize("name", ["model.bin", "source.spm", "target.spm", "manifest.json"])
@pytest.mark.parametrize("data", [None, b"", b"{nonsense"])
def test_broken_file_is_an_error_with_the_folder(
    converted: Path, tmp_path: Path, name: str, data: bytes | None
) -> None:
    folder = Path(shutil.copytree(converted, tmp_path / "copy"))
    (folder / name).unlink()
    if data is not None:
        (folder / name).write_bytes(data)
    with pytest.raises(CheckpointError, match="copy"):
        CTranslate2Backend(folder, MODEL)


def test_checkpoint_is_that_of_the_fixtures(converted: Path) -> None:
    for name in ("source.spm", "target.spm", "vocab.json"):
        assert (converted / name).read_bytes() == (TINY_MARIAN / name).read_bytes()
