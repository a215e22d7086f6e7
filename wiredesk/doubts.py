"""`doubts`: the one list of what there is to check in a story.

Takes a `Summary` with its translation. The page, the files, the terminal and the API all show this
list. `translate.checks.assess` decides which doubts a sentence has, `summarize/faithfulness.py`
which a bullet has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Literal

from summarize import Bullet, Summary
from translate.flags import Flag, Kind
from translate.translation import SentencePair, Translation

# Characters: enough of a sentence to find it by.
QUOTED = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to check: what it is, and where.

    `place` is the whole story, a sentence or a bullet, and `index` which of them, from 0. A doubt
    about a sentence names the `bullets` that carry it, and isn't listed with them again.
    """

    message: str
    place: Literal["story", "sentence", "bullet"] = "story"
    index: int = 0
    bullets: tuple[int, ...] = ()
    flag: Flag | None = None

    def said(self, quoted: str = "") -> str:
        """The doubt on one line, its sentence or bullet named, and quoted where that is given.

        >>> Doubt("300 in the Danish", "sentence", 2).said("They stole 400.")
        'Sentence 3 (They stole 400.): 300 in the Danish'
        """
        if self.place == "story":
            return self.message
        start = f" ({shorten(quoted, QUOTED, placeholder=' …')})" if quoted else ""
        return f"{self.place.capitalize()} {self.index + 1}{start}: {self.message}"


def doubts(summary: Summary) -> tuple[Doubt, ...]:
    """All there is to check: the story as a whole, then its sentences, then its bullets."""
    translation = translated(summary)
    return (
        *_of_the_whole(summary, translation),
        *_of_sentences(translation.pairs, summary.bullets),
        *_of_bullets(translation.pairs, summary.bullets),
    )


def translated(summary: Summary) -> Translation:
    """The translation under a summary; there is one wherever the desk shows a story."""
    assert summary.translation is not None, "the desk summarises translations"
    return summary.translation


def in_total(found: tuple[Doubt, ...]) -> str:
    """How many things there are to check, in words."""
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
    """What a bullet's flag has in common with the sentence's that it carries."""
    return flag.kind, flag.message
