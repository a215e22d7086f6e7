"""`Desk`: translates, stops and edits stories; `Story`: one story and its state.

Takes and gives frozen stories, without anything of the page: `page/` decides how a story looks and
what a click does. `Settings` names the models and the glossary.
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

# A story is a new version of an earlier one if it shares at least this part of its sentences with
# it: agencies resend a story with a sentence or a paragraph changed, rarely with half of it.
SAME_STORY = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """The models and the glossary to use; None means the best model there is, and no glossary.

    Without `memory`, no translation is kept on disk.
    """

    model: str | None = None
    engine: Engine | None = None
    summarizer: str | None = None
    glossary: Glossary | None = None
    memory: bool = True


@dataclass(frozen=True, slots=True)
class Story:
    """A story that is being translated, with the pairs that are finished so far.

    `new` has the indices of the sentences that the earlier version didn't have. `edits` has the
    Danish and the English of each sentence whose English the editor wrote.
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
    """A story to be translated again: only the English that the editor wrote is kept.

    Such as one that another model translated before a reload of the page.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished(Story):
    """A story that is done, with its bullets; one that was `stopped` early has no bullets.

    `before` is the story before the last edit, for undoing it.
    """

    summary: Summary
    stopped: bool = False
    before: "Finished | None" = None
    review: Review = OPEN


class Desk:
    """A translator and a summariser, and what an editor does with them. It keeps no story."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.translator: Translator = shared_translator(
            settings.model, settings.engine, memory=settings.memory
        )
        self.summarizer: Summarizer = shared_summarizer(settings.summarizer)

    def warm_up(self) -> None:
        """Load the models and translate one story, so that the first real one is fast.

        Raises:
            ModelError: no model can be loaded, or it failed.
        """
        self.translator.warm_up()  # the story below may come from the memory, without the model
        for _ in self.translate(WARM_UP):
            pass

    def translate(
        self, text: str, bullets: int = 4, earlier: Iterable[Story] = ()
    ) -> Iterator[Story]:
        """The story after each finished sentence; the last one, with bullets, is `Finished`.

        `bullets` is their greatest number. A sentence that an `earlier` story of the same settings
        has is taken over from it; one that the editor wrote, from any earlier story.

        Raises:
            TextError, ModelError: as `Translator.translate` and `Summarizer.summarize`.
        """
        earlier = tuple(earlier)
        article = checked_article(text)
        known = tuple(pair for each in earlier for pair in self._kept(each))
        edits = frozenset[tuple[str, str]]().union(*(each.edits for each in earlier))
        # The editor's English is kept even where the translator would not take it over.
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
        """The pairs of an earlier story to take over: all if its settings are these, else edits."""
        same = story.settings == self.settings and not isinstance(story, Outdated)
        return (pair for i, pair in enumerate(story.pairs) if same or story.is_edited(i))

    def stopped(self, story: Story) -> Story:
        """The story with its finished pairs and no bullets; a `Finished` one is unchanged."""
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
        """Other English for sentence `index`: its alternatives, then those the model gives now.

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
        """The story with this English for sentence `index`, with new flags and bullets.

        Raises:
            EmptyTextError: the English is blank.
            ModelError: the model was asked how it translates a glossary's term, and failed.
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
    """The story before its last edit, with the review of now; unchanged if it has no edit."""
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
    """The pair with this English; its English until now becomes the first alternative."""
    chosen = next((o for o in pair.alternatives if o.target == target), Alternative(target))
    others = tuple(other for other in pair.alternatives if other.target != target)
    return SentencePair.of(pair.source, chosen, (pair.english, *others))


def _new(article: Article, earlier: tuple[Story, ...]) -> frozenset[int]:
    """The indices of the sentences that the earlier version lacks; none without such a version."""
    sentences = [sentence.plain for sentence in article.sentences]
    versions = [{s.plain for s in story.article.sentences} for story in earlier]
    nearest = max(versions, key=lambda had: sum(s in had for s in sentences), default=set[str]())
    new = frozenset(i for i, sentence in enumerate(sentences) if sentence not in nearest)
    return new if len(sentences) - len(new) >= SAME_STORY * len(sentences) else frozenset()


def _first_sentences(article: Article, count: int) -> Article:
    """The article with only its first `count` sentences to translate; its text stays whole."""
    paragraphs = []
    for paragraph in article.paragraphs:
        kept = paragraph.sentences[:count]
        count -= len(kept)
        paragraphs.append(replace(paragraph, sentences=kept))
    return replace(article, paragraphs=tuple(paragraphs))


def _sentences(count: int) -> str:
    return "sentence" if count == 1 else f"{count} sentences"
