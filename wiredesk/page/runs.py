"""`Runs`: the running translation of each visitor, at most one, and how to cancel it.

A model can't be interrupted in the middle of a sentence. So the work is done in a thread of its
own, which ends after the current sentence; whoever waits for its results returns at once.
"""

import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")
# Seconds between two checks whether the run was cancelled.
LOOK_EVERY = 0.1


class Runs:
    """The run of each visitor, at most one: a new run cancels the one before. Thread-safe.

    A run is known by its `end`, the event that cancels it.
    """

    def __init__(self) -> None:
        self._ends: dict[str, threading.Event] = {}
        self._changing = threading.Lock()

    def begin(self, visitor: str) -> None:
        """Register a run, so that it can be cancelled while it still waits in the queue."""
        with self._changing:
            before = self._ends.get(visitor)
            self._ends[visitor] = threading.Event()
        if before is not None:
            before.set()

    def end_of(self, visitor: str) -> threading.Event:
        """The event that cancels the visitor's run when it is set; made if there is no run."""
        with self._changing:
            return self._ends.setdefault(visitor, threading.Event())

    def stop(self, visitor: str) -> bool:
        """Cancel the visitor's run. Returns whether one was running."""
        end = self._ends.get(visitor)
        if end is None or end.is_set():
            return False
        end.set()
        return True

    def is_last(self, visitor: str, end: threading.Event) -> bool:
        """Whether the run with this `end` is still the visitor's latest."""
        return self._ends.get(visitor) is end

    def forget(self, visitor: str, end: threading.Event) -> None:
        """Remove the run with this `end`, which is over."""
        with self._changing:
            if self._ends.get(visitor) is end:
                del self._ends[visitor]


class _Outcome(Generic[T]):
    """What the working thread hands over: a stage; or, without one, its end and its error."""

    def __init__(self, stage: T | None = None, error: Exception | None = None) -> None:
        self.stage, self.error = stage, error


def until(end: threading.Event, stages: Iterator[T]) -> Iterator[T]:
    """Each stage as soon as it is there; returns at once when `end` is set.

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
        except Exception as raised:  # raised again by the caller's thread
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
