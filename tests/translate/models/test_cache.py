from pathlib import Path

import pytest

from translate.models.cache import cache_folder, converted_folder, offline_folder
from translate.models.pinned import TRANSLATOR


def test_cache_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WIREDESK_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("WIREDESK_CACHE", "")
    assert cache_folder().name == "wiredesk"


def test_each_model_has_a_folder_of_its_own(cache: Path) -> None:
    assert converted_folder(TRANSLATOR.id, TRANSLATOR.revision) == (
        cache / "models/Helsinki-NLP--opus-mt-da-en/062063cf0ee178dee02c229fbadb55af8dd91110/int8"
    )
    assert offline_folder() == cache / "models/Qwen2.5-Coder-1.5B-Instruct/cc324af070c2"
