"""`Runs`: which visitor's story is worked on, and how that is ended before its time.

A model can't be interrupted, but nobody has to wait for it: the work is done in a thread of its
own, which ends with the sentence that it is at, and whoever waits for it is told at once.
"""

import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")
# Seconds between two looks whether the work was stopped.
LOOK_EVERY = 0.1


class Runs:
    """The run of each visitor, at most one; a new one ends the one before. For many threads."""

    def __init__(self) -> None:
        self._ends: dict[str, threading.Event] = {}
        self._changing = threading.Lock()

    def begin(self, visitor: str) -> None:
        """Announce a run, so that it can be stopped while it still waits for its turn."""
        with self._changing:
            before = self._ends.get(visitor)
            self._ends[visitor] = threading.Event()
        if before is not None:
            before.set()

    def end_of(self, visitor: str) -> threading.Event:
        """What is set when the visitor's run is to end."""
        with self._changing:
            return self._ends.setdefault(visitor, threading.Event())

    def stop(self, visitor: str) -> bool:
        """End the visitor's run; whether there was one."""
        end = self._ends.get(visitor)
        if end is None or end.is_set():
            return False
        end.set()
        return True

    def is_last(self, visitor: str, end: threading.Event) -> bool:
        """Whether no other run of the visitor's has begun since the one with this end."""
        return self._ends.get(visitor) is end

    def forget(self, visitor: str, end: threading.Event) -> None:
        """The run with this end is over."""
        with self._changing:
            if self._ends.get(visitor) is end:
                del self._ends[visitor]


class _Outcome(Generic[T]):
    """What the working thread hands over: a stage, or its end with an error or without."""

    def __init__(self, stage: T | None = None, error: Exception | None = None) -> None:
        self.stage, self.error = stage, error


def until(end: threading.Event, stages: Iterator[T]) -> Iterator[T]:
    """Each stage as soon as it is there, until `end` is set, be it in the midst of one.

    Raises what `stages` raises.
    """
    arrived: SimpleQueue[_Outcome[T]] = SimpleQueue()

    def work() -> None:
        error = None
        try:
            for stage in stages:
                arrived.put(_Outcome(stage))
                if end.is_set():
                    break
        except Exception as raised:  # handed over to whoever waits
            error = raised
        arrived.put(_Outcome(error=error))

    threading.Thread(target=work, daemon=True).start()
    try:
        while not end.is_set():
            with suppress(Empty):
                outcome = arrived.get(timeout=LOOK_EVERY)
                if outcome.error is not None:
                    raise outcome.error
                if outcome.stage is None:
                    return
                yield outcome.stage
    finally:
        end.set()
