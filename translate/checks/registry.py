"""`assess` and `CHECKS`: all checks of a sentence's English, and the flags that they give together.

Takes a Danish sentence, its English and what else is known of them; gives flags. Each check is in a
file of its own. A flag that only repeats another is left out here, such as the missing number in
Danish words that were left untranslated. `docs/adding-a-check.md` shows how a check is added.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from translate.checks.completeness import check_completeness
from translate.checks.confidence import check_confidence
from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.checks.length import check_length
from translate.checks.meaning import check_meaning
from translate.checks.names import check_names
from translate.checks.negation import check_negation
from translate.checks.numbers import check_numbers
from translate.checks.quotation import check_quotes
from translate.checks.repetition import check_repetition
from translate.checks.terms import check_terms
from translate.checks.untranslated import check_untranslated
from translate.flags import Flag
from translate.spans import Span, on_one_line, placed

# A pure function of the source, the target (each on one line) and what else is known of them.
Check = Callable[[str, str, Evidence], Iterable[Flag]]
# In the order in which flags of the same place are listed.
CHECKS: tuple[Check, ...] = (
    check_completeness,
    check_untranslated,
    check_repetition,
    check_numbers,
    check_names,
    check_negation,
    check_meaning,
    check_quotes,
    check_length,
    check_confidence,
    check_terms,
)
# The flags of these explain what others find in the same place: a number is missing because its
# words were left in Danish, a sentence is too long because it has a loop.
EXPLAINING: tuple[Check, ...] = (check_untranslated, check_repetition)
# The flags of these are never left out.
UNEXPLAINED: tuple[Check, ...] = (
    *EXPLAINING,
    check_completeness,
    check_confidence,
    check_terms,
)


def assess(source: str, target: str, evidence: Evidence = NOTHING_KNOWN) -> tuple[Flag, ...]:
    r"""The flags about an English sentence, in the order of its text; those without a place last.

    All flags of sentence pairs come from this function. Spans are into `source` and `target` as
    they are given, wrapped over lines or not.

    >>> for flag in assess("Politiet anholdt ikke\nde 14 mænd.", "Police arrested the 40 men."):
    ...     print(flag.kind, flag.source_span)
    number (25, 27)
    negation (17, 21)
    """
    lines = on_one_line(source), on_one_line(target)
    flags = _doubts(*lines, evidence) if all(lines) else check_length(*lines, evidence)
    found = (_placed(flag, source, target) for flag in flags)
    return tuple(sorted(found, key=lambda flag: flag.target_span or (len(target), 0)))


def check(source: str, target: str) -> tuple[Flag, ...]:
    """The flags about any pair of sentences, whoever translated it, from its two texts alone.

    >>> [flag.kind for flag in check("Politiet anholdt ikke 14.", "Police arrested 40.")]
    ['number', 'negation']
    """
    return assess(source, target)


def _doubts(source: str, target: str, evidence: Evidence) -> Iterator[Flag]:
    """The flags of all checks, without those that the `EXPLAINING` ones explain."""
    found = {look: tuple(look(source, target, evidence)) for look in CHECKS}
    causes = [flag for look in EXPLAINING for flag in found[look]]
    for look, flags in found.items():
        for flag in flags:
            if look in UNEXPLAINED or not any(_follows(flag, cause) for cause in causes):
                yield flag


def _follows(flag: Flag, cause: Flag) -> bool:
    """Whether a flag lies within Danish left in or a loop, or is about the length of a loop."""
    if flag.kind == "length" and flag.target_span is None:
        return cause.kind == "repetition"
    return _lies_in(flag.source_span, cause.source_span) or _lies_in(
        flag.target_span, cause.target_span
    )


def _lies_in(inner: Span | None, outer: Span | None) -> bool:
    if inner is None or outer is None:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _placed(flag: Flag, source: str, target: str) -> Flag:
    """A flag of the texts on one line, with its spans in the texts as they were given."""
    return replace(
        flag,
        source_span=flag.source_span and placed(flag.source_span, source),
        target_span=flag.target_span and placed(flag.target_span, target),
    )
