"""`names`: the institutions and places of a sentence that English calls otherwise."""

import re
from collections.abc import Iterator

from translate.languages.da.lexicon.table import table

START = re.compile(r"(?<!\w)\w+")
END = re.compile(r"(?:['’]?s|['’])?(?!\w)")


def first_of(name: str) -> str:
    """What a name is looked up by: the letters and digits that it begins with."""
    found = START.match(name)
    assert found, name
    return found[0]


def names(sentence: str) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, name, English) of each, the longest at each place; the end is behind a genitive.

    >>> list(names("Folketingets formand"))
    [(0, 20, 'Folketingets formand', 'Speaker of the Danish parliament')]
    """
    behind = 0
    for word in START.finditer(sentence):
        if word.start() < behind:
            continue
        rows = table("names").rows(word[0])
        if word[0].endswith("s"):
            rows += table("names").rows(word[0][:-1])
        for name, english in rows:
            end = END.match(sentence, word.start() + len(name))
            if sentence.startswith(name, word.start()) and end:
                behind = end.end()
                yield word.start(), behind, name, english
                break
