"""The web page: paste a Danish story, read the Danish, the English and the bullets side by side.

Run `python app.py`; `--help` lists the options. It listens on this machine alone unless told
otherwise. What the panes look like is `wiredesk/panes.py`'s business.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import gradio as gr

from summarize import Summarizer
from translate import SentencePair, Translator
from translate.errors import ModelError, WiredeskError
from translate.terminal import EXIT_MODEL, EXIT_USAGE
from translate.translator import checked_article
from wiredesk.command import add_model_options
from wiredesk.panes import CSS, alert, bullets_pane, danish_pane, english_pane, status_line
from wiredesk.report import credit_line, in_words

EXAMPLES = Path(__file__).parent / "examples"
# Fonts of the reader's own system: no request leaves the machine.
THEME = gr.themes.Default(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
# Stories worked on at once; more wait in a queue. One model serves them all, and each story that
# is worked on slows the others down.
STORIES_AT_ONCE = 2
# Seconds. Each time, all that is finished goes to the browser.
SHOW_EVERY = 0.25

Views = tuple[str, str, str, str]  # HTML of the Danish, the English, the bullets, the status


class Desk:
    """The page's translator and summariser, and what it shows while they work."""

    def __init__(self, translator: Translator, summarizer: Summarizer) -> None:
        self._translator, self._summarizer = translator, summarizer

    @property
    def models(self) -> str:
        """Which models are in use, in words an editor understands."""
        return (
            f"Translation: {in_words(self._translator.model)}. "
            f"Bullets: {in_words(self._summarizer.model)}."
        )

    def run(self, text: str, bullets: int) -> Iterator[Views]:
        """The panes, again as sentences are finished, and with the bullets at the end."""
        danish = english = ""
        try:
            article = checked_article(text)
            danish, pairs = danish_pane(article), list[SentencePair]()
            yield danish, english, "", _progress(0, len(article.sentences))
            shown = time.monotonic()
            for pair in self._translator.iter_pairs(article):
                pairs.append(pair)
                if len(pairs) == 1 or time.monotonic() - shown > SHOW_EVERY:
                    english = english_pane(article, pairs)
                    yield danish, english, "", _progress(len(pairs), len(article.sentences))
                    shown = time.monotonic()
            english = english_pane(article, pairs)
            translation = self._translator.finished(article, tuple(pairs))
            summary = self._summarizer.summarize(translation, bullets)
            yield danish, english, bullets_pane(summary), status_line(credit_line(summary))
        except WiredeskError as error:
            yield danish, english, "", alert(str(error))


def _progress(done: int, total: int) -> str:
    return status_line(f"Translated {done} of {total} sentences", done, total)


def build(desk: Desk) -> gr.Blocks:
    """The page."""
    page: gr.Blocks
    with gr.Blocks(title="wiredesk", analytics_enabled=False, fill_width=True) as page:
        gr.Markdown(f"# wiredesk\nDanish wire copy in, English and bullets out. {desk.models}")
        with gr.Row():
            story = gr.Textbox(
                label="Danish story", lines=8, max_lines=8, scale=4, placeholder="Paste the copy"
            )
            with gr.Column(scale=1, min_width=200):
                bullets = gr.Slider(1, 8, value=4, step=1, label="Bullets")
                translate_button = gr.Button("Translate", variant="primary")
                stop_button = gr.Button("Stop")
        _examples(story)
        status = gr.HTML()
        with gr.Row():
            panes = [_pane() for _ in range(3)]
        working = gr.on(
            [translate_button.click, story.submit],
            desk.run,
            [story, bullets],
            [*panes, status],
            show_progress="hidden",
            concurrency_limit=STORIES_AT_ONCE,
            api_visibility="private",
        )
        stop_button.click(
            lambda: status_line("Stopped. What is finished stays."),
            outputs=[status],
            cancels=[working],
            api_visibility="private",
        )
    return page


def _pane() -> gr.HTML:
    """A pane in a column of its own: on a phone one stands below the other."""
    with gr.Column(min_width=300):
        return gr.HTML()


def _examples(story: gr.Textbox) -> None:
    """Buttons that put our own stories into the box; none where they are not at hand."""
    paths = sorted(EXAMPLES.glob("*.txt"))
    if paths:
        gr.Examples(
            [[path.read_text(encoding="utf-8")] for path in paths],
            [story],
            label="Example stories",
            example_labels=[path.stem.replace("-", " ").capitalize() for path in paths],
        )


def main() -> int:
    """The exit code: 0, 2 where the port is taken, 3 where no model can be used."""
    options = _parser().parse_args()
    try:
        print("Loading the models …", flush=True)
        translator = Translator(options.model, options.engine)
        desk = Desk(translator, Summarizer(options.summarizer))
        translator.warm_up()
    except ModelError as error:
        print(f"wiredesk: {error}", file=sys.stderr)
        return EXIT_MODEL
    print(desk.models, flush=True)
    page = build(desk)
    try:
        _, url, _ = page.launch(
            server_name=options.host,
            server_port=options.port,
            theme=THEME,
            css=CSS,
            footer_links=[],
            ssr_mode=False,
            quiet=True,
            prevent_thread_lock=True,
        )
    except OSError:  # Gradio's message names its own settings
        print(
            f"wiredesk: can't listen on port {options.port} of {options.host}; it may be taken: "
            "--port names another",
            file=sys.stderr,
        )
        return EXIT_USAGE
    print(f"The page is at {url} (Ctrl-C ends it)", flush=True)
    page.block_thread()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Start the page.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=7860, help="port to listen on (7860)")
    add_model_options(parser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
