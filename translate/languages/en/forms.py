"""The forms of an English noun phrase: its plural, its singular, and the article in front of it.

For putting one phrase in the place of another. In a phrase such as "member of parliament" the word
before the preposition is the one that changes.
"""

import re
from itertools import pairwise

PREPOSITIONS = frozenset("at by for from in of on to under with without".split())
SMALL_IN_TITLES = PREPOSITIONS | {"the", "and"}
# What stands in front of a noun in the place of an article, and those of a plural.
SMALL_NUMBERS = "two three four five six seven eight nine ten".split()
PLURAL_DETERMINERS = frozenset(
    (*"all both few many most several some these those".split(), *SMALL_NUMBERS)
)
DETERMINERS = PLURAL_DETERMINERS | frozenset(
    "a an another any each every her his its my no one our that the their this your".split()
)
IRREGULAR = {
    "analysis": "analyses",
    "basis": "bases",
    "child": "children",
    "crisis": "crises",
    "criterion": "criteria",
    "foot": "feet",
    "half": "halves",
    "hero": "heroes",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "man": "men",
    "person": "people",
    "phenomenon": "phenomena",
    "potato": "potatoes",
    "shelf": "shelves",
    "thief": "thieves",
    "tooth": "teeth",
    "veto": "vetoes",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
}
SINGULARS = {plural: singular for singular, plural in IRREGULAR.items()}
# Man in these is no man: Germans.
NOT_MAN = ("german", "human", "roman", "norman", "ottoman", "talisman")
# The same in the singular and in the plural, or without a plural.
ALWAYS_ALIKE = re.compile(
    r"(?:aircraft|headquarters|ics|means|news|offspring|police|series|species)\Z"
)
ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
# Begins with the sound of a vowel: "hour", "MP"; "union" and "one" don't.
VOWEL_SOUND = re.compile(
    r"(?!U[A-Z]+\b|(?i:eu|uni(?![mn])|us[ae]|uti|ur[aoi]|one\b|once\b))[aeiouAEIOU]"
    r"|(?i:hon(?:est|ou?r)|hour|heir)"
    r"|[FHLMNRSX](?=[A-Z0-9]+\b|\b)"
)


def bare(phrase: str) -> str:
    """The phrase without the article in front of it.

    >>> bare("the regional council")
    'regional council'
    """
    return ARTICLE.sub("", phrase, count=1) if ARTICLE.match(phrase) else phrase


def is_plural(phrase: str) -> bool:
    """Whether the phrase's main word looks like a plural."""
    _, word, _ = _parts(phrase.lower())
    if word in SINGULARS or word.endswith("men"):
        return True
    ends = len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return ends and not ALWAYS_ALIKE.search(word)


def plural(phrase: str) -> str:
    """The plural of the phrase; itself where it is one.

    >>> plural("member of parliament"), plural("municipality")
    ('members of parliament', 'municipalities')
    """
    if is_plural(phrase):
        return phrase
    before, word, after = _parts(phrase)
    return before + _plural_word(word) + after


def singular(phrase: str) -> str:
    """The singular of the phrase; itself where it is one."""
    if not is_plural(phrase):
        return phrase
    before, word, after = _parts(phrase)
    return before + _singular_word(word) + after


def begins_with_vowel_sound(phrase: str) -> bool:
    """Whether "an" stands before the phrase, rather than "a"."""
    return VOWEL_SOUND.match(phrase) is not None


def _parts(phrase: str) -> tuple[str, str, str]:
    """What is before the main word of a phrase, the word, and what is after it."""
    words = list(re.finditer(r"[\w'’]+", phrase))
    if not words:
        return phrase, "", ""
    heads = [word for word, following in pairwise(words) if following[0].lower() in PREPOSITIONS]
    start, end = (heads or words[-1:])[0].span()
    return phrase[:start], phrase[start:end], phrase[end:]


def _plural_word(word: str) -> str:
    lower = word.lower()
    if lower in IRREGULAR:
        return word[0] + IRREGULAR[lower][1:]
    if lower.endswith("man") and not lower.endswith(NOT_MAN):
        return word[:-2] + "en"
    if ALWAYS_ALIKE.search(lower):
        return word
    if re.search(r"[^aeiou]y\Z", lower):
        return word[:-1] + "ies"
    # An abbreviation is read out letter by letter: MPs.
    hisses = re.search(r"(?:s|x|z|ch|sh)\Z", lower) and not word.isupper()
    return word + ("es" if hisses else "s")


def _singular_word(word: str) -> str:
    lower = word.lower()
    if lower in SINGULARS:
        return word[0] + SINGULARS[lower][1:]
    if lower.endswith("men"):
        return word[:-2] + "an"
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|us|x|z|ch|sh)es\Z", lower):
        return word[:-2]
    return word[:-1]
