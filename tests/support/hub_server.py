"""A Hugging Face hub of one repository, served over HTTP as far as a download needs it."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# Files of this size or more are kept under their SHA-256 on the hub, others under git's hash.
LARGE = 100_000


def blob_name(data: bytes) -> str:
    """The hash under which the hub, and its cache, keeps a file."""
    if len(data) >= LARGE:
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


@contextmanager
def hub(files: dict[str, bytes], repository: str, commit: str) -> Iterator[str]:
    """The address of a hub that has these files, as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            api, resolve = f"/api/models/{repository}", f"/{repository}/resolve/{commit}/"
            path = self.path.partition("?")[0]
            if path == "/":
                self.answer(b"")
            elif path == f"{api}/revision/{commit}":
                names = [{"rfilename": name} for name in files]
                self.answer_json({"id": repository, "sha": commit, "siblings": names})
            elif path == f"{api}/tree/{commit}":
                self.answer_json([entry(name, data) for name, data in files.items()])
            elif path.startswith(resolve) and path.removeprefix(resolve) in files:
                data = files[path.removeprefix(resolve)]
                self.answer(data, {"X-Repo-Commit": commit, "ETag": f'"{blob_name(data)}"'})
            else:
                self.answer(b"", {"X-Error-Code": "RepoNotFound"}, status=404)

        do_HEAD = do_GET  # noqa: N815 # the name that http.server calls

        def answer_json(self, content: object) -> None:
            self.answer(json.dumps(content).encode(), {"Content-Type": "application/json"})

        def answer(
            self, data: bytes, headers: dict[str, str] | None = None, status: int = 200
        ) -> None:
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(data))} | (headers or {})).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def entry(name: str, data: bytes) -> dict[str, object]:
    """A file in the listing of the repository."""
    found = {"type": "file", "path": name, "size": len(data), "oid": blob_name(data)}
    if len(data) >= LARGE:
        return found | {"lfs": {"oid": blob_name(data), "size": len(data), "pointerSize": 130}}
    return found


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name, and some that a checkpoint's repository has besides."""
    besides = {"README.md": b"# A model\n", "tf_model.h5": b"not needed" * 20_000}
    return {path.name: path.read_bytes() for path in folder.iterdir()} | besides
