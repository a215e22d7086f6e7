"""What kind a paragraph of wire copy is, told from its words alone.

In comes the visible text of a paragraph on one line (`visible`); out goes its kind, or the span of
a caption's photo credit. Datelines and signatures are `datelines.py`'s matter, where the paragraphs
are is `layout.py`'s; `article.py` puts it together. The patterns name whole paragraphs
(`fullmatch`), so that a sentence which merely begins like a notice or a byline stays in the story.
"""

import re

from translate.article.datelines import (
    AGENCY,
    CAPITAL,
    NAME_WORD,
    SIGNED,
    ends,
    is_dateline,
    is_signature,
)
from translate.article.types import ParagraphKind
from translate.spans import INVISIBLE, Span

_PARTICLE = r"(?:van|von|der|den|de|da|di|du|af|al|el|la|bin|ibn)"
_PERSON = rf"{NAME_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{NAME_WORD}){{1,4}}"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ROLE = r"[^.!?…:,]{2,80}"
_NEWSROOM = r"(?i:/?ritzau/?|redaktionen|newsroom|nyhedsredaktionen)"
_BYLINE = re.compile(
    rf"(?:Af|AF|(?:Skrevet|Tekst)\saf|Tekst|Journalist):?\s"
    rf"(?:{_PERSON}|{_NEWSROOM})"
    rf"(?:(?:,\s|\s(?:og|&)\s|\s?/\s?){_PERSON})*"
    rf"(?:(?:,|\s[-–|•·])?\s?/?{_EMAIL}|,?\s?(?i:{SIGNED})|,?\s/?{AGENCY}/?|\s?[(\[][^)\]]{{1,60}}[)\]]"
    rf"|\s(?:og|&)\s{_PERSON}|,\s{_ROLE}|[.,]?\s(?:Foto|FOTO|foto):?\s{_PERSON})*\.?"
    rf"|{_PERSON}(?:,\s{_ROLE})?,?\s?(?:{_EMAIL}|/(?i:ritzau)/)|{_EMAIL}"
)

_FOTO = (
    r"(?:(?:(?:arkiv|pr-?|presse|genre|model|privat|tegn)-?)?foto(?:s|graf|grafi|er)?"
    r"|grafik|illustration|tegning|video|billede|billedtekst)"
)
_CREDITED = (
    rf"(?:(?:[{CAPITAL}]\.|[{CAPITAL}@][\w'’-]*|\d{{4}}|og|van|von|de|der|al|©)"
    r"(?:\s?[/,&]\s?|\s|-|(?=$|\.|\)|\])))+"
)
_CREDIT = re.compile(
    rf"(?P<label>[(\[]?\b(?i:{_FOTO}\s?[:/]\s?|\w*foto\s(?=(?-i:[{CAPITAL}©]))))"
    rf"(?:{_CREDITED}(?:[(\[](?i:{_FOTO})[)\]])?|\S+(?:\s\S+){{0,3}}$)[)\]]?\.?"
    rf"|[(\[](?i:{_FOTO})[)\]]\.?"
    rf"|(?:©\s?)?(?:{_PERSON}\s?/\s?)?(?:[\w ]{{1,40}}/)?(?i:ritzau\s)?Scanpix(?:\s\d{{4}})?\.?"
    rf"|(?i:{_FOTO})$"
)

