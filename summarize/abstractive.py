"""Bullets written by a model, each held against the sentences that it rests on.

Takes statements and a `Writer`; gives bullets in reading order. A bullet that nothing in the text
bears out is thrown away, and a sentence of the text takes its place (`salience.py`).
"""

import re
from collections.abc import Sequence
from typing import Protocol

from summarize.alignment import Alignment, align
from summarize.document import Statement, split_sentences
from summarize.extractive import candidates, extract, select
from summarize.faithfulness import check_bullet
from summarize.summary import Bullet
from translate.models import ModelInfo

# Headlines say what the lead says, and crossheads say nothing.
READ = frozenset(("body", "quote"))

# Checkpoints trained on CNN/DailyMail put a blank before a full stop.
BLANK_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?%](?:\s|$))")


class Writer(Protocol):
    """A loaded summarisation model. Its methods may be called from several threads at once."""

    @property
    def model(self) -> ModelInfo:
        """Which model this is."""

    @property
    def max_source_tokens(self) -> int:
        """The longest text that the model takes, in tokens."""

    def count_tokens(self, text: str) -> int:
        """The length of a text in the model's tokens."""

    def write(self, text: str) -> str:
        """The summary of a text of at most `max_source_tokens`.

        Raises:
            EngineError: the engine failed.
        """


def compose(
    writer: Writer, statements: Sequence[Statement], count: int
) -> tuple[tuple[Bullet, ...], int]:
    """At most `count` bullets in reading order, and how many of the model's were replaced.

    One that its sources don't bear out, or that says what they don't (`faithfulness.py`), is
    replaced: by a sentence that it seems to rest on, else by the next best of the text.
    """
    sentences = [statement.text if statement.kind in READ else "" for statement in statements]
    texts = chunks(writer, [sentence for sentence in sentences if sentence])
    drafts = [_lines(writer.write(text)) for text in texts]
    sources, failing = _judged([line.text for lines in drafts for line in lines], sentences)
    written = [candidate for lines in drafts for candidate in candidates(lines)]
    chosen = select([candidate for candidate in written if candidate.text in sources], count)
    bullets = [Bullet(candidate.text, sources[candidate.text]) for candidate in chosen]
    wanted = frozenset(index for alignment in failing for index in alignment.sources)
    for among, most in ((wanted, len(failing)), (None, count)):
        used = frozenset(index for bullet in bullets for index in bullet.sources)
        left = min(most, count - len(bullets))
        bullets += extract(statements, left, used, among)
    replaced = min(len(failing), len(bullets) - len(chosen))
    return tuple(sorted(bullets, key=lambda bullet: bullet.sources)), replaced


def _judged(
    lines: Sequence[str], sentences: Sequence[str]
) -> tuple[dict[str, tuple[int, ...]], list[Alignment]]:
    """The sources of each line that is borne out, and how the others are aligned."""
    aligned = {line: align(line, sentences) for line in lines}
    sources = {
        line: alignment.sources
        for line, alignment in aligned.items()
        if alignment.is_supported
        and not check_bullet(line, [sentences[index] for index in alignment.sources])
    }
    return sources, [alignment for line, alignment in aligned.items() if line not in sources]


def chunks(writer: Writer, sentences: Sequence[str]) -> tuple[str, ...]:
    """The text in parts of about equal length that the model takes, cut between sentences.

    Every sentence is in exactly one part; only one that is too long by itself is cut.
    """
    pieces = [piece for sentence in sentences for piece in _pieces(writer, f" {sentence}")]
    fewest = _filled(writer, pieces, writer.max_source_tokens)
    length = sum(writer.count_tokens(piece) for piece in pieces)
    return _filled(writer, pieces, length / max(1, len(fewest)))


def _filled(writer: Writer, pieces: Sequence[str], share: float) -> tuple[str, ...]:
    """Chunks that each end where they have `share` tokens, or where no more would fit."""
    filled: list[str] = []
    size = share
    for piece in pieces:
        if size >= share or writer.count_tokens(filled[-1] + piece) > writer.max_source_tokens:
            filled.append("")
        filled[-1] += piece
        size = writer.count_tokens(filled[-1])
    return tuple(filled)


def _pieces(writer: Writer, text: str) -> list[str]:
    """The text itself where the model takes it, else halves of it, cut before a word."""
    if writer.count_tokens(text) <= writer.max_source_tokens:
        return [text]
    middle = text.find(" ", len(text) // 2)
    if middle < 0:
        middle = len(text) // 2
    return [*_pieces(writer, text[:middle]), *_pieces(writer, text[middle:])]


def _lines(written: str) -> list[Statement]:
    """The sentences that the model wrote, each as a paragraph of its own."""
    sentences = split_sentences(BLANK_BEFORE_MARK.sub("", written))
    return [Statement(sentence, "body", number) for number, sentence in enumerate(sentences)]
