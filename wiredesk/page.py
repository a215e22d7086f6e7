"""`build`: the page, on Gradio: which components there are, and which action each event calls.

Each visitor's stories are in a `gr.State` of their own. `assets/desk.js` does what must not wait
for the server: lighting, keyboard, tabs, copying. It calls back through one hidden component.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args

import gradio as gr

from translate.backend import Engine
from wiredesk import actions
from wiredesk.checklist import header
from wiredesk.desk import Desk, Settings
from wiredesk.takeaway import Form

ASSETS = Path(__file__).parent / "assets"
EXAMPLES = Path(__file__).parent.parent / "examples"
# Fonts of the reader's own system: no request leaves the machine.
THEME = gr.themes.Default(
    primary_hue="blue",
    neutral_hue="slate",
    font=["system-ui", "sans-serif"],
    font_mono=["ui-monospace", "monospace"],
).set(
    # WCAG asks for a contrast of 4.5 to 1; Gradio's own are 3.7 (white letters on its blue), 2.6.
    button_primary_background_fill="*primary_600",
    button_primary_background_fill_hover="*primary_700",
    body_text_color_subdued="*neutral_600",
    block_info_text_color="*neutral_600",
    input_placeholder_color="*neutral_500",
)
# Stories worked on at once; more wait in a queue. One model serves them all, and each story that
# is worked on slows the others down.
STORIES_AT_ONCE = 2
FILE_TYPES = [".txt", ".html", ".htm", ".docx", ".eml"]
PANES = {
    "danish": ("Danish", "The Danish as it was sent."),
    "english": ("English", "The English, sentence by sentence, with what is doubtful marked."),
    "bullets": ("Bullets", "What the story says in a few lines, and what there is to check."),
}
DOWNLOADS: dict[str, Form] = {
    "Word": "word",
    "Markdown": "markdown",
    "JSON": "json",
    "ninjs": "ninjs",
}
MODELS = [("Best that is there", ""), ("Offline model", "offline")]
ENGINES = [("Fastest that is there", ""), *((name, name) for name in get_args(Engine))]
SUMMARIZERS = [("Best that is there", ""), ("None: whole sentences of the story", "extractive")]
# Not a secret: Gradio encrypts what it keeps in the browser, and with a key of each start's own
# it could not be read after the next.
KEY = "wiredesk"
TABS = '<div role="tablist" aria-label="Panes">{}</div>'
TAB = '<button type="button" role="tab" id="tab-{0}" aria-controls="{0}-column">{1}</button>'
LOADING = "<h1>wiredesk</h1><p>Loading the model …</p>"
PANE = '<h2>{0}</h2><div class="pane" id="{1}" role="group" aria-label="{0}">${{value}}</div>'
# The events that the script sends; Gradio finds their names in this text.
SIGNALS = "wiredesk.connect(trigger, ['edit'])"

Event = gr.events.Dependency


def launch_options() -> dict[str, Any]:
    """What the page needs of `Blocks.launch`: its looks and its script."""
    script = (ASSETS / "desk.js").read_text(encoding="utf-8")
    return {
        "theme": THEME,
        "css_paths": ASSETS / "desk.css",
        "head": f"<script>{script}</script>",
        "footer_links": [],
        "ssr_mode": False,
    }


@dataclass(frozen=True, slots=True)
class Intake:
    """The parts that take a story, and start and stop the work on it."""

    text: gr.Textbox
    translate: gr.Button
    stop: gr.Button
    file: gr.UploadButton


@dataclass(frozen=True, slots=True)
class Options:
    """The parts that say how it is done."""

    bullets: gr.Slider
    model: gr.Dropdown
    engine: gr.Dropdown
    summarizer: gr.Dropdown
    load: gr.Button
    glossary: gr.File


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts that show the story on the desk, and what is done with all of it."""

    stories: gr.State
    status: gr.HTML
    toolbar: gr.Row
    undo: gr.Button
    reviewed: gr.Checkbox
    label: gr.HTML
    downloads: dict[Form, gr.Button]


