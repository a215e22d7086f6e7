"""What each click on the page does: takes the visitor's stories, gives what the page then shows.

The last of a visitor's stories is on the desk. What is done with it is `desk.py`'s business, what
it looks like that of `panes.py` and `checklist.py`; the components are in `components.py`. Every
error that can be expected ends as an alert with its remedy.
"""

import base64
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from translate.errors import WiredeskError
from translate.glossary import Glossary
from wiredesk.desk import Desk, Finished, Settings, Story, undone
from wiredesk.intake import read_file
from wiredesk.page.browser_memory import recalled, remembered
from wiredesk.page.checklist import alert, checklist, finished, header, notice, progress
from wiredesk.page.panes import bullets_pane, danish_pane, editing, english_pane
from wiredesk.page.runs import Runs, until
from wiredesk.review import OPEN, Review
from wiredesk.takeaway import Form, bullets_to_copy, download, english_to_copy

# How many earlier stories of a visitor a new one is compared with.
KEPT = 10
# How many other translations of a sentence are offered: only the first few are worth reading.
OTHERS = 4
# A running translation is drawn at most every 0.25 seconds, and a second less often per 1,000
# sentences, since drawing a story takes time that grows with its length.
SHOW_EVERY, SENTENCES_A_SECOND = 0.25, 1000

Stories = tuple[Story, ...]
_runs = Runs()
Update = dict[str, Any]


def values(stories: Stories, status: str | None = None) -> list[Any]:
    """The values of `components.Parts.story` for the last story.

    `status` is the HTML of the status line; None means the line that the story's state calls for.
    """
    story = stories[-1]
    done = story if isinstance(story, Finished) else None
    return [
        stories,
        danish_pane(story),
        english_pane(story),
        bullets_pane(story) + checklist(story),
        status or (finished(done) if done else progress(story)),
        gr.update(visible=done is not None),
        gr.update(interactive=done is not None and done.before is not None),
        done is not None and done.review.reviewed,
        _copies(story),
    ]


def _last_finished(stories: Stories) -> Finished | None:
    """The story that is shown, if it is finished; None if it is still being translated."""
    story = stories[-1] if stories else None
    return story if isinstance(story, Finished) else None


def unchanged(status: str) -> list[Any]:
    """The values of `components.Parts.story` that change the status line and nothing else."""
    return [*(gr.skip() for _ in range(4)), status, *(gr.skip() for _ in range(4))]


def _copies(story: Story) -> str:
    """The label of a story, and in hidden elements the texts that the copy buttons copy."""
    if not isinstance(story, Finished):
        return ""
    texts = {"english": english_to_copy, "bullets": bullets_to_copy}
    hidden = (
        f'<pre id="copy-{name}" hidden>{escape(write(story.summary, story.review))}</pre>'
        for name, write in texts.items()
    )
    return f'<p class="label">{escape(story.review.label)}</p>{"".join(hidden)}'


def begin(request: gr.Request) -> str:
    """The status line right after the click; the translation itself may have to wait in a queue."""
    _runs.begin(_visitor(request))
    return notice("Starting …")


def translate(
    text: str, bullets: int, settings: Settings, stories: Stories, request: gr.Request
) -> Iterator[list[Any]]:
    """The page again and again while a story is translated, until it is done or stopped.

    If it is stopped, or fails, the sentences that were finished stay.
    """
    visitor = _visitor(request)
    end = _runs.end_of(visitor)
    desk, kept, story, shown = Desk(settings), stories[-KEPT:], None, 0.0
    try:
        for story in until(end, desk.translate(text, int(bullets), kept)):
            pause = SHOW_EVERY + len(story.pairs) / SENTENCES_A_SECOND
            if (
                isinstance(story, Finished)
                or len(story.pairs) < 2
                or time.monotonic() - shown > pause
            ):
                yield values((*kept, story))
                shown = time.monotonic()
        if _runs.is_last(visitor, end) and not isinstance(story, Finished):
            yield _stopped(desk, kept, story)
    except WiredeskError as error:
        yield _stopped(desk, kept, story, alert(str(error)))
    finally:
        _runs.forget(visitor, end)


def _stopped(
    desk: Desk, kept: Stories, story: Story | None, status: str | None = None
) -> list[Any]:
    """The page with the finished sentences of a story; as it was if there is no story yet."""
    if story is None:
        return unchanged(status or notice("Stopped. Nothing was translated yet."))
    if not story.pairs:
        return values((*kept, story), status or notice("Stopped. Nothing was translated yet."))
    return values((*kept, desk.stopped(story)), status)


def stop(request: gr.Request) -> Any:  # noqa: ANN401 - Gradio's updates have no type
    """Cancels the visitor's run. Returns a notice only if none was running.

    A cancelled run reports its end itself.
    """
    return gr.skip() if _runs.stop(_visitor(request)) else notice("There is nothing to stop.")


def _visitor(request: gr.Request) -> str:
    """The key of the visitor's browser tab."""
    return request.session_hash or ""


