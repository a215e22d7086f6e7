"""`enforced`, `said_instead`: a glossary's term put in the place of the model's own word for it.

In comes a sentence, its English, where the Danish has one term, and the model's own words for it
(what it makes of the term by itself); out comes English with the term in it, in the number, case
and article that the place asks for, or None where that would be a guess.
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

# Characters and words. What is shorter or longer is no word for a term, but a model's slip.
SHORTEST_RENDERING, MOST_WORDS = 3, 6
# Letters. Shorter Danish words are too often English ones: by, barn, fire, gift.
SHORTEST_DANISH = 6
# What is before a word that doesn't begin a sentence ends so; "U.S." ends none.
LATER_WORD = re.compile(r"(?:[\w,;'’)-]|\b[A-Z]\.)\s+[\"'“‘(]*\Z")


def kept(target: str, term: Term) -> list[Span]:
    """Where the English has the term, in any of the wordings that are accepted."""
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
    """The English with the term in it, or None where it isn't safe to put it there.

    `places` are those of one term in the source, `renderings` the model's own words for it, `taken`
    the spans of the target that are other terms. It is safe where no more of these words are in
    the English than it lacks uses of the term, each within no longer name, and where the term is
    no part of a compound. A Danish word left in the English is replaced in the same way.

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
    """Where the English has the Danish word, or else the model's own words for it."""
    return [span for span, _ in _said(source, target, places, renderings, taken)]


def _said(
    source: str,
    target: str,
    places: Sequence[TermPlace],
    renderings: Sequence[str],
    taken: Sequence[Span],
) -> list[tuple[Span, TermPlace | None]]:
    """`said_instead`, with the place whose Danish word it is."""
    left: dict[Span, TermPlace | None] = {}
    for place in places:
        for span in _left_in_danish(source, target, place):
            left.setdefault(span, place)
    spans = _free(left, taken) or _rendered(target, renderings, taken)
    if any(place.term.is_name for place in places):
        spans = [span for span in spans if target[span[0]].isupper()]  # "left" is no party
    return [(span, left.get(span)) for span in sorted(spans)]


def _left_in_danish(source: str, target: str, place: TermPlace) -> Iterator[Span]:
    danish = source[slice(*place.span)]
    if place.term.is_name or len(danish) >= SHORTEST_DANISH:
        case = 0 if place.term.is_name else re.IGNORECASE
        pattern = rf"(?<![\w-]){re.escape(danish)}(?![\w-])"
        yield from (found.span() for found in re.finditer(pattern, target, case))


def _rendered(target: str, renderings: Sequence[str], taken: Sequence[Span]) -> list[Span]:
    """Where the English has a rendering by itself, not within a hyphenated word."""
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
    """The spans that have nothing in common with those taken."""
    return [span for span in spans if not any(overlap(span, other) for other in taken)]


def _in_longer_name(source: str, target: str, span: Span) -> bool:
    """Whether a word with a capital stands by another that the Danish hasn't: Council Bluffs."""
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
    return not LATER_WORD.search(before)


def _replaced(target: str, span: Span, term: Term, danish: TermPlace | None) -> str:
    """The English with the term at a span; `danish` where the word there was left in Danish."""
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
    """Whether a Danish word is a plural, by its form, else by what is before it."""
    if danish.form.number is not None:
        return danish.form.number == "plural"
    return bool(preceding) and preceding[-1] in PLURAL_DETERMINERS


def _lacks_the(wanted: str, danish: TermPlace | None, preceding: Sequence[str]) -> bool:
    """Whether the term has an article, by the glossary or by the Danish form, and no other."""
    given = wanted.lower().startswith("the ")
    definite = danish is not None and danish.form.definite and not danish.term.is_name
    determined = (
        word in DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")) for word in preceding
    )
    return (given or definite) and not any(determined)


def _with_article(before: str, new: str) -> str:
    """What is before the term, its "a" or "an" mended."""
    found = re.search(r"\b([Aa])n?(\s+)\Z", before)
    if not found:
        return before
    article = found[1] + ("n" if begins_with_vowel_sound(new) else "")
    return before[: found.start()] + article + found[2]


def _in_case_of(old: str, new: str, before: str) -> str:
    """The new words with the capitals that the old ones had for their place."""
    if old.isupper() and len(old) > 4:  # a headline in capitals; no abbreviation is as long
        return new.upper()
    if _starts_sentence(before):
        return new[0].upper() + new[1:] if old[0].isupper() else new
    titled = all(word[0].isupper() for word in old.split() if len(word) > 3)
    if old[0].isupper() and titled and new.islower():
        words = new.split(" ")
        return " ".join(w if w in SMALL_IN_TITLES else w[0].upper() + w[1:] for w in words)
    return new
