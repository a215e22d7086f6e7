"""Translations spoilt on purpose: one error of a kind that ends careers, put into good English.

Takes a source and its human translation; gives the spoilt English, or None where the sentence has
nothing to spoil in that way. Written apart from the checks, and without their word lists, so that
finding these errors proves something.
"""

import random
import re
from collections.abc import Callable, Sequence

Corruption = Callable[[random.Random, str, str], str | None]

NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
SCALES = ("hundred", "thousand", "million", "billion")
NATIONALITIES = (
    "American British Chinese Danish Dutch Egyptian English European Finnish French German Greek "
    "Indian Iranian Iraqi Irish Israeli Italian Japanese Norwegian Polish Russian Spanish Swedish "
    "Swiss Syrian Turkish Ukrainian"
).split()
EVENTS = (
    "killed injured arrested charged convicted acquitted released rescued robbed kidnapped raped "
    "stabbed evacuated elected warned poisoned drowned buried postponed cancelled sold closed"
).split()
THINGS = (
    "soldiers doctors teachers farmers tourists passengers journalists voters refugees volunteers "
    "hospital school airport prison church bridge harbour factory parliament government embassy "
    "headquarters border island helicopter ferry train ship tank weapons earthquake flood fire "
    "election strike war agreement debt tax oil copper cancer disease children women girl boy "
    "north south east west summer winter morning evening"
).split()
NO_NAMES = frozenset(
    "I I'm I've I'd I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December The A An In On At It He "
    "She They We You But And Or If When While Mr Mrs Ms Dr President Minister Prime".split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NAME = re.compile(r"[A-ZÆØÅÖÄÉ][\w'’-]*(?: [A-ZÆØÅÖÄÉ][\w'’-]*)*")
DANISH_NEGATION = re.compile(
    r"\b(?:ikke|aldrig|ingen|intet|ingenting|hverken|næppe|uden)\b(?!\s+for\b)", re.IGNORECASE
)
# What takes a negation out of English, the first that fits.
POSITIVE = (
    (r"\bcan(?:not|'t|’t)\b", "can"),
    (r"\bwon['’]t\b", "will"),
    (r"\b(\w+)n['’]t\b", r"\1"),
    (r"\b(?:not|never) (?!only\b)", ""),
    (r"\bneither\b(.*)\bnor\b", r"both\1and"),
    (r"\bno[- ]one\b", "someone"),
    (r"\bnobody\b", "somebody"),
    (r"\bnothing\b", "something"),
    (r"\bwithout\b", "with"),
    (r"\bnone\b", "all"),
    (r"\b(?:hardly|scarcely|barely) ", ""),
    (r"\bno (?!\d)", ""),
)
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must)\b(?! not)"
)


def changed_digit(rng: random.Random, source: str, target: str) -> str | None:
    """One digit of the English is another."""
    del source
    digits = [match.start() for match in re.finditer(r"\d", target)]
    if not digits:
        return None
    place = rng.choice(digits)
    other = rng.choice([digit for digit in "123456789" if digit != target[place]])
    return target[:place] + other + target[place + 1 :]


def changed_number_word(rng: random.Random, source: str, target: str) -> str | None:
    """A number in words, or a scale, is another."""
    del source
    for words in rng.sample([NUMBER_WORDS, SCALES], 2):
        if spoilt := _swapped(rng, target, words):
            return spoilt
    return None


def changed_nationality(rng: random.Random, source: str, target: str) -> str | None:
    """A nationality is another."""
    del source
    return _swapped(rng, target, NATIONALITIES)


def changed_event(rng: random.Random, source: str, target: str) -> str | None:
    """What happened to somebody is something else: "arrested" for "killed"."""
    del source
    return _swapped(rng, target, EVENTS)


def changed_thing(rng: random.Random, source: str, target: str) -> str | None:
    """A person, a thing, a place or a time, is another."""
    del source
    return _swapped(rng, target, THINGS)


def swapped_name(pool: Sequence[str]) -> Corruption:
    """A corruption that puts another name of the pool, of as many words, in the place of one."""

    def swapped(rng: random.Random, source: str, target: str) -> str | None:
        spans = [match.span() for match in NAME.finditer(target) if _is_name(match, target)]
        if not spans:
            return None
        start, end = rng.choice(spans)
        words = target[start:end].count(" ")
        others = [name for name in pool if name.count(" ") == words]
        others = [name for name in others if not _shares_a_word(name, source + " " + target)]
        return target[:start] + rng.choice(others) + target[end:] if others else None

    return swapped


