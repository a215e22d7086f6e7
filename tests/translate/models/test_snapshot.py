import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, MARIAN_FILES, TINY_MARIAN
from translate.engines.marian import MarianBackend
from translate.errors import CheckpointError
from translate.models.conversion import convert
from translate.models.info import ModelInfo
from translate.models.snapshot import check_readable, lacking, read_config

MODEL = ModelInfo("broken", "1", "transformers", "float32")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the tiny Marian, to be broken."""
    return Path(shutil.copytree(TINY_MARIAN, tmp_path / "broken"))


def set_config(folder: Path, **values: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | values))


@pytest.mark.parametrize("name", ["tiny-marian", "tiny-bart"])
def test_whole_checkpoints_are_readable(name: str) -> None:
    check_readable(FIXTURES / name)
    assert read_config(FIXTURES / name)["model_type"] == name.removeprefix("tiny-")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"model_type": "bert"}', r"config\.json is of a model of type 'bert', not marian or"),
        ('{"model_type": "marian"}', r"config\.json lacks the number of max_position_embeddings"),
        ('{"model_type": ', r"config\.json can't be read"),
        ("[]", r"config\.json is of a model of type None"),
        ("", r"config\.json can't be read"),
        ("\0", r"config\.json can't be read"),
    ],
)
def test_config_of_another_kind_is_an_error(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(CheckpointError, match=f"{message}.*; .*name another model"):
        read_config(tmp_path)


def test_missing_config_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"config\.json is missing; fetch"):
        read_config(tmp_path)


@pytest.mark.parametrize("name", MARIAN_FILES)
@pytest.mark.parametrize("share", [0, 0.5, 0.99])
def test_half_written_file_is_an_error_that_names_it(broken: Path, name: str, share: float) -> None:
    data = (broken / name).read_bytes()
    (broken / name).write_bytes(data[: int(len(data) * share)])
    with pytest.raises(CheckpointError, match=rf"{name} is corrupted \(.+\); fetch"):
        check_readable(broken)


def test_files_that_are_not_there_are_listed(broken: Path) -> None:
    assert lacking(broken, ("config.json", "source.spm")) == []
    (broken / "source.spm").unlink()
    (broken / "model.safetensors").unlink()
    assert lacking(broken, ("config.json", "source.spm")) == [
        "source.spm",
        "model.safetensors or pytorch_model.bin",
    ]


def more_layers(folder: Path) -> None:
    set_config(folder, decoder_layers=3)


def narrower(folder: Path) -> None:
    set_config(folder, d_model=32)


def no_number(folder: Path) -> None:
    set_config(folder, d_model="wide")


def other_vocabulary(folder: Path) -> None:
    (folder / "vocab.json").write_text("{}")


def pickle_that_is_none(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"hello")


FAULTS = [
    pytest.param(more_layers, r"not complete: model\.decoder\.layers\.2", id="layer missing"),
    pytest.param(narrower, "misshapen: ", id="shapes differ"),
    pytest.param(no_number, "d_model", id="number expected"),
    pytest.param(other_vocabulary, "vocab", id="vocabulary empty"),
    pytest.param(pickle_that_is_none, "weights", id="not a pickle"),
]


@pytest.mark.torch
@pytest.mark.parametrize(("fault", "message"), FAULTS)
def test_checkpoint_at_odds_with_itself_is_an_error_in_both_engines(
    broken: Path, tmp_path: Path, fault: Callable[[Path], None], message: str
) -> None:
    fault(broken)
    with pytest.raises(CheckpointError, match=message) as caught:
        MarianBackend(broken, MODEL)
    assert str(broken) in str(caught.value)
    with pytest.raises(CheckpointError, match=message) as caught:
        convert(broken, tmp_path / "models" / "converted", "broken", "1")
    assert str(broken) in str(caught.value)
    assert str(caught.value).endswith("; fetch the checkpoint's files again, or name another model")
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.torch
def test_weights_as_torch_saves_them_are_loaded(broken: Path) -> None:
    import torch
    from safetensors.torch import load_file

    weights = load_file(broken / "model.safetensors")
    # Older checkpoints of the hub hold every tied copy too.
    weights |= {
        f"model.{side}.embed_tokens.weight": weights["model.shared.weight"]
        for side in ("encoder", "decoder")
    }
    torch.save(weights, broken / "pytorch_model.bin")
    (broken / "model.safetensors").unlink()
    sources = ["De flygtede i en rød bil."]
    (hypothesis,) = MarianBackend(broken, MODEL).translate(sources)
    assert hypothesis.text == "They fled in a red car."


@pytest.mark.torch
def test_nothing_about_loading_is_printed(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    MarianBackend(TINY_MARIAN, MODEL)
    convert(TINY_MARIAN, tmp_path / "converted", "tiny-marian", "1")
    assert capfd.readouterr() == ("", "")
