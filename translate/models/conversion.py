"""Converts a Hugging Face checkpoint into a CTranslate2 folder, once.

Takes a snapshot folder in the hub's layout. Writes a folder with the int8 weights, the tokenizer's
files and a manifest (what it was made of, and the size and hash of every file). The folder is
written under a temporary name and moved into place, so it is whole or absent.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from errno import EDQUOT, ENOSPC
from hashlib import file_digest
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from translate.errors import CheckpointError, DiskFullError, ModelError
from translate.models.snapshot import (
    REMEDY,
    check_readable,
    load_weights,
    quiet_transformers,
    read_config,
)

PRECISION = "int8"
MORE_ROOM = "make room, or set WIREDESK_CACHE to a folder elsewhere"
MANIFEST = "manifest.json"
# The checkpoint's config.json is copied under another name: CTranslate2 writes one of its own.
CHECKPOINT_CONFIG = "checkpoint_config.json"
# Tokenizer and generation files of Marian and BART; those that a checkpoint has are copied.
COMPANIONS = (
    "source.spm",
    "target.spm",
    "vocab.json",
    "merges.txt",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "generation_config.json",
)
# BART's older configs lack what the converter reads; these are the values of the architecture
# (facebook/bart-large-cnn, from which distilbart descends).
BART_DEFAULTS = {"normalize_before": False, "normalize_embedding": True}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a converted folder was made of, and its files: name, size in bytes, SHA-256.

    `max_positions` is the longest sequence, in tokens, that the model has positions for.
    """

    id: str
    revision: str
    precision: str
    max_positions: int
    files: tuple[tuple[str, int, str], ...]


def convert(snapshot: Path, folder: Path, checkpoint_id: str, revision: str) -> None:
    """Write `folder`, the CTranslate2 form of the checkpoint in `snapshot`.

    Raises:
        CheckpointError: the snapshot is incomplete, corrupted or of another kind.
        DiskFullError: there is too little room.
    """
    config = read_config(snapshot)
    check_readable(snapshot)
    size = sum(path.stat().st_size for path in snapshot.iterdir() if path.is_file())
    with written_whole(folder, needs=2 * size) as draft:
        staged = draft / "staged"
        _stage(snapshot, staged, config)
        _run_converter(snapshot, staged, draft / "converted")
        shutil.copyfile(snapshot / "config.json", draft / "converted" / CHECKPOINT_CONFIG)
        shutil.rmtree(staged)
        for path in (draft / "converted").iterdir():
            path.rename(draft / path.name)
        (draft / "converted").rmdir()
        positions = config["max_position_embeddings"]
        write_manifest(draft, checkpoint_id, revision, positions)


def _stage(snapshot: Path, staged: Path, config: dict[str, Any]) -> None:
    """Lay the snapshot's files into `staged`, its config completed for the converter."""
    staged.mkdir()
    for path in snapshot.iterdir():
        if path.is_file() and path.name != "config.json":
            (staged / path.name).symlink_to(path.resolve())
    if config["model_type"] == "bart":
        config = BART_DEFAULTS | config
    (staged / "config.json").write_text(json.dumps(config), encoding="utf-8")


def _run_converter(snapshot: Path, staged: Path, output: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    class Converter(TransformersConverter):  # type: ignore[misc] # it has no types
        def load_model(self, model_class: Any, folder: str, **options: Any) -> Any:  # noqa: ANN401
            return load_weights(model_class, folder, **options)

    copies = [name for name in COMPANIONS if (staged / name).exists()]
    try:
        with quiet_transformers():
            Converter(str(staged), copy_files=copies).convert(str(output), quantization=PRECISION)
    except Exception as error:  # a checkpoint can be at odds with itself in any way
        if is_disk_full(error):
            raise
        # The staged files are links that are deleted; the user knows the snapshot's folder.
        reason = str(error).replace(str(staged), str(snapshot))
        raise CheckpointError(f"{snapshot} can't be converted: {reason}; {REMEDY}") from error


@contextmanager
def written_whole(folder: Path, needs: int) -> Iterator[Path]:
    """A draft folder to write in: it becomes `folder` if the block ends well, else it is deleted.

    `needs` is the room it takes, in bytes. If another process has made `folder` meanwhile, that one
    stays: it is whole too, and may be in use.

    Raises:
        DiskFullError: there is less room.
        ModelError: the folder can't be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        check_free_space(folder.parent, needs)
        draft = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            yield draft
            _move(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        if is_disk_full(error):
            raise DiskFullError(f"no room left for {folder}; {MORE_ROOM}") from error
        raise ModelError(f"{folder} can't be written: {error}; {MORE_ROOM}") from error


def _move(draft: Path, folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()  # an empty one is in the way on Windows
    try:
        draft.replace(folder)
    except OSError:
        if not folder.is_dir():
            raise


def is_disk_full(error: Exception) -> bool:
    """Whether an error says that there is no room left to write."""
    return isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT)


def check_free_space(folder: Path, needs: int) -> None:
    """Raise DiskFullError where `folder` has less than `needs` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needs:
        raise DiskFullError(
            f"{folder} has {free / 1e6:,.0f} MB free and {needs / 1e6:,.0f} MB are needed; "
            + MORE_ROOM
        )


def write_manifest(folder: Path, checkpoint_id: str, revision: str, max_positions: int) -> None:
    """Write the manifest of a finished folder."""
    files = tuple(
        (path.name, path.stat().st_size, sha256(path)) for path in sorted(folder.iterdir())
    )
    manifest = Manifest(checkpoint_id, revision, PRECISION, max_positions, files)
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a converted folder. Raises CheckpointError where there is none."""
    try:
        fields = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = tuple((name, size, digest) for name, size, digest in fields.pop("files"))
        return Manifest(**fields, files=files)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointError(f"{folder / MANIFEST} can't be read: {error!r}") from error


def verify(folder: Path) -> Manifest:
    """The manifest of a converted folder, after every file was compared with it.

    Raises:
        CheckpointError: names the file that is missing or changed, and the remedy.
    """
    remedy = f"delete the folder {folder} and run `wiredesk models fetch`"
    try:
        manifest = read_manifest(folder)
    except CheckpointError as error:
        raise CheckpointError(f"{error}; {remedy}") from error
    for name, size, digest in manifest.files:
        path = folder / name
        if not path.is_file():
            raise CheckpointError(f"{path} is missing; {remedy}")
        if path.stat().st_size != size or sha256(path) != digest:
            raise CheckpointError(f"{path} is corrupted; {remedy}")
    return manifest


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def not_loadable(folder: Path, error: Exception) -> CheckpointError:
    """The error to raise where CTranslate2 can't load a converted checkpoint."""
    return CheckpointError(f"{folder} can't be loaded by CTranslate2: {error}; {REMEDY}")
