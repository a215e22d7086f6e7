"""`main`: serves the page, its API and `/health`.

Listens at once and loads the models meanwhile: until they are there, `/health` says 503 and the
page that it is loading. The page is in `page/wiring.py`, the API in `endpoints.py`, who may come in
in `accounts.py`. Gradio is imported only once the options are known to be right.
"""

import asyncio
import os
import socket
import sys
import threading
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from translate.errors import ModelError
from translate.terminal import EXIT_INTERRUPTED, EXIT_MODEL, EXIT_USAGE
from wiredesk.desk import Desk, Settings
from wiredesk.intake import LARGEST
from wiredesk.server.accounts import HEALTH, Gate
from wiredesk.server.options import Options, checked, option_parser, warnings
from wiredesk.server.origins import Origins
from wiredesk.takeaway import in_words

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI
    from fastapi.responses import JSONResponse, PlainTextResponse
    from starlette.requests import Request

SILENCE = {
    # Gradio and Hugging Face are not told that the page was started, and how.
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Gradio doesn't compute statistics at each click, with pandas, for its monitoring page (off).
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",
}
# Where Gradio would fetch a file from elsewhere and hand it out as one of the page's own: a script
# in it could then do all that the page can.
FETCHING = [
    f"/gradio_api/file{sign}{scheme}://{{address:path}}"
    for sign in ("=", "/")
    for scheme in ("http", "https")
]
# Seconds that requests which are under way get when the server is ended.
GRACE = 2


class Loading:
    """The loading of a desk's models in another thread: `ready` when done, or an `error`."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ready = threading.Event()
        self.error: Exception | None = None

    def run(self) -> None:
        """Load the models, translate one sentence and set `ready`; or keep the `error`."""
        try:
            self.desk.warm_up()
            bullets = in_words(self.desk.summarizer.model)
        except Exception as error:  # reported by `main`, in the main thread
            self.error = error
            return
        model = in_words(self.desk.translator.model)
        print(f"Translation: {model}. Bullets: {bullets}.", flush=True)
        self.ready.set()


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0; 2 for faulty options or an unusable port; 3 without a model; 130."""
    words = option_parser().parse_args(arguments)
    options, faults = checked(words)
    for fault in faults:
        _complain(fault)
    if faults:
        return EXIT_USAGE
    for warning in warnings(options, words.auth):
        _complain(f"warning: {warning}")
    try:
        listening = listen(options.host, options.port)
    except OSError as error:
        _complain(
            f"can't listen on port {options.port} of {options.host} ({error.strerror}): "
            "--port names another, --host another address"
        )
        return EXIT_USAGE
    settings = Settings(words.model, words.engine, words.summarizer, options.glossary, words.memory)
    loading = Loading(Desk(settings))
    try:
        asyncio.run(_serve(options, loading, listening))
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    if isinstance(loading.error, ModelError):
        _complain(str(loading.error))
        return EXIT_MODEL
    if loading.error:
        raise loading.error
    return 0


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on this address and port.

    Raises:
        OSError: the port is in use or not allowed, or the address isn't this machine's.
    """
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    return socket.create_server(address[:2], family=family, backlog=128)


def server(options: Options, loading: Loading) -> "uvicorn.Server":
    """The server of the application; to be called within a running event loop, as Gradio needs."""
    import uvicorn

    app = application(options, loading)
    page = app.routes[-1].app  # type: ignore[attr-defined]  # what was mounted last

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # Ends the streams by which browsers know that Gradio is alive; else it waits for them.
            page.stop_event.set()
            await super().shutdown(sockets)

    config = uvicorn.Config(
        Gate(app, options.accounts), log_level="warning", ws="none", timeout_graceful_shutdown=GRACE
    )
    return Server(config)


def application(options: Options, loading: Loading) -> "FastAPI":
    """The application with the page, the API and /health; the `Gate` goes in front of it."""
    os.environ.update(SILENCE)
    import gradio as gr
    from fastapi import FastAPI
    from fastapi.middleware.cors import CORSMiddleware

    from wiredesk.page import build, launch_options
    from wiredesk.server.endpoints import add_endpoints

    page = build(loading.desk.settings)
    with page:
        add_endpoints(loading.desk)
    app = FastAPI(openapi_url=None)
    # Allows no other origin. Gradio would add a CORS rule of its own, which trusts the Host header.
    app.add_middleware(CORSMiddleware)
    app.add_middleware(Origins, hosts=options.hosts, listening=options.host)
    app.add_api_route(HEALTH, partial(_health, loading), methods=["GET", "HEAD"])
    for path in FETCHING:
        app.add_api_route(path, _not_fetched, methods=["GET", "HEAD"])
    gr.mount_gradio_app(
        app,
        page,
        "/",
        root_path=options.root_path,
        auth_dependency=_user if options.accounts else None,
        mcp_server=options.mcp,
        max_file_size=LARGEST,
        show_error=False,
        run_history=False,  # only the translation memory keeps what was pasted
        enable_monitoring=False,
        **launch_options(),
    )
    # Only a launched page checks that a file which a client names is one that it uploaded.
    page.has_launched = True
    return app


def _health(loading: Loading) -> "JSONResponse":
    """The answer of /health: 200 if the models are loaded, 503 until then."""
    from fastapi.responses import JSONResponse

    is_ready = loading.ready.is_set()
    status = "ready" if is_ready else "loading the model"
    return JSONResponse({"ready": is_ready, "status": status}, 200 if is_ready else 503)


def _not_fetched() -> "PlainTextResponse":
    from fastapi.responses import PlainTextResponse

    return PlainTextResponse("This server fetches no file from elsewhere.\n", 403)


def _user(request: "Request") -> str | None:
    """The user name that the gate found, for Gradio."""
    name: str | None = request.scope.get("wiredesk.user")
    return name


async def _serve(options: Options, loading: Loading, listening: socket.socket) -> None:
    """Serve until the process is interrupted, or no model can be loaded."""
    serving = server(options, loading)

    def load() -> None:
        loading.run()
        if loading.error is not None:  # an interruption isn't taken for an error
            serving.should_exit = True

    host, port = listening.getsockname()[:2]
    url = f"http://{f'[{host}]' if ':' in host else host}:{port}{urlsplit(options.root_path).path}"
    print(f"The page is at {url} (Ctrl-C ends it)", flush=True)
    print("Loading the models …", flush=True)
    threading.Thread(target=load, daemon=True).start()
    await serving.serve(sockets=[listening])


def _complain(message: str) -> None:
    print(f"wiredesk: {message}", file=sys.stderr, flush=True)
