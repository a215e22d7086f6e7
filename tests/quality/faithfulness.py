"""How many spoilt bullets are found out, and how many good ones are suspected.

    python tests/quality/faithfulness.py DATA STORIES

DATA holds human translations as `checks.py` takes them: of their half set aside, each English
sentence is a bullet that rests on itself. STORIES holds stories with bullets written by hand as
`bullets.py` takes them. Both are spoilt as in `corruptions.py`. A good bullet is one that the
extractive summariser takes from the stories or from NTREX's documents, or one written by hand.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import corruptions as spoil
from bullets import read_story
from checks import Pair, is_set_aside, read_pairs

from summarize import summarize
from summarize.faithfulness import check_bullet

SEED = 1
BULLETS = 4
# Sentences of NTREX, in document order, that are summarised together.
DOCUMENT = 20

# What a bullet says, and the sentences that it rests on.
Claim = tuple[str, Sequence[str]]


def main() -> None:
    """Print the tables, and each good bullet that is suspected."""
    data, folder = map(Path, sys.argv[1:])
    pairs = [pair for pair in read_pairs(data) if pair.set != "cdt-newspapers"]
    stories = [story for path in sorted(folder.glob("*.json")) if (story := read_story(path))]
    claims = {
        "sentences": [(pair.target, [pair.target]) for pair in pairs if is_set_aside(pair)],
        "written by hand": [
            (bullet.text, [story.sentences[index] for index in bullet.sources])
            for story in stories
            for bullet in story.bullets
        ],
    }
    pool = spoil.names_of([pair.target for pair in pairs])
    for label, good in claims.items():
        print_recall(label, good, pool)
    texts = [story.translation.text for story in stories]
    taken = list(extracted([*texts, *documents(pairs)]))
    print_suspected("extractive", taken)
    print_suspected("written by hand", claims["written by hand"])


def print_recall(label: str, claims: Sequence[Claim], pool: Sequence[str]) -> None:
    """Print, per corruption, the share of spoilt bullets that have any flag."""
    corruptions = {
        "changed digit": spoil.changed_digit,
        "changed number word": spoil.changed_number_word,
        "swapped name": spoil.swapped_name(pool),
        "changed nationality": spoil.changed_nationality,
        "changed quoted word": spoil.changed_quoted_word(pool),
        "dropped negation": spoil.dropped_english_negation,
        "added negation": spoil.added_negation,
    }
    print(f"| {label}, spoilt | bullets | found |\n|---|---|---|")
    every: list[bool] = []
    for name, corruption in corruptions.items():
        rng = random.Random(SEED)
        made = [(corruption(rng, text, text), text, sources) for text, sources in claims]
        spoilt = [(new, sources) for new, text, sources in made if new and new != text]
        found = [bool(check_bullet(*claim)) for claim in spoilt]
        every += found
        print(f"| {name} | {len(found)} | {sum(found) / max(1, len(found)):.3f} |")
    print(f"| all | {len(every)} | {sum(every) / len(every):.3f} |\n")


def print_suspected(label: str, claims: Sequence[Claim]) -> None:
    """Print the share of good bullets that have a flag, and these bullets."""
    suspected = [claim for claim in claims if check_bullet(*claim)]
    share = len(suspected) / len(claims)
    print(f"good bullets, {label}: {len(suspected)} of {len(claims)} suspected, {share:.2%}")
    for text, sources in suspected:
        print(f"  {text}\n    from: {' '.join(sources)}")
        print("   ", "; ".join(flag.message for flag in check_bullet(text, sources)))


def extracted(texts: Sequence[str]) -> Iterator[Claim]:
    """The bullets that are taken from texts, no model at work."""
    for text in texts:
        summary = summarize(text, BULLETS, model="extractive")
        for bullet in summary.bullets:
            yield bullet.text, [summary.sentences[index] for index in bullet.sources]


def documents(pairs: Sequence[Pair]) -> Iterator[str]:
    """The English of NTREX in parts of about a document's length."""
    english = [pair.target for pair in pairs if pair.set.startswith("ntrex")]
    for first in range(0, len(english), DOCUMENT):
        yield "\n\n".join(english[first : first + DOCUMENT])


if __name__ == "__main__":
    main()
