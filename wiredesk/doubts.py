"""`doubts`: the list of all that there is to check in a story.

Takes a `Summary` with its translation. The page, the files, the terminal and the API all show this
list. The flags of sentences come from `translate.checks.assess`, those of bullets from
`summarize/faithfulness.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Literal

from summarize import Bullet, Summary
from translate.flags import Flag, Kind
from translate.translation import SentencePair, Translation

# Characters of a sentence or bullet that are quoted: enough to find it by.
QUOTED = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to check: its message, and where it is.

    `place` is the whole story, a sentence or a bullet, and `index` which of them, from 0. `bullets`
    are the indices of the bullets that repeat a sentence's doubt; it isn't listed for them again.
    """

    message: str
    place: Literal["story", "sentence", "bullet"] = "story"
    index: int = 0
    bullets: tuple[int, ...] = ()
    flag: Flag | None = None

    def said(self, quoted: str = "") -> str:
        """The doubt on one line, with the number of its sentence or bullet and its `quoted` text.

        >>> Doubt("300 in the Danish", "sentence", 2).said("They stole 400.")
        'Sentence 3 (They stole 400.): 300 in the Danish'
        """
        if self.place == "story":
            return self.message
        start = f" ({shorten(quoted, QUOTED, placeholder=' …')})" if quoted else ""
        return f"{self.place.capitalize()} {self.index + 1}{start}: {self.message}"


def doubts(summary: Summary) -> tuple[Doubt, ...]:
    """All doubts about a story: about the whole of it, then its sentences, then its bullets."""
    translation = translated(summary)
    return (
        *_of_the_whole(summary, translation),
        *_of_sentences(translation.pairs, summary.bullets),
        *_of_bullets(translation.pairs, summary.bullets),
    )


def translated(summary: Summary) -> Translation:
    """The translation that a summary was made of; every story on the desk has one."""
    assert summary.translation is not None, "the desk summarises translations"
    return summary.translation


def in_total(found: tuple[Doubt, ...]) -> str:
    """The number of doubts in words: "3 things to check"."""
    return "1 thing to check" if len(found) == 1 else f"{len(found)} things to check"


def _of_the_whole(summary: Summary, translation: Translation) -> Iterator[Doubt]:
    for warning in translation.warnings:
        yield Doubt(warning)
    if count := summary.replaced:
        bullets = "1 bullet of the model" if count == 1 else f"{count} bullets of the model"
        yield Doubt(f"{bullets} said what the story doesn't; sentences of it stand in their place")


def _of_sentences(pairs: tuple[SentencePair, ...], bullets: tuple[Bullet, ...]) -> Iterator[Doubt]:
    for index, pair in enumerate(pairs):
        for flag in dict.fromkeys(pair.flags):
            carrying = tuple(
                number
                for number, bullet in enumerate(bullets)
                if index in bullet.sources and _key(flag) in map(_key, bullet.flags)
            )
            yield Doubt(flag.message, "sentence", index, carrying, flag)


def _of_bullets(pairs: tuple[SentencePair, ...], bullets: tuple[Bullet, ...]) -> Iterator[Doubt]:
    for index, bullet in enumerate(bullets):
        sources = [pairs[source] for source in bullet.sources if source < len(pairs)]
        carried = {_key(flag) for pair in sources for flag in pair.flags}
        for flag in dict.fromkeys(bullet.flags):
            if _key(flag) not in carried:
                yield Doubt(flag.message, "bullet", index, flag=flag)


def _key(flag: Flag) -> tuple[Kind, str]:
    """What is equal in the flag of a sentence and in that of a bullet that repeats it."""
    return flag.kind, flag.message
