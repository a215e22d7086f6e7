"""Stories with hand-written bullets, and how well `align` finds the sources of these bullets.

A story is a JSON file with `bullets`, each a `text` and its `sources` (indices of sentences). Our
own stories have English `paragraphs`; gold stories have the Danish as pasted (`raw`) and
`sentences` (`da`, `en`). Bullets are aligned with their own story, and with all others, which
should not support them. The summariser's own bullets are measured by `summaries.py`.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks.tables import Table
from summarize import Bullet
from summarize.alignment import MAX_SOURCES, MIN_GAIN, MIN_SUPPORT, Alignment, align
from summarize.document import Statement
from summarize.summarizer import checked_statements
from translate import ModelInfo, SentencePair, Translation, parse_article

FiveWs = Mapping[str, Sequence[str]]

MODEL = ModelInfo("written by hand", "1", "none", "none")


@dataclass(frozen=True, slots=True)
class Story:
    """A story: the text that the summariser takes, its statements, and hand-written bullets.

    `five_ws` has, for each W that the story answers, the strings any of which answers it.
    """

    name: str
    text: Translation | str
    statements: tuple[Statement, ...]
    bullets: tuple[Bullet, ...]
    five_ws: FiveWs

    @property
    def sentences(self) -> list[str]:
        """The texts of its statements, in order."""
        return [statement.text for statement in self.statements]

    @property
    def translation(self) -> Translation:
        """The text of a gold story."""
        assert isinstance(self.text, Translation), self.name
        return self.text


def read_stories(paths: Iterable[Path], five_ws: Mapping[str, FiveWs] | None = None) -> list[Story]:
    """The stories of files. `five_ws` are those of stories whose files have none, by name.

    Raises:
        ValueError: a story isn't split into the sentences that its bullets rest on.
    """
    found = {path: read_story(path, (five_ws or {}).get(path.stem)) for path in sorted(paths)}
    if wrong := [path.name for path, story in found.items() if story is None]:
        raise ValueError(f"split otherwise than by hand: {', '.join(wrong)}")
    return [story for story in found.values() if story is not None]


def read_story(path: Path, five_ws: FiveWs | None = None) -> Story | None:
    """The story of a file; None if our splitter cuts within one of the file's sentences.

    It may join sentences: a quotation of several is one.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    text = _translation(data) if "raw" in data else "\n\n".join(map(" ".join, data["paragraphs"]))
    statements = checked_statements(text) if text is not None else ()
    sentences = (
        [pair["en"] for pair in data["sentences"]]
        if "raw" in data
        else list(chain.from_iterable(data["paragraphs"]))
    )
    ends, cuts = _ends(sentences), _ends([statement.text for statement in statements])
    if text is None or not set(cuts) <= set(ends):
        return None
    bullets = tuple(
        Bullet(b["text"], tuple(sorted({bisect_left(cuts, ends[i]) for i in b["sources"]})))
        for b in data["bullets"]
    )
    return Story(path.stem, text, statements, bullets, five_ws or data.get("five_ws", {}))


def _translation(data: Mapping[str, Any]) -> Translation | None:
    article = parse_article(data["raw"])
    danish = [" ".join(sentence["da"].split()) for sentence in data["sentences"]]
    if [sentence.plain for sentence in article.sentences] != danish:
        return None
    pairs = zip(article.sentences, (s["en"] for s in data["sentences"]), strict=True)
    return Translation(article, tuple(SentencePair(*pair) for pair in pairs), MODEL)


def _ends(sentences: Iterable[str]) -> list[int]:
    """The end of each sentence in the text, counted in characters that aren't blanks."""
    return list(accumulate(len("".join(sentence.split())) for sentence in sentences))


def sources_table(key: str, stories: Sequence[Story], signature: tuple[str, ...]) -> Table:
    """How well hand-written bullets align with their own story, and with the others."""
    own = [(bullet, align(bullet.text, s.sentences)) for s in stories for bullet in s.bullets]
    others = [
        max((align(bullet.text, other.sentences) for other in stories if other is not s),
            key=lambda alignment: alignment.support)
        for s in stories
        for bullet in s.bullets
    ]  # fmt: skip
    supports = sorted(alignment.support for _, alignment in own)
    found = {
        "sources exact": mean(found.sources == bullet.sources for bullet, found in own),
        "sources F1": mean(overlap(bullet, found) for bullet, found in own),
        "supported by the own story": mean(found.is_supported for _, found in own),
        "least support": supports[0],
        "10th percentile of support": supports[len(supports) // 10],
        "supported by another story": mean(found.is_supported for found in others),
        "most support by another story": max(found.support for found in others),
    }
    return Table(
        f"sources.{key}",
        f"Sources of {len(own)} hand-written bullets, found again",
        ("", "share"),
        tuple((name, f"{value:.3f}") for name, value in found.items()),
        (*signature, f"least support {MIN_SUPPORT}, least gain {MIN_GAIN}, sources {MAX_SOURCES}"),
    )


def overlap(bullet: Bullet, found: Alignment) -> float:
    """F1 of the sources found against those written by hand."""
    both = len(set(bullet.sources) & set(found.sources))
    return 2 * both / (len(bullet.sources) + len(found.sources))
