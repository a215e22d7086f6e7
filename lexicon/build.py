"""`python -m lexicon.build`: checks the sources and writes the tables that the program ships.

A faulty source writes nothing and names every faulty line. With `--check`, nothing is written, and
it fails where what is shipped isn't what the sources build.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lexicon.sources import FaultySourcesError, Row, Sources, read
from translate.languages.da.lexicon.names import first_of
from translate.languages.da.lexicon.phrases import key_of
from translate.languages.da.lexicon.table import DATA, table_text
from translate.languages.da.lexicon.words import RANKED, change

HERE = Path(__file__).parent
COMMON = 3_000  # a form of a word before this rank is not taken for one of a rare word


def tables(sources: Sources) -> dict[str, bytes]:
    """The text of each table that is shipped."""
    return {
        "forms": table_text(_forms(sources)),
        "words": table_text((w, str(n), s, m) for n, (w, s, m) in enumerate(sources.words)),
        "phrases": table_text(_phrases(sources)),
        "names": table_text(_names(sources)),
        "senses": table_text(row[:-1] for row in sources.senses),
        "uses": table_text(sources.uses),
        "weights": table_text(sources.weights),
    }


def _names(sources: Sources) -> Iterator[Row]:
    """Each name by its first word. "… Kommune" is found by "Kommune", whatever stands before."""
    for name, english, _ in _longest(sources.names):
        bare = name.replace("…", "").strip()
        yield (
            first_of(bare),
            bare,
            ", ".join(e.replace("…", "").strip() for e in english.split(", ")),
        )


def _longest(rows: tuple[Row, ...]) -> list[Row]:
    return sorted(rows, key=lambda row: -len(row[0]))


def _forms(sources: Sources) -> Iterator[tuple[str, str]]:
    """Each form with its lemmas and their classes in it, the most common lemma first."""
    ranks = {row[0]: rank for rank, row in enumerate(sources.words)}
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for lemma, classes, forms in sources.forms:
        full = (lemma + form[1:] if form.startswith("-") else form for form in forms.split())
        for form in {lemma, *full}:
            owners[form][lemma] = _classes_of_form(form, lemma, classes)
    for form, lemmas in owners.items():
        least = min(ranks[word] for word in lemmas)
        # "svært" is no imperative of "sværte", and "er" no plural of a rare noun.
        kept = {
            word: c
            for word, c in lemmas.items()
            if not (word == f"{form}e" and f"{word}r" in owners)
            and (least >= COMMON or ranks[word] < RANKED or c == "a")
        }
        ordered = sorted((kept or lemmas).items(), key=lambda pair: ranks[pair[0]])
        yield form, " ".join(f"{change(form, lemma)}/{classes}" for lemma, classes in ordered)


def _classes_of_form(form: str, lemma: str, classes: str) -> str:
    """The classes that a word can have in one of its forms: "rammede" is of the verb only."""
    if len(classes) < 2 or form == lemma:
        return classes
    if form.endswith(("ede", "ende", "te", "t")) and "v" in classes and not form.endswith("et"):
        return classes.replace("n", "")
    if form.endswith(("en", "erne", "ene", "rne")) and "n" in classes:
        return "n"
    if form.endswith(("ere", "est", "este")) and "a" in classes:
        return "a"
    return classes


def _phrases(sources: Sources) -> Iterator[Row]:
    verbs = {lemma for lemma, classes, _ in sources.forms if "v" in classes}
    for phrase, senses, _ in _longest(sources.phrases):
        if key := key_of(phrase, verbs):
            yield (*key, phrase, senses)


def main(arguments: list[str]) -> str | None:
    """Builds the tables, or checks them; returns what is wrong, None if nothing is."""
    try:
        built = tables(read(HERE))
    except FaultySourcesError as error:
        return str(error)
    if "--check" in arguments:
        stale = [n for n, text in built.items() if (DATA / f"{n}.tsv").read_bytes() != text]
        return f"not what the sources build: {', '.join(stale)}" if stale else None
    for name, text in built.items():
        (DATA / f"{name}.tsv").write_bytes(text)
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
