"""Where sentences of Danish end: text in, offsets out.

Four things can separate two sentences: a mark (`.`, `?`, `!`, an ellipsis, with the quotes and
brackets that close after it), a blank line, a line break made on purpose, and, after a headline
without a mark, nothing but a word that begins sentences. The words that decide are in
`abbreviations_da.txt`. `sentences.py` turns the offsets into sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise

from translate.spans import INVISIBLES

QUOTES = "\"'”“„»«’‘"

# Possessive quantifiers and look-behinds let a long run of one character be tried only once.
# A lone quote after a mark is a closing one: `Det gik galt. " Han`.
CANDIDATE = re.compile(
    rf"""
    (?P<blank> \n\s*\n )
  | (?P<line> \n )
  | (?<! [.!?…] ) (?P<mark> [.!?…]++ ) (?P<close> [{QUOTES})\]{INVISIBLES}]*+ (?:[ ]"(?=\s|$))? )
    (?= \s | $ )
  | (?<= [\w%)"”»] ) [^\S\n]+ (?= (?: [-–—][ ] )? [^\W\d_a-zæøå] )
    """,
    re.VERBOSE,
)
FOLLOWING = re.compile(
    rf"""
    \s* [{INVISIBLES}]* (?P<dash> [-–—•*] \s* )? (?P<open> [{QUOTES}(\[]*+ )
    (?P<word> [^\W_]++ (?:[-’']\w+)* )? (?: [^\S\n]+ (?P<next> [^\W_]+ ) )?
    """,
    re.VERBOSE,
)
INITIALS = re.compile(r"(?:[^\W\d_]\.)*(?![iåø]\Z)[^\W\d_]")  # these three are words
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
        if self.word == "I":
            return self.next.isdigit() or _listed(self.next, "after-I")
        if self.word in ("Det", "Den") and _listed(self.next, "small-in-names"):
            return False
        before_small = _listed(self.word, "starters-before-small") and not self.next[:1].isupper()
        return before_small or _listed(self.word, "starters")


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The lists of the data file by name."""
    data = (
        files("translate.languages.data")
        .joinpath("abbreviations_da.txt")
        .read_text(encoding="utf-8")
    )
    lists: dict[str, frozenset[str]] = {}
    for part in re.sub(r"(?m)^#.*$", "", data).split("[")[1:]:
        name, _, entries = part.partition("]")
        lists[name] = frozenset(entries.split())
    return lists


def _listed(word: str, *names: str) -> bool:
    return any(word in _lists()[name] for name in names)


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
    """The offsets of the line breaks inside a paragraph that are not there to wrap a line."""
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
    known = _listed(token.lower() + ".", "continues", "may-end") and not token.isupper()
    if following.small:
        return following.dash and token.isalpha() and len(token) > 1 and not known
    begins = following.starter or following.dash or following.quote
    if known:
        return _listed(token.lower() + ".", "may-end") and (begins or following.capital)
    if INITIALS.fullmatch(token) or _listed(token.lower() + ".", "before-starters"):
        return begins or (len(token) == 1 and _listed(previous, "lettered", "numbered"))
    if token.isdigit() and len(token) <= 3:
        return _ends_at_number(before, previous, following, begins)
    return True


def _ends_at_number(before: str, previous: str, following: _Following, begins: bool) -> bool:
    """Whether a sentence ends at the point of a number, which may only make it an ordinal."""
    if LIST_NUMBER.fullmatch(before):  # "1. Priser", "§ 102. Klagen"
        return False
    if _listed(previous, "numbered", "determiners"):
        return begins
    return previous == "kl." or not following.word.isdigit()
