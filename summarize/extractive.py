"""Bullets taken from the text as they stand: whole sentences, ranked.

Takes statements; gives bullets in reading order, each of one sentence or of two neighbours, and
never more than the text has to offer. No model is needed, nothing is invented.

A sentence ranks by where it stands (a wire story ends with the background), by how much it shares
with the rest of the story, by the figures it carries, and for what makes news: a day, harm to
people, a denial, what happens next. Bullets that repeat each other are avoided as in maximal
marginal relevance (Carbonell and Goldstein, 1998).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.attribution import is_attribution
from summarize.content_words import Terms, figures, terms
from summarize.document import Statement
from summarize.fitness import is_dangling, is_fit
from summarize.summary import Bullet
from summarize.vectors import centrality, cosine, tf_idf, total
from translate.models import ModelInfo

EXTRACTIVE = ModelInfo(id="extractive", revision="3", engine="none", precision="none")

# Words in a bullet of two sentences: a wire bullet is best at 10 to 30. More where the second
# can't be told without the first, or is part of the lead (beyond 40 words, ROUGE-L of our own
# stories falls).
MAX_NEIGHBOURS = 30
MAX_LEAD = 40
MAX_DEPENDENT = 45

# What each part of a score weighs. Tried on the ten gold stories and on those of the quality suite
# that aren't set aside: to halve or to double any of them changes ROUGE-1 by at most 0.02.
POSITION = 0.5
CENTRALITY = 0.1
FIGURES = 0.1
NEWS = 0.6
REDUNDANCY = 1.0

# What the n-th of all candidates loses for its place is (n / all) ** DECLINE. Hand-written bullets
# of these stories rest on one sentence in two, wherever it stands, but on one in eleven of the
# last tenth.
DECLINE = 4

# Above this cosine two bullets say the same, and one of them is enough.
MAX_SIMILARITY = 0.7

# The day of the news: background has a year, a scene or a comment has none.
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
HARM = re.compile(
    r"\b(?:dead|die[sd]|deaths?|killed|drowned|injured|wounded|hurt|missing|bodies)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied)|(?:correct|reject)(?:s|ed)?|refus(?:es?|ed)|rul(?:es?|ed) out"
    r"|not (?:yet|been)|ha(?:s|ve) not|un(?:known|clear))\b"
)
# What happens next, or is to: the usual end of a wire story, and of its summary.
NEXT = re.compile(
    r"\b(?:will|must|(?:is|are) to|(?:due|expected|planned|scheduled|set) (?:for|in|on|to)"
    r"|takes? (?:effect|place)|deadline)\b"
)
NEWSWORTHY = (DAY, HARM, DENIAL, NEXT)

# How a sentence takes up what was told before: "The attack", which the lead may call a strike.
TAKES_UP = re.compile(r"(?:The|This|That) ")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become a bullet: the statements it is made of, its terms and its score.

    `is_lead` is whether the story opens with it, and opens with the news.
    """

    sources: tuple[int, ...]
    text: str
    terms: Terms
    score: float
    is_lead: bool


def extract(
    statements: Sequence[Statement],
    count: int,
    used: frozenset[int] = frozenset(),
    among: frozenset[int] | None = None,
) -> tuple[Bullet, ...]:
    """At most `count` bullets, in reading order, none of them with a statement in `used`.

    With `among`, each has a statement of these.
    """
    unused = [c for c in candidates(statements) if used.isdisjoint(c.sources)]
    if among is not None:
        unused = [c for c in unused if not among.isdisjoint(c.sources)]
    return tuple(Bullet(c.text, c.sources) for c in select(unused, count))


def candidates(statements: Sequence[Statement]) -> tuple[Candidate, ...]:
    """All that may be a bullet, in reading order."""
    vectors = tf_idf([terms(statement.text) for statement in statements])
    central = centrality(vectors)
    groups = tuple(_groups(statements))
    found = []
    for place, group in enumerate(groups):
        text = " ".join(statements[i].text for i in group)
        score = (
            POSITION * (1 - (place / len(groups)) ** DECLINE)
            + CENTRALITY * sum(central[i] for i in group) / len(group)
            + FIGURES * bool(figures(text))
            + NEWS * sum(mark.search(text) is not None for mark in NEWSWORTHY)
        )
        is_lead = place == 0 and _is_news(text, statements[group[-1] + 1 :])
        vector = total([vectors[i] for i in group])
        found.append(Candidate(group, text, vector, score, is_lead))
    return tuple(found)


def _is_news(text: str, after: Sequence[Statement]) -> bool:
    """Whether what a story opens with is its news, and not a scene or a look back.

    News has a day, or a sentence right after it that tells where it comes from.
    """
    return DAY.search(text) is not None or any(map(is_attribution, after[:1]))


def _groups(statements: Sequence[Statement]) -> Iterator[tuple[int, ...]]:
    """The indices of the statements of each candidate: one, or two neighbours.

    A statement that depends on one it can't be joined to is left out, except at the very start,
    where there is nothing that it could depend on.
    """
    last = -1
    body = [i for i, statement in enumerate(statements) if statement.kind == "body"]
    for i, statement in enumerate(statements):
        is_opening = i in body[:1]
        depends = is_dangling(statement.text) and not is_opening
        if i <= last or not is_fit(statement) or depends:
            continue
        neighbours = statements[i : i + 2]
        is_shared = _share_a_bullet(neighbours) or (is_opening and _goes_on(neighbours))
        last = i + 1 if is_shared else i
        yield tuple(range(i, last + 1))


def _share_a_bullet(neighbours: Sequence[Statement]) -> bool:
    """Whether the second needs the first or dates it, or both are short and of one paragraph."""
    if len(neighbours) < 2:
        return False
    first, second = neighbours
    words = len(first.text.split()) + len(second.text.split())
    if is_attribution(second):
        is_dated = DAY.search(second.text) is not None and DAY.search(first.text) is None
        return is_dated and words <= MAX_DEPENDENT
    if not is_fit(second):
        return False
    if is_dangling(second.text):
        return words <= MAX_DEPENDENT
    return first.paragraph == second.paragraph and words <= MAX_NEIGHBOURS


def _goes_on(neighbours: Sequence[Statement]) -> bool:
    """Whether the second tells more of the news that the first opens a story with.

    That is who did it, or how it came about: "A strike killed two on Monday. The attack was carried
    out by the army." Later in a story all know it, and such a sentence can be told by itself.
    """
    if len(neighbours) < 2:
        return False
    first, second = neighbours
    return (
        DAY.search(first.text) is not None
        and TAKES_UP.match(second.text) is not None
        and is_fit(second)
        and len(first.text.split()) + len(second.text.split()) <= MAX_LEAD
        and cosine(terms(first.text), terms(second.text)) <= MAX_SIMILARITY
    )


def select(found: Sequence[Candidate], count: int) -> tuple[Candidate, ...]:
    """The best `count` candidates in reading order; the lead is always one, where it comes first.

    They are taken one by one, each time the one with the best score after what it repeats.
    """
    chosen = [candidate for candidate in found[: min(1, count)] if candidate.is_lead]
    left = list(found[len(chosen) :])
    while left and len(chosen) < count:
        repeats = [max((cosine(c.terms, o.terms) for o in chosen), default=0.0) for c in left]
        ranks = [c.score - REDUNDANCY * r for c, r in zip(left, repeats, strict=True)]
        best = max(range(len(left)), key=ranks.__getitem__)
        candidate, repeated = left.pop(best), repeats[best]
        if repeated <= MAX_SIMILARITY:
            chosen.append(candidate)
    return tuple(sorted(chosen, key=lambda candidate: candidate.sources))
