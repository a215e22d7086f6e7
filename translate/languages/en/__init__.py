"""English."""

from translate.languages.en.forms import (
    PREPOSITIONS,
    bare,
    begins_with_vowel_sound,
    is_plural,
    plural,
    singular,
)

__all__ = [
    "PREPOSITIONS",
    "bare",
    "begins_with_vowel_sound",
    "is_plural",
    "plural",
    "singular",
]
