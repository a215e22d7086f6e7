"""`load_backend`: the engine for a model that was found, with the model loaded.

An engine's own libraries are imported when it is asked for, and not before.
"""

from translate import offline
from translate.backend import Backend
from translate.checkpoints import Resolved
from translate.errors import EngineError


def load_backend(resolved: Resolved) -> Backend:
    """The engine with the model loaded. Raises CheckpointError where it can't be."""
    try:
        if resolved.model.engine == "ctranslate2":
            from translate.ctranslate import CTranslate2Backend

            return CTranslate2Backend(resolved.path, resolved.model)
        if resolved.model.engine == "transformers":
            from translate.marian import MarianBackend

            return MarianBackend(resolved.path, resolved.model)
        from translate.llama import LlamaBackend

        adapter = offline.ADAPTER if offline.ADAPTER.is_file() else None
        return LlamaBackend(resolved.path, resolved.model, adapter)
    except ImportError as error:
        raise EngineError(
            f"the engine {resolved.model.engine} is not installed ({error}): "
            "pip install 'wiredesk[offline]' installs all of them"
        ) from error
