"""`enforced`: the English with a glossary's term in place of the model's own word for it.

Takes a sentence, its English, the places of one term in the Danish, and the model's own words for
the term ("regional assembly"). Gives the English with the term in the number, case and article
that the place needs ("the regional councils"), or None where that would be a guess.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from translate.glossary.places import TermPlace, overlap, places_in_english
from translate.glossary.term import Term
from translate.languages.en import (
    DETERMINERS,
    PLURAL_DETERMINERS,
    SMALL_IN_TITLES,
    bare,
    begins_with_vowel_sound,
    is_plural,
    plural,
)
from translate.spans import Span

# In characters and in words. A shorter or longer rendering is a mistake of the model.
SHORTEST_RENDERING, MOST_WORDS = 3, 6
# In letters. Shorter Danish words are too often English words, too: by, barn, fire, gift.
SHORTEST_DANISH = 6
# What is before a word that doesn't begin a sentence ends so; "U.S." ends none.
LATER_WORD = re.compile(r"(?:[\w,;'’)-]|\b[A-Z]\.)\s+[\"'“‘(]*\Z")


def kept(target: str, term: Term) -> list[Span]:
    """The spans of the English that are the term, in any of its accepted wordings, in order."""
    found: list[Span] = []
    for phrase in term.accepted:
        found += _free(places_in_english(target, phrase), found)
    return sorted(found)


def enforced(
    source: str,
    target: str,
    places: Sequence[TermPlace],
    renderings: Sequence[str],
    taken: Sequence[Span] = (),
) -> str | None:
    """The English with one term put in, or None if that isn't safe.

    `places` are the term's places in the source, `renderings` the model's own words for it, `taken`
    the spans of the target that are other terms. It is safe if the term isn't part of a compound,
    the English has no more of the model's words than it lacks uses of the term, and none of these
    words is part of a longer name. A Danish word left in the English is replaced in the same way.

    >>> from translate.glossary.places import TermIndex
    >>> danish = "Borgmesteren går af."
    >>> places = TermIndex([Term("borgmester", "lord mayor")]).find(danish)
    >>> enforced(danish, "The mayor's deputy resigns.", places, ["Mayor"])
    "The lord mayor's deputy resigns."
    """
    if not places or any(place.compound for place in places):
        return None
    own = _free(kept(target, places[0].term), taken)
    others = _said(source, target, places, renderings, [*taken, *own])
    if not 0 < len(others) <= len(places) - len(own):
        return None
    if any(_in_longer_name(source, target, span) for span, _ in others):
        return None
    for span, danish in reversed(others):
        target = _replaced(target, span, places[0].term, danish)
    return target


def said_instead(
    source: str,
    target: str,
    places: Sequence[TermPlace],
    renderings: Sequence[str],
    taken: Sequence[Span] = (),
) -> list[Span]:
    """The spans of the English that are the Danish word left in, or else the model's own words.

    The arguments are those of `enforced`.
    """
    return [span for span, _ in _said(source, target, places, renderings, taken)]


def _said(
    source: str,
    target: str,
    places: Sequence[TermPlace],
    renderings: Sequence[str],
    taken: Sequence[Span],
) -> list[tuple[Span, TermPlace | None]]:
    """The spans of `said_instead`; with a Danish word left in, its place in the source."""
    left: dict[Span, TermPlace | None] = {}
    for place in places:
        for span in _left_in_danish(source, target, place):
            left.setdefault(span, place)
    spans = _free(left, taken) or _rendered(target, renderings, taken)
    if any(place.term.is_name for place in places):
        spans = [span for span in spans if target[span[0]].isupper()]  # "left" is no party
    return [(span, left.get(span)) for span in sorted(spans)]


def _left_in_danish(source: str, target: str, place: TermPlace) -> Iterator[Span]:
    """Where the English has the Danish word of a place."""
    danish = source[slice(*place.span)]
    if place.term.is_name or len(danish) >= SHORTEST_DANISH:
        case = 0 if place.term.is_name else re.IGNORECASE
        pattern = rf"(?<![\w-]){re.escape(danish)}(?![\w-])"
        yield from (found.span() for found in re.finditer(pattern, target, case))


def _rendered(target: str, renderings: Sequence[str], taken: Sequence[Span]) -> list[Span]:
    """Where the English has one of the renderings, not as part of a hyphenated word."""
    phrases = {
        re.sub(r"['’]s?\Z", "", bare(text.strip(" .,:;!?\"'“”‘’-–—"))) for text in renderings
    }
    found: list[Span] = []
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        if len(phrase) >= SHORTEST_RENDERING and len(phrase.split()) <= MOST_WORDS:
            spans = places_in_english(target, phrase)
            found += _free(spans, [*taken, *found])
    return [
        (start, end)
        for start, end in found
        if target[:start][-1:] != "-" and target[end : end + 1] != "-"
    ]


def _free(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """The spans that don't overlap any of those taken."""
    return [span for span in spans if not any(overlap(span, other) for other in taken)]