@dataclass(frozen=True, slots=True)
class Editor:
    """The parts that a sentence is edited in; `index` is which."""

    index: gr.State
    panel: gr.Column
    sentence: gr.HTML
    text: gr.Textbox
    others: gr.Radio
    note: gr.HTML
    save: gr.Button
    cancel: gr.Button


@dataclass(frozen=True, slots=True)
class Parts:
    """The components of the page."""

    settings: gr.State
    header: gr.HTML
    intake: Intake
    options: Options
    shown: Shown
    panes: tuple[gr.HTML, ...]
    editor: Editor
    signals: gr.HTML
    file: gr.JSON
    typed: gr.BrowserState
    work: gr.BrowserState

    @property
    def story(self) -> list[Any]:
        """The components that show a story, in the order of `actions.values`."""
        shown = self.shown
        return [
            *(shown.stories, *self.panes, shown.status),
            *(shown.toolbar, shown.undo, shown.reviewed, shown.label),
        ]

    @property
    def opened(self) -> list[Any]:
        """The components of the editor, in the order of what `actions.edit` gives."""
        editor = self.editor
        return [
            *(editor.index, editor.panel, editor.sentence, editor.text),
            *(editor.others, editor.note),
        ]


def build(settings: Settings) -> gr.Blocks:
    """The page; it is there before the translation model, which it names once that is loaded."""
    page: gr.Blocks
    with gr.Blocks(title="wiredesk", analytics_enabled=False, fill_width=True) as page:
        parts = _parts(settings)
        _translating(parts)
        _editing(parts)
        _taking_away(parts)
        _setting(parts)
        _remembering(parts, page)
        page.load(lambda used: header(Desk(used)), [parts.settings], [parts.header], **OURS)
    return page


# The components.


def _parts(settings: Settings) -> Parts:
    header_line = gr.HTML(LOADING, elem_id="header")
    intake = _intake()
    with gr.Row(elem_id="beneath"):
        with gr.Column(scale=1, min_width=300):
            _examples(intake.text)
        with gr.Column(scale=1, min_width=300):
            options = _options(settings)
    shown = _shown()
    tabs = "".join(TAB.format(name, title) for name, (title, _) in PANES.items())
    gr.HTML(TABS.format(tabs), elem_id="tabs")
    with gr.Row(elem_id="panes"):
        danish = _pane("danish")
        with gr.Column(elem_id="english-column", min_width=0):
            english, editor = _pane_body("english"), _editor()
        bullets = _pane("bullets")
    return Parts(
        *(gr.State(settings), header_line, intake, options, shown),
        *((danish, english, bullets), editor),
        gr.HTML(js_on_load=SIGNALS, visible="hidden"),
        gr.JSON(visible="hidden"),
        gr.BrowserState("", storage_key="wiredesk-text", secret=KEY),
        gr.BrowserState(None, storage_key="wiredesk-work", secret=KEY),
    )


def _intake() -> Intake:
    with gr.Row(elem_id="intake"):
        text = gr.Textbox(
            label="Danish story",
            placeholder="Paste the copy here, text or HTML, or drop a file",
            lines=4,
            max_lines=4,
            scale=5,
            elem_id="copy",
        )
        with gr.Column(scale=1, min_width=150, elem_id="buttons"):
            translate = gr.Button("Translate", variant="primary", elem_id="translate")
            stop = gr.Button("Stop", elem_id="stop")
            file = gr.UploadButton("Open a file", file_types=FILE_TYPES, elem_id="open-file")
    return Intake(text, translate, stop, file)


def _examples(text: gr.Textbox) -> None:
    """Buttons that put our own stories into the box; none where they are not at hand."""
    paths = sorted(EXAMPLES.glob("*.txt"))
    if paths:
        gr.Examples(
            [[path.read_text(encoding="utf-8")] for path in paths],
            [text],
            label="Example stories",
            example_labels=[path.stem.replace("-", " ").capitalize() for path in paths],
        )


