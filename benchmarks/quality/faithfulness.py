"""How many spoilt bullets are flagged, and how many good ones.

    python -m benchmarks.quality.faithfulness DATA STORIES [--show]

DATA holds human translations as `pairs.py` reads them: each English sentence of the half that is
set aside is a bullet that rests on itself. STORIES holds stories with hand-written bullets as
`bullets.py` reads them. Both are spoilt by `corruptions.py`. A good bullet is one that the
extractive summariser takes from the stories or from NTREX's documents, or a hand-written one.
"""

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quality import corruptions as spoil
from benchmarks.quality.bullets import Story, read_story
from benchmarks.quality.checks import SEED, SPOILT
from benchmarks.quality.pairs import Pair, is_set_aside, read_pairs, signed
from benchmarks.tables import Table, digest_of_files
from summarize import summarize
from summarize.faithfulness import check_bullet

BULLETS = 4
# Sentences of NTREX, in document order, that are summarised together.
DOCUMENT = 20

# The text of a bullet, and the sentences that it rests on.
Claim = tuple[str, Sequence[str]]


def main() -> None:
    """Print the tables, and each good bullet that is flagged if asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("stories", type=Path, help="a folder of gold stories")
    parser.add_argument("--show", action="store_true", help="print the suspected bullets")
    options = parser.parse_args()
    for table in measure(options.data, options.stories):
        print(table.markdown())
    if options.show:
        pairs, stories = read(options.data, options.stories)
        print_suspected([*written(stories), *extracted(stories, pairs)])


def measure(data: Path, stories: Path) -> list[Table]:
    """The tables of spoilt bullets that are flagged, and of good ones that are."""
    pairs, read_stories = read(data, stories)
    aside = [pair for pair in pairs if is_set_aside(pair)]
    by_hand = written(read_stories)
    files = digest_of_files(stories.glob("*.json"))
    gold = f"{len(by_hand)} bullets written by hand for {len(read_stories)} stories, {files}"
    pool = spoil.names_of([pair.target for pair in pairs])
    spoilt = {
        "sentences": found([(pair.target, [pair.target]) for pair in aside], pool),
        "written by hand": found(by_hand, pool),
    }
    good = {"extractive": extracted(read_stories, pairs), "written by hand": by_hand}
    return [
        spoilt_table(spoilt, (f"sentences: the half set aside, {signed(aside)}", gold, SPOILT)),
        suspected_table(
            good, (gold, f"extractive: from their texts and NTREX, {signed(ntrex(pairs))}")
        ),
    ]


def read(data: Path, folder: Path) -> tuple[list[Pair], list[Story]]:
    """The human translations whose alignment isn't noisy, and the stories."""
    pairs = [pair for pair in read_pairs(data) if pair.set != "cdt-newspapers"]
    stories = map(read_story, sorted(folder.glob("*.json")))
    return pairs, [story for story in stories if story is not None]


def written(stories: Sequence[Story]) -> list[Claim]:
    """The hand-written bullets."""
    return [
        (bullet.text, [story.sentences[index] for index in bullet.sources])
        for story in stories
        for bullet in story.bullets
    ]


def extracted(stories: Sequence[Story], pairs: Sequence[Pair]) -> list[Claim]:
    """The bullets that the extractive summariser takes from stories and from NTREX."""
    texts = [story.translation.text for story in stories]
    return [
        (bullet.text, [summary.sentences[index] for index in bullet.sources])
        for text in (*texts, *documents(pairs))
        for summary in [summarize(text, BULLETS, model="extractive")]
        for bullet in summary.bullets
    ]


def ntrex(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of NTREX, in document order."""
    return [pair for pair in pairs if pair.set.startswith("ntrex")]


def documents(pairs: Sequence[Pair]) -> Iterator[str]:
    """The English of NTREX in parts of about a document's length."""
    english = [pair.target for pair in ntrex(pairs)]
    for first in range(0, len(english), DOCUMENT):
        yield "\n\n".join(english[first : first + DOCUMENT])


def found(claims: Sequence[Claim], pool: Sequence[str]) -> dict[str, list[bool]]:
    """Whether each spoilt bullet has any flag, by corruption, then for all of them."""
    corruptions = {
        "changed digit": spoil.changed_digit,
        "changed number word": spoil.changed_number_word,
        "swapped name": spoil.swapped_name(pool),
        "changed nationality": spoil.changed_nationality,
        "changed quoted word": spoil.changed_quoted_word(pool),
        "dropped negation": spoil.dropped_english_negation,
        "added negation": spoil.added_negation,
    }
    flagged = {}
    for name, corruption in corruptions.items():
        rng = random.Random(SEED)
        made = [(corruption(rng, text, text), text, sources) for text, sources in claims]
        spoilt = [(new, sources) for new, text, sources in made if new and new != text]
        flagged[name] = [bool(check_bullet(*claim)) for claim in spoilt]
    return flagged | {"all": [each for every in flagged.values() for each in every]}


def spoilt_table(
    spoilt: Mapping[str, Mapping[str, Sequence[bool]]], signature: tuple[str, ...]
) -> Table:
    """The share of spoilt bullets that is flagged, by corruption and by origin of the bullets."""
    first, second = spoilt.values()
    labels = tuple(column for label in spoilt for column in (label, "found out"))
    return Table(
        "faithfulness.spoilt",
        "Spoilt bullets: shares found out",
        ("", *labels),
        tuple(
            (name, len(first[name]), _share(first[name]), len(second[name]), _share(second[name]))
            for name in first
        ),
        signature,
        scores={
            f"faithfulness.found.{label}": sum(flagged["all"]) / len(flagged["all"])
            for label, flagged in spoilt.items()
        },
    )


def _share(flagged: Sequence[bool]) -> str | None:
    return f"{sum(flagged) / len(flagged):.3f}" if flagged else None


def suspected_table(good: Mapping[str, Sequence[Claim]], signature: tuple[str, ...]) -> Table:
    """The share of good bullets that is flagged, by their origin."""
    counts = {
        label: sum(bool(check_bullet(*claim)) for claim in claims) for label, claims in good.items()
    }
    shares = {label: counts[label] / len(claims) for label, claims in good.items()}
    return Table(
        "faithfulness.suspected",
        "Good bullets: shares suspected",
        ("", "bullets", "suspected", "share"),
        tuple(
            (label, len(claims), counts[label], f"{shares[label]:.2%}")
            for label, claims in good.items()
        ),
        signature,
        scores={f"faithfulness.clean.{label}": 1 - share for label, share in shares.items()},
    )


def print_suspected(claims: Sequence[Claim]) -> None:
    """Print the good bullets that have a flag."""
    for text, sources in claims:
        if flags := check_bullet(text, sources):
            print(f"{text}\n    from: {' '.join(sources)}")
            print("   ", "; ".join(flag.message for flag in flags))


if __name__ == "__main__":
    main()
