"""`python -m benchmarks.quality.lexicon DATA`: how well the lexicon knows the words of a text.

DATA is a folder of sentence pairs that the lexicon wasn't made from: each NAME.tsv has a line a
pair, Danish, tab, English. All are read, or those that are named behind it.

- covered: content words (not function words, numbers, or names by their capital) with a meaning.
- divided: those whose meaning is put together from a compound's parts.
- shown: covered words whose human English is among their senses, or their further English.
- sense: how often the sense that the English shows comes first, where it shows exactly one of those
  that tell an ambiguous word's meanings apart; beside it, how often that is the first one listed.

English is compared by lemmas and stems, so "shown" says less than a reader would.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed.turns import hardware
from benchmarks.tables import Cell, Table, digest_of_files
from lexicon.english import English
from lexicon.learn import read_pairs, uses
from translate.languages.da.lexicon import explain, hints
from translate.languages.da.lexicon.reading import Word, read_words
from translate.languages.da.lexicon.senses import ranked
from translate.languages.da.lexicon.table import DATA
from translate.languages.da.lexicon.words import entry

Pairs = Sequence[tuple[str, str]]
OPENING = """
import json, time
import translate.languages.da as danish
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
before, start = resident(), time.perf_counter()
danish.hints("Skibet var på vej til Aarhus.")
print(json.dumps([time.perf_counter() - start, resident() - before]))
"""


class Coverage(NamedTuple):
    """Numbers of content words: all, with a meaning, by their parts, with the human's English."""

    words: int
    covered: int
    divided: int
    shown: int


def coverage(pairs: Pairs) -> Coverage:
    """What the lexicon knows of the content words of sentences."""
    words = covered = divided = shown = 0
    for danish, text in pairs:
        english = English(text)
        known = {gloss.span: gloss for gloss in explain(danish)}
        for word in filter(_is_content, read_words(danish)):
            words += 1
            gloss = known.get((word.start, word.end))
            if gloss is None:
                continue
            covered += 1
            divided += bool(gloss.parts)
            more = (english for w in word.words if (e := entry(w)) for english in e.more)
            of_phrase = gloss.phrase.senses if gloss.phrase else ()
            shown += any(map(english.shows, (*gloss.senses, *of_phrase, *more)))
    return Coverage(words, covered, divided, shown)


def _is_content(word: Word) -> bool:
    """Whether a word is no number, no function word, and no name by its capital."""
    known = [e for lemma in word.words if (e := entry(lemma))]
    function = bool(known) and not known[0].senses
    name = word.text[0].isupper() and not word.opens
    return len(word.form) > 2 and not function and not name


def first_senses(pairs: Pairs) -> tuple[int, int, int]:
    """(uses, the meant sense first, the meant sense first as listed) of ambiguous words."""
    found = list(uses(pairs))
    first = sum(
        ranked(use.words, use.place, use.phrase)[0].sense == use.senses[use.meant] for use in found
    )
    return len(found), first, sum(use.meant == 0 for use in found)


def opening() -> tuple[float, float]:
    """(seconds, bytes) that the first look-up of a new process takes, the imports left out."""
    done = subprocess.run([sys.executable, "-c", OPENING], capture_output=True, check=True)
    seconds, size = json.loads(done.stdout)
    return seconds, size


def row(path: Path) -> tuple[Cell, ...]:
    """What is measured on a file."""
    pairs = read_pairs(path)
    known, (number, first, listed) = coverage(pairs), first_senses(pairs)
    start = time.process_time()
    for danish, _ in pairs:
        hints(danish)
    return (
        path.stem,
        len(pairs),
        known.words,
        f"{known.covered / known.words:.1%}",
        f"{known.divided / known.words:.1%}",
        f"{known.shown / known.covered:.1%}",
        number,
        f"{first / number:.1%}",
        f"{listed / number:.1%}",
        round((time.process_time() - start) / len(pairs) * 1e6),
    )


def measured(paths: Sequence[Path]) -> Table:
    """The table of all files."""
    seconds, size = opening()
    columns = "set pairs words covered divided shown uses sense listed µs/sentence"
    shipped = sorted(DATA.glob("*.tsv"))
    return Table(
        "lexicon",
        "The lexicon: words known, and senses meant",
        tuple(columns.split()),
        tuple(map(row, paths)),
        (f"sets {digest_of_files(paths)}", f"lexicon {digest_of_files(shipped)}", hardware()),
        (f"First look-up of a process: {seconds * 1000:.0f} ms, {size / 2**20:.0f} MB.",),
    )


def main(folder: Path, names: Iterable[str]) -> None:
    """Prints the table of the named files of a folder, or of all of them."""
    paths = [folder / name for name in names] or sorted(folder.glob("*.tsv"))
    print(measured(paths).markdown())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
