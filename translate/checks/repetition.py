"""`check_repetition`: words that the English says again and again, as a model in a loop does.

Takes a Danish sentence and its English; gives a flag for each run of words that stands more times
in a row than anything does in the Danish.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.clipping import clipped
from translate.flags import Flag
from translate.languages.en import CALL, DOUBLED
from translate.spans import Span

# One word each: "1.1", "0-0-0", "great-great-grandfather".
WORD = re.compile(r"\w+(?:[-.,:/'’]\w+)*")
# A unit of so many words is a loop when it stands twice, whatever mark stands between.
LONG = 4
# A loop without blanks, such as "hahahahahahahahahaha"; only words this long are looked into.
GLUED = re.compile(r"(\S{1,8}?)\1{7,}")
GLUED_LENGTH = 20
QUOTED = 60  # characters of a repeated unit that a message shows


@dataclass(frozen=True, slots=True)
class Run:
    """A unit of `size` words that `text[start:end]` says `times` times in a row.

    In "He is dead dead dead." it is "dead", three times; its second time begins at `again`.
    """

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
        idiom = run.times == 2 and CALL.search(target[: run.start].rstrip())
        if run.times > allowed and not idiom and _is_loop(run, unit):
            times = "twice" if run.times == 2 else f"{run.times} times"
            message = f'"{clipped(unit, QUOTED)}" stands {times} in a row'
            yield Flag("repetition", message, None, (run.again, run.end))


def _glued(text: str) -> re.Match[str] | None:
    return GLUED.search(text) if max(map(len, text.split()), default=0) >= GLUED_LENGTH else None


def repetitions(text: str) -> list[Run]:
    """Every run of words that is said twice or more in a row, by its smallest unit, in order.

    "dead dead dead dead" is "dead" four times, not "dead dead" twice.
    """
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
    """The sizes that a repeated unit can have, in words.

    A unit of 3 words stands twice only where at least 3 words equal the word 3 places before them.
    """
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
    """The first and the last word of each run that repeats itself every `size` words."""
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