def restore(
    kept: object, bullets: int, settings: Settings, request: gr.Request
) -> Iterator[list[Any]]:
    """The page as it was before a reload; a story that wasn't finished is translated to its end."""
    story = recalled(kept, Desk(settings))
    if story is None or not story.pairs:
        yield unchanged("")
    elif isinstance(story, Finished):
        yield values((story,), _glossary_gone(story, settings))
    else:
        text = story.article.markup or story.article.raw
        yield from translate(text, bullets, settings, (story,), request)


def _glossary_gone(story: Finished, settings: Settings) -> str | None:
    """The status line of a reloaded story if its glossary is no longer that of the page."""
    if story.settings.glossary == settings.glossary:
        return None
    said = "The story keeps its glossary. Open the glossary again to use it for the next story."
    return finished(story) + notice(said)


def remember(settings: Settings, stories: Stories) -> dict[str, Any] | None:
    """The story that is shown, as JSON for the browser to keep; None if there is none."""
    if not stories:
        return None
    return remembered(stories[-1], str(Desk(settings).translator.model))


def undo(stories: Stories) -> list[Any]:
    """The page as it was before the last edit."""
    story = _last_finished(stories)
    if story is None or story.before is None:
        return unchanged(notice("There is nothing to undo."))
    return values((*stories[:-1], undone(story)))


def review(reviewed: bool, stories: Stories, request: gr.Request) -> list[Any]:
    """The page with the story marked as reviewed, or not; by the visitor's user name, if any."""
    story = _last_finished(stories)
    if story is None:
        return unchanged("")
    now = datetime.now().astimezone()
    mark = Review(True, request.username or "", now) if reviewed else OPEN
    return values((*stories[:-1], replace(story, review=mark)))


def parcel(form: Form, stories: Stories) -> dict[str, str]:
    """The story as a file for the browser to save; it isn't written to the server's disk."""
    story = _last_finished(stories)
    assert story is not None, "the buttons are hidden until a story is done"
    file = download(story.summary, form, story.review)
    data = base64.b64encode(file.data).decode()
    return {"name": file.name, "type": file.media_type, "data": data}


def open_file(path: str) -> tuple[Any, str]:
    """The text of an opened file for the text box, and the status line."""
    try:
        intake = read_file(path, Path(path).name)
    except WiredeskError as error:
        return gr.skip(), alert(str(error))
    said = " ".join((f"Read {Path(path).name}.", *intake.notes))
    return intake.text, notice(said)


def edit(event: gr.EventData, settings: Settings, stories: Stories) -> Iterator[list[Any]]:
    """The editor opened on a sentence: at once with its alternatives, then with all the model's.

    The index of the sentence comes with the event that `assets/desk.js` sends.
    """
    index = int(event.index)
    story = _last_finished(stories)
    if story is None or index >= len(story.pairs):
        return
    pair = story.pairs[index]
    on_record = [alternative.target for alternative in pair.alternatives]
    opened = [index, gr.update(visible=True), editing(story, index), pair.target]
    yield [*opened, _choices(on_record), notice("Asking the model for other translations …")]
    try:
        found = Desk(settings).alternatives(story, index)
        said = "" if found else notice("The model has no other translation of this sentence.")
    except WiredeskError as error:
        found, said = tuple(on_record), alert(str(error))
    yield [*(gr.skip() for _ in opened), _choices(list(found)), said]


def _choices(targets: list[str]) -> Update:
    return gr.update(choices=targets[:OTHERS], value=None, visible=bool(targets))


def save(text: str, index: int | None, settings: Settings, stories: Stories) -> list[Any]:
    """The page with the sentence's new English; the editor closes, unless the text is refused."""
    story = _last_finished(stories)
    if index is None or story is None:
        return [*unchanged(""), gr.skip()]
    try:
        story = Desk(settings).edited(story, index, text)
    except WiredeskError as error:
        return [*unchanged(alert(str(error))), gr.skip()]
    return [*values((*stories[:-1], story)), gr.update(visible=False)]


def choose_models(
    model: str, engine: str, summarizer: str, settings: Settings
) -> tuple[Settings, str, str]:
    """The settings with these models, which are loaded; if that fails, the settings as they were.

    With them the header and the status line.
    """
    chosen = replace(
        settings,
        model=model.strip() or None,
        engine=engine or None,  # type: ignore[arg-type]  # the choices are those of Engine
        summarizer=summarizer.strip() or None,
    )
    try:
        desk = Desk(chosen)
        desk.warm_up()
        bullets = desk.summarizer.model
    except WiredeskError as error:
        return settings, gr.skip(), alert(f"{error}\nThe model in use is the same as before.")
    said = f"Loaded. Stories from now on: {desk.translator.model}, bullets: {bullets}."
    return chosen, header(desk), notice(said)


def choose_glossary(path: str | None, settings: Settings) -> tuple[Settings, str]:
    """The settings with the glossary of a file, and the status line.

    If the file is faulty, the settings stay as they were and the line says why.
    """
    if path is None:
        return replace(settings, glossary=None), notice("No glossary is used.")
    try:
        glossary = Glossary.read(path)
    except WiredeskError as error:
        return settings, alert(f"{error}\nThe glossary in use is the same as before.")
    terms = "1 term" if len(glossary.terms) == 1 else f"{len(glossary.terms)} terms"
    return replace(settings, glossary=glossary), notice(f"{terms} in use, from the next story on.")
