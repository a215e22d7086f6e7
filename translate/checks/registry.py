"""`check`: what is wrong with a sentence's English, as far as can be seen without understanding it.

Takes a Danish sentence and its English; gives flags. Each kind of mistake is looked for in a module
of its own; here they are put together, and what follows from another mistake is left out.
"""

from collections.abc import Callable, Iterable

from translate.checks.length import check_length
from translate.checks.meaning import check_meaning
from translate.checks.names import check_names
from translate.checks.negation import check_negation
from translate.checks.numbers import check_numbers
from translate.checks.quotation import check_quotes
from translate.checks.repetition import check_repetition
from translate.checks.untranslated import check_untranslated, is_copy
from translate.flags import Flag
from translate.spans import Span

Check = Callable[[str, str], Iterable[Flag]]
# What they find explains what the others would find in the same place.
FIRST: tuple[Check, ...] = (check_untranslated, check_repetition)
THEN: tuple[Check, ...] = (
    check_numbers,
    check_names,
    check_negation,
    check_meaning,
    check_quotes,
    check_length,
)


def check(source: str, target: str) -> tuple[Flag, ...]:
    """The doubts about an English sentence, in the order of its text; those without a place last.

    Where Danish was left in or the model was caught in a loop, that is said and not what follows
    from it: that the number in the Danish words is missing, or the English too long. The rest of
    the sentence is checked all the same. With no English at all there is nothing else to check.

    >>> for flag in check("Politiet anholdt ikke de 14 mænd.", "Police arrested the 40 men."):
    ...     print(flag.kind)
    number
    negation
    """
    if not source.strip() or not target.strip():
        return tuple(check_length(source, target))
    causes = [flag for look in FIRST for flag in look(source, target)]
    if is_copy(source, target):
        return tuple(causes)
    others = (flag for look in THEN for flag in look(source, target))
    flags = [*causes, *(flag for flag in others if not any(_follows(flag, c) for c in causes))]
    return tuple(sorted(flags, key=lambda flag: flag.target_span or (len(target), 0)))


def _follows(flag: Flag, cause: Flag) -> bool:
    """Whether a doubt lies within Danish left in or a loop, or is about the length of a loop."""
    if flag.kind == "length" and flag.target_span is None:
        return cause.kind == "repetition"
    return _lies_in(flag.source_span, cause.source_span) or _lies_in(
        flag.target_span, cause.target_span
    )


def _lies_in(inner: Span | None, outer: Span | None) -> bool:
    if inner is None or outer is None:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]
