"""Bullets that are whole sentences of the text: the best by rank. No model is needed.

Takes statements. Gives bullets in reading order, each of one sentence or of two neighbours, and
fewer than asked for if the text has no more. Which sentences can stand alone is left to
`fitness.py`.

A sentence ranks by its place (a wire story ends with the background), by its centrality in the
story, by having figures, and by what makes news: a day, harm to people, a denial, what happens
next. Bullets that repeat each other are avoided by maximal marginal relevance (Carbonell and
Goldstein, 1998).
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
from translate.languages.en import WEEKDAYS
from translate.models import ModelInfo

EXTRACTIVE = ModelInfo(id="extractive", revision="3", engine="none", precision="none")

# The most words in a bullet of two sentences: a wire bullet is best at 10 to 30. It may have more
# if the second sentence depends on the first, or if both are the lead (above 40 words, ROUGE-L on
# our own stories falls).
MAX_NEIGHBOURS = 30
MAX_LEAD = 40
MAX_DEPENDENT = 45

# The weight of each part of a score. Tuned on the ten gold stories and on those of the quality
# suite that aren't set aside: halving or doubling any of them changes ROUGE-1 by at most 0.02.
POSITION = 0.5
CENTRALITY = 0.1
FIGURES = 0.1
NEWS = 0.6
REDUNDANCY = 1.0

# The n-th of all candidates loses (n / all) ** DECLINE of POSITION. In these stories every second
# sentence is the source of a hand-written bullet, wherever it stands, but in the last tenth of a
# story only one in eleven.
DECLINE = 4

# Two bullets above this cosine say the same; only one of them is taken.
MAX_SIMILARITY = 0.7

# A weekday dates the news. Background has a year; a scene or a comment has no date.
DAY = re.compile(rf"\b(?:{'|'.join(day.capitalize() for day in WEEKDAYS)})\b")
HARM = re.compile(
    r"\b(?:dead|die[sd]|deaths?|killed|drowned|injured|wounded|hurt|missing|bodies)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied)|(?:correct|reject)(?:s|ed)?|refus(?:es?|ed)|rul(?:es?|ed) out"
    r"|not (?:yet|been)|ha(?:s|ve) not|un(?:known|clear))\b"
)
# What happens next: the usual end of a wire story, and of its summary.
NEXT = re.compile(
    r"\b(?:will|must|(?:is|are) to|(?:due|expected|planned|scheduled|set) (?:for|in|on|to)"
    r"|takes? (?:effect|place)|deadline)\b"
)
NEWSWORTHY = (DAY, HARM, DENIAL, NEXT)

# The start of a sentence that refers back: "The attack was …" after a lead about a strike.
TAKES_UP = re.compile(r"(?:The|This|That) ")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible bullet: its text, and the indices of the statements it is made of.

    `terms` is its tf-idf vector, `score` its rank before repetition counts; higher is better.
    `is_lead` is whether it opens the story with the news.
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
    """At most `count` bullets, in reading order.

    `used` and `among` are indices of statements: no bullet has one in `used`, and with `among` each
    bullet has at least one of these.
    """
    unused = [c for c in candidates(statements) if used.isdisjoint(c.sources)]
    if among is not None:
        unused = [c for c in unused if not among.isdisjoint(c.sources)]
    return tuple(Bullet(c.text, c.sources) for c in select(unused, count))


def candidates(statements: Sequence[Statement]) -> tuple[Candidate, ...]:
    """All possible bullets of a story, in reading order; no statement is in two of them."""
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
    """Whether a story's opening is its news rather than a scene or a look back.

    News names a weekday, or the sentence right after it gives its source ("Police say so.").
    """
    return DAY.search(text) is not None or any(map(is_attribution, after[:1]))


def _groups(statements: Sequence[Statement]) -> Iterator[tuple[int, ...]]:
    """The indices of the statements of each candidate: one, or two neighbours.

    A statement that depends on the one before it, and can't be joined to it, is left out. The first
    of the story's body is never left out for that: nothing stands before it.
    """
    last = -1
    body = [i for i, statement in enumerate(statements) if statement.kind == "body"]
    for i, statement in enumerate(statements):
        is_opening = i in body[:1]
        depends = is_dangling(statement.text) and not is_opening
        if i <= last or not is_fit(statement) or depends:
            continue
        neighbours = statements[i : i + 2]
        is_shared = _share_a_bullet(neighbours) or (is_opening and _is_lead_pair(neighbours))
        last = i + 1 if is_shared else i
        yield tuple(range(i, last + 1))


def _share_a_bullet(neighbours: Sequence[Statement]) -> bool:
    """Whether two neighbours make one bullet.

    They do if the second depends on the first, if it dates the first ("Police said so on Friday."),
    or if both are short and stand in one paragraph.
    """
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


def _is_lead_pair(neighbours: Sequence[Statement]) -> bool:
    """Whether the second sentence of a story says more about the news in the first.

    For example who did it: "A strike killed two on Monday. The attack was carried out by the army."
    Such a sentence is joined to the one before it at the start only: later in a story the reader
    knows what it refers to.
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
    """The best `count` candidates, in reading order. A lead that comes first is always one of them.

    They are chosen one by one: each time the one with the highest score less what it repeats of
    those chosen before.
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
