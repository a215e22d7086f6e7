"""`load_backend`: the engine of a model, loaded; `identity`: everything that decides its output.

Takes what `translate/models/resolve.py` found. The libraries of an engine are imported only when
that engine is loaded. Keeping hypotheses under their identity is left to `remembering.py`.
"""

from importlib.metadata import version
from pathlib import Path

from translate.engines.backend import Backend
from translate.engines.examples import MEMORY
from translate.errors import EngineError
from translate.models import Resolved, sha256

# The LoRA adapter that makes the offline model translate Danish (`data/README.md`).
ADAPTER = Path(__file__).parent / "data" / "da-en-lora-f16.gguf"
# The version of each engine's decoding settings. Raise it by hand with every change of a setting
# that decides hypotheses (beams, penalties, prompt, batches that round differently), and with
# nothing else: what users' translation memories hold under the earlier number is no longer found.
DECODING = {"ctranslate2": 1, "transformers": 1, "llama.cpp": 1}
# What the memory's keys had in place of "decoding=1" before there were numbers, so that no user's
# memory is lost. Delete an engine's line when its number is raised.
BEFORE_NUMBERS = {
    "ctranslate2": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "ctranslate.py=be6d5b38f23c9971a7677955a06fdc125aea851adc5af7590e4514ff8f35d955",
    "transformers": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "marian.py=ec4cc0cf0ad383dffe730d98d2b3e8d5a041bb0a34cc34f36dbeff0c7fb2fb0d",
    "llama.cpp": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "llama.py=c59ec6e8f66878791bf4fedfc6ccf4dd53b5b9ed0698348e2b2c9f3c615a6136 "
    "examples.py=13d8e88d2d0444112639f0c842d5612340b243c3f85550c8bed899ee1a65a4d3",
}
# The libraries that decode. Another version of one may give other hypotheses.
LIBRARIES = {
    "ctranslate2": ("ctranslate2", "sentencepiece"),
    "transformers": ("transformers", "torch", "sentencepiece"),
    "llama.cpp": ("xllamacpp",),
}


def load_backend(resolved: Resolved) -> Backend:
    """The engine with the model loaded.

    Raises:
        CheckpointError: the model's files can't be loaded.
        EngineError: the engine's libraries are not installed.
    """
    try:
        if resolved.model.engine == "ctranslate2":
            from translate.engines.ctranslate import CTranslate2Backend

            return CTranslate2Backend(resolved.path, resolved.model)
        if resolved.model.engine == "transformers":
            from translate.engines.marian import MarianBackend

            return MarianBackend(resolved.path, resolved.model)
        from translate.engines.llama import LlamaBackend

        adapter = ADAPTER if ADAPTER.is_file() else None
        return LlamaBackend(resolved.path, resolved.model, adapter)
    except ImportError as error:
        raise EngineError(
            f"the engine {resolved.model.engine} is not installed ({error}): "
            "pip install 'wiredesk[offline]' installs all of them"
        ) from error


def identity(resolved: Resolved) -> str:
    """Everything besides the source that decides the hypotheses of `load_backend(resolved)`.

    One line: the model, its engine's number in `DECODING`, the hashes of the data files in its
    prompt or its weights, and the versions of the libraries that decode.
    """
    model = resolved.model
    data = (ADAPTER, MEMORY) if model.engine == "llama.cpp" else ()
    hashes = (f"{path.name}={sha256(path)}" for path in data if path.is_file())
    versions = (f"{library}={version(library)}" for library in LIBRARIES[model.engine])
    model_parts = (model.id, model.revision, model.engine, model.precision)
    return " ".join((*model_parts, _settings(model.engine), *hashes, *versions))


def _settings(engine: str) -> str:
    number = DECODING[engine]
    return BEFORE_NUMBERS[engine] if number == 1 else f"decoding={number}"
