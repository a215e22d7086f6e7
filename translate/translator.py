"""`Translator` and `translate`: Danish text in, a `Translation` out.

The one file that follows a story from end to end. The article is parsed (`article/`), its
quotations prepared (`utterances.py`), its sentences translated (`candidates.py`), one candidate
chosen for each (`choices.py`) and made into a pair (`pairs.py`). A `Backend` runs the model; a
`TranslationMemory` has what the model said before.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from translate.article import Article, parse_article
from translate.candidates import candidate, hypotheses_for, others, parts_of
from translate.choices import Choices
from translate.engines import (
    Backend,
    Remembering,
    TranslationMemory,
    identity,
    is_allowed,
    load_backend,
    memory_path,
)
from translate.errors import EmptyTextError, TextTooLongError
from translate.glossary import Glossary, as_glossary
from translate.house_terms import HouseTerms
from translate.languages import language_warning
from translate.models import TRANSLATOR, Engine, ModelInfo, resolve
from translate.pairs import earlier_pairs, paired, reassessed
from translate.repair import rank
from translate.translation import Alternative, SentencePair, Translation
from translate.utterances import Utterance, utterances

# Of the raw text of one story.
MAX_CHARACTERS = 200_000
# Danish that is translated once after loading, so that the first real sentence is fast.
WARM_UP = "Angrebet blev udført torsdag."

# Called with the number of sentences that are done and the number of all.
Progress = Callable[[int, int], None]


class Translator:
    """A translation model, loaded at its first use and then kept; safe to use from many threads.

    `model` is a checkpoint's folder, `owner/name@revision` on the hub, or "offline"; None means
    the pinned OPUS-MT checkpoint, or the offline model if that can't be had. `engine` is
    "ctranslate2", "transformers" or "llama.cpp"; None means the fastest that can run the model.
    Without `repair`, each sentence keeps the model's first candidate, whatever its errors. With
    `memory`, translations are kept in the cache folder and no sentence goes through the same model
    twice; the environment variable WIREDESK_MEMORY=off forbids it.
    """

    def __init__(
        self,
        model: str | Path | None = None,
        engine: Engine | None = None,
        *,
        repair: bool = True,
        memory: bool = True,
    ) -> None:
        self._name, self._engine, self._repair = model, engine, repair
        self._memory = TranslationMemory(memory_path()) if memory and is_allowed() else None
        self._backend: Backend | None = None
        self._identity = ""
        # How the model translates the words of glossaries' terms, each asked once.
        self._renderings: dict[str, Sequence[str]] = {}
        self._loading = threading.Lock()

    @property
    def backend(self) -> Backend:
        """The loaded model itself: it translates every sentence that it is given.

        Raises:
            ModelError: no model can be loaded; the message says what was tried and the remedy.
        """
        with self._loading:
            if self._backend is None:
                found = resolve(TRANSLATOR, self._name, self._engine)
                self._identity = identity(found) if self._memory else ""
                self._backend = load_backend(found)
            return self._backend

    @property
    def _asked(self) -> Backend:
        """The loaded model behind its memory, unless the memory is off."""
        backend = self.backend
        return Remembering(backend, self._memory, self._identity) if self._memory else backend

    @property
    def model(self) -> ModelInfo:
        """Which model this is; loads it, with the errors of `backend`."""
        return self.backend.model

    def warm_up(self) -> None:
        """Load the model and translate one sentence, so that the first real one is fast.

        Raises:
            ModelError: no model can be loaded, or it failed.
        """
        list(self.backend.translate([WARM_UP]))

    def translate(
        self,
        text: str | Article,
        on_progress: Progress | None = None,
        *,
        glossary: Glossary | None = None,
    ) -> Translation:
        """The translation of a Danish text, or of an article that is already parsed.

        `on_progress(done, total)` is called after each sentence. Candidates that use the terms of
        the `glossary` are preferred, and a missing term is put in where that is safe.

        Raises:
            TextError: the text is blank, or longer than 200,000 characters.
            ModelError: no model can be loaded, or it failed.

        >>> str(Translator().translate("To blev dræbt."))  # doctest: +SKIP
        'Two were killed.'
        """
        article = checked_article(text)
        pairs = []
        for pair in self.iter_pairs(article, glossary=glossary):
            pairs.append(pair)
            if on_progress is not None:
                on_progress(len(pairs), len(article.sentences))
        return self.finished(article, tuple(pairs))

    def iter_pairs(
        self,
        text: str | Article,
        *,
        known: Iterable[SentencePair] = (),
        glossary: Glossary | None = None,
    ) -> Iterator[SentencePair]:
        """The pairs of a text in reading order, each as soon as it is finished.

        A sentence with the same Danish as a `known` pair, from an earlier version of the story,
        keeps the English of that pair; its flags and terms are found again.

        Raises:
            TextError, ModelError: as `translate`.
        """
        article = checked_article(text)
        said = self._said(article)
        terms = self._terms(glossary)
        choices = Choices(self._asked, terms, repair=self._repair)
        earlier = earlier_pairs(article, known, said, quotes_dashes=self.backend.quotes_dashes)
        parts = [
            parts_of(self.backend, utterance) if pair is None else ()
            for utterance, pair in zip(said, earlier, strict=True)
        ]
        hypotheses = hypotheses_for(self._asked, parts)
        stages = zip(article.sentences, said, earlier, hypotheses, strict=True)
        for number, (sentence, utterance, pair, found) in enumerate(stages):
            if pair is not None:
                yield reassessed(replace(pair, source=sentence), number, terms)
            else:
                yield paired(sentence, choices.of(sentence, utterance, found), terms, number)

    def assessed(
        self, pair: SentencePair, number: int = 0, *, glossary: Glossary | None = None
    ) -> SentencePair:
        """The pair with its flags and terms found again; it is sentence `number` of its story.

        For English that wasn't translated just now, such as an editor's own wording. The `score`,
        `parts` and `complete` of the pair and of its alternatives are used as they are.

        Raises:
            ModelError: no model can be loaded, or it failed.
        """
        return reassessed(pair, number, self._terms(glossary))

    def alternatives(
        self, text: str | Article, number: int = 0, *, glossary: Glossary | None = None
    ) -> tuple[Alternative, ...]:
        """All candidates for sentence `number` of a text (from 0); those with fewest errors first.

        The model's first candidate is among them; a sentence that is too long for the model has no
        other. Takes as long as translating and repairing the sentence.

        Raises:
            TextError, ModelError: as `translate`.
            IndexError: the text has no such sentence.
        """
        article = checked_article(text)
        sentence, utterance = article.sentences[number], self._said(article)[number]
        found = tuple(self._asked.translate(parts_of(self.backend, utterance)))
        terms = self._terms(glossary)
        assess = partial(terms.assessed, sentence.text)
        first = candidate(utterance, found, assess)
        more = others(self._asked, utterance, found, first, assess)
        return tuple(sorted((first, *more), key=rank))

    def _terms(self, glossary: Glossary | None) -> HouseTerms:
        return HouseTerms(glossary or Glossary(), self._asked, self._renderings)

    def _said(self, article: Article) -> list[Utterance]:
        """What the model is given for each sentence of the article."""
        return [
            utterance
            for paragraph in article.paragraphs
            for utterance in utterances(paragraph, self.backend.quotes_dashes)
        ]

    def finished(self, article: Article, pairs: tuple[SentencePair, ...]) -> Translation:
        """The translation that an article and all its pairs make, with its warnings."""
        prose = " ".join(sentence.plain for sentence in article.sentences)
        warnings = [language_warning(prose)]
        if not pairs:
            warnings.append("There is no sentence to translate in this text.")
        return Translation(article, pairs, self.model, tuple(w for w in warnings if w))


def checked_article(text: str | Article) -> Article:
    """The parsed article of a text; an `Article` is returned as it is.

    Raises:
        EmptyTextError: the text is blank.
        TextTooLongError: the text is longer than 200,000 characters.
    """
    article = text if isinstance(text, Article) else None
    raw = article.raw if article else str(text)
    if len(raw) > MAX_CHARACTERS:
        raise TextTooLongError(
            f"the text has {len(raw):,} characters; at most {MAX_CHARACTERS:,} are translated at "
            "once. Translate it in parts."
        )
    if not raw.strip():
        raise EmptyTextError("the text is empty: paste a Danish story")
    return article or parse_article(raw)


def translate(
    text: str | Article,
    *,
    model: str | Path | None = None,
    engine: Engine | None = None,
    on_progress: Progress | None = None,
    glossary: Glossary | Mapping[str, str] | str | Path | None = None,
) -> Translation:
    """The translation of a Danish text; `str()` of it is the English article.

    The model is loaded at the first call and shared by all later ones. `glossary` is a file of
    Danish,English lines, or a dictionary from Danish to English. The other arguments are those of
    `Translator` and of its `translate`.

    Raises:
        TextError, ModelError: as `Translator.translate`.
        GlossaryError: the glossary can't be read, or terms of it are faulty.

    >>> str(translate("To blev dræbt."))  # doctest: +SKIP
    'Two were killed.'
    """
    terms = as_glossary(glossary)
    return shared_translator(model, engine).translate(text, on_progress, glossary=terms)


def shared_translator(
    model: str | Path | None = None, engine: Engine | None = None, *, memory: bool = True
) -> Translator:
    """The translator for this model and engine: the same object for all callers of a process."""
    with _sharing:
        return _translator(model, engine, memory=memory)


_sharing = threading.Lock()
_translator = cache(Translator)
