"""The folders in which prepared models are kept. Nothing is created or read here."""

import os
from pathlib import Path

from platformdirs import user_cache_path

from translate.models import offline
from translate.models.conversion import PRECISION


def cache_folder() -> Path:
    """Where prepared models are kept: WIREDESK_CACHE, else the user's cache folder."""
    return Path(os.environ.get("WIREDESK_CACHE") or user_cache_path("wiredesk", appauthor=False))


def converted_folder(checkpoint_id: str, revision: str) -> Path:
    """Where the converted form of a checkpoint is kept.

    For the translator: `models/Helsinki-NLP--opus-mt-da-en/062063cf…/int8` in the cache folder.
    """
    return cache_folder() / "models" / checkpoint_id.replace("/", "--") / revision / PRECISION


def offline_folder() -> Path:
    """Where the joined offline model is kept."""
    return cache_folder() / "models" / offline.ID / offline.REVISION
