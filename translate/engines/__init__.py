"""What runs a model, and what it said before."""

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
