"""Where sentences of Danish end: text in, offsets out.

Four things can separate two sentences: a mark (`.`, `?`, `!`, an ellipsis, with the quotes and
brackets that close after it), a blank line, a line break made on purpose, and, after a headline
without a mark, nothing but a word that begins sentences. The words that decide are those of
`languages/da/sentences.py`; `article/sentences.py` turns the offsets into sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from translate.languages.da import (
    CLOCK,
    SMALL,
    WORDS_OF_ONE_LETTER,
    begins_sentence,
    is_listed,
)
from translate.marks import DASHES, ENDS, QUOTES
from translate.spans import INVISIBLES

# Possessive quantifiers and look-behinds let a long run of one character be tried only once.
# A lone quote after a mark is a closing one: `Det gik galt. " Han`.
CANDIDATE = re.compile(
    rf"""
    (?P<blank> \n\s*\n )
  | (?P<line> \n )
  | (?<! [{ENDS}] ) (?P<mark> [{ENDS}]++ )
    (?P<close> [{QUOTES})\]{INVISIBLES}]*+ (?:[ ]"(?=\s|$))? ) (?= \s | $ )
  | (?<= [\w%)"”»] ) [^\S\n]+ (?= (?: [{DASHES}][ ] )? [^\W\d_{SMALL}] )
    """,
    re.VERBOSE,
)
# White space within a paragraph: what follows a blank line is another sentence anyway.
WITHIN = r"(?:(?!\n\s*\n)\s)"
FOLLOWING = re.compile(
    rf"""
    {WITHIN}* [{INVISIBLES}]* (?P<dash> [{DASHES}•*] {WITHIN}* )? (?P<open> [{QUOTES}(\[]*+ )
    (?P<word> [^\W_]++ (?:[-’']\w+)* )? (?: [^\S\n]+ (?P<next> [^\W_]+ ) )?
    """,
    re.VERBOSE,
)
INITIALS = re.compile(rf"(?:[^\W\d_]\.)*(?![{WORDS_OF_ONE_LETTER}]\Z)[^\W\d_]")
LIST_NUMBER = re.compile(r"\W*\d+\W*")

LOOK_BACK = 80  # characters: two tokens and more; the longest abbreviation listed has 16
# A line that would stay under this share of its paragraph's longest line with the next word
# added was broken on purpose. Software never leaves such a line; people who wrap by hand may.
ON_PURPOSE = 0.8
HEADLINE_CAPITALS = 8  # letters: longer than any acronym ("UNESCO"), shorter than most headlines


@dataclass(frozen=True, slots=True)
class _Following:
    """The first two words after a place in the text, and what stands before the first."""

    dash: bool
    quote: bool
    word: str
    next: str

    @classmethod
    def at(cls, text: str, offset: int) -> "_Following":
        found = FOLLOWING.match(text, offset)
        assert found is not None, "every part of the pattern is optional"
        quote = bool(found["open"].strip("(["))
        return cls(bool(found["dash"]), quote, found["word"] or "", found["next"] or "")

    @property
    def small(self) -> bool:
        return self.word[:1].islower()

    @property
    def capital(self) -> bool:
        return self.word[:1].isupper()

    @property
    def starter(self) -> bool:
        """Whether the first word is one that has a capital only where a sentence begins."""
        return begins_sentence(self.word, self.next)


def boundaries(text: str) -> Iterator[int]:
    """The offsets at which a sentence ends and another may begin, in order."""
    start = 0
    breaks = _breaks_on_purpose(text)
    for found in CANDIDATE.finditer(text):
        if found["blank"]:
            ends = True
        elif found["line"]:
            ends = found.start() in breaks
        elif found["mark"]:
            ends = _ends_at_mark(text, start, found)
        else:
            ends = _ends_unmarked(text, start, found)
        if ends:
            start = found.end()
            yield start


def _breaks_on_purpose(text: str) -> frozenset[int]:
    """The offsets of the line breaks that somebody made inside a paragraph, as in a list.

    A line that an editor wrapped is about as long as its neighbours; one broken on purpose isn't.
    """
    offset = 0
    breaks: list[int] = []
    for filled, group in groupby(text.split("\n"), key=lambda line: bool(line.strip())):
        lines = list(group)
        width = max(len(line.strip()) for line in lines)
        for line, following in pairwise(lines):
            offset += len(line)
            if filled and _is_short(line, following, width):
                breaks.append(offset)
            offset += 1
        offset += len(lines[-1]) + 1
    return frozenset(breaks)


def _is_short(line: str, following: str, width: int) -> bool:
    reached = len(line.strip()) + 1 + len(following.split(maxsplit=1)[0])
    return reached <= ON_PURPOSE * width and not _Following.at(following, 0).small


def _ends_unmarked(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a sentence without a mark, such as a headline, ends at a blank."""
    following = _Following.at(text, found.end())
    if not (following.starter or following.word[1:].islower()):
        return False
    before = text[max(start, found.start() - LOOK_BACK) : found.start()].lstrip()
    if following.starter:
        return not LIST_NUMBER.fullmatch(before)  # "3) Har ministeren svaret?"
    return before.isupper() and sum(map(str.isalpha, before)) >= HEADLINE_CAPITALS


def _ends_at_mark(text: str, start: int, found: re.Match[str]) -> bool:
    following = _Following.at(text, found.end())
    if text[found.start() - 1 : found.start()] in ("(", "["):  # (?) and (!) comment on a word
        return False
    if found["mark"] != "." or found["close"].strip(INVISIBLES):
        return not following.small
    before = text[max(start, found.start() - LOOK_BACK) : found.start()]
    return _ends_at_point(before, following)


def _ends_at_point(before: str, following: _Following) -> bool:
    """Whether a sentence ends at a point; `before` is the sentence up to it, or its last part."""
    *others, token = before.split() or [""]
    token = token.lstrip(QUOTES + "([-–/")
    previous = others[-1].lower() if others else ""
    known = is_listed(token.lower() + ".", "continues", "may-end") and not token.isupper()
    if following.small:
        return following.dash and token.isalpha() and len(token) > 1 and not known
    begins = following.starter or following.dash or following.quote
    if known:
        return is_listed(token.lower() + ".", "may-end") and (begins or following.capital)
    if INITIALS.fullmatch(token) or is_listed(token.lower() + ".", "before-starters"):
        return begins or (len(token) == 1 and is_listed(previous, "lettered", "numbered"))
    if token.isdigit() and len(token) <= 3:
        return _ends_at_number(before, previous, following, begins)
    return True


def _ends_at_number(before: str, previous: str, following: _Following, begins: bool) -> bool:
    """Whether a sentence ends at the point of a number: after "i 2024.", not in "den 3. maj"."""
    if LIST_NUMBER.fullmatch(before):  # "1. Priser", "§ 102. Klagen"
        return False
    if is_listed(previous, "numbered", "determiners"):
        return begins
    return previous == CLOCK or not following.word.isdigit()
