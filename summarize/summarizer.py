"""`summarize` and `Summarizer`: the bullets of an English story, translated or not.

Takes a `Translation` or English text; gives a `Summary`. `document.py` reads the text into
statements, `abstractive.py` (with a model) or `extractive.py` makes bullets of them, and
`faithfulness.py` flags the bullets.
"""

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from summarize.abstractive import Writer, compose
from summarize.bart import BartWriter
from summarize.document import Statement, read_text, read_translation
from summarize.extractive import EXTRACTIVE, extract
from summarize.faithfulness import carried, check_bullet
from summarize.summary import Bullet, Summary
from translate.errors import EmptyTextError, ModelNotFoundError, TextError, TextTooLongError
from translate.models import SUMMARISER, ModelInfo, resolve
from translate.translation import Translation
from translate.translator import MAX_CHARACTERS


class Summarizer:
    """A summariser that loads its model at the first use and keeps it; safe to use from threads.

    `model` is a checkpoint's folder, `owner/name@revision` on the hub, or "extractive" for whole
    sentences of the text. None means the pinned checkpoint if it is available, else "extractive".
    """

    def __init__(self, model: str | Path | None = None) -> None:
        self._name = model
        self._is_loaded = False
        self._writer: Writer | None = None
        self._loading = threading.Lock()

    @property
    def writer(self) -> Writer | None:
        """The loaded model; None if bullets are whole sentences of the text.

        Raises:
            ModelError: the model that was named can't be loaded, or one of its files is corrupted.
        """
        with self._loading:
            if not self._is_loaded:
                self._writer = load_writer(self._name)
                self._is_loaded = True
            return self._writer

    @property
    def model(self) -> ModelInfo:
        """The model that makes the bullets, after loading it."""
        return self.writer.model if self.writer else EXTRACTIVE

    def summarize(self, text: Translation | str, bullets: int = 4) -> Summary:
        """The summary, of at most `bullets` bullets.

        There are fewer if the text has fewer sentences that can stand alone.

        Raises:
            TextError: the text is blank or over 200,000 characters, or `bullets` is less than 1.
            ModelError: the model that was named can't be loaded.
            EngineError: the model failed.

        >>> str(Summarizer("extractive").summarize("Two were killed on Monday. Who did it?"))
        '- Two were killed on Monday.'
        """
        if bullets < 1:
            raise TextError(f"{bullets} bullets were asked for; ask for at least 1")
        statements = checked_statements(text)
        if self.writer is None:
            lines, replaced = extract(statements, bullets), 0
        else:
            lines, replaced = compose(self.writer, statements, bullets)
        translation = text if isinstance(text, Translation) else None
        sentences = tuple(statement.text for statement in statements)
        flagged = tuple(_flagged(bullet, sentences, translation) for bullet in lines)
        return Summary(translation, sentences, flagged, self.model, replaced)

    def revised(self, summary: Summary, translation: Translation) -> Summary:
        """The summary after an edit: only bullets that rest on changed English are made anew.

        `translation` is the summary's own, with other English for some of its sentences.
        """
        statements = checked_statements(translation)
        sentences = tuple(statement.text for statement in statements)
        changed = {
            index
            for index, pair in enumerate(zip(summary.sentences, sentences, strict=True))
            if pair[0] != pair[1]
        }
        bullets = (
            bullet if changed.isdisjoint(bullet.sources) else self._again(bullet, statements)
            for bullet in summary.bullets
        )
        flagged = tuple(_flagged(bullet, sentences, translation) for bullet in bullets)
        return Summary(translation, sentences, flagged, summary.model, summary.replaced)

    def _again(self, bullet: Bullet, statements: Sequence[Statement]) -> Bullet:
        """A new bullet from the same sources, as they read now."""
        own = [statements[index] for index in bullet.sources]
        lines = compose(self.writer, own, 1)[0] if self.writer else ()
        text = lines[0].text if lines else " ".join(statement.text for statement in own)
        return Bullet(text, bullet.sources)


def checked_statements(text: Translation | str) -> tuple[Statement, ...]:
    """The statements of a text, at least one of them with words.

    Raises:
        EmptyTextError: the text has no sentence.
        TextTooLongError: it has more than `MAX_CHARACTERS` characters.
    """
    if isinstance(text, str) and len(text) > MAX_CHARACTERS:
        raise TextTooLongError(
            f"the text has {len(text):,} characters; at most {MAX_CHARACTERS:,} are summarised at "
            "once. Summarise it in parts."
        )
    statements = read_translation(text) if isinstance(text, Translation) else read_text(text)
    if not any(statement.text for statement in statements):
        raise EmptyTextError("there is no sentence to summarise: give the text of a story")
    return statements


def _flagged(bullet: Bullet, sentences: Sequence[str], translation: Translation | None) -> Bullet:
    """The bullet with its own flags, then those of the sentence pairs that it rests on."""
    own = check_bullet(bullet.text, [sentences[index] for index in bullet.sources])
    pairs = [translation.pairs[index] for index in bullet.sources] if translation else []
    return replace(bullet, flags=(*own, *carried(bullet.text, pairs)))


def summarize(
    text: Translation | str, bullets: int = 4, *, model: str | Path | None = None
) -> Summary:
    """The summary of a translation or of English text; `str()` of it is one bullet a line.

    The model is loaded at the first call and shared by later ones. Arguments and errors are those
    of `Summarizer`.
    """
    return shared_summarizer(model).summarize(text, bullets)


def shared_summarizer(model: str | Path | None = None) -> Summarizer:
    """The one summariser that this process has for a model."""
    with _sharing:
        return _summarizer(model)


_sharing = threading.Lock()
_summarizer = cache(Summarizer)


def load_writer(model: str | Path | None) -> Writer | None:
    """The loaded model that writes bullets; None if bullets are to be whole sentences.

    Raises:
        ModelError: the model that the caller named can't be loaded.
    """
    if model == EXTRACTIVE.id:
        return None
    try:
        found = resolve(SUMMARISER, model)
    except ModelNotFoundError:
        if model is None:
            return None
        raise
    return BartWriter(found.path, found.model)
