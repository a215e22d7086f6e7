"""`quoted`: what a sentence quotes; `danish_attribution`, `english_attributions`: who says it.

Takes a sentence in Danish or English. A dash in front of a Danish sentence opens a quotation
(`- Ingen kom til skade, siger hun.`), which ends at the verb of saying. Whether a translation
quotes the same is the business of `checks/quotation.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.languages.da import ATTRIBUTION, DASH, NO_SPEAKER
from translate.languages.en import SAYS
from translate.marks import DOUBLE_QUOTES
from translate.spans import Span

MARK = re.compile(
    r"[\"“”„«»‟]"
    r"|(?<![\w.,!?…%)\"“”])['‘‚‹’](?=[\w(\[$£€])(?!\d0s)"  # opens; an apostrophe stands behind
    r"|(?<=[\w.,!?…%)\]])['’›](?!\w)"  # closes, or is a genitive
)
# A speaker, with one insertion: "Mette Overby, direktør i Vejle".
CLAUSE = r"[^,.;:\"“”]+(?:,[^,.;:\"“”]+)?"
SPEAKER = re.compile(CLAUSE)
# What is said, a comma or another mark, then "says Mette Overby", or "Mette Overby says".
SAID = re.compile(
    rf"[,?!]['’\"”»]*\ (?:{SAYS}\ (?P<after>{CLAUSE})|(?P<before>[^.;:\"“”]+?)\ {SAYS}\b)"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, `text[span[0]:span[1]]`, the marks left out.

    `whole` is False where the sentence holds only one of the two marks: the quotation goes on in
    the next sentence, or comes from the one before.
    """

    text: str
    span: Span
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation: `, says Mette Overby`.

    `span` holds the mark and the verb, in English the speaker, too; `speaker` is None where none is
    named beside the verb.
    """

    span: Span
    speaker: Span | None


def quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations of a sentence, in order, also one that a dash opens.

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


def danish_attribution(text: str) -> Attribution | None:
    """Who says the quotation of a Danish sentence, the first where there are several.

    >>> text = "- Vi er klar, siger Mette Overby."
    >>> text[slice(*danish_attribution(text).speaker)]
    ' Mette Overby'
    """
    said = ATTRIBUTION.search(text)
    if said is None:
        return None
    speaker = SPEAKER.match(text, said.end())
    words = speaker[0].split() if speaker else []
    named = speaker if words and words[0] not in NO_SPEAKER else None
    return Attribution(said.span(), named.span() if named else None)


def english_attributions(text: str) -> tuple[Attribution, ...]:
    """Who says each quotation of an English sentence, in order.

    >>> text = '"We are ready," Mette Overby says.'
    >>> [text[slice(*said.speaker)] for said in english_attributions(text)]
    ['Mette Overby']
    """
    return tuple(Attribution(said.span(), _speaker(said)) for said in SAID.finditer(text))


def _speaker(said: re.Match[str]) -> Span | None:
    group = "after" if said["after"] else "before"
    return said.span(group) if said[group].strip() else None


def _marked(text: str) -> Iterator[Quoted]:
    """The quotations between marks; one that stands inside another is left out."""
    opened = depth = 0
    inside, first = "", True
    for match in MARK.finditer(text):
        place, mark = match.start(), match[0]
        if depth == 0:
            if not _closes(text, place):
                opened, inside, depth = match.end(), mark, 1
            elif first and (mark in DOUBLE_QUOTES or text[place - 1] in ",.!?"):
                yield Quoted(text[:place], (0, place), whole=False)
            first = False
        elif (mark in DOUBLE_QUOTES) == (inside in DOUBLE_QUOTES):
            depth += 1 if _opens(text, place) else -1
            if depth == 0:
                yield Quoted(text[opened:place], (opened, place))
    if depth and (inside in DOUBLE_QUOTES or opened == 1 or text[: opened - 1].endswith(": ")):
        yield Quoted(text[opened:], (opened, len(text)), whole=False)


def _opens(text: str, place: int) -> bool:
    """Whether a mark inside a quotation opens another."""
    return text[place - 1] in " \"'“‘(" and text[place + 1 :][:1].isalnum()


def _closes(text: str, place: int) -> bool:
    """Whether what stands around a mark makes it a closing one."""
    before, after = text[:place][-1:], text[place + 1 :][:1]
    return bool(before) and not before.isspace() and not after.isalnum()