def _options(settings: Settings) -> Options:
    with gr.Accordion("Settings", open=False, elem_id="settings"), gr.Row():
        bullets = gr.Slider(1, 8, value=4, step=1, label="Bullets, at most")
        model = gr.Dropdown(
            MODELS,
            value=settings.model or "",
            allow_custom_value=True,
            label="Translation model",
            info="Or a checkpoint's folder, or its name on the Hugging Face hub",
        )
        engine = gr.Dropdown(ENGINES, value=settings.engine or "", label="Engine")
        summarizer = gr.Dropdown(
            SUMMARIZERS,
            value=settings.summarizer or "",
            allow_custom_value=True,
            label="Model for the bullets",
        )
        load = gr.Button("Use these models")
        glossary = gr.File(
            label="Glossary: a line a term, Danish,English",
            file_types=[".csv", ".tsv", ".txt"],
            height=110,
            elem_id="glossary",
        )
    return Options(bullets, model, engine, summarizer, load, glossary)


def _shown() -> Shown:
    with gr.Row(elem_id="line"):
        status = gr.HTML(elem_id="status")
        gr.HTML('<p id="said" role="status"></p>', elem_id="said-line")
        label = gr.HTML(elem_id="label")
    with gr.Row(visible=False, elem_id="toolbar") as toolbar:
        gr.Button("Copy English", size="sm", elem_id="copy-the-english")
        gr.Button("Copy bullets", size="sm", elem_id="copy-the-bullets")
        downloads = {form: gr.Button(name, size="sm") for name, form in DOWNLOADS.items()}
        undo = gr.Button("Undo edit", size="sm", elem_id="undo")
        reviewed = gr.Checkbox(label="Reviewed", container=False, elem_id="reviewed")
    return Shown(gr.State(()), status, toolbar, undo, reviewed, label, downloads)


def _pane(name: str) -> gr.HTML:
    with gr.Column(elem_id=f"{name}-column", min_width=0):
        return _pane_body(name)


def _pane_body(name: str) -> gr.HTML:
    title, empty = PANES[name]
    return gr.HTML(
        f'<p class="waiting">{empty}</p>',
        html_template=PANE.format(title, name),
        apply_default_css=False,
    )


def _editor() -> Editor:
    with gr.Column(visible=False, elem_id="editor") as panel:
        sentence = gr.HTML()
        text = gr.Textbox(label="English", lines=3, max_lines=6, elem_id="edited")
        with gr.Row():
            save = gr.Button("Save", variant="primary", size="sm", elem_id="save")
            cancel = gr.Button("Cancel", size="sm", elem_id="cancel")
        others = gr.Radio(
            [], label="Other translations by the model", visible=False, elem_id="others"
        )
        note = gr.HTML()
    return Editor(gr.State(None), panel, sentence, text, others, note, save, cancel)


# What each event does. The page's own endpoints are nobody else's business, and what is going on
# is said in the status line.
OURS: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",
    "api_name": "page",  # leaves the names `translate` and so on to `endpoints.py`
}
WORKING: dict[str, Any] = {
    "show_progress": "minimal",  # which says the place in the queue
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
    # Not by Gradio's `cancels`: what the work has just sent could come behind what stopping shows.
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
    """What was typed is kept in the visitor's browser, and comes back after a reload."""
    text, typed = parts.intake.text, parts.typed
    text.change(None, [text], [typed], js="text => text")
    # What was typed before the page was ready is not overwritten.
    page.load(None, [text, typed], [text], js="(now, kept) => now || kept")
    page.load(
        actions.restore,
        [parts.work, parts.options.bullets, parts.settings],
        parts.story,
        show_progress_on=[parts.shown.status],
        **WORKING,
    )


def _remembered(parts: Parts, event: Event) -> None:
    event.then(actions.remember, [parts.settings, parts.shown.stories], [parts.work], **OURS)
