"""Which model a role uses, and where it is on disk.

info.py: `ModelInfo`, the name of a model and how it is run
resolve.py: `resolve`, which finds a model
pinned.py: the checkpoints that are used unless another is named
places.py, cache.py: the places that are looked in, and the folders of prepared models
hub.py, snapshot.py: a checkpoint from the hub, and whether its files are whole
conversion.py: a checkpoint converted for CTranslate2
offline.py: the offline model, joined from Python packages
survey.py: what each place has
"""

from translate.models.cache import cache_folder
from translate.models.conversion import CHECKPOINT_CONFIG, not_loadable, read_manifest, sha256
from translate.models.info import Engine, ModelInfo, cpu_threads
from translate.models.offline import ID as OFFLINE_ID
from translate.models.pinned import SUMMARISER, TRANSLATOR
from translate.models.resolve import Resolved, resolve
from translate.models.snapshot import REMEDY, check_readable, load, quiet_transformers
from translate.models.survey import survey

__all__ = [
    "CHECKPOINT_CONFIG",
    "OFFLINE_ID",
    "REMEDY",
    "SUMMARISER",
    "TRANSLATOR",
    "Engine",
    "ModelInfo",
    "Resolved",
    "cache_folder",
    "check_readable",
    "cpu_threads",
    "load",
    "not_loadable",
    "quiet_transformers",
    "read_manifest",
    "resolve",
    "sha256",
    "survey",
]