def _in_longer_name(source: str, target: str, span: Span) -> bool:
    """Whether a capitalised word is next to another that the Danish lacks: "Council Bluffs"."""
    start, end = span
    if not target[start].isupper() or target.isupper():  # all capitals: a headline
        return False
    before = re.search(r"(\w+)\s\Z", target[:start])
    after = re.match(r"\s(\w+)", target[end:])
    if before and _starts_sentence(target[: before.start()]):
        before = None  # its capital says nothing
    neighbours = [found[1] for found in (before, after) if found and found[1][0].isupper()]
    return any(not re.search(rf"\b{re.escape(word)}\b", source) for word in neighbours)


def _starts_sentence(before: str) -> bool:
    """Whether a sentence begins after this text."""
    return not LATER_WORD.search(before)


def _replaced(target: str, span: Span, term: Term, danish: TermPlace | None) -> str:
    """The English with the term at a span; `danish` is the place of a Danish word left in there."""
    before, old, after = target[: span[0]], target[slice(*span)], target[span[1] :]
    preceding = [word.lower() for word in re.findall(r"[\w'’]+", before)[-3:]]
    many = _is_many(danish, preceding) if danish else is_plural(old)
    many = many and not term.is_name
    new = plural(bare(term.wanted)) if many else bare(term.wanted)
    if _lacks_the(term.wanted, danish, preceding):
        new = "the " + new
    if danish and danish.genitive:
        new += "'s"
    new = _in_case_of(old, new, before)
    # "assemblies' plans" may have become "councils's plans", "people's" "persons's".
    after = re.sub(r"\A(['’])s\b", r"\1", after) if many and new.endswith("s") else after
    if many and new.endswith("s's"):
        new = new[:-1]
    return _with_article(before, new) + new + after


def _is_many(danish: TermPlace, preceding: Sequence[str]) -> bool:
    """Whether a Danish word is a plural: by its form, or else by the English word before it."""
    if danish.form.number is not None:
        return danish.form.number == "plural"
    return bool(preceding) and preceding[-1] in PLURAL_DETERMINERS


def _lacks_the(wanted: str, danish: TermPlace | None, preceding: Sequence[str]) -> bool:
    """Whether "the" must be added: the glossary or the Danish form has it, the English lacks it."""
    given = wanted.lower().startswith("the ")
    definite = danish is not None and danish.form.definite and not danish.term.is_name
    determined = (
        word in DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")) for word in preceding
    )
    return (given or definite) and not any(determined)


def _with_article(before: str, new: str) -> str:
    """The text before the term, with "a" or "an" as the term needs it."""
    found = re.search(r"\b([Aa])n?(\s+)\Z", before)
    if not found:
        return before
    article = found[1] + ("n" if begins_with_vowel_sound(new) else "")
    return before[: found.start()] + article + found[2]


def _in_case_of(old: str, new: str, before: str) -> str:
    """The new words with capitals where the old words had them because of their place."""
    if old.isupper() and len(old) > 4:  # a headline in capitals; no abbreviation is as long
        return new.upper()
    if _starts_sentence(before):
        return new[0].upper() + new[1:] if old[0].isupper() else new
    titled = all(word[0].isupper() for word in old.split() if len(word) > 3)
    if old[0].isupper() and titled and new.islower():
        words = new.split(" ")
        return " ".join(w if w in SMALL_IN_TITLES else w[0].upper() + w[1:] for w in words)
    return new
