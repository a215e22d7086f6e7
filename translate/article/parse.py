"""`parse_article`: wire copy taken apart without losing a character.

Takes whatever was pasted, plain text or HTML. Gives its paragraphs, each with its kind, and the
sentences of those that are translated. `layout.py` finds the paragraphs, `paragraphs.py` their
kinds, `sentences.py` their sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from translate.article.datelines import dateline_in_front, signature_at_end
from translate.article.layout import LINE_END, paragraph_spans
from translate.article.markup import is_markup, read_markup
from translate.article.paragraphs import (
    credit,
    fixed_kind,
    is_crosshead,
    is_headline,
    is_quote,
    list_mark,
)
from translate.article.sentences import split_sentences
from translate.article.types import Article, Paragraph, ParagraphKind, Sentence
from translate.spans import INVISIBLE, Span, on_one_line

_SEEN = re.compile(rf"(?!{INVISIBLE.pattern})\S")
_TRANSLATED = ("headline", "crosshead", "body", "quote", "caption")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch `raw[start:end]` that is a paragraph; `shown` is its text on one line.

    `kind` is known where the part was cut off because it is a dateline or a signature.
    """

    start: int
    end: int
    shown: str
    kind: ParagraphKind | None = None


def parse_article(raw: str) -> Article:
    r"""The article in the pasted text; HTML becomes text first.

    >>> [p.kind for p in parse_article("Skib på grund\n\nIngen kom til skade. /ritzau/").paragraphs]
    ['headline', 'body', 'signature']
    """
    text = read_markup(raw) if is_markup(raw) else raw
    parts = list(_parts(text))
    paragraphs = tuple(
        Paragraph(kind, part.start, part.end, tuple(_sentences(text, part, kind)))
        for part, kind in zip(parts, _kinds(parts), strict=True)
    )
    return Article(text, paragraphs, raw if text is not raw else None)


def _parts(text: str) -> Iterator[_Part]:
    """The paragraphs; a dateline or a signature on the line of another is cut off."""
    leading = True
    for start, end in paragraph_spans(text):
        part = _Part(start, end, on_one_line(text[start:end]))
        if leading and fixed_kind(part.shown, leading=True) is None:
            first, part = _cut(text, part, dateline_in_front(part.shown))
            yield from (replace(dateline, kind="dateline") for dateline in first)
            leading = is_headline(part.shown)
        if fixed_kind(part.shown) is None and (length := signature_at_end(part.shown)):
            (body,), part = _cut(text, part, length)
            yield body
            part = replace(part, kind="signature")
        yield part


def _kinds(parts: list[_Part]) -> Iterator[ParagraphKind]:
    """The kind of each part, which depends on where in the story it stands."""
    last_text = max((i for i, part in enumerate(parts) if not _fixed(part)), default=0)
    leading, headed = True, False
    for i, part in enumerate(parts):
        kind = _fixed(part, leading=leading)
        if kind is None and leading and is_headline(part.shown, first=not headed):
            kind, headed = "headline", True
        elif kind is None:
            leading = False
            if is_quote(part.shown):
                kind = "quote"
            else:
                kind = "crosshead" if i < last_text and is_crosshead(part.shown) else "body"
        yield kind


def _fixed(part: _Part, *, leading: bool = False) -> ParagraphKind | None:
    return part.kind or fixed_kind(part.shown, leading=leading)


def _cut(text: str, part: _Part, length: int) -> tuple[list[_Part], _Part]:
    """A part cut after the first `length` characters of `shown`: none or one part, and the rest."""
    if not length:
        return [], part
    end = _raw_offset(text, part, length)
    rest = text[end : part.end].lstrip()
    first = _Part(part.start, end, part.shown[:length].rstrip())
    return [first], _Part(part.end - len(rest), part.end, part.shown[length:].lstrip())


def _raw_offset(text: str, part: _Part, length: int) -> int:
    """The place in the raw text where the first `length` characters of `part.shown` end.

    For "Skib  på grund", shown as "Skib på grund", a length of 7 ("Skib på") is the offset 8.
    """
    seen = len("".join(part.shown[:length].split()))
    ends = [found.end() for found in islice(_SEEN.finditer(text, part.start, part.end), seen)]
    return ends[-1] if ends else part.start


def _sentences(text: str, part: _Part, kind: ParagraphKind) -> Iterator[Sentence]:
    """The sentences of a part that are translated: of a caption all but the photo credit."""
    if kind not in _TRANSLATED:
        return
    for start, end in _stretches(text, part, kind):
        # A line end within a paragraph is no more than a space: it ends no sentence.
        line = LINE_END.sub(lambda found: " " * len(found[0]), text[start:end])
        for sentence in split_sentences(line):
            first, last = start + sentence.start, start + sentence.end
            # Ornaments and stray dashes make a model invent text.
            if any(character.isalnum() for character in sentence.text):
                yield Sentence(first, last, text[first:last])


def _stretches(text: str, part: _Part, kind: ParagraphKind) -> Iterator[Span]:
    """The spans of a part that are running text."""
    if kind == "caption" and (span := credit(part.shown)):
        yield part.start, _raw_offset(text, part, span[0])
        yield _raw_offset(text, part, span[1]), part.end
    else:
        yield _raw_offset(text, part, list_mark(part.shown)), part.end
