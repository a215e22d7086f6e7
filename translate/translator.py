"""`Translator` and `translate`: Danish text in, a `Translation` out.

Puts the parts together: the article is taken apart, its quotations prepared, over-long sentences
cut at clauses, equal sentences sent once; what comes back is checked, repaired where that finds an
error, and put in the order of reading. What runs the model is a `Backend`; what it has said before
is taken from a `TranslationMemory`.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
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

MAX_CHARACTERS = 200_000
WARM_UP = "Angrebet blev udført torsdag."

Progress = Callable[[int, int], None]


class Translator:
    """A translation model, loaded at its first use and then kept; safe to use from many threads.

    `model` is a checkpoint's folder, `owner/name@revision` on the hub, or "offline"; None means
    the pinned OPUS-MT checkpoint, else the offline model. `engine` is "ctranslate2",
    "transformers" or "llama.cpp"; None means the fastest that the model has. Without `repair`,
    each sentence keeps the model's first choice, errors and all. What the model says is kept in
    the cache folder, and no sentence goes through the same model twice; not without `memory`, nor
    where WIREDESK_MEMORY is "off".
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
        self._loading = threading.Lock()

    @property
    def backend(self) -> Backend:
        """The loaded model, without its memory.

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
        """The loaded model, with its memory unless that is off."""
        backend = self.backend
        return Remembering(backend, self._memory, self._identity) if self._memory else backend

    @property
    def model(self) -> ModelInfo:
        """Which model this is; loads it."""
        return self.backend.model

    def warm_up(self) -> None:
        """Load the model and translate one sentence, so that the first real one is fast."""
        list(self.backend.translate([WARM_UP]))

    def translate(
        self,
        text: str | Article,
        on_progress: Progress | None = None,
        *,
        glossary: Glossary | None = None,
    ) -> Translation:
        """The translation of a Danish text, or of an article already parsed.

        `on_progress(done, total)` counts sentences. The terms of the `glossary` are preferred, and
        enforced where that is safe.

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
        """Each finished pair, in reading order: `translate` in its iterator form.

        A sentence whose Danish is that of a `known` pair is taken over from it, and assessed anew.
        """
        article = checked_article(text)
        said = self._said(article)
        terms = HouseTerms(glossary or Glossary(), self._asked)
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
        """The pair, number `number` of its story, with its flags and terms found anew.

        For English that comes from elsewhere: an editor, a browser's memory. Its `score`, `parts`
        and `complete`, and those of its alternatives, are taken as they are given.

        Raises:
            ModelError: no model can be loaded, or it failed.
        """
        return reassessed(pair, number, HouseTerms(glossary or Glossary(), self._asked))

    def alternatives(
        self, text: str | Article, number: int = 0, *, glossary: Glossary | None = None
    ) -> tuple[Alternative, ...]:
        """All that the model offers for sentence `number` of a text, the least doubtful first.

        Its first choice is one of them; for an over-long sentence, the only one. Takes as long as
        the translation and the repair of a sentence together.

        Raises:
            TextError, ModelError: as `translate`.
            IndexError: the text has no such sentence.
        """
        article = checked_article(text)
        sentence, utterance = article.sentences[number], self._said(article)[number]
        found = tuple(self._asked.translate(parts_of(self.backend, utterance)))
        terms = HouseTerms(glossary or Glossary(), self._asked)
        assess = partial(terms.assessed, sentence.text)
        first = candidate(utterance, found, assess)
        more = others(self._asked, utterance, found, first, assess)
        return tuple(sorted((first, *more), key=rank))

    def _said(self, article: Article) -> list[Utterance]:
        return [
            utterance
            for paragraph in article.paragraphs
            for utterance in utterances(paragraph, self.backend.quotes_dashes)
        ]

    def finished(self, article: Article, pairs: tuple[SentencePair, ...]) -> Translation:
        """The translation made of an article and all its pairs."""
        prose = " ".join(sentence.plain for sentence in article.sentences)
        warnings = [language_warning(prose)]
        if not pairs:
            warnings.append("There is no sentence to translate in this text.")
        return Translation(article, pairs, self.model, tuple(w for w in warnings if w))


def checked_article(text: str | Article) -> Article:
    """The article of a text that can be translated.

    Raises:
        EmptyTextError, TextTooLongError: it can't.
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
    Danish,English terms, or a dictionary of them. Other arguments, and errors, are those of
    `Translator`; a faulty glossary raises GlossaryError.

    >>> str(translate("To blev dræbt."))  # doctest: +SKIP
    'Two were killed.'
    """
    terms = as_glossary(glossary)
    return shared_translator(model, engine).translate(text, on_progress, glossary=terms)


def shared_translator(
    model: str | Path | None = None, engine: Engine | None = None, *, memory: bool = True
) -> Translator:
    """The process's one translator for this model and engine."""
    with _sharing:
        return _translator(model, engine, memory=memory)


_sharing = threading.Lock()
_translator = cache(Translator)
