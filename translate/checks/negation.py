"""`check_negation`: a "not" that was lost in translation, or that wasn't there.

`unmatched` sets the negations of two texts against each other, in whatever languages;
`check_negation` does so for a sentence and its English. "A did, B didn't" turned round goes unseen,
since what a negation belongs to is not looked at.
"""

from collections.abc import Callable, Iterator, Sequence

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.languages import SOURCE, TARGET
from translate.readings import Negation, expressions

GLOSSES = {
    "not": "not",
    "never": "never",
    "no": "no, nothing",
    "neither": "neither",
    "without": "without",
    "hardly": "hardly",
}


def check_negation(source: str, target: str, _evidence: Evidence = NOTHING_KNOWN) -> Iterator[Flag]:
    """A flag for each plain negation that only one side has.

    >>> [flag.message for flag in check_negation("Broen åbner ikke i år.", "The bridge opens.")]
    ["'ikke' (not) in the Danish, no negation for it in the English"]
    """
    lost, added = unmatched(expressions(source, SOURCE), expressions(target, TARGET))
    for negation in lost:
        gloss = f" ({GLOSSES[negation.meaning]})" if negation.meaning in GLOSSES else ""
        message = f"'{negation.word}'{gloss} in the Danish, no negation for it in the English"
        yield Flag("negation", message, source_span=negation.span)
    for negation in added:
        message = f"'{negation.word}' in the English, no negation for it in the Danish"
        yield Flag("negation", message, target_span=negation.span)


def unmatched(
    first: Sequence[Negation], second: Sequence[Negation]
) -> tuple[tuple[Negation, ...], tuple[Negation, ...]]:
    """The plain negations of each reading that have no counterpart in the other.

    Equal meanings find each other first; then a plain negation is content with any other, and at
    last with an implicit one. Between several, the nearest in order is taken.
    """
    left, right = list(first), list(second)
    for fit in (_translate_each_other, _are_plain, _have_a_plain_one):
        _pair_off(left, right, fit)
    return (
        tuple(n for n in left if n.strength == "plain"),
        tuple(n for n in right if n.strength == "plain"),
    )


def _translate_each_other(a: Negation, b: Negation) -> bool:
    return a.meaning == b.meaning and (
        "plain" in (a.strength, b.strength) or a.strength == b.strength == "implicit"
    )


def _are_plain(a: Negation, b: Negation) -> bool:
    return a.strength == b.strength == "plain"


def _have_a_plain_one(a: Negation, b: Negation) -> bool:
    strengths = (a.strength, b.strength)
    return "plain" in strengths and "affirmative" not in strengths


def _pair_off(
    left: list[Negation], right: list[Negation], fit: Callable[[Negation, Negation], bool]
) -> None:
    """Take out of both lists what fits together, the nearest in relative order first."""
    fits = sorted(
        (a.strength != b.strength, abs(i / len(left) - j / len(right)), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if fit(a, b)
    )
    paired: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in fits:
        if i not in paired[0] and j not in paired[1]:
            paired[0].add(i)
            paired[1].add(j)
    left[:] = [n for i, n in enumerate(left) if i not in paired[0]]
    right[:] = [n for j, n in enumerate(right) if j not in paired[1]]
