"""Learn how Danish words are spelt that English ones are not: makes `danish_spelling.tsv`.

    python training/danish_spelling.py DATA WORD_LIST ... > danish_spelling.tsv

DATA is the folder that benchmarks/quality/checks.py measures on; only its half to learn from is
read, and `tatoeba.tsv`. A WORD_LIST has an English word a line: SCOWL's, as Debian ships it in
wamerican and wbritish. Prints a spelling and its weight, TAB between: for three letters in a row
("^" and "$" are the ends of a word) the logarithm of how much likelier Danish is than English, in
tenths; for a whole word, where the sum over its letters would be wrong, one that decides.
"""

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable
from hashlib import md5
from pathlib import Path

WORD = re.compile(r"[^\W\d_]{2,}")
FILES = ("flores-dev", "ntrex-dev", "ntrex-news", "cdt-newspapers", "tatoeba", "wire/*")
SMOOTHING = 0.5
THRESHOLD = 30  # `untranslated.DANISH`
DECIDES = 99
# French in English sentences, such as "en route" and "de facto"; a name's "der".
FOREIGN = {"de", "en", "et", "du", "des", "debutant"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("word_lists", type=Path, nargs="+")
    options = parser.parse_args()
    danish, english = count_words(options.data)
    listed = {
        word
        for path in options.word_lists
        for word in path.read_text(encoding="utf-8").splitlines()
        if word.islower() and word.isalpha() and word.isascii() and len(word) > 1
    }
    print("# How Danish words are spelt, by training/danish_spelling.py; from SCOWL, (c) 2000-2011")
    print("# Kevin Atkinson (free to use), and the words of public and of our own translations.")
    weights = learn({w for w in danish if w not in english.keys() | listed}, set(english) | listed)
    exceptions = exceptional(weights, danish, english, listed)
    for spelling, weight in sorted({**weights, **exceptions}.items()):
        print(f"{spelling}\t{weight}")


def count_words(data: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word in small letters stands in the Danish, and in the English."""
    danish: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for path in (path for name in FILES for path in sorted(data.glob(f"{name}.tsv"))):
        for line in path.read_text(encoding="utf-8").splitlines():
            source, target = line.split("\t")[:2]
            if md5(source.encode()).digest()[0] % 2 == 0:
                danish.update(word for word in WORD.findall(source) if word.islower())
                english.update(word for word in WORD.findall(target) if word.islower())
    return danish, english


def learn(danish: Iterable[str], english: Iterable[str]) -> dict[str, int]:
    """The weight of every three letters, in tenths; those that tell little are left out."""
    ours, theirs = count_letters(danish), count_letters(english)
    spellings = ours.keys() | theirs.keys()
    total = {id(counts): counts.total() + SMOOTHING * len(spellings) for counts in (ours, theirs)}
    weights = {
        letters: math.log((ours[letters] + SMOOTHING) / total[id(ours)])
        - math.log((theirs[letters] + SMOOTHING) / total[id(theirs)])
        for letters in spellings
    }
    return {letters: round(10 * weight) for letters, weight in weights.items() if abs(weight) > 0.3}


def count_letters(words: Iterable[str]) -> Counter[str]:
    """How often three letters stand in a row, each word counted once."""
    return Counter(letters for word in words for letters in trigrams(word))


def trigrams(word: str) -> list[str]:
    """The letters of a word, three by three, with its ends."""
    marked = f"^{word}$"
    return [marked[i : i + 3] for i in range(len(marked) - 2)]


def exceptional(
    weights: dict[str, int], danish: Counter[str], english: Counter[str], listed: set[str]
) -> dict[str, int]:
    """Whole words whose letters mislead."""
    exceptions = {}
    for word in danish.keys() | english.keys() | listed:
        looks_danish = sum(weights.get(letters, 0) for letters in trigrams(word)) >= THRESHOLD
        often = danish[word] >= 2 and word not in listed and not english[word]
        # Of words in both, those that are a hundred times as frequent in Danish: "og", "den".
        is_danish = (often or danish[word] > 100 * max(english[word], 1)) and word not in FOREIGN
        if is_danish and not looks_danish:
            exceptions[f"^{word}$"] = DECIDES
        elif looks_danish and not is_danish and (word in english or word in listed | FOREIGN):
            exceptions[f"^{word}$"] = -DECIDES
    return exceptions


if __name__ == "__main__":
    main()
