"""`quoted`, `check_quotes`: quotations that are lost, made up, or put in another mouth.

In comes a sentence in Danish or English, or both; out come its quoted words, or flags. A dash in
front of a Danish sentence opens a quotation (`- Ingen kom til skade, siger hun.`), which ends at
the verb of saying; `quotes.py` has those verbs, and prepares such sentences for the model.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages.da import ATTRIBUTION, DASH
from translate.spans import Span

MARK = re.compile(
    r"[\"“”„«»‟]"
    r"|(?<![\w.,!?…%)\"“”])['‘‚‹’](?=[\w(\[$£€])(?!\d0s)"  # opens; an apostrophe stands behind
    r"|(?<=[\w.,!?…%)\]])['’›](?!\w)"  # closes, or is a genitive
)
DOUBLE = frozenset('"“”„«»‟')
SAYS = (
    r"(?:says|said|tells|told|writes|wrote|adds|added|explains|explained|states|stated|notes|noted"
    r"|warns|warned|stresses|stressed|points\ out|pointed\ out|admits|admitted|concludes|concluded"
    r"|believes|thinks|recounts|relates|declares|declared|claims|claimed|asks|asked|replies|replied"
    r"|promises|promised|shouted|confirms|confirmed|announced|emphasi[sz]e[sd]|assesses|recalls)"
)
# What is said, a comma or another mark, then "says Mette Overby", or "Mette Overby says".
CLAUSE = r"[^,.;:\"“”]+(?:,[^,.;:\"“”]+)?"
SAID = re.compile(
    rf"[,?!]['’\"”»]*\ (?:{SAYS}\ (?P<after>{CLAUSE})|(?P<before>[^.;:\"“”]+?)\ {SAYS}\b)"
)
SPEAKER = re.compile(CLAUSE)
# "siger Mette Overby til Ritzau": the speaker's name stands before this.
SPOKEN_TO = re.compile(r" (?:til|om|efter|over for|to|about|after)\b")
NAME = re.compile(r"[A-ZÆØÅÖÄÉ][\w-]+")
# A verb of saying between two parts of a quotation.
INTERRUPTION = re.compile(rf"\b{SAYS}\b|^,?\s*$")
GLOSSES = {"han": "he", "hun": "she"}
PRONOUNS = frozenset(GLOSSES.values())
# Behind a verb of saying whose subject stands before it.
NO_SPEAKER = frozenset(("til", "at", "om", "i", "på", "over", "det", "der"))
TITLE_WORDS = 6  # more words than that are a sentence
# Of the sentence. Of 3,851 human translations, one quotes so much more or less of it than the
# Danish, which has a mark in the wrong place.
EXTENT = 0.4


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, `text[span[0]:span[1]]`, the marks left out.

    `whole` is False where the sentence holds only one of the two marks: the quotation goes on in
    the next sentence, or comes from the one before.
    """

    text: str
    span: Span
    whole: bool = True


def quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations of a sentence, in order, those led by a dash included.

    >>> [quotation.text for quotation in quoted("- Det går godt, siger hun om »Hamlet«.")]
    ['Det går godt', 'Hamlet']
    """
    found = tuple(_marked(text))
    dash = DASH.match(text)
    if dash is None or (found and found[0].span[0] <= dash.end() + 1):
        return found
    said = ATTRIBUTION.search(text) or SAID.search(text)
    end = said.start() if said else len(text)
    speech = Quoted(text[dash.end() : end], (dash.end(), end), said is not None)
    return (speech, *(quotation for quotation in found if quotation.span[0] >= end))


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
    said, says = ATTRIBUTION.search(source), SAID.search(target)
    speaker = said and SPEAKER.match(source, said.end())
    if not says or not speaker or speaker[0].split()[0] in NO_SPEAKER:
        return
    group = "after" if says["after"] else "before"
    danish, english = speaker[0].split(), says[group].split()
    source_span, target_span = speaker.span(), says.span(group)
    if danish[0] in GLOSSES and english[0] in PRONOUNS - {GLOSSES[danish[0]]}:
        message = f"'{english[0]}' speaks in the English, '{danish[0]}' ({GLOSSES[danish[0]]})"
        yield Flag("quote", f"{message} in the Danish", source_span, target_span)
    names, others = (_names(SPOKEN_TO.split(clause)[0]) for clause in (speaker[0], says[group]))
    if names and others and not names & others and others <= _names(source):
        message = f"'{says[group]}' speaks in the English, '{speaker[0].strip()}' in the Danish"
        yield Flag("quote", message, source_span, target_span)


def _other_extent(
    source: str, target: str, danish: Sequence[Quoted], english: Sequence[Quoted]
) -> Iterator[Flag]:
    said, says = ATTRIBUTION.search(source), [m.span() for m in SAID.finditer(target)]
    within = says and all(_cover(english, span) for span in says)
    if said and within and not _cover(danish, said.span()):
        message = "Who says it stands inside the quotation marks in the English"
        yield Flag("quote", message, said.span(), says[0])
        return
    share = sum(len(q.text) for q in danish) / len(source)
    other = sum(len(q.text) for q in english) / len(target)
    # Behind "siger hun, " a dash quotation may go on unmarked.
    if share - other > EXTENT or (other - share > EXTENT and not DASH.match(source)):
        message = f"{share:.0%} of the Danish is quoted, {other:.0%} of the English"
        yield Flag("quote", message, danish[0].span, english[0].span)


def _cover(quotations: Sequence[Quoted], span: Span) -> bool:
    """Whether one of the quotations holds all of the span."""
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
    words = quotation.text if len(quotation.text) <= 50 else f"{quotation.text[:47].rstrip()}…"
    return f"'{words}'"


def _marked(text: str) -> Iterator[Quoted]:
    """What stands between marks; of what stands inside that, nothing more."""
    opened = depth = 0
    inside, first = "", True
    for match in MARK.finditer(text):
        place, mark = match.start(), match[0]
        if depth == 0:
            if not _closes(text, place):
                opened, inside, depth = match.end(), mark, 1
            elif first and (mark in DOUBLE or text[place - 1] in ",.!?"):
                yield Quoted(text[:place], (0, place), whole=False)
            first = False
        elif (mark in DOUBLE) == (inside in DOUBLE):
            depth += 1 if _opens(text, place) else -1
            if depth == 0:
                yield Quoted(text[opened:place], (opened, place))
    if depth and (inside in DOUBLE or opened == 1 or text[: opened - 1].endswith(": ")):
        yield Quoted(text[opened:], (opened, len(text)), whole=False)


def _opens(text: str, place: int) -> bool:
    """Whether a mark inside a quotation opens another."""
    return text[place - 1] in " \"'“‘(" and text[place + 1 :][:1].isalnum()


def _closes(text: str, place: int) -> bool:
    """Whether what stands around a mark makes it a closing one."""
    before, after = text[:place][-1:], text[place + 1 :][:1]
    return bool(before) and not before.isspace() and not after.isalnum()
