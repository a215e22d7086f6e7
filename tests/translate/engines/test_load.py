from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import TINY_MARIAN
from translate.engines import load
from translate.engines.load import identity
from translate.models.info import ModelInfo
from translate.models.resolve import Resolved

MODEL = ModelInfo("tiny", "1", "ctranslate2", "int8")


@pytest.mark.parametrize(
    "other",
    [
        replace(MODEL, id="small"),
        replace(MODEL, revision="2"),
        replace(MODEL, engine="transformers"),
        replace(MODEL, precision="float32"),
    ],
)
def test_another_model_has_another_identity(other: ModelInfo) -> None:
    assert identity(Resolved(MODEL, TINY_MARIAN)) != identity(Resolved(other, TINY_MARIAN))


def test_identity_is_that_of_the_model_wherever_it_lies(tmp_path: Path) -> None:
    assert identity(Resolved(MODEL, TINY_MARIAN)) == identity(Resolved(MODEL, tmp_path))


@pytest.mark.offline
def test_another_adapter_makes_another_identity(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xllamacpp", reason="the extra `offline` is not installed")
    resolved = Resolved(replace(MODEL, engine="llama.cpp", precision="Q4_K_M"), tmp_path)
    found = {identity(resolved)}
    for weights in (None, b"1", b"2"):
        monkeypatch.setattr(load, "ADAPTER", tmp_path / "adapter.gguf")
        if weights:
            (tmp_path / "adapter.gguf").write_bytes(weights)
        found.add(identity(resolved))
    assert len(found) == 4


def test_raised_number_of_decoding_makes_another_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    resolved = Resolved(MODEL, TINY_MARIAN)
    found = {identity(resolved)}
    for number in (2, 3):
        monkeypatch.setitem(load.DECODING, "ctranslate2", number)
        found.add(identity(resolved))
    assert len(found) == 3


def test_memory_kept_before_there_were_numbers_is_still_found() -> None:
    """The start of a key as it was written when the engines' modules were hashed."""
    assert identity(Resolved(MODEL, TINY_MARIAN)).startswith(
        "tiny 1 ctranslate2 int8 "
        "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
        "ctranslate.py=be6d5b38f23c9971a7677955a06fdc125aea851adc5af7590e4514ff8f35d955 "
        "ctranslate2="
    )


def test_adapter_is_shipped() -> None:
    assert load.ADAPTER.read_bytes()[:4] == b"GGUF"
