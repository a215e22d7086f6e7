"""What models are there: each place that a role looks in, in order, and what it has.

Nothing is prepared or loaded, so that a look costs no more than asking the hub once.
"""

from dataclasses import dataclass

from translate.errors import ModelError
from translate.models import offline
from translate.models.hub import Checkpoint, cached_snapshot, unreachable
from translate.models.resolve import converted_folder, offline_folder


@dataclass(frozen=True, slots=True)
class Place:
    """A place to look in: its name, what is there in words, and whether the role can use it."""

    name: str
    state: str
    ready: bool


def survey(checkpoint: Checkpoint) -> tuple[Place, ...]:
    """The places for a role, in the order in which `resolve` tries them."""
    last = _offline() if checkpoint.role == "translate" else _extractive()
    return (_converted(checkpoint), _hugging_face_cache(checkpoint), _hub(checkpoint), last)


def _converted(checkpoint: Checkpoint) -> Place:
    folder = converted_folder(checkpoint.id, checkpoint.revision)
    there = folder.is_dir()
    return Place("converted cache", str(folder) if there else "not there", there)


def _hugging_face_cache(checkpoint: Checkpoint) -> Place:
    try:
        return Place("Hugging Face cache", str(cached_snapshot(checkpoint)), ready=True)
    except ModelError as error:
        return Place("Hugging Face cache", str(error).removeprefix("Hugging Face cache: "), False)


def _hub(checkpoint: Checkpoint) -> Place:
    reason = unreachable()
    return Place("hub", reason or f"there, {checkpoint.download} MB to download", not reason)


def _offline() -> Place:
    if (offline_folder() / offline.FILE_NAME).is_file():
        return Place("offline model", str(offline_folder()), ready=True)
    try:
        offline.part_paths()
    except ModelError as error:
        return Place("offline model", str(error).removeprefix("offline model: "), ready=False)
    return Place("offline model", "installed, to be joined at its first use", ready=True)


def _extractive() -> Place:
    return Place("extractive", "always there: whole sentences of the story, no model", ready=True)
