"""What kind a paragraph of wire copy is, told from its words alone.

Takes the text of a paragraph on one line (`spans.on_one_line`); gives its kind, or the span of a
caption's photo credit. `datelines.py` knows datelines and signatures, `layout.py` finds where the
paragraphs are, `parse.py` puts all together. The patterns match whole paragraphs, so that a
sentence which merely begins like a notice or a byline stays in the story.
"""

import re

from translate.article.datelines import NAME_WORD, SIGNED, ends, is_dateline, is_signature
from translate.article.types import ParagraphKind
from translate.languages.da import (
    AGENCY,
    AND,
    BYLINE_LABEL,
    CAPITAL,
    DASH_QUOTE,
    ENDS_SHORTENED,
    FOTO,
    NAME_PARTICLE,
    NEWSROOM,
    NOTICE,
    PHOTO,
    RITZAU,
    SCANPIX,
)
from translate.marks import CLOSERS
from translate.spans import Span

_PERSON = rf"{NAME_WORD}(?:\s(?:{NAME_PARTICLE}\s){{0,2}}{NAME_WORD}){{1,4}}"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ROLE = r"[^.!?…:,]{2,80}"
_BYLINE = re.compile(
    rf"{BYLINE_LABEL}:?\s(?:{_PERSON}|{NEWSROOM})"
    rf"(?:(?:,\s|\s{AND}\s|\s?/\s?){_PERSON})*"
    rf"(?:(?:,|\s[-–|•·])?\s?/?{_EMAIL}|,?\s?(?i:{SIGNED})|,?\s/?{AGENCY}/?|\s?[(\[][^)\]]{{1,60}}[)\]]"
    rf"|\s{AND}\s{_PERSON}|,\s{_ROLE}|[.,]?\s(?i:{FOTO}):?\s{_PERSON})*\.?"
    rf"|{_PERSON}(?:,\s{_ROLE})?,?\s?(?:{_EMAIL}|/(?i:{RITZAU})/)|{_EMAIL}"
)

_CREDITED = (
    rf"(?:(?:[{CAPITAL}]\.|[{CAPITAL}@][\w'’-]*|\d{{4}}|{NAME_PARTICLE}|{AND}|©)"
    r"(?:\s?[/,&]\s?|\s|-|(?=$|\.|\)|\])))+"
)
_CREDIT = re.compile(
    rf"(?P<label>[(\[]?\b(?i:{PHOTO}\s?[:/]\s?|\w*{FOTO}\s(?=(?-i:[{CAPITAL}©]))))"
    rf"(?:{_CREDITED}(?:[(\[](?i:{PHOTO})[)\]])?|\S+(?:\s\S+){{0,3}}$)[)\]]?\.?"
    rf"|[(\[](?i:{PHOTO})[)\]]\.?"
    rf"|(?:©\s?)?(?:{_PERSON}\s?/\s?)?(?:[\w ]{{1,40}}/)?{SCANPIX}(?:\s\d{{4}})?\.?"
    rf"|(?i:{PHOTO})$"
)

_ORNAMENT = " -–—*[]()<>«»→←↓▼▶►•·|:…"

_ASKS = re.compile(rf"[^.!?]+[?!][{CLOSERS}]*$")
_LIST_MARK = re.compile(r"[*•·▪●◦‣]\s")
# Characters, with room: the longest of 270 headlines seen had 85, of 9 crossheads 21.
_LONGEST_HEADLINE = 120
_LONGEST_CROSSHEAD = 70
# No notice or caption is longer. So no pattern is tried on a very long text, which takes long.
_LONGEST_FIXED = 800


def fixed_kind(text: str, *, leading: bool = False) -> ParagraphKind | None:
    """The kind that the words alone decide, or None: notice, dateline, signature, byline, caption.

    `leading`: whether the paragraph stands before the story's own text.

    >>> fixed_kind("Annonce"), fixed_kind("Annoncen blev fjernet af politiet.")
    ('notice', None)
    """
    if len(text) > _LONGEST_FIXED:
        return None
    if len(text) < 160 and _BYLINE.fullmatch(text):
        return "byline"
    if is_signature(text):
        return "signature"
    if is_dateline(text, leading=leading):
        return "dateline"
    if _is_notice(text):
        return "notice"
    return "caption" if credit(text) else None


def _is_notice(text: str) -> bool:
    if not any(character.isalnum() for character in text):
        return True
    return bool(NOTICE.fullmatch(text.strip(_ORNAMENT))) and not (is_quote(text) and ends(text))


def is_quote(text: str) -> bool:
    """Whether the text begins with a dash, as a quote does: `- Vi er lettede, siger han`."""
    return DASH_QUOTE.match(text) is not None


def is_headline(text: str, *, first: bool = True) -> bool:
    """Whether this text, in front of the story's own, is a headline.

    A story may have two; only the `first` may end in a mark ("Skal vi blive i EU?").
    """
    if len(text) > _LONGEST_HEADLINE or list_mark(text):
        return False
    if not ends(text):
        return True
    asks = _ASKS.fullmatch(text) and not is_quote(text)
    shortened = len(text) <= _LONGEST_CROSSHEAD and ENDS_SHORTENED.search(text)
    return first and bool(asks or shortened)


def list_mark(text: str) -> int:
    """The length of a list's bullet in front of the text, with its space; 0 where none."""
    found = _LIST_MARK.match(text)
    return found.end() if found else 0


def is_crosshead(text: str) -> bool:
    """Whether this text, between paragraphs of the story, is the heading of the next ones."""
    if len(text) > _LONGEST_CROSSHEAD or is_quote(text) or list_mark(text):
        return False
    return not ends(text) or bool(_ASKS.fullmatch(text)) or re.fullmatch(r"\w+:", text) is not None


def credit(text: str) -> Span | None:
    """The span of a caption's photo credit, or None where the text is no caption.

    >>> text = "Skibet ligger ved kaj. Foto: Ida Lund/Ritzau Scanpix"
    >>> text[slice(*credit(text))]
    'Foto: Ida Lund/Ritzau Scanpix'
    """
    for found in _CREDIT.finditer(text):
        before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip(" -–")
        if not before and found["label"]:
            # "Foto: Skibet ligger ved kaj.": a label in front of a description.
            return found.span("label" if after[:1].islower() else 0)
        if not after and (not before or ends(before) or found[0].startswith(("(", "["))):
            return found.span()
    return None
