"""`load_backend`: the engine for a model that was found; `identity`: what decides its hypotheses.

An engine's own libraries are imported when it is asked for, and not before.
"""

from importlib.metadata import version
from pathlib import Path

from translate import offline
from translate.backend import Backend
from translate.checkpoints import Resolved
from translate.conversion import sha256
from translate.errors import EngineError
from translate.examples import MEMORY

# What decides an engine's hypotheses besides the model: the modules that hold its settings, and
# the libraries that decode.
MADE_BY = {
    "ctranslate2": (("backend", "ctranslate"), ("ctranslate2", "sentencepiece")),
    "transformers": (("backend", "marian"), ("transformers", "torch", "sentencepiece")),
    "llama.cpp": (("backend", "llama", "examples"), ("xllamacpp",)),
}


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


def identity(resolved: Resolved) -> str:
    """All that decides what `load_backend(resolved)` makes of a source, on one line.

    The engine's modules count with their whole text, so that no setting can be forgotten here; a
    change of no consequence costs a memory of the past.
    """
    model = resolved.model
    modules, libraries = MADE_BY[model.engine]
    here = Path(__file__).parent
    files = [here / f"{module}.py" for module in modules]
    if model.engine == "llama.cpp":
        files += [path for path in (offline.ADAPTER, MEMORY) if path.is_file()]
    hashes = (f"{path.name}={sha256(path)}" for path in files)
    versions = (f"{library}={version(library)}" for library in libraries)
    parts = (model.id, model.revision, model.engine, model.precision, *hashes, *versions)
    return " ".join(parts)
