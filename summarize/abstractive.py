"""Bullets that a model writes, each checked against the sentences that it rests on.

Takes statements and a `Writer`, the loaded model. Gives bullets in reading order. A bullet that
the text doesn't support is dropped, and a sentence of the text takes its place (`extractive.py`).
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

# Kinds of paragraphs that the model reads. Headlines repeat the lead, crossheads say nothing.
READ = frozenset(("body", "quote"))

# Checkpoints trained on CNN/DailyMail write "Police left ." with a space before the full stop.
BLANK_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?%](?:\s|$))")


class Writer(Protocol):
    """A loaded summarisation model. Its methods may be called from several threads at once."""

    @property
    def model(self) -> ModelInfo:
        """The model's name, revision and engine."""

    @property
    def max_source_tokens(self) -> int:
        """The length of the longest text that the model takes, in tokens."""

    def count_tokens(self, text: str) -> int:
        """The length of a text in the model's tokens."""

    def write(self, text: str) -> str:
        """The model's summary of a text of at most `max_source_tokens` tokens.

        Raises:
            EngineError: the engine failed.
        """


def compose(
    writer: Writer, statements: Sequence[Statement], count: int
) -> tuple[tuple[Bullet, ...], int]:
    """At most `count` bullets in reading order, and how many of the model's were replaced.

    A bullet is replaced if its sources don't support it (`alignment.py`) or if it says something
    that they don't (`faithfulness.py`). Its nearest sources take its place, else the best
    sentences that no bullet uses yet.

    Raises:
        EngineError: the model failed.
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
    """The sources of each line that they support, and the alignments of all other lines."""
    aligned = {line: align(line, sentences) for line in lines}
    sources = {
        line: alignment.sources
        for line, alignment in aligned.items()
        if alignment.is_supported
        and not check_bullet(line, [sentences[index] for index in alignment.sources])
    }
    return sources, [alignment for line, alignment in aligned.items() if line not in sources]


def chunks(writer: Writer, sentences: Sequence[str]) -> tuple[str, ...]:
    """The sentences joined into parts of about equal length, each short enough for the model.

    Every sentence is in exactly one part. A sentence is cut only if it is too long by itself.
    """
    pieces = [piece for sentence in sentences for piece in _pieces(writer, f" {sentence}")]
    fewest = _filled(writer, pieces, writer.max_source_tokens)
    length = sum(writer.count_tokens(piece) for piece in pieces)
    return _filled(writer, pieces, length / max(1, len(fewest)))


def _filled(writer: Writer, pieces: Sequence[str], share: float) -> tuple[str, ...]:
    """The pieces joined into chunks; one ends at `share` tokens, or when the next doesn't fit."""
    filled: list[str] = []
    size = share
    for piece in pieces:
        if size >= share or writer.count_tokens(filled[-1] + piece) > writer.max_source_tokens:
            filled.append("")
        filled[-1] += piece
        size = writer.count_tokens(filled[-1])
    return tuple(filled)


def _pieces(writer: Writer, text: str) -> list[str]:
    """The text if the model takes it, else its halves, cut between words and again if need be."""
    if writer.count_tokens(text) <= writer.max_source_tokens:
        return [text]
    middle = text.find(" ", len(text) // 2)
    if middle < 0:
        middle = len(text) // 2
    return [*_pieces(writer, text[:middle]), *_pieces(writer, text[middle:])]


def _lines(written: str) -> list[Statement]:
    """The sentences of the model's summary, each as a paragraph of its own."""
    sentences = split_sentences(BLANK_BEFORE_MARK.sub("", written))
    return [Statement(sentence, "body", number) for number, sentence in enumerate(sentences)]
