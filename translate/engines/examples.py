"""`ExampleMemory`: the sentence pairs most similar to a source, for a prompt with examples.

Takes a Danish sentence; gives Danish-English pairs of `translate/languages/data/examples.tsv` (news
sentences, Danish TAB English), by BM25 over words. Only a model without an adapter needs them
(`llama.py`).
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from translate.languages import DATA

if TYPE_CHECKING:
    import bm25s

MEMORY = DATA / "examples.tsv"


@dataclass(frozen=True, slots=True)
class ExampleMemory:
    """Pairs (Danish, English), and an index over the Danish."""

    pairs: tuple[tuple[str, str], ...]
    index: "bm25s.BM25"

    @classmethod
    def of(cls, pairs: tuple[tuple[str, str], ...]) -> "ExampleMemory":
        """A memory of these pairs, indexed."""
        import bm25s

        index = bm25s.BM25()
        index.index(_words([danish for danish, _ in pairs]), show_progress=False)
        return cls(pairs, index)

    @classmethod
    @cache
    def shipped(cls) -> "ExampleMemory":
        """The memory of `examples.tsv`, read once per process."""
        return cls.of(tuple(map(_fields, MEMORY.read_text(encoding="utf-8").splitlines())))

    def similar(self, source: str, count: int) -> tuple[tuple[str, str], ...]:
        """The `count` pairs most similar to a source, the most similar last, next to the source."""
        found = self.index.retrieve(
            _words([source]), k=min(count, len(self.pairs)), show_progress=False
        )
        return tuple(self.pairs[number] for number in reversed(found.documents[0]))


def _words(texts: list[str]) -> list[list[str]]:
    import bm25s

    words: list[list[str]] = bm25s.tokenize(
        texts, stopwords=None, return_ids=False, show_progress=False
    )
    return words


def _fields(line: str) -> tuple[str, str]:
    danish, english = line.split("\t")
    return danish, english
