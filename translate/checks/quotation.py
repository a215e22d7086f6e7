"""`check_quotes`: quotations that are lost, made up, or said by somebody else.

Takes a Danish sentence and its English; gives flags. `readings/quotations.py` finds what each of
them quotes, and who says it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.clipping import clipped
from translate.flags import Flag
from translate.languages import da, en
from translate.readings import Quoted, danish_attribution, english_attributions, quoted
from translate.spans import Span

# "siger Mette Overby til Ritzau": the speaker's name stands before this.
SPOKEN_TO = re.compile(rf" (?:{da.SPOKEN_TO}|{en.SPOKEN_TO})\b")
NAME = re.compile(rf"[{da.CAPITAL}][\w-]+")
# A verb of saying between two parts of a quotation.
INTERRUPTION = re.compile(rf"\b{en.SAYS}\b|^,?\s*$")
TITLE_WORDS = 6  # more words than that are a sentence
SHOWN = 50  # characters of a quotation that a message shows; of a longer one, 48
# The largest difference allowed between the quoted shares of the two sentences. One of 3,851 human
# translations exceeds it: a misprint, a mark in the wrong place.
EXTENT = 0.4


def check_quotes(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for a quotation that only one side has, or that another person says.

    Titles may lose their marks, since English sets them in italics. Of a quotation of several
    sentences, the Danish may have the dash alone, so an English mark without its pair is allowed.

    >>> [flag.message for flag in check_quotes("- Det går godt, siger hun.", "It's going well.")]
    ["'Det går godt' is quoted in the Danish, not in the English"]
    """
    danish, english = quoted(source), quoted(target)
    if danish or english:
        yield from _lost_or_added(source, target, danish, english)
        yield from _other_speaker(source, target)
    if danish and english:
        yield from _other_extent(source, target, danish, english)


def _lost_or_added(
    source: str, target: str, danish: Sequence[Quoted], english: Sequence[Quoted]
) -> Iterator[Flag]:
    missing = len(danish) - len(english)
    if missing > 0:
        for quotation in [q for q in danish if not _is_title_in(target, q)][-missing:]:
            message = f"{_shown(quotation)} is quoted in the Danish, not in the English"
            yield Flag("quote", message, source_span=quotation.span)
    elif missing < 0 and not (danish and _is_interrupted(target, english)):
        for quotation in [q for q in english if q.whole and not _is_title_in(source, q)][missing:]:
            message = f"{_shown(quotation)} is quoted in the English, not in the Danish"
            yield Flag("quote", message, target_span=quotation.span)


def _other_speaker(source: str, target: str) -> Iterator[Flag]:
    said, says = danish_attribution(source), english_attributions(target)
    if not says or not said or not said.speaker or not says[0].speaker:
        return
    danish, english = source[slice(*said.speaker)], target[slice(*says[0].speaker)]
    word, other = danish.split()[0], english.split()[0]
    wanted = da.PRONOUNS.get(word)
    if wanted and other != wanted and other in da.PRONOUNS.values():
        message = f"'{other}' speaks in the English, '{word}' ({wanted}) in the Danish"
        yield Flag("quote", message, said.speaker, says[0].speaker)
    names, others = (_names(SPOKEN_TO.split(clause)[0]) for clause in (danish, english))
    if names and others and not names & others and others <= _names(source):
        message = f"'{english}' speaks in the English, '{danish.strip()}' in the Danish"
        yield Flag("quote", message, said.speaker, says[0].speaker)


def _other_extent(
    source: str, target: str, danish: Sequence[Quoted], english: Sequence[Quoted]
) -> Iterator[Flag]:
    said, says = danish_attribution(source), english_attributions(target)
    within = says and all(_cover(english, each.span) for each in says)
    if said and within and not _cover(danish, said.span):
        message = "Who says it stands inside the quotation marks in the English"
        yield Flag("quote", message, said.span, says[0].span)
        return
    share = sum(len(q.text) for q in danish) / len(source)
    other = sum(len(q.text) for q in english) / len(target)
    # Behind "siger hun, " a dash quotation may go on unmarked.
    if share - other > EXTENT or (other - share > EXTENT and not da.DASH.match(source)):
        message = f"{share:.0%} of the Danish is quoted, {other:.0%} of the English"
        yield Flag("quote", message, danish[0].span, english[0].span)


def _cover(quotations: Sequence[Quoted], span: Span) -> bool:
    """Whether the whole span lies inside one of the quotations."""
    return any(q.span[0] < span[0] and span[1] <= q.span[1] for q in quotations)


def _is_interrupted(text: str, quotations: Sequence[Quoted]) -> bool:
    """Whether a verb of saying, or nothing, stands between two quotations of the text."""
    return any(
        INTERRUPTION.search(text[a.span[1] + 1 : b.span[0] - 1]) for a, b in pairwise(quotations)
    )


def _is_title_in(text: str, quotation: Quoted) -> bool:
    """Whether the other language has the same words, as the titles of films and games are kept."""
    words = quotation.text.strip(" ,.!?").casefold()
    return words.count(" ") < TITLE_WORDS and words in text.casefold()


def _names(text: str) -> frozenset[str]:
    return frozenset(name.removesuffix("s") for name in NAME.findall(text))


def _shown(quotation: Quoted) -> str:
    words = quotation.text
    return f"'{words if len(words) <= SHOWN else clipped(words, SHOWN - 2)}'"
