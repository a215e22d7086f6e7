"""`parts`: the components of the page (boxes, buttons, panes), laid out with Gradio.

What the events of the components do is left to `wiring.py`, what the panes hold to `panes.py`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import gradio as gr

from translate.models import Engine
from wiredesk.desk import Settings
from wiredesk.takeaway import Form

EXAMPLES = Path(__file__).parent / "stories"
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
# Gradio encrypts what it keeps in the browser. This key isn't a secret: it is fixed so that the
# data can still be read after the server is restarted.
KEY = "wiredesk"
TABS = '<div role="tablist" aria-label="Panes">{}</div>'
TAB = '<button type="button" role="tab" id="tab-{0}" aria-controls="{0}-column">{1}</button>'
LOADING = "<h1>wiredesk</h1><p>Loading the model …</p>"
PANE = '<h2>{0}</h2><div class="pane" id="{1}" role="group" aria-label="{0}">${{value}}</div>'
# Subscribes to the events that `assets/desk.js` sends; Gradio finds their names in this text.
SIGNALS = "wiredesk.connect(trigger, ['edit'])"


@dataclass(frozen=True, slots=True)
class Intake:
    """The components that take a story, and start and stop its translation."""

    text: gr.Textbox
    translate: gr.Button
    stop: gr.Button
    file: gr.UploadButton


@dataclass(frozen=True, slots=True)
class Options:
    """The components of the settings: models, engine, glossary, number of bullets."""

    bullets: gr.Slider
    model: gr.Dropdown
    engine: gr.Dropdown
    summarizer: gr.Dropdown
    load: gr.Button
    glossary: gr.File


@dataclass(frozen=True, slots=True)
class Shown:
    """The components for the whole story: its status, undo, review, copying and downloads."""

    stories: gr.State
    status: gr.HTML
    toolbar: gr.Row
    undo: gr.Button
    reviewed: gr.Checkbox
    label: gr.HTML
    downloads: dict[Form, gr.Button]


@dataclass(frozen=True, slots=True)
class Editor:
    """The components that edit one sentence; `index` is the index of its pair."""

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
    """All components of the page.

    `typed` and `work` are what the browser keeps over a reload: the text typed, the story shown.
    """

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
        """The components of the editor, in the order of the values that `actions.edit` gives."""
        editor = self.editor
        return [
            *(editor.index, editor.panel, editor.sentence, editor.text),
            *(editor.others, editor.note),
        ]


def parts(settings: Settings) -> Parts:
    """The components, laid out within the current `gr.Blocks`, with these settings chosen."""
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
    """Buttons that put our example stories into the text box; none if the folder is missing."""
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
