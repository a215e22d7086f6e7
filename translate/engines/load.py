"""`load_backend`: the engine for a model that was found; `identity`: what decides its hypotheses.

An engine's own libraries are imported when it is asked for, and not before.
"""

from importlib.metadata import version
from pathlib import Path

from translate.engines.backend import Backend
from translate.engines.examples import MEMORY
from translate.errors import EngineError
from translate.models import Resolved, sha256

# What makes the offline model a translator of Danish; `data/README.md` says how it was made.
ADAPTER = Path(__file__).parent / "data" / "da-en-lora-f16.gguf"
# Which settings decide an engine's hypotheses: raised by hand with each change of a setting of
# decoding (beams, penalties, prompt, batching that rounds otherwise), and with nothing else. What
# the translation memory holds under an earlier number is not found any more.
DECODING = {"ctranslate2": 1, "transformers": 1, "llama.cpp": 1}
# What the memory's keys said before there were numbers: the same settings as 1 stands for, so that
# nobody's memory is lost. A line goes when its engine's number is raised.
BEFORE_NUMBERS = {
    "ctranslate2": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "ctranslate.py=be6d5b38f23c9971a7677955a06fdc125aea851adc5af7590e4514ff8f35d955",
    "transformers": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "marian.py=ec4cc0cf0ad383dffe730d98d2b3e8d5a041bb0a34cc34f36dbeff0c7fb2fb0d",
    "llama.cpp": "backend.py=ec2ef2eb827a16fe6c8028a796136067f81ded705553ce67c6c937bc74589ce6 "
    "llama.py=c59ec6e8f66878791bf4fedfc6ccf4dd53b5b9ed0698348e2b2c9f3c615a6136 "
    "examples.py=13d8e88d2d0444112639f0c842d5612340b243c3f85550c8bed899ee1a65a4d3",
}
# The libraries that decode: another version may say something else.
LIBRARIES = {
    "ctranslate2": ("ctranslate2", "sentencepiece"),
    "transformers": ("transformers", "torch", "sentencepiece"),
    "llama.cpp": ("xllamacpp",),
}


def load_backend(resolved: Resolved) -> Backend:
    """The engine with the model loaded. Raises CheckpointError where it can't be."""
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
    """All that decides what `load_backend(resolved)` makes of a source, on one line.

    The model, the number of its engine's settings in `DECODING`, the data files that are part of
    its prompt or its weights, and the versions of the libraries that decode.
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
