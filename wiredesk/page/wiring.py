"""`build`: the page, with the action that each event of a component calls.

Each visitor's stories are in a `gr.State` of their own. `assets/desk.js` does what must not wait
for the server: highlighting, keyboard, tabs, copying. It sends events through a hidden component.
"""

from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr

from wiredesk.desk import Desk, Settings
from wiredesk.page import actions
from wiredesk.page.checklist import header
from wiredesk.page.components import Parts, parts

ASSETS = Path(__file__).parent / "assets"
# Fonts of the visitor's own system, so that none is fetched from elsewhere.
THEME = gr.themes.Default(
    primary_hue="blue",
    neutral_hue="slate",
    font=["system-ui", "sans-serif"],
    font_mono=["ui-monospace", "monospace"],
).set(
    # WCAG requires a contrast of 4.5 to 1; Gradio's own are 3.7 (white on its blue) and 2.6 (grey).
    button_primary_background_fill="*primary_600",
    button_primary_background_fill_hover="*primary_700",
    body_text_color_subdued="*neutral_600",
    block_info_text_color="*neutral_600",
    input_placeholder_color="*neutral_500",
)
# How many stories are translated at once; more wait in a queue. One model serves them all, so each
# slows the others down.
STORIES_AT_ONCE = 2

Event = gr.events.Dependency


def launch_options() -> dict[str, Any]:
    """The page's arguments of `gr.Blocks.launch`: its looks and its script."""
    script = (ASSETS / "desk.js").read_text(encoding="utf-8")
    return {
        "theme": THEME,
        "css_paths": ASSETS / "desk.css",
        "head": f"<script>{script}</script>",
        "footer_links": [],
        "ssr_mode": False,
    }


def build(settings: Settings) -> gr.Blocks:
    """The page. It can be shown before the translation model is loaded, and then names it."""
    page: gr.Blocks
    with gr.Blocks(title="wiredesk", analytics_enabled=False, fill_width=True) as page:
        made = parts(settings)
        _translating(made)
        _editing(made)
        _taking_away(made)
        _setting(made)
        _remembering(made, page)
        page.load(lambda used: header(Desk(used)), [made.settings], [made.header], **OURS)
    return page


# Options of the page's events: they are not part of the public API, and the status line shows the
# progress.
OURS: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",
    "api_name": "page",  # leaves the names `translate` and so on to `server/endpoints.py`
}
# Those of the events that use a model, which wait in a queue.
WORKING: dict[str, Any] = {
    "show_progress": "minimal",  # shows the place in the queue
    "concurrency_limit": STORIES_AT_ONCE,
    "concurrency_id": "stories",
    "api_visibility": "private",
    "api_name": "page",
}


def _translating(parts: Parts) -> None:
    intake, status = parts.intake, parts.shown.status
    clicks = [intake.translate.click, intake.text.submit]
    begun = gr.on(clicks, actions.begin, None, [status], queue=False, **OURS)
    worked = begun.then(
        actions.translate,
        [intake.text, parts.options.bullets, parts.settings, parts.shown.stories],
        parts.story,
        show_progress_on=[status],
        **WORKING,
    )
    _remembered(parts, worked)
    # Not with Gradio's `cancels`: a result that is on its way could overwrite what stopping shows.
    intake.stop.click(actions.stop, None, [status], queue=False, **OURS)
    intake.file.upload(actions.open_file, [intake.file], [intake.text, status], **OURS)


def _editing(parts: Parts) -> None:
    editor, story = parts.editor, [parts.settings, parts.shown.stories]
    parts.signals.edit(actions.edit, story, parts.opened, trigger_mode="multiple", **OURS)
    editor.others.input(lambda other: other, [editor.others], [editor.text], **OURS)
    inputs = [editor.text, editor.index, *story]
    saved = editor.save.click(actions.save, inputs, [*parts.story, editor.panel], **OURS)
    closed = editor.cancel.click(lambda: gr.update(visible=False), None, [editor.panel], **OURS)
    for event in (saved, closed):
        event.then(None, js="() => wiredesk.back()")
    undone = parts.shown.undo.click(actions.undo, [parts.shown.stories], parts.story, **OURS)
    for event in (saved, undone):
        _remembered(parts, event)


def _taking_away(parts: Parts) -> None:
    shown = parts.shown
    inputs = [shown.reviewed, shown.stories]
    shown.reviewed.input(actions.review, inputs, parts.story, **OURS)
    for form, button in shown.downloads.items():
        made = button.click(partial(actions.parcel, form), [shown.stories], [parts.file], **OURS)
        made.success(None, [parts.file], js="file => wiredesk.save(file)")


def _setting(parts: Parts) -> None:
    options = parts.options
    options.load.click(
        actions.choose_models,
        [options.model, options.engine, options.summarizer, parts.settings],
        [parts.settings, parts.header, parts.shown.status],
        show_progress_on=[parts.shown.status],
        **WORKING,
    )
    inputs = [options.glossary, parts.settings]
    outputs = [parts.settings, parts.shown.status]
    options.glossary.change(actions.choose_glossary, inputs, outputs, **OURS)


def _remembering(parts: Parts, page: gr.Blocks) -> None:
    """Keep what was typed in the visitor's browser, and restore it and the story after a reload."""
    text, typed = parts.intake.text, parts.typed
    text.change(None, [text], [typed], js="text => text")
    # A text typed before the page was ready isn't overwritten.
    page.load(None, [text, typed], [text], js="(now, kept) => now || kept")
    page.load(
        actions.restore,
        [parts.work, parts.options.bullets, parts.settings],
        parts.story,
        show_progress_on=[parts.shown.status],
        **WORKING,
    )


def _remembered(parts: Parts, event: Event) -> None:
    """Keep the story in the visitor's browser after this event."""
    event.then(actions.remember, [parts.settings, parts.shown.stories], [parts.work], **OURS)