def names_of(targets: Sequence[str]) -> tuple[str, ...]:
    """The names in English sentences, in order, each once: the pool of `swapped_name`."""
    found = (m[0] for target in targets for m in NAME.finditer(target) if _is_name(m, target))
    return tuple(dict.fromkeys(found))


def changed_quoted_word(pool: Sequence[str]) -> Corruption:
    """A corruption that puts a word of the pool in the place of one in quotation marks."""

    def changed(rng: random.Random, source: str, target: str) -> str | None:
        del source
        quotation = re.search('["“]([^"“”]+)["”]', target)
        words = list(WORD.finditer(target, *quotation.span(1))) if quotation else []
        if not words:
            return None
        word = rng.choice(words)
        return target[: word.start()] + rng.choice(pool) + target[word.end() :]

    return changed


def dropped_negation(rng: random.Random, source: str, target: str) -> str | None:
    """English without its one "not", where the Danish has one of the words for it."""
    if not DANISH_NEGATION.search(source):
        return None
    return dropped_english_negation(rng, source, target)


def dropped_english_negation(rng: random.Random, source: str, target: str) -> str | None:
    """English without its one "not", whatever the source."""
    del rng, source
    for pattern, positive in POSITIVE:
        spoilt, count = re.subn(pattern, positive, target, count=1, flags=re.IGNORECASE)
        if count:
            return spoilt
    return None


def added_negation(rng: random.Random, source: str, target: str) -> str | None:
    """A "not" after an auxiliary, where neither side has a negation."""
    negative = any(re.search(pattern, target, re.IGNORECASE) for pattern, _ in POSITIVE)
    places = [match.end() for match in AUXILIARY.finditer(target)]
    if negative or DANISH_NEGATION.search(source) or not places:
        return None
    place = rng.choice(places)
    return f"{target[:place]} not{target[place:]}"


def dropped_quote(rng: random.Random, source: str, target: str) -> str | None:
    """The English without its quotation marks."""
    del rng, source
    spoilt = re.sub('["“”„«»]', "", target)
    return spoilt if len(target) - len(spoilt) >= 2 else None


def copied_source(rng: random.Random, source: str, target: str) -> str | None:
    """The Danish itself."""
    del rng
    return source if len(WORD.findall(source)) >= 4 and source != target else None


def half_copied(rng: random.Random, source: str, target: str) -> str | None:
    """The first or the second half of the English, the other half in Danish."""
    danish, english = source.split(), target.split()
    if min(len(danish), len(english)) < 8:
        return None
    if rng.random() < 0.5:
        return " ".join(english[: len(english) // 2] + danish[len(danish) // 2 :])
    return " ".join(danish[: len(danish) // 2] + english[len(english) // 2 :])


def looped(rng: random.Random, source: str, target: str) -> str | None:
    """The last one to six words, over and over."""
    del source
    words = target.split()
    if len(words) < 4:
        return None
    unit = words[-rng.randint(1, min(6, len(words))) :]
    return " ".join(words + unit * rng.randint(3, 8))


def cut_off(rng: random.Random, source: str, target: str) -> str | None:
    """The first 30 to 60 percent of the words, as where a model stops too early."""
    del source
    words = target.split()
    if len(words) < 8:
        return None
    kept = words[: int(len(words) * rng.uniform(0.3, 0.6))]
    return " ".join(kept).rstrip('.!?"”’,;:')


def cut_off_with_mark(rng: random.Random, source: str, target: str) -> str | None:
    """The same, with a full stop at the end: harder to see."""
    kept = cut_off(rng, source, target)
    return kept and f"{kept}."


def _swapped(rng: random.Random, target: str, words: Sequence[str]) -> str | None:
    found = [match for match in WORD.finditer(target) if match[0] in words]
    if not found:
        return None
    match = rng.choice(found)
    other = rng.choice([word for word in words if word != match[0]])
    return target[: match.start()] + other + target[match.end() :]


def _is_name(match: re.Match[str], target: str) -> bool:
    before = target[: match.start()].rstrip(" \"“”'‘’(«»-–")
    starts = not before or before[-1] in ".!?:…"
    words = match[0].split()
    common = any(word in NO_NAMES or word in NATIONALITIES for word in words)
    return not starts and not common and len(match[0]) > 2 and "'" not in match[0]


def _shares_a_word(name: str, text: str) -> bool:
    return any(word.casefold() in text.casefold() for word in name.split())
