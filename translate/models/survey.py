"""`survey`: each place in which a role's model is looked for, in order, and what is there.

Nothing is prepared or loaded: a survey costs no more than asking the hub once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from translate.errors import ModelError
from translate.models import offline
from translate.models.cache import converted_folder, offline_folder
from translate.models.hub import cached_snapshot, unreachable
from translate.models.pinned import Checkpoint
from translate.models.places import NotThereError, PlaceName


@dataclass(frozen=True, slots=True)
class Place:
    """A place to look in: its name, what is there in words, and whether the role can use it.

    Example: "hub", "there, 310 MB to download", ready.
    """

    name: PlaceName
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
    return _looked("Hugging Face cache", lambda: str(cached_snapshot(checkpoint)))


def _looked(name: PlaceName, look: Callable[[], str]) -> Place:
    """The place with what `look` says is there; where it raises, with the reason."""
    try:
        return Place(name, look(), ready=True)
    except NotThereError as error:
        return Place(name, error.reason, ready=False)
    except ModelError as error:
        return Place(name, str(error), ready=False)


def _hub(checkpoint: Checkpoint) -> Place:
    reason = unreachable()
    return Place("hub", reason or f"there, {checkpoint.download} MB to download", not reason)


def _offline() -> Place:
    if (offline_folder() / offline.FILE_NAME).is_file():
        return Place("offline model", str(offline_folder()), ready=True)
    return _looked("offline model", _installed_parts)


def _installed_parts() -> str:
    offline.part_paths()
    return "installed, to be joined at its first use"


def _extractive() -> Place:
    return Place("extractive", "always there: whole sentences of the story, no model", ready=True)
