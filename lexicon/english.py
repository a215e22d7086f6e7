"""`English`: which meanings of the lexicon an English sentence shows, to learn and measure."""

import re
from collections.abc import Iterable
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+")
# Words that nearly every sentence has: they tell nothing where a meaning has others.
COMMON = frozenset(
    """
    the a an of to in on at for and or be is are was were have has had it that this with by from as
    not no do does did one ones someone something somebody up out off over away down into than so
    but if he she they we you i his her their its our my him them us me who which what when where
    how there here s t ll re ve d would will can could should may might must shall also been being
    get
    """.split()
)


class English:
    """The words of a sentence, to look meanings up in."""

    def __init__(self, text: str) -> None:
        self.words = set(_words(text))
        self._stems = {_stem(word) for word in self.words}

    def shows(self, meaning: str) -> bool:
        """Whether one of the equals of a meaning ("law, act") is in the sentence, in any form."""
        return any(self._has(equal) for equal in _equals(meaning))

    def _has(self, words: Iterable[str]) -> bool:
        return all(
            word in self.words or (len(word) > 5 and _stem(word) in self._stems) for word in words
        )


@lru_cache(200_000)
def _lemma(word: str) -> str:
    import simplemma

    return simplemma.lemmatize(word, lang="en").lower()


@lru_cache(200_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_lemma(word.lower()) for word in WORD.findall(text))


@lru_cache(200_000)
def _equals(meaning: str) -> tuple[tuple[str, ...], ...]:
    split = (_words(equal) for equal in re.split("[;,]", meaning))
    return tuple(
        tuple(word for word in words if word not in COMMON) or words for words in split if words
    )


def _stem(word: str) -> str:
    return word[: max(4, len(word) - 3)] if len(word) > 5 else word
