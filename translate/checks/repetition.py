"""`check_repetition`: what the English says over and over, as where a model is caught in a loop.

Takes a Danish sentence and its English; gives a flag for each run of words that is repeated at once
more often than anything is in the Danish.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.spans import Span

# Of one piece: "1.1", "0-0-0", "great-great-grandfather".
WORD = re.compile(r"\w+(?:[-.,:/'’]\w+)*")
# Good English twice in a row: "the form was filled in in Russian", "very very".
DOUBLED = frozenset(
    "plus had that is in on it her you very many so far much more really long again".split()
)
# "Call a spade a spade", and its like.
IDIOM = re.compile(r"\bcall(?:s|ed|ing)?$", re.IGNORECASE)
# Words from which on saying the same twice is a loop, whatever stands between.
LONG = 4
# A loop without blanks, such as "hahahahahahahahahaha"; only words this long are looked into.
GLUED = re.compile(r"(\S{1,8}?)\1{7,}")
GLUED_LENGTH = 20
MESSAGE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Run:
    """`text[start:end]` says a unit of `size` words `times` times; `again` is its second time."""

    start: int
    again: int
    end: int
    size: int
    times: int
    spaced: bool  # whether nothing but blanks stands between the words


def check_repetition(
    source: str, target: str, _evidence: Evidence = NOTHING_KNOWN
) -> Iterator[Flag]:
    """A flag for each loop in the English; its span leaves out the first time.

    >>> [flag.message for flag in check_repetition("Han er død.", "He is dead dead dead.")]
    ['"dead" stands 3 times in a row']
    """
    if glued := _glued(target):
        if not _glued(source):
            message = f'"{glued[1]}" stands over and over'
            yield Flag("repetition", message, None, (glued.end(1), glued.end()))
        return
    runs = repetitions(target)
    if not runs:
        return
    allowed = max((run.times for run in repetitions(source)), default=1)
    for run in runs:
        unit = target[run.start : run.again].strip(" ,;:–-")
        idiom = run.times == 2 and IDIOM.search(target[: run.start].rstrip())
        if run.times > allowed and not idiom and _is_loop(run, unit):
            times = "twice" if run.times == 2 else f"{run.times} times"
            message = f'"{_shortened(unit)}" stands {times} in a row'
            yield Flag("repetition", message, None, (run.again, run.end))


def _glued(text: str) -> re.Match[str] | None:
    return GLUED.search(text) if max(map(len, text.split()), default=0) >= GLUED_LENGTH else None


def repetitions(text: str) -> list[Run]:
    """Every run of words said at least twice at once, each in its smallest unit, in order."""
    words = [word.lower() for word in WORD.findall(text)]
    if not (sizes := _sizes(words)):
        return []
    spans = [match.span() for match in WORD.finditer(text)]
    runs: list[Run] = []
    for size in sizes:
        for first, last in _periodic(words, size):
            start, end = spans[first][0], spans[last][1]
            if not any(run.start <= start and end <= run.end for run in runs):
                times = (last - first + 1) // size
                spaced = not re.search(r"[^\w\s'’-]", text[spans[first + size - 1][1] : end])
                runs.append(Run(start, spans[first + size][0], end, size, times, spaced))
    return sorted(runs, key=lambda run: run.start)


def _sizes(words: list[str]) -> list[int]:
    """The sizes that a repeated unit can have: as many words equal the one that far before."""
    places: dict[str, list[int]] = {}
    distances: dict[int, int] = {}
    for i, word in enumerate(words):
        if word in places:
            for j in places[word]:
                distances[i - j] = distances.get(i - j, 0) + 1
            places[word].append(i)
        else:
            places[word] = [i]
    return sorted(size for size, count in distances.items() if count >= size)


def _periodic(words: list[str], size: int) -> Iterator[Span]:
    """The first and last word of each run in which every word is the one `size` words before."""
    equal = 0
    for i in range(size, len(words) + 1):
        if i < len(words) and words[i] == words[i - size]:
            equal += 1
            continue
        if equal >= size:
            yield i - equal - size, i - 1
        equal = 0


def _is_loop(run: Run, unit: str) -> bool:
    if run.times > 2 or run.size >= LONG:
        return True
    return run.spaced and unit.casefold() not in DOUBLED


def _shortened(unit: str) -> str:
    return unit if len(unit) <= MESSAGE_LENGTH else unit[: MESSAGE_LENGTH - 1] + "…"
