"""`Translator` and `translate`: Danish text in, a `Translation` out.

Puts the parts together: the article is taken apart, its quotations prepared, over-long sentences
cut at clauses, equal sentences sent once, and what comes back is put in the order of reading. What
runs the model is a `Backend`.
"""

import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from translate import offline
from translate.article import Article, parse_article
from translate.backend import Backend, Engine, Hypothesis
from translate.checkpoints import TRANSLATOR, Resolved, resolve
from translate.clauses import split_clauses
from translate.errors import EmptyTextError, EngineError, TextTooLongError
from translate.flags import Flag
from translate.language import language_warning
from translate.quotes import Utterance, utterances
from translate.sentences import Sentence
from translate.translation import ModelInfo, SentencePair, Translation

MAX_CHARACTERS = 200_000
WARM_UP = "Angrebet blev udført torsdag."

Progress = Callable[[int, int], None]


class Translator:
    """A translation model, loaded at its first use and then kept; safe to use from many threads.

    `model` is a checkpoint's folder, `owner/name@revision` on the hub, or "offline"; None means
    the pinned OPUS-MT checkpoint, else the offline model. `engine` is "ctranslate2",
    "transformers" or "llama.cpp"; None means the fastest that the model has.
    """

    def __init__(self, model: str | Path | None = None, engine: Engine | None = None) -> None:
        self._name, self._engine = model, engine
        self._backend: Backend | None = None
        self._loading = threading.Lock()

    @property
    def backend(self) -> Backend:
        """The loaded model.

        Raises:
            ModelError: no model can be loaded; the message says what was tried and the remedy.
        """
        with self._loading:
            if self._backend is None:
                self._backend = load_backend(resolve(TRANSLATOR, self._name, self._engine))
            return self._backend

    @property
    def model(self) -> ModelInfo:
        """Which model this is; loads it."""
        return self.backend.model

    def warm_up(self) -> None:
        """Load the model and translate one sentence, so that the first real one is fast."""
        list(self.backend.translate([WARM_UP]))

    def translate(self, text: str | Article, on_progress: Progress | None = None) -> Translation:
        """The translation of a Danish text, or of an article already parsed.

        `on_progress(done, total)` counts sentences.

        Raises:
            TextError: the text is blank, or longer than 200,000 characters.
            ModelError: no model can be loaded, or it failed.

        >>> str(Translator().translate("To blev dræbt."))  # doctest: +SKIP
        'Two were killed.'
        """
        article = checked_article(text)
        pairs = []
        for pair in self.iter_pairs(article):
            pairs.append(pair)
            if on_progress is not None:
                on_progress(len(pairs), len(article.sentences))
        return self.finished(article, tuple(pairs))

    def iter_pairs(self, text: str | Article) -> Iterator[SentencePair]:
        """Each finished pair, in reading order: `translate` in its iterator form."""
        article = checked_article(text)
        backend = self.backend
        said = [
            utterance
            for paragraph in article.paragraphs
            for utterance in utterances(paragraph, backend.quotes_dashes)
        ]
        hypotheses = _each_once(backend, [_parts(backend, utterance) for utterance in said])
        for sentence, utterance, found in zip(article.sentences, said, hypotheses, strict=True):
            yield _pair(sentence, utterance, found)

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
) -> Translation:
    """The translation of a Danish text; `str()` of it is the English article.

    The model is loaded at the first call and shared by all later ones. Arguments and errors are
    those of `Translator`.

    >>> str(translate("To blev dræbt."))  # doctest: +SKIP
    'Two were killed.'
    """
    return shared_translator(model, engine).translate(text, on_progress)


def shared_translator(model: str | Path | None = None, engine: Engine | None = None) -> Translator:
    """The process's one translator for this model and engine."""
    with _sharing:
        return _translator(model, engine)


_sharing = threading.Lock()
_translator = cache(Translator)


def load_backend(resolved: Resolved) -> Backend:
    """The engine with the model loaded. Raises CheckpointError where it can't be."""
    try:
        if resolved.model.engine == "ctranslate2":
            from translate.ctranslate import CTranslate2Backend

            return CTranslate2Backend(resolved.path, resolved.model)
        if resolved.model.engine == "transformers":
            from translate.marian import MarianBackend

            return MarianBackend(resolved.path, resolved.model)
        from translate.llama import LlamaBackend

        adapter = offline.ADAPTER if offline.ADAPTER.is_file() else None
        return LlamaBackend(resolved.path, resolved.model, adapter)
    except ImportError as error:
        raise EngineError(
            f"the engine {resolved.model.engine} is not installed ({error}): "
            "pip install 'wiredesk[offline]' installs all of them"
        ) from error


def _parts(backend: Backend, utterance: Utterance) -> tuple[str, ...]:
    if not utterance.source:
        return ()
    return split_clauses(utterance.source, backend.max_source_length, backend.source_length)


def _each_once(
    backend: Backend, sentences: list[tuple[str, ...]]
) -> Iterator[tuple[Hypothesis, ...]]:
    """The hypotheses for each sentence's parts; equal parts go through the model once."""
    sources = list(dict.fromkeys(part for parts in sentences for part in parts))
    arriving = zip(sources, backend.translate(sources), strict=True)
    done: dict[str, Hypothesis] = {}
    for parts in sentences:
        while any(part not in done for part in parts):
            source, hypothesis = next(arriving)
            done[source] = hypothesis
        yield tuple(done[part] for part in parts)


def _pair(
    sentence: Sentence, utterance: Utterance, hypotheses: tuple[Hypothesis, ...]
) -> SentencePair:
    target = utterance.shown(" ".join(hypothesis.text for hypothesis in hypotheses))
    scores = [hypothesis.score for hypothesis in hypotheses if hypothesis.score is not None]
    flags = []
    if len(hypotheses) > 1:
        message = (
            f"Too long for the model: cut at clauses and translated in {len(hypotheses)} parts."
        )
        flags.append(Flag("length", message))
    if not all(hypothesis.complete for hypothesis in hypotheses):
        flags.append(Flag("length", "The model stopped before the end of the sentence."))
    return SentencePair(sentence, target, min(scores, default=None), tuple(flags))
