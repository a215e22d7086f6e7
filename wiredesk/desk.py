"""`Desk` and `Story`: what the page does with a story, without the page.

Frozen stories in, frozen stories out: a story is translated, stopped, edited, and an edit undone.
`Settings` says which models and which glossary are used. How a story looks, and what is clicked, is
left to `page/`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from summarize import Summarizer, Summary, shared_summarizer
from translate import Article, SentencePair, Translator
from translate.errors import EmptyTextError
from translate.glossary import Glossary
from translate.models import Engine
from translate.translation import Alternative
from translate.translator import WARM_UP, checked_article, shared_translator
from wiredesk.doubts import translated
from wiredesk.review import OPEN, Review

# A story with at least this share of its sentences in common with an earlier one is a new version
# of it: agencies resend a story with a sentence or a paragraph changed, rarely with half of it.
SAME_STORY = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """Which models are used, None the best that is there; and the newsroom's own terms.

    Without `memory`, nothing that is translated is kept on disk.
    """

    model: str | None = None
    engine: Engine | None = None
    summarizer: str | None = None
    glossary: Glossary | None = None
    memory: bool = True


@dataclass(frozen=True, slots=True)
class Story:
    """A story on the desk that is worked on: what is finished of it so far.

    `new` are the indices of the sentences that the earlier version didn't have. `edits` are the
    Danish and English of the sentences that the editor wrote.
    """

    article: Article
    settings: Settings
    pairs: tuple[SentencePair, ...] = ()
    new: frozenset[int] = frozenset()
    edits: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether all its sentences are translated."""
        return len(self.pairs) == len(self.article.sentences)

    def is_edited(self, index: int) -> bool:
        """Whether the editor wrote the English of this sentence."""
        pair = self.pairs[index]
        return (pair.source.plain, pair.target) in self.edits


@dataclass(frozen=True, slots=True)
class Outdated(Story):
    """A story that another model translated: only what the editor wrote of it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished(Story):
    """A story with its bullets; one that was `stopped` has none.

    `before` is the story as it was before the last edit.
    """

    summary: Summary
    stopped: bool = False
    before: "Finished | None" = None
    review: Review = OPEN


class Desk:
    """A translator and a summariser, and what an editor does with them. Holds no story."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.translator: Translator = shared_translator(
            settings.model, settings.engine, memory=settings.memory
        )
        self.summarizer: Summarizer = shared_summarizer(settings.summarizer)

    def warm_up(self) -> None:
        """Do all that a story takes once, so that the first real one is fast.

        Raises:
            ModelError: no model can be loaded, or it failed.
        """
        self.translator.warm_up()  # the story's own sentence may come from the memory
        for _ in self.translate(WARM_UP):
            pass

    def translate(
        self, text: str, bullets: int = 4, earlier: Iterable[Story] = ()
    ) -> Iterator[Story]:
        """The story, again with each sentence that is finished, and at the end with its bullets.

        Sentences that an `earlier` story had are taken over from it, the editor's work included.

        Raises:
            TextError, ModelError: as `Translator.translate` and `Summarizer.summarize`.
        """
        earlier = tuple(earlier)
        article = checked_article(text)
        known = tuple(pair for each in earlier for pair in self._kept(each))
        edits = frozenset[tuple[str, str]]().union(*(each.edits for each in earlier))
        # What the editor wrote stays whatever the translator thinks of it.
        own = {p.source.plain: p for p in known if (p.source.plain, p.target) in edits}
        story = Story(article, self.settings, new=_new(article, earlier), edits=edits)
        yield story
        glossary = self.settings.glossary
        for pair in self.translator.iter_pairs(article, known=known, glossary=glossary):
            shown = pair
            if mine := own.get(pair.source.plain):
                shown = replace(mine, source=pair.source)
                shown = self.translator.assessed(shown, len(story.pairs), glossary=glossary)
            story = replace(story, pairs=(*story.pairs, shown))
            yield story
        translation = self.translator.finished(article, story.pairs)
        yield _finished(story, self.summarizer.summarize(translation, bullets))

    def _kept(self, story: Story) -> Iterator[SentencePair]:
        """The pairs of an earlier story that are as good as new: of these settings, or edited."""
        same = story.settings == self.settings and not isinstance(story, Outdated)
        return (pair for i, pair in enumerate(story.pairs) if same or story.is_edited(i))

    def stopped(self, story: Story) -> Story:
        """The story as far as it is finished, without bullets unless it has them."""
        if isinstance(story, Finished) or not story.pairs:
            return story
        article = _first_sentences(story.article, len(story.pairs))
        translation = self.translator.finished(article, story.pairs)
        if not story.is_whole:
            left = len(story.article.sentences) - len(story.pairs)
            warning = f"Stopped early: the last {_sentences(left)} of the Danish are missing."
            translation = replace(translation, warnings=(*translation.warnings, warning))
        targets = tuple(pair.target for pair in story.pairs)
        summary = Summary(translation, targets, (), self.summarizer.model)
        return _finished(story, summary, stopped=True)

    def alternatives(self, story: Story, index: int) -> tuple[str, ...]:
        """Other English for a sentence: what is on record, then what the model says when asked.

        Raises:
            ModelError: the model failed.
        """
        pair = story.pairs[index]
        terms = story.settings.glossary
        offered = self.translator.alternatives(story.article, index, glossary=terms)
        found = (*pair.alternatives, *offered)
        targets = dict.fromkeys(alternative.target for alternative in found)
        return tuple(target for target in targets if target != pair.target)

    def edited(self, story: Finished, index: int, english: str) -> Finished:
        """The story with other English for a sentence, assessed, its bullets made again.

        Raises:
            EmptyTextError: there is no English.
            ModelError: the model was asked for its own words for a glossary's term, and failed.
        """
        pair, target = story.pairs[index], " ".join(english.split())
        if not target:
            raise EmptyTextError("the English of a sentence can't be empty: write it, or cancel")
        if target == pair.target:
            return story
        written = _written(pair, target)
        written = self.translator.assessed(written, index, glossary=story.settings.glossary)
        pairs = (*story.pairs[:index], written, *story.pairs[index + 1 :])
        translation = replace(translated(story.summary), pairs=pairs)
        return replace(
            story,
            pairs=pairs,
            summary=self.summarizer.revised(story.summary, translation),
            edits=story.edits | {(pair.source.plain, target)},
            before=story,
        )


