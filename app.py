"""The web page: paste a Danish story, read the Danish, the English and the bullets side by side.

Run `python app.py`; `--help` lists the options. It listens on this machine alone unless told
otherwise. The page itself is in `wiredesk/page.py`.
"""

import argparse
import sys

from translate.errors import ModelError
from translate.terminal import EXIT_MODEL, EXIT_USAGE
from wiredesk.command import add_model_options
from wiredesk.desk import Desk, Settings
from wiredesk.page import build, launch_options
from wiredesk.report import in_words


def main() -> int:
    """The exit code: 0, 2 where the port is taken, 3 where no model can be used."""
    options = _parser().parse_args()
    settings = Settings(options.model, options.engine, options.summarizer)
    try:
        print("Loading the models …", flush=True)
        desk = Desk(settings)
        desk.warm_up()
        bullets = in_words(desk.summarizer.model)
    except ModelError as error:
        print(f"wiredesk: {error}", file=sys.stderr)
        return EXIT_MODEL
    print(f"Translation: {in_words(desk.translator.model)}. Bullets: {bullets}.", flush=True)
    page = build(settings)
    try:
        _, url, _ = page.launch(
            server_name=options.host,
            server_port=options.port,
            quiet=True,
            prevent_thread_lock=True,
            **launch_options(),
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
