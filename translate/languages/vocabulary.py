"""`is_only`: whether a word is Danish and not English, by simplemma's lists of word forms.

A compound that no list has, such as "kystbeskyttelse", is Danish when it is made of Danish words.
The lists are read when they are first needed: the English one in 0.2 s and 3 MB; the Danish one, in
a second and 10 MB, only where a word isn't English. Of 65,499 words of an English spelling
dictionary 0.5 % pass for Danish, nearly all of them words that no Danish text has: "hindmost".
"""

from functools import lru_cache

from translate.languages.identify import TARGET, Language
from translate.languages.tables import ALSO_ENGLISH, COMPOUNDING, NOT_ENGLISH

# Letters. Shorter parts make compounds of words that are none.
SHORTEST_PART = 3


@lru_cache(maxsize=20_000)
def is_only(word: str, language: Language) -> bool:
    """Whether a word in small letters is one of the language and no English word.

    >>> is_only("næstkommanderende", "da"), is_only("commander", "da"), is_only("hospital", "da")
    (True, False, False)
    """
    if not word.islower() or word in ALSO_ENGLISH[language]:
        return False
    if word in NOT_ENGLISH[language]:
        return True
    if _is_known(word, TARGET):
        return False
    return _is_word(word, language)


def _is_word(word: str, language: Language) -> bool:
    """Whether a word is known, or two words in one, with an s between them or none."""
    if _is_known(word, language):
        return True
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return language in COMPOUNDING and any(
        _is_known(word[:cut].removesuffix("s"), language) and _is_word(word[cut:], language)
        for cut in cuts
    )


@lru_cache(maxsize=20_000)
def _is_known(word: str, language: Language) -> bool:
    from simplemma import is_known

    return is_known(word, lang=language, low_memory=True)
