"""`ModelInfo`, `Engine`, `cpu_threads`: what made a text, and how."""

import os
from dataclasses import dataclass
from typing import Literal

Engine = Literal["ctranslate2", "transformers", "llama.cpp"]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Which model made a text: its id, revision, engine and precision.

    `offline` is true for the model that needs no hub and is rougher than the full one.
    """

    id: str
    revision: str
    engine: str
    precision: str
    offline: bool = False

    def __str__(self) -> str:
        return f"{self.id}@{self.revision[:8]} ({self.engine}, {self.precision})"


def cpu_threads() -> int:
    """The number of processors that this process may use; the engines' own defaults take more."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
