"""`check_untranslated`: Danish words that stand in the English as they are.

Takes a Danish sentence and its English; gives a flag for each stretch that was not translated. A
word was left in Danish when it stands in both texts, in small letters, and is a Danish word and no
English one (`languages/vocabulary.py`). Words between the capitals of a name don't count.
"""

import re
from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.clipping import clipped
from translate.flags import Flag
from translate.languages import NAMING, SOURCE, is_only
from translate.spans import Span

WORD = re.compile(r"[^\W\d_]{2,}")
PARTICLES = NAMING[SOURCE].particles
MARKS = " \n.!?…\"'"
MESSAGE_LENGTH = 60


def check_untranslated(
    source: str, target: str, _evidence: Evidence = NOTHING_KNOWN
) -> Iterator[Flag]:
    """A flag for each stretch of Danish in the English, in order.

    >>> [flag.message for flag in check_untranslated("Han er bortløbet.", "He is bortløbet.")]
    ['Danish left in the English: "bortløbet"']
    """
    if is_copy(source, target):
        message = "Not translated: the English is the Danish, word for word"
        yield Flag("untranslated", message, (0, len(source)), (0, len(target)))
        return
    source_words = set(WORD.findall(source.lower()))
    words = list(WORD.finditer(target))
    found = [
        i for i, word in enumerate(words) if word[0] in source_words and is_only(word[0], SOURCE)
    ]
    if not found:
        return
    copied = [word[0].lower() in source_words for word in words]
    for first, last in _stretches(found, copied):
        if not _joins_a_name(first, last, words, copied):
            span = words[first].start(), words[last].end()
            yield Flag(
                "untranslated", _message(target[slice(*span)]), _place(source, span, target), span
            )


def is_copy(source: str, target: str) -> bool:
    """Whether the English is the Danish sentence itself, and that is more than names.

    >>> is_copy("Ingen kom til skade.", "Ingen kom til skade"), is_copy("Mette Holm", "Mette Holm")
    (True, False)
    """
    if source.strip(MARKS) != target.strip(MARKS):
        return False
    words = WORD.findall(target)
    return any(is_only(word.lower(), SOURCE) for word in words if word.islower() or word.isupper())


def _stretches(found: list[int], copied: list[bool]) -> Iterator[Span]:
    """The first and last Danish word of each stretch in which every word was copied."""
    first = last = found[0]
    for number in found[1:]:
        if not all(copied[last + 1 : number]):
            yield first, last
            first = number
        last = number
    yield first, last


def _joins_a_name(first: int, last: int, words: list[re.Match[str]], copied: list[bool]) -> bool:
    """Whether the words are small ones between the capitals of one name."""
    if not all(word[0] in PARTICLES for word in words[first : last + 1]):
        return False
    before, after = first - 1, last + 1
    while before >= 0 and words[before][0] in PARTICLES:
        before -= 1
    while after < len(words) and words[after][0] in PARTICLES:
        after += 1
    if before < 0 or after == len(words):
        return False
    return all(copied[i] and words[i][0][0].isupper() for i in (before, after))


def _place(source: str, span: Span, target: str) -> Span | None:
    """Where the Danish has the stretch, or its first word where the two differ."""
    stretch = target[slice(*span)]
    for text in (stretch, WORD.findall(stretch)[0]):
        if match := re.search(rf"\b{re.escape(text)}\b", source, re.IGNORECASE):
            return match.span()
    return None


def _message(stretch: str) -> str:
    return f'Danish left in the English: "{clipped(stretch, MESSAGE_LENGTH)}"'
