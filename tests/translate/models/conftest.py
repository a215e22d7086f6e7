"""What the tests of several modules of this room share."""

from pathlib import Path

import pytest

from tests.conftest import MARIAN_FILES, TINY_MARIAN
from tests.support.hub_server import blob_name
from translate.models.pinned import TRANSLATOR


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny Marian in a Hugging Face cache laid out by hand: blobs by hash, links to them."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    folder = tmp_path / "models--Helsinki-NLP--opus-mt-da-en"
    snapshot = folder / "snapshots" / TRANSLATOR.revision
    snapshot.mkdir(parents=True)
    (folder / "blobs").mkdir()
    for name in MARIAN_FILES:
        data = (TINY_MARIAN / name).read_bytes()
        (folder / "blobs" / blob_name(data)).write_bytes(data)
        (snapshot / name).symlink_to(Path("../../blobs") / blob_name(data))
    return snapshot
