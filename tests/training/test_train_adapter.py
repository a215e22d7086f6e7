"""The training of the adapter, on a tiny model of the same kind."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.torch
gguf = pytest.importorskip("gguf", reason="gguf is not installed")
torch = pytest.importorskip("torch")

from tests.support.tiny_gguf import LAYERS, write_tiny_model  # noqa: E402
from training.pairs import Pair  # noqa: E402
from training.train_adapter import (  # noqa: E402
    BATCH,
    PROJECTIONS,
    RANK,
    Model,
    Run,
    Schedule,
    batches,
    fastest_type,
    take_step,
    train,
)
from translate.engines.llama import LlamaBackend  # noqa: E402
from translate.models.info import ModelInfo  # noqa: E402

PAIRS = [Pair(f"Sag {number} er slut.", f"Case {number} is over.") for number in range(160)]
HELD_OUT = [Pair("Ja.", "Yes."), Pair("Bilen er rød.", "The car is red.")]
SCHEDULE = Schedule(hours=1.0, peak=1e-3, threads=2)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny")
    write_tiny_model(folder / "model.gguf")
    return folder / "model.gguf"


@pytest.fixture
def model(path: Path) -> Model:
    torch.manual_seed(1)
    return Model(path)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        yield pool


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """Training listens to these; the tests' own listeners come back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, listener in before.items():
        signal.signal(number, listener)


def curve(out: Path) -> list[list[str]]:
    lines = out.with_suffix(".loss.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def test_loss_is_of_the_english_alone_and_padding_changes_nothing(model: Model) -> None:
    alone = [model.loss([pair]).item() for pair in HELD_OUT]
    assert model.loss(HELD_OUT).item() == pytest.approx(sum(alone), rel=1e-2)
    prompt, english = model.encode(HELD_OUT[0])
    tokens = torch.tensor([prompt + english])
    logits = model.network(tokens).logits[0, len(prompt) - 1 : -1]
    expected = torch.nn.functional.cross_entropy(logits, tokens[0, len(prompt) :], reduction="sum")
    assert alone[0] == pytest.approx(expected.item(), rel=1e-2)


def test_new_adapter_changes_nothing(path: Path, model: Model) -> None:
    from transformers import AutoModelForCausalLM

    bare = AutoModelForCausalLM.from_pretrained(
        path.parent, gguf_file=path.name, dtype=fastest_type()
    )
    tokens = torch.tensor([model.encode(HELD_OUT[0])[0]])
    ours = model.network(tokens).logits
    assert torch.equal(ours, bare(tokens).logits)


def test_written_adapter_is_read_back(model: Model, path: Path, tmp_path: Path) -> None:
    with torch.no_grad():
        for number, weight in enumerate(model.weights):
            weight.fill_(number / 128)  # exact as float16
    model.write_adapter(tmp_path / "adapter.gguf")
    other = Model(path)
    other.read_adapter(tmp_path / "adapter.gguf")
    for one, another in zip(model.weights, other.weights, strict=True):
        assert torch.equal(one, another)
    tensors = {tensor.name for tensor in gguf.GGUFReader(tmp_path / "adapter.gguf").tensors}
    assert len(tensors) == 2 * LAYERS * len(PROJECTIONS)
    assert "blk.1.attn_q.weight.lora_a" in tensors
    assert model.adapters["blk.0.attn_k.weight"].a.shape[0] == RANK


def test_every_pair_is_in_one_batch() -> None:
    found = [pair for batch in batches(PAIRS) for pair in batch]
    assert len(found) == len(PAIRS)
    assert set(found) == set(PAIRS)
    assert found != PAIRS


def test_training_lowers_the_loss_and_writes_its_curve(model: Model, tmp_path: Path) -> None:
    out = tmp_path / "adapter.gguf"
    train(model, PAIRS, HELD_OUT, SCHEDULE, out)
    lines = curve(out)
    steps, done, _, what, loss = zip(*lines, strict=True)
    assert what[0] == what[-1] == "held out"
    trained = [float(number) for number, kind in zip(loss, what, strict=True) if "trained" in kind]
    assert len(trained) == len(PAIRS) / BATCH
    assert trained[-1] < trained[0]
    assert (steps[-1], done[-1]) == ("10", "160")
    assert out.exists()


def test_stopped_training_goes_on_where_it_was(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "adapter.gguf"

    def stop_soon() -> None:
        while not out.with_suffix(".loss.tsv").exists() or len(curve(out)) < 3:
            time.sleep(0.001)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=stop_soon).start()
    train(Model(path), PAIRS, HELD_OUT, SCHEDULE, out)
    stopped = int(curve(out)[-1][1])
    assert 0 < stopped < len(PAIRS)
    goes_on = Model(path)
    train(goes_on, PAIRS, HELD_OUT, SCHEDULE, out)
    done = [int(line[1]) for line in curve(out)]
    assert done == sorted(done)
    assert done[-1] == len(PAIRS)
    again = Model(path)
    train(again, PAIRS, HELD_OUT, SCHEDULE, out)  # there is nothing left to do
    for one, another in zip(goes_on.weights, again.weights, strict=True):
        assert torch.equal(one, another)


@pytest.mark.skipif(find_spec("xllamacpp") is None, reason="needs the extra `offline`")
def test_engine_says_what_was_learned(
    model: Model, pool: ThreadPoolExecutor, path: Path, tmp_path: Path
) -> None:
    """The prompt, the end of the English and the weights are what llama.cpp takes them for."""
    run = Run(torch.optim.AdamW(model.weights), set())
    while model.backward(HELD_OUT, pool) > 0.05:
        take_step(run, model, 1e-2)
        assert run.step < 500
    model.write_adapter(tmp_path / "adapter.gguf")
    info = ModelInfo("tiny", "1", "llama.cpp", "float32")
    said = LlamaBackend(path, info, tmp_path / "adapter.gguf").translate(
        [p.danish for p in HELD_OUT]
    )
    assert [(one.text, one.complete) for one in said] == [(p.english, True) for p in HELD_OUT]
