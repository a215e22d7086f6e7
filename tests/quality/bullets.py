"""Measure bullets and their sources against stories with bullets written by hand.

    python tests/quality/bullets.py FOLDER [MODEL]

FOLDER holds stories as JSON: `raw`, `sentences` (`da`, `en`), `bullets` (`text`, `sources`). MODEL
is what `Summarizer` takes, "extractive" unless given. Prints one table and its signature.

Bullets: a bullet is right when it rests on a sentence that a hand-written bullet rests on, and a
hand-written bullet is covered when a sentence of its sources is used. ROUGE is F1 on words without
punctuation, of the whole summary. Sources: alignment of the hand-written bullets to their own
story, and to every other story, where nothing should bear them out.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from summarize import Bullet, Summarizer, Summary
from summarize.alignment import MIN_SUPPORT, Alignment, align
from translate import ModelInfo, SentencePair, Translation, parse_article

MODEL = ModelInfo("written by hand", "1", "none", "none")


@dataclass(frozen=True)
class Story:
    """A story with its hand-written English and bullets."""

    translation: Translation
    bullets: tuple[Bullet, ...]

    @property
    def sentences(self) -> list[str]:
        return [pair.target for pair in self.translation.pairs]


def read_story(path: Path) -> Story | None:
    """The story of a file, or None where it isn't split into the sentences of the file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    article = parse_article(data["raw"])
    danish = [" ".join(sentence["da"].split()) for sentence in data["sentences"]]
    if [sentence.plain for sentence in article.sentences] != danish:
        return None
    pairs = zip(article.sentences, (s["en"] for s in data["sentences"]), strict=True)
    translation = Translation(article, tuple(SentencePair(*pair) for pair in pairs), MODEL)
    bullets = (Bullet(b["text"], tuple(sorted(b["sources"]))) for b in data["bullets"])
    return Story(translation, tuple(bullets))


def bullet_rows(stories: list[Story], summaries: list[Summary]) -> dict[str, float]:
    """How the bullets compare with those written by hand."""
    right, covered, leads, ones, twos = [], [], [], [], []
    for story, summary in zip(stories, summaries, strict=True):
        used = {i for bullet in summary.bullets for i in bullet.sources}
        wanted = {i for bullet in story.bullets for i in bullet.sources}
        right += [not wanted.isdisjoint(bullet.sources) for bullet in summary.bullets]
        hits = [not used.isdisjoint(bullet.sources) for bullet in story.bullets]
        covered += hits
        leads.append(hits[0])
        ones.append(rouge(summary.bullets, story.bullets, order=1))
        twos.append(rouge(summary.bullets, story.bullets, order=2))
    lengths = [len(bullet.text.split()) for summary in summaries for bullet in summary.bullets]
    return {
        "bullets that are right": mean(right),
        "hand-written bullets covered": mean(covered),
        "leads covered": mean(leads),
        "ROUGE-1": mean(ones),
        "ROUGE-2": mean(twos),
        "words in a bullet": mean(lengths),
        "bullets of over 30 words": mean(length > 30 for length in lengths),
        "bullets replaced": sum(summary.replaced for summary in summaries),
    }


def source_rows(stories: list[Story]) -> dict[str, float]:
    """How the hand-written bullets align with their own story, and with the others."""
    own = [(bullet, align(bullet.text, s.sentences)) for s in stories for bullet in s.bullets]
    others = [
        max((align(bullet.text, other.sentences) for other in stories if other is not s),
            key=lambda alignment: alignment.support)
        for s in stories
        for bullet in s.bullets
    ]  # fmt: skip
    supports = sorted(alignment.support for _, alignment in own)
    return {
        "sources exact": mean(found.sources == bullet.sources for bullet, found in own),
        "sources F1": mean(overlap(bullet, found) for bullet, found in own),
        "supported by the own story": mean(found.is_supported for _, found in own),
        "least support": supports[0],
        "10th percentile of support": supports[len(supports) // 10],
        "supported by another story": mean(found.is_supported for found in others),
        "most support by another story": max(found.support for found in others),
    }


def overlap(bullet: Bullet, found: Alignment) -> float:
    """F1 of the sources found against those written by hand."""
    both = len(set(bullet.sources) & set(found.sources))
    return 2 * both / (len(bullet.sources) + len(found.sources))


def rouge(one: Sequence[Bullet], other: Sequence[Bullet], order: int) -> float:
    """ROUGE-N F1 (Lin, 2004) of two summaries; no n-gram crosses from bullet to bullet."""
    grams = [
        Counter(gram for b in bullets for gram in ngrams(b, order)) for bullets in (one, other)
    ]
    return 2 * (grams[0] & grams[1]).total() / (grams[0].total() + grams[1].total())


def ngrams(bullet: Bullet, order: int) -> Iterator[tuple[str, ...]]:
    """The runs of `order` words of a bullet, in lower case and without punctuation."""
    words = re.findall(r"\w+", bullet.text.lower())
    return zip(*(words[i:] for i in range(order)), strict=False)


def main(folder: Path, model: str = "extractive") -> None:
    """Print the table."""
    paths = sorted(folder.glob("*.json"))
    found = [read_story(path) for path in paths]
    stories = [story for story in found if story is not None]
    for path, story in zip(paths, found, strict=True):
        if story is None:
            print(f"left out, its sentences are split otherwise: {path.name}")
    if not stories:
        raise SystemExit(f"no story in {folder}")
    summarizer = Summarizer(model)
    summaries = [summarizer.summarize(s.translation, len(s.bullets)) for s in stories]
    for name, value in (bullet_rows(stories, summaries) | source_rows(stories)).items():
        print(f"{name:32} {value:6.3f}")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]
    count = sum(len(story.bullets) for story in stories)
    print(f"# {summarizer.model} · {len(stories)} stories of {len(paths)}, {count} hand-written")
    print(f"# bullets · sha256 {digest} · support threshold {MIN_SUPPORT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
