import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import TINY_MARIAN
from translate.errors import CheckpointError, DiskFullError, ModelError
from translate.models.conversion import (
    check_free_space,
    convert,
    is_disk_full,
    read_manifest,
    sha256,
    verify,
    written_whole,
)

TINY = ("tiny-marian", "local-3af8fe41ed7f290e")  # its name, and the hash of its files


@pytest.fixture
def copy(converted: Path, tmp_path: Path) -> Path:
    """A copy of the converted tiny Marian, to be broken."""
    return Path(shutil.copytree(converted, tmp_path / "copy"))


def test_manifest_says_what_it_was_made_of(converted: Path) -> None:
    manifest = verify(converted)
    assert (manifest.id, manifest.revision, manifest.precision) == (*TINY, "int8")
    assert manifest.max_positions == 64
    listed = {name: (size, digest) for name, size, digest in manifest.files}
    assert listed == {
        path.name: (path.stat().st_size, sha256(path))
        for path in converted.iterdir()
        if path.name != "manifest.json"
    }
    assert {"model.bin", "source.spm", "target.spm", "checkpoint_config.json"} <= set(listed)


def test_weights_are_a_quarter_of_the_size(converted: Path) -> None:
    before = (TINY_MARIAN / "model.safetensors").stat().st_size
    assert (converted / "model.bin").stat().st_size < before / 2


def test_every_listed_file_is_looked_at(copy: Path) -> None:
    for name, _, _ in read_manifest(copy).files:
        data = (copy / name).read_bytes()
        changed = data[:-1] + bytes([data[-1] ^ 1])
        for broken in (changed, data[:-1], data + b" ", b""):
            (copy / name).write_bytes(broken)
            with pytest.raises(CheckpointError, match=rf"{name} is corrupted; delete the folder"):
                verify(copy)
        (copy / name).unlink()
        with pytest.raises(CheckpointError, match=rf"{name} is missing; delete the folder .*fetch"):
            verify(copy)
        (copy / name).write_bytes(data)
    assert verify(copy)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"files": 1}', '{"files": []}', "\xff"])
def test_broken_manifest_is_an_error_with_the_remedy(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text, encoding="latin-1")
    with pytest.raises(CheckpointError, match=r"manifest\.json can't be read.*; delete the folder"):
        verify(copy)


def test_manifest_with_an_unknown_field_is_an_error(copy: Path) -> None:
    fields = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps(fields | {"colour": "red"}))
    with pytest.raises(CheckpointError, match="colour"):
        verify(copy)


def test_failing_block_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "models" / "folder"

    def write() -> None:
        with written_whole(folder, needs=1) as draft:
            (draft / "file").write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert list(folder.parent.iterdir()) == []


def test_folder_appears_when_the_block_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()  # an empty one is no hindrance
    with written_whole(folder, needs=1) as draft:
        (draft / "file").write_text("whole")
        assert list(folder.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    assert (folder / "file").read_text() == "whole"


def test_folder_of_another_process_that_was_quicker_stays(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    with written_whole(folder, needs=1) as draft:
        (draft / "file").write_text("second")
        folder.mkdir()
        (folder / "file").write_text("first, and in use")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    assert (folder / "file").read_text() == "first, and in use"


@pytest.mark.torch
def test_conversions_at_the_same_time_leave_one_whole_folder(tmp_path: Path) -> None:
    folder = tmp_path / "models" / "converted"

    def convert_and_verify(_: int) -> str:
        convert(TINY_MARIAN, folder, "tiny-marian", "1")
        return verify(folder).id

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(convert_and_verify, range(4))) == ["tiny-marian"] * 4
    assert [path.name for path in folder.parent.iterdir()] == ["converted"]


def test_folder_that_cannot_be_written_is_an_error_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with (
        pytest.raises(ModelError, match=r"can't be written.*set WIREDESK_CACHE"),
        written_whole(tmp_path / "file" / "folder", needs=1),
    ):
        pass


def test_too_little_room_is_an_error_that_names_both_sizes(tmp_path: Path) -> None:
    check_free_space(tmp_path, 1)
    with pytest.raises(
        DiskFullError, match=r"MB free and 1,000,000,000,000 MB are needed; make room, or set WIRE"
    ):
        check_free_space(tmp_path, 10**18)


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A file system with the options given, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", request.param, "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"a file system can be mounted by root on Linux only: {error}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("small_disk", ["size=1m"], indirect=True)
def test_disk_that_fills_up_is_an_error_and_nothing_stays(small_disk: Path) -> None:
    with (
        pytest.raises(DiskFullError, match=r"no room left for .*folder; make room, or set WIRE"),
        written_whole(small_disk / "folder", needs=0) as draft,
    ):
        (draft / "file").write_bytes(b"x" * 2_000_000)
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("small_disk", ["size=1m"], indirect=True)
def test_conversion_without_room_does_not_begin(small_disk: Path) -> None:
    with pytest.raises(DiskFullError, match="1 MB free and 3 MB are needed"):
        convert(TINY_MARIAN, small_disk / "models" / "converted", "tiny-marian", "1")
    assert list((small_disk / "models").iterdir()) == []


# The number of files it has room for: enough for some of the conversion's steps, never for all.
@pytest.mark.torch
@pytest.mark.parametrize(
    "small_disk", [f"size=9m,nr_inodes={n}" for n in range(3, 19, 3)], indirect=True
)
def test_conversion_that_runs_out_of_room_is_an_error_at_every_step(small_disk: Path) -> None:
    with pytest.raises(DiskFullError, match="no room left for"):
        convert(TINY_MARIAN, small_disk / "converted", "tiny-marian", "1")
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (OSError(28, "No space left on device"), True),
        (OSError(13, "Permission denied"), False),
        (ValueError("28"), False),
    ],
)
def test_full_disk_is_told_from_other_errors(error: Exception, full: bool) -> None:
    assert is_disk_full(error) is full


def test_hash_is_that_of_the_command_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    assert sha256(tmp_path / "file") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


@pytest.mark.torch
def test_snapshot_is_left_as_it_was(tmp_path: Path) -> None:
    snapshot = Path(shutil.copytree(TINY_MARIAN, tmp_path / "snapshot"))
    before = {path.name: (path.read_bytes(), path.stat().st_mtime) for path in snapshot.iterdir()}
    convert(snapshot, tmp_path / "converted", "tiny-marian", "1")
    after = {path.name: (path.read_bytes(), path.stat().st_mtime) for path in snapshot.iterdir()}
    assert after == before
