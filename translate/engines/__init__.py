"""How a model is run, and where its earlier hypotheses are kept.

backend.py: `Backend`, what every engine can do, and `Hypothesis`, what it returns
load.py: the engine of a model, and everything that decides its hypotheses
ctranslate.py: the default engine, Marian under CTranslate2
marian.py: the reference engine, Marian under transformers
llama.py, examples.py: the offline engine, and example pairs for its prompt
memory.py, remembering.py: hypotheses kept in a file, and a backend that uses them
"""

from translate.engines.backend import Backend, Fork, Hypothesis
from translate.engines.load import identity, load_backend
from translate.engines.memory import LIMIT, TranslationMemory, is_allowed, memory_path
from translate.engines.remembering import Remembering

__all__ = [
    "LIMIT",
    "Backend",
    "Fork",
    "Hypothesis",
    "Remembering",
    "TranslationMemory",
    "identity",
    "is_allowed",
    "load_backend",
    "memory_path",
]
