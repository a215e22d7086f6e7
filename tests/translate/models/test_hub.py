"""The hub, its cache, and its absence; each as a process, since the address is read at import."""

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import MARIAN_FILES, TINY_MARIAN, Run
from tests.support.hub_server import files_of, hub
from translate.errors import CheckpointError, ModelNotFoundError
from translate.models.hub import HUB_TIMEOUT, cached_snapshot, verify_snapshot
from translate.models.pinned import TRANSLATOR

FETCH = """
from translate.models.pinned import TRANSLATOR
from translate.errors import WiredeskError
from translate.models.hub import downloaded_snapshot
try:
    print(downloaded_snapshot(TRANSLATOR))
except WiredeskError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def online(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a process that reaches a hub with the tiny Marian, its caches empty."""
    with hub(files_of(TINY_MARIAN), TRANSLATOR.id, TRANSLATOR.revision) as address:
        yield {
            "HF_ENDPOINT": address,
            "HF_HOME": str(tmp_path / "hugging-face"),
            "WIREDESK_CACHE": str(tmp_path / "cache"),
        }


def test_files_that_are_needed_come_from_the_hub_and_no_others(
    run: Run, online: dict[str, str]
) -> None:
    folder = Path(run("-c", FETCH, **online).stdout.strip())
    assert folder.name == TRANSLATOR.revision
    assert tuple(sorted(path.name for path in folder.iterdir())) == MARIAN_FILES
    assert all(
        (folder / name).read_bytes() == (TINY_MARIAN / name).read_bytes() for name in MARIAN_FILES
    )


@pytest.mark.parametrize("name", ["source.spm", "config.json"])
def test_file_that_the_hub_does_not_have_is_named(run: Run, tmp_path: Path, name: str) -> None:
    files = files_of(TINY_MARIAN)
    del files[name]
    with hub(files, TRANSLATOR.id, TRANSLATOR.revision) as address:
        found = run("-c", FETCH, HF_ENDPOINT=address, HF_HOME=str(tmp_path / "hf"))
    assert found.stdout.startswith("NotThereError Hugging Face cache: ")
    assert found.stdout.endswith(f" lacks {name}\n")


def test_repository_that_the_hub_does_not_have_is_named(run: Run, tmp_path: Path) -> None:
    with hub({}, "another/model", "0" * 40) as address:
        found = run("-c", FETCH, HF_ENDPOINT=address, HF_HOME=str(tmp_path / "hf"))
    assert found.stdout.startswith("NotThereError hub: Helsinki-NLP/opus-mt-da-en was not")
    assert "Traceback" not in found.stderr


def test_proxy_that_answers_everything_with_a_page_is_an_error(run: Run, tmp_path: Path) -> None:
    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<h1>Blocked by the firewall</h1>")

        do_HEAD = do_GET  # noqa: N815 # the name that http.server calls

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        found = run("-c", FETCH, HF_ENDPOINT=address, HF_HOME=str(tmp_path / "hf"))
        server.shutdown()
    assert found.stdout.startswith("NotThereError hub: Helsinki-NLP/opus-mt-da-en was not")
    assert found.stderr == ""


@pytest.mark.skipif(shutil.which("mount") is None, reason="no file system can be mounted")
def test_full_disk_while_fetching_is_an_error_of_its_own(
    run: Run, tmp_path: Path, online: dict[str, str]
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a file system can be mounted by root only")
    try:
        found = run("-c", FETCH, **online | {"HF_HOME": str(disk)})
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert found.stdout.startswith("DiskFullError no room left for Helsinki-NLP/opus-mt-da-en; ")


def test_hub_out_of_reach_costs_seconds_and_is_said(run: Run) -> None:
    started = time.monotonic()
    found = run("-c", FETCH)  # the tests' own environment names a closed port
    assert time.monotonic() - started < 10
    assert "NotThereError hub: http://127.0.0.1:" in found.stdout
    assert "can't be reached" in found.stdout


def test_hub_that_never_answers_is_asked_once_and_not_waited_for(run: Run) -> None:
    assert HUB_TIMEOUT < 10
    program = """
import threading, time
from translate.models import hub
hub.HUB_TIMEOUT = 1.0
started = time.monotonic()
asking = [threading.Thread(target=hub.unreachable) for _ in range(4)]
for thread in asking: thread.start()
for thread in asking: thread.join()
hub.unreachable()
print(hub.unreachable(), "|", time.monotonic() - started)
"""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        found = run("-c", program, HF_ENDPOINT=address)
        asked = 0
        server.settimeout(0.2)
        try:
            while True:
                server.accept()[0].close()
                asked += 1
        except TimeoutError:
            pass
    reason, seconds = found.stdout.split(" | ")
    assert address in reason
    assert float(seconds) < 2
    assert asked == 1


def test_switched_off_hub_is_not_asked(run: Run, online: dict[str, str]) -> None:
    found = run("-c", FETCH, **online | {"HF_HUB_OFFLINE": "1"})
    assert found.stdout == "NotThereError hub: switched off by HF_HUB_OFFLINE\n"


def test_whole_snapshot_in_the_cache_is_found(snapshot: Path) -> None:
    assert cached_snapshot(TRANSLATOR) == snapshot


@pytest.mark.parametrize("name", ["generation_config.json", "tokenizer_config.json"])
def test_optional_files_may_be_missing(snapshot: Path, name: str) -> None:
    (snapshot / name).unlink()
    assert cached_snapshot(TRANSLATOR) == snapshot


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("source.spm", "lacks source.spm"),
        ("vocab.json", "lacks vocab.json"),
        ("model.safetensors", "lacks model.safetensors or pytorch_model.bin"),
    ],
)
def test_snapshot_without_a_file_is_not_found(snapshot: Path, name: str, message: str) -> None:
    (snapshot / name).unlink()
    with pytest.raises(ModelNotFoundError, match=f"Hugging Face cache: .* {message}$"):
        cached_snapshot(TRANSLATOR)


def test_snapshot_of_another_revision_is_not_found(snapshot: Path) -> None:
    snapshot.rename(snapshot.with_name("0" * 40))
    with pytest.raises(ModelNotFoundError, match="Hugging Face cache: not there"):
        cached_snapshot(TRANSLATOR)


@pytest.mark.parametrize("name", MARIAN_FILES)
def test_changed_file_is_an_error_that_names_it_and_the_folder_to_delete(
    snapshot: Path, name: str
) -> None:
    blob = (snapshot / name).resolve()
    blob.write_bytes(blob.read_bytes()[:-1])
    remedy = f"delete {snapshot.parent.parent} and try again"
    with pytest.raises(CheckpointError, match=f"{name} is corrupted; {remedy}"):
        cached_snapshot(TRANSLATOR)


def test_broken_link_is_an_error_that_names_it(snapshot: Path) -> None:
    (snapshot / "generation_config.json").resolve().unlink()
    with pytest.raises(CheckpointError, match=r"generation_config\.json is a broken link; delete"):
        verify_snapshot(snapshot)
