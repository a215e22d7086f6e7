import threading
import time
from collections.abc import Iterator

import pytest

from wiredesk.page.runs import Runs, until


def counting(count: int, pause: float = 0) -> Iterator[int]:
    for number in range(count):
        time.sleep(pause)
        yield number


def test_work_that_nobody_stops_is_done_in_order() -> None:
    assert list(until(threading.Event(), counting(200))) == list(range(200))


def test_error_of_the_work_reaches_whoever_waits_for_it() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("no")

    stages = until(threading.Event(), failing())
    assert next(stages) == 1
    with pytest.raises(ValueError, match="no"):
        next(stages)


def test_stop_is_told_in_the_midst_of_a_sentence() -> None:
    end = threading.Event()
    stages = until(end, counting(2, pause=2))
    threading.Timer(0.2, end.set).start()
    begun = time.monotonic()
    assert list(stages) == []
    assert time.monotonic() - begun < 1


def test_stopped_work_ends_with_the_sentence_that_it_is_at() -> None:
    end, done = threading.Event(), []

    def work() -> Iterator[int]:
        for number in range(1000):
            done.append(number)
            yield number

    for number in until(end, work()):
        if number == 3:
            end.set()
    time.sleep(0.1)
    count = len(done)
    time.sleep(0.1)
    assert len(done) == count


def test_work_that_nobody_waits_for_any_more_ends() -> None:
    end = threading.Event()
    stages = until(end, counting(1000, pause=0.01))
    next(stages)
    stages.close()  # type: ignore[attr-defined]  # it is a generator
    assert end.is_set()


def test_stop_ends_the_visitor_s_run_alone() -> None:
    runs = Runs()
    runs.begin("ann")
    runs.begin("bo")
    assert runs.stop("ann")
    assert runs.end_of("ann").is_set()
    assert not runs.end_of("bo").is_set()


def test_there_is_nothing_to_stop_before_and_after_a_run() -> None:
    runs = Runs()
    assert not runs.stop("ann")
    runs.begin("ann")
    runs.forget("ann", runs.end_of("ann"))
    assert not runs.stop("ann")


def test_new_run_ends_the_one_before() -> None:
    runs = Runs()
    runs.begin("ann")
    first = runs.end_of("ann")
    runs.begin("ann")
    assert first.is_set()
    assert not runs.is_last("ann", first)
    assert not runs.end_of("ann").is_set()
    runs.forget("ann", first)
    assert runs.stop("ann")
