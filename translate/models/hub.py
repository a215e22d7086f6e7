"""The Hugging Face hub and its cache: a checkpoint's snapshot folder, whole and verified.

Takes a checkpoint; gives the folder with its files. `conversion.py` converts them, `resolve.py`
decides when the hub is asked.
"""

import threading
from functools import cache
from pathlib import Path

from translate.errors import CheckpointError, DiskFullError
from translate.models.conversion import MORE_ROOM, is_disk_full, sha256
from translate.models.pinned import Checkpoint
from translate.models.places import NotThereError
from translate.models.snapshot import WEIGHTS, lacking

# Seconds. The user waits for this once a process where the hub can't be reached.
HUB_TIMEOUT = 8.0


def cached_snapshot(checkpoint: Checkpoint) -> Path:
    """The checkpoint's folder in the Hugging Face cache.

    Raises:
        NotThereError: it is not there, or not all of it.
        CheckpointError: a file is not what the hub sent.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        found = snapshot_download(
            checkpoint.id,
            revision=checkpoint.revision,
            # Else a snapshot that lacks the repository's other files counts as interrupted.
            allow_patterns=list(checkpoint.files),
            local_files_only=True,
        )
    except HFValidationError as error:
        raise NotThereError("Hugging Face cache", str(error)) from error
    except LocalEntryNotFoundError:
        raise NotThereError("Hugging Face cache", "not there, or not whole") from None
    folder = Path(found)
    if missing := lacking(folder, checkpoint.files):
        raise NotThereError("Hugging Face cache", f"{folder} lacks {', '.join(missing)}")
    verify_snapshot(folder)
    return folder


def downloaded_snapshot(checkpoint: Checkpoint) -> Path:
    """The checkpoint's folder, fetched from the hub with a progress bar on standard error.

    Raises:
        NotThereError: the hub can't be reached, or doesn't have it.
        CheckpointError: a file is not what the hub sent.
        DiskFullError: there is too little room.
    """
    from huggingface_hub import snapshot_download

    reason = unreachable()
    if reason:
        raise NotThereError("hub", reason)
    try:
        names = _hub_files(checkpoint)
        weights = [name for name in WEIGHTS if name in names][:1]
        wanted = [*checkpoint.files, *checkpoint.optional, *weights]
        snapshot_download(checkpoint.id, revision=checkpoint.revision, allow_patterns=wanted)
    except Exception as error:  # what stands between here and the hub can answer anything
        if is_disk_full(error):
            raise DiskFullError(f"no room left for {checkpoint.id}; {MORE_ROOM}") from error
        raise NotThereError("hub", f"{checkpoint.id} was not fetched: {error}") from error
    return cached_snapshot(checkpoint)


def _hub_files(checkpoint: Checkpoint) -> frozenset[str]:
    from huggingface_hub import HfApi

    found = HfApi().model_info(checkpoint.id, revision=checkpoint.revision, timeout=HUB_TIMEOUT)
    return frozenset(file.rfilename for file in found.siblings or ())


def unreachable() -> str:
    """Why the hub can't be reached, or "" if it answers. The hub is asked once a process."""
    with _asking:
        return _unreachable()


_asking = threading.Lock()


@cache
def _unreachable() -> str:
    """Let a thread ask: looking up a name can hang for longer than a request's time limit."""
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return "switched off by HF_HUB_OFFLINE"
    endpoint = constants.ENDPOINT
    answer: list[str] = []
    asking = threading.Thread(target=lambda: answer.append(_ask(endpoint)), daemon=True)
    asking.start()
    asking.join(HUB_TIMEOUT)
    return answer[0] if answer else f"{endpoint} did not answer within {HUB_TIMEOUT:.0f} seconds"


def _ask(endpoint: str) -> str:
    from huggingface_hub import get_session

    try:
        response = get_session().head(endpoint, timeout=HUB_TIMEOUT, follow_redirects=True)
    except Exception as error:  # whatever it is, it is why the hub can't be reached
        return f"{endpoint} can't be reached ({error})"
    if response.is_server_error:
        return f"{endpoint} answers {response.status_code}"
    return ""


def verify_snapshot(folder: Path) -> None:
    """Compare the files of a cached snapshot with the hub's own hashes.

    The cache keeps each file under its hash and links to it: SHA-256 for large files, git's hash
    for small ones. On Windows, where links aren't possible, there is nothing to compare with.

    Raises:
        CheckpointError: names the first file that differs, and the remedy.
    """
    from huggingface_hub.utils.sha import git_hash

    for path in sorted(path for path in folder.iterdir() if path.is_symlink()):
        remedy = f"delete {folder.parent.parent} and try again"
        if not path.exists():
            raise CheckpointError(f"{path} is a broken link; {remedy}")
        expected = path.readlink().name
        actual = sha256(path) if len(expected) == 64 else git_hash(path.read_bytes())
        if actual != expected:
            raise CheckpointError(f"{path} is corrupted; {remedy}")
