"""`read_words`: the words and numbers of a Danish sentence, each with its place and its lemmas."""

import re
from dataclasses import dataclass

from translate.languages.da.lexicon.words import Lemma, lemmas

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*")
# What stands between two words where a new clause or sentence begins, and a capital tells nothing.
OPENING = re.compile(r"(?:^|[.!?:…])[\s\"'»«”“’–-]*\Z|(?:^|\s)[-–—»\"”]\s*\Z")
NUMBER = "#"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: `sentence[start:end]`. A number has the form "#" and no lemmas.

    `words` are those of its lemmas. `opens`: a sentence or a quotation begins with it, so that its
    capital tells nothing.
    """

    start: int
    end: int
    text: str
    form: str
    lemmas: tuple[Lemma, ...]
    words: tuple[str, ...]
    opens: bool

    def may_be(self, class_: str) -> bool:
        """Whether it may be of a class, "n" or "v" or "a"."""
        return any(class_ in lemma.classes for lemma in self.lemmas)


def read_words(sentence: str) -> tuple[Word, ...]:
    """The words and numbers of a sentence, in order.

    >>> [word.form for word in read_words("De 12 retter ramte Retten.")]
    ['de', '#', 'retter', 'ramte', 'retten']
    """
    return tuple(_word(sentence, found) for found in TOKEN.finditer(sentence))


def _word(sentence: str, found: re.Match[str]) -> Word:
    text, form = found[0], found[0].lower()
    opens = OPENING.search(sentence[: found.start()]) is not None
    if text[0].isdigit():
        return Word(found.start(), found.end(), text, NUMBER, (), (), opens)
    known = lemmas(form) or lemmas(form.replace("-", ""))
    words = tuple(lemma.word for lemma in known)
    return Word(found.start(), found.end(), text, form, known, words, opens)
