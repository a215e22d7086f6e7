"""`explain`: for each word of a Danish sentence what it means there; `gloss_lines` prints it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.languages.da.lexicon.meanings import NO_RANK, Meanings, meanings
from translate.languages.da.lexicon.names import names
from translate.languages.da.lexicon.phrases import phrases
from translate.languages.da.lexicon.reading import NUMBER, Word, read_words
from translate.spans import Span

LONG = 8  # letters from which a word with a capital inside a sentence may be no name


@dataclass(frozen=True, slots=True)
class PhraseGloss:
    """A set phrase or a name that a word belongs to: `listed` is its form in the lexicon."""

    span: Span
    danish: str
    listed: str
    senses: tuple[str, ...]
    name: bool


@dataclass(frozen=True, slots=True)
class Gloss:
    """What a word means where it stands: `sentence[span[0]:span[1]] == danish`.

    `senses` are groups of equals ("law, act"), the likeliest first; they may be empty where the
    word belongs to a phrase or a name. `parts` are a compound's, each with its English. `rank` is
    its place among words by frequency. `unusual`: a noun that the sentence uses in another sense
    than its most common one.
    """

    span: Span
    danish: str
    lemmas: tuple[str, ...]
    senses: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    phrase: PhraseGloss | None
    rank: int
    unusual: bool


def explain(sentence: str) -> tuple[Gloss, ...]:
    """What each word of a sentence means there; words that mean nothing by themselves are left out.

    >>> [(gloss.danish, gloss.senses[0]) for gloss in explain("Retten frifandt ham.")]
    [('Retten', 'court'), ('frifandt', 'acquit, clear'), ('ham', 'he')]
    """
    words = read_words(sentence)
    belongs = _belongs(sentence, words)
    return tuple(
        gloss
        for place in range(len(words))
        if (gloss := _gloss(words, place, belongs.get(place))) is not None
    )


def _belongs(sentence: str, words: Sequence[Word]) -> dict[int, PhraseGloss]:
    """The name or phrase that the word at each place is part of."""
    found: dict[int, PhraseGloss] = {}
    for start, end, name, english in names(sentence):
        gloss = PhraseGloss((start, end), sentence[start:end], name, (english,), name=True)
        inside = (n for n, word in enumerate(words) if start <= word.start and word.end <= end)
        found.update(dict.fromkeys(inside, gloss))
    for phrase in phrases(sentence, words, found):
        span = words[phrase.places[0]].start, words[phrase.places[-1]].end
        danish = " ".join(words[place].text for place in phrase.places)
        gloss = PhraseGloss(
            span, danish, phrase.listed, tuple(phrase.senses.split("; ")), name=False
        )
        found.update(dict.fromkeys(phrase.places, gloss))
    return found


def _gloss(words: Sequence[Word], place: int, phrase: PhraseGloss | None) -> Gloss | None:
    word, english = words[place], "; ".join(phrase.senses) if phrase else ""
    name = (phrase is not None and phrase.name) or _is_name(words, place)
    known = None if name or word.form == NUMBER else meanings(words, place, english)
    if not known and not phrase:
        return None
    senses, rank, parts, unusual = known or Meanings((), NO_RANK)
    span = word.start, word.end
    return Gloss(span, word.text, word.words, senses, parts, phrase, rank, unusual)


def _is_name(words: Sequence[Word], place: int) -> bool:
    """Whether a capital inside a sentence makes a name: in short words, and beside another one."""
    word = words[place]
    if not word.text[0].isupper() or word.opens:
        return False
    beside = [words[n] for n in (place - 1, place + 1) if 0 <= n < len(words)]
    capitals = (b.text[0].isupper() and not (b.opens and b.lemmas) for b in beside)
    return len(word.text) < LONG or not word.lemmas or any(capitals)


def gloss_lines(sentence: str) -> Iterator[str]:
    """The lines that show what each word of a sentence means, phrases with their words."""
    shown = None
    for gloss in explain(sentence):
        if gloss.phrase and gloss.phrase is not shown:
            shown = gloss.phrase
            yield f"{shown.danish}: {'; '.join(shown.senses)}  ({shown.listed})"
        elif gloss.senses and not gloss.phrase:
            parts = " + ".join(f"{part} {english}" for part, english in gloss.parts)
            yield f"{gloss.danish}: {'; '.join(gloss.senses)}{parts and f'  ({parts})'}"