def undone(story: Finished) -> Finished:
    """The story as it was before the last edit; the same where there was none."""
    return replace(story.before, review=story.review) if story.before else story


def _finished(story: Story, summary: Summary, *, stopped: bool = False) -> Finished:
    return Finished(
        story.article,
        story.settings,
        story.pairs,
        story.new,
        story.edits,
        summary=summary,
        stopped=stopped,
    )


def _written(pair: SentencePair, target: str) -> SentencePair:
    """The pair with other English; what it had goes in front of its alternatives."""
    chosen = next((o for o in pair.alternatives if o.target == target), Alternative(target))
    others = tuple(other for other in pair.alternatives if other.target != target)
    return SentencePair(
        pair.source,
        target,
        chosen.score,
        alternatives=(pair.english, *others),
        parts=chosen.parts,
        complete=chosen.complete,
    )


def _new(article: Article, earlier: tuple[Story, ...]) -> frozenset[int]:
    """The sentences that are not in the earlier version; none where there is no such version."""
    sentences = [sentence.plain for sentence in article.sentences]
    versions = [{s.plain for s in story.article.sentences} for story in earlier]
    nearest = max(versions, key=lambda had: sum(s in had for s in sentences), default=set[str]())
    new = frozenset(i for i, sentence in enumerate(sentences) if sentence not in nearest)
    return new if len(sentences) - len(new) >= SAME_STORY * len(sentences) else frozenset()


def _first_sentences(article: Article, count: int) -> Article:
    """The article with no more than its first sentences to be translated; its text is whole."""
    paragraphs = []
    for paragraph in article.paragraphs:
        kept = paragraph.sentences[:count]
        count -= len(kept)
        paragraphs.append(replace(paragraph, sentences=kept))
    return replace(article, paragraphs=tuple(paragraphs))


def _sentences(count: int) -> str:
    return "sentence" if count == 1 else f"{count} sentences"
