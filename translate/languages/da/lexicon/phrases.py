"""`phrases`: the set phrases of a sentence: "tog stilling til", "trak han sig", "i morges".

A verb may be inflected, and its subject and an adverb may stand behind it, as in main clauses;
other phrases are matched letter by letter. Elsewhere words may stand between only where the phrase
says so, by "…", "ngn" or "ngt".
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from translate.languages.da.lexicon.reading import Word
from translate.languages.da.lexicon.table import table

GAPS = frozenset("… ngn ngt ngns X".split())
GAP = "…"
ENDS = re.compile(r"[.!?;:]")
BETWEEN = 3  # words at most in a gap
REFLEXIVE = "sig"
SUBJECTS = {
    "mig": "jeg",
    "dig": "du",
    "os": "vi",
    "jer": "i",
}  # reflexive beside their subject only
PREPOSITIONS = frozenset(
    "i til på for med af over under ved om efter fra hos mod mellem uden gennem siden inden ud op "
    "ned ind hen så som at en et den det der da når hvor hvad ikke jo stadig mere mest både".split()
)
# Words that a noun follows, so that "en bøde på" isn't the verb "bøde på".
NOUN_FOLLOWS = frozenset(
    "en et denne dette disse min din sin mit dit sit mine dine sine hans hendes dens dets deres "
    "vores nogle flere mange de den det på fra med af for i om under ved efter".split()
)


class Phrase(NamedTuple):
    """A phrase: the places of its words in the sentence, its form in the lexicon, its senses."""

    places: tuple[int, ...]
    listed: str
    senses: str


def key_of(phrase: str, verbs: Collection[str]) -> tuple[str, str, str] | None:
    """What a phrase is looked up by, its kind ("v" or "-") and what follows; None if one word.

    It is looked up by its first two words, or by its first where others may stand between them.

    >>> key_of("trække ngn til ansvar", {"trække"})
    ('trække til', 'v', '… til ansvar')
    """
    tokens = [GAP if token in GAPS else token.lower() for token in phrase.split()]
    tokens = [REFLEXIVE if token in SUBJECTS else token for token in tokens]
    if sum(token != GAP for token in tokens) < 2 or tokens[0] == GAP:
        return None
    verb = tokens[0] in verbs and tokens[0] not in PREPOSITIONS
    while tokens[-1] == GAP:
        tokens.pop()
    second = next(token for token in tokens[1:] if token != GAP)
    key = f"{tokens[0]} {second}" if verb or tokens[1] != GAP else tokens[0]
    return key, "v" if verb else "-", " ".join(tokens[1:])


def phrases(sentence: str, words: Sequence[Word], taken: Collection[int]) -> list[Phrase]:
    """The phrases of a sentence that share no word with each other and use none of those taken.

    Those of most words come first, then those with the fewest words between, then the fixed ones.
    """
    reader = _Reader(sentence, words)
    found = sorted(match for start in range(len(words)) for match in reader.matches(start))
    used, kept = set(taken), []
    for _, phrase in found:
        if not used & set(phrase.places):
            used |= set(phrase.places)
            kept.append(phrase)
    return kept


class _Reader:
    """Finds all phrases of a sentence."""

    def __init__(self, sentence: str, words: Sequence[Word]) -> None:
        forms = {word.form for word in words}
        reflexive = {REFLEXIVE, *(own for own, subject in SUBJECTS.items() if subject in forms)}
        self._sentence, self._words = sentence, words
        self._forms = [REFLEXIVE if word.form in reflexive else word.form for word in words]

    def matches(self, start: int) -> Iterator[tuple[tuple[int, ...], Phrase]]:
        """Each phrase that begins with a word, and what it is ordered by."""
        for kind, rest, listed, senses in self._candidates(start):
            if places := self._places(start, rest.split(" "), kind == "v"):
                order = (-len(places), places[-1] - places[0], kind == "v", start)
                yield order, Phrase(places, listed, senses)

    def _candidates(self, start: int) -> list[list[str]]:
        """The rows of phrases that may begin with a word."""
        form, words = self._forms[start], self._words[start + 1 : start + 2 + BETWEEN]
        keys = [form, *(f"{form} {second}" for second in self._forms[start + 1 : start + 2])]
        rows = [row for key in keys for row in _rows(key) if row[0] == "-"]
        if _is_noun(self._words, start):
            return rows
        verbs = [lemma.word for lemma in self._words[start].lemmas if "v" in lemma.classes]
        own = self._forms[start + 1 : start + 2 + BETWEEN]
        seconds = {*own, *(lemma for word in words for lemma in word.words)} if verbs else ()
        keys = [f"{verb} {second}" for verb in verbs for second in sorted(seconds)]
        return rows + [row for key in keys for row in _rows(key) if row[0] == "v"]

    def _places(self, start: int, rest: Sequence[str], verb: bool) -> tuple[int, ...] | None:
        """The places of a phrase that begins at a word; None if it doesn't stand there."""
        places, gap = [start], verb
        for wanted in rest:
            if wanted == GAP:
                gap = True
                continue
            place = self._next(wanted, places[-1], 1 + gap * BETWEEN, verb)
            if place is None:
                return None
            places.append(place)
            gap = False
        return tuple(places)

    def _next(self, wanted: str, last: int, steps: int, verb: bool) -> int | None:
        """The place of a phrase's next word, if it is that near and no clause ends before it."""
        words = self._words
        for place in range(last + 1, min(len(words), last + 1 + steps)):
            if self._forms[place] == wanted or (verb and wanted in words[place].words):
                between = self._sentence[words[last].end : words[place].start]
                ended = ENDS.search(between) or (place > last + 1 and "," in between)
                return None if ended else place
        return None


@lru_cache(1_000)
def _rows(key: str) -> list[list[str]]:
    return table("phrases").rows(key)


def _is_noun(words: Sequence[Word], place: int) -> bool:
    """Whether a word that may be a noun is one: an article, a preposition or so stands before it.

    Adjectives may stand between: "de diskrete pumper i".
    """
    if not words[place].may_be("n"):
        return False
    before = place - 1
    while before > 0 and before > place - 3 and words[before].may_be("a"):
        before -= 1
    return before >= 0 and words[before].form in NOUN_FOLLOWS