_NOTICE = re.compile(
    r"""
    (?:(?:artiklen|teksten|historien|indlægget)\s)?fortsætter\s
        (?:(?:efter|under|nedenunder|nedenfor|herunder|her)\b[^.!?]{0,50}|her)\.?
    | (?:kommercielt\s)?(?:annonce(?:r)?|reklame(?:r)?|advertisement|sponsoreret(?:\s\w+)?)
        (?:\s(?:slut|start|fra\s[\w ]{2,40}))?
    | annoncørbetalt(?:\s\w+)?
    | (?:læs|se|hør|lyt)\s(?:også|mere|her|hele\s(?:historien|artiklen|sagen|interviewet))\b.*
    | (?:læs|se|hør)(?:\sogså)?\s?:.*
    | (?:se|hør|lyt\stil)\s(?:video(?:en)?|billeder(?:ne)?|podcast(?:en)?|artiklen|galleri(?:et)?)
        \b[^.!?]{0,60}
    | del(?:\s(?:artiklen|artikel|historien|denne\sartikel|på\s\w+|via\s[\w-]+|med\s[^.!?]{1,30}))?
    | (?:udskriv|print|gem|kopi[ée]r|bogmærk|kommenter|lyt|anmeld)
        (?:\s(?:artiklen|artikel|link|linket|historien|siden|til\sartiklen))?
    | (?:abonn[ée]r|abonnér)\b.*
    | (?:bliv|køb|prøv)\s(?:\w+\s){0,3}(?:abonnent|abonnement)\b[^.!?]*[.!?]?
    | få\s(?:(?:fuld|fri|ubegrænset)\s)?adgang\stil\s[^.!?]{1,60}
    | (?:få|hold)\s(?:dig|nyhed\w*|dagens|vores)\s[^.!?]{0,60}\b(?:nyhedsbrev|indbakke)[^.!?]{0,20}
    | (?:er\sdu\s)?allerede\sabonnent\?.* | log\s(?:ind|på)\b[^.!?]{0,40}[.!?]?
    | tilmeld\s(?:dig\s)?[^.!?]{0,40}\bnyhedsbrev[^.!?]*[.!?]?
    | følg\s(?:os|med\sher|sagen\sher|emnet|emner)\b[^.!?]{0,60}
    | (?:relaterede|andre|flere|seneste|mest)\s(?:artikler|nyheder|historier|nyt|læste(?:\s\w+)?)
    | (?:denne\s)?artikel(?:en)?\ser\s(?:låst|(?:kun\s)?for\sabonnenter)
    | dette\s(?:indhold\s)?er\s(?:sponsoreret|annoncørbetalt)(?:\sindhold)? | skriv\sud
    | (?:ca\.\s)?\d{1,2}\smin(?:utter|\.)?(?:s)?\s?læsetid | læsetid:?\s[^.!?]{1,20}\.?
    | (?:facebook|twitter|x|linkedin|messenger|whatsapp|e-?mail|instagram|reddit|bluesky)
    | (?:vis|se|læs)\s(?:mere|mindre|alle|flere)(?:\s\w+)? | luk | menu | søg | kommentarer
    | (?:gå\s)?(?:til|tilbage\stil)\s(?:toppen|forsiden) | forsiden
    | (?:copyright\b|©)(?!.*scanpix).{0,80} | alle\srettigheder\sforbeholdes\.?
    | tip\sos\b[^.!?]{0,60}[.!?]? | har\sdu\s(?:et\s)?tip\b.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ORNAMENT = " -–—*[]()<>«»→←↓▼▶►•·|:…"

_DASH = re.compile(rf"[-–—−‒―]\s|[-–—][\"'”“„«»]?(?=[{CAPITAL}])")
_ASKS = re.compile(r"[^.!?]+[?!][\"'”“’»«)\]]*$")
_ENDS_SHORTENED = re.compile(r"\b(?:kr|mio|mia|pct|m\.m|mv|m\.v)\.$")
_LIST_MARK = re.compile(r"[*•·▪●◦‣]\s")
# Characters, with room: the longest of 270 headlines seen had 85, of 9 crossheads 21.
_LONGEST_HEADLINE = 120
_LONGEST_CROSSHEAD = 70
# No notice or caption is longer; what a pattern may have to try is bounded so, too.
_LONGEST_FIXED = 800


def visible(text: str) -> str:
    """The text on one line, without the characters nobody sees."""
    return " ".join(INVISIBLE.sub("", text).split())


def fixed_kind(text: str, *, leading: bool = False) -> ParagraphKind | None:
    """The kind that the words alone decide, or None: notice, dateline, signature, byline, caption.

    `leading` says that the story's own text hasn't begun.

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
    return bool(_NOTICE.fullmatch(text.strip(_ORNAMENT))) and not (is_quote(text) and ends(text))


def is_quote(text: str) -> bool:
    """Whether the text is led by a dash, as a quote is: `- Vi er lettede, siger han`."""
    return _DASH.match(text) is not None


def is_headline(text: str, *, first: bool = True) -> bool:
    """Whether this text, in front of the story's own, is a headline; `first` of possibly two."""
    if len(text) > _LONGEST_HEADLINE or list_mark(text):
        return False
    if not ends(text):
        return True
    asks = _ASKS.fullmatch(text) and not is_quote(text)
    shortened = len(text) <= _LONGEST_CROSSHEAD and _ENDS_SHORTENED.search(text)
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
