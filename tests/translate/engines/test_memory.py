import logging
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from translate.engines import memory as translation_memory
from translate.engines.memory import Extent, TranslationMemory, is_allowed, memory_path
from translate.errors import WiredeskError

TEXT = "The men stole 12,500 kroner."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory" / "translations.sqlite3"


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Lets every file be made with all rights that are asked for."""
    before = os.umask(0)
    yield
    os.umask(before)


def files(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir())


def test_text_is_there_after_a_restart(path: Path) -> None:
    TranslationMemory(path).keep(b"1", TEXT)
    assert TranslationMemory(path).recalled([b"1", b"2"]) == {b"1": TEXT}


def test_later_text_of_a_key_replaces_the_earlier_one(path: Path) -> None:
    memory = TranslationMemory(path)
    memory.keep(b"1", "The thieves stole it.")
    memory.keep(b"1", TEXT)
    assert memory.recalled([b"1"]) == {b"1": TEXT}
    assert memory.extent().entries == 1


def test_memory_in_which_nothing_is_kept_has_no_file(path: Path) -> None:
    memory = TranslationMemory(path)
    memory.clear()
    assert memory.extent() == Extent(0, 0)
    assert not path.parent.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
@pytest.mark.usefixtures("no_umask")
def test_nobody_else_can_read_the_files(path: Path) -> None:
    memory = TranslationMemory(path)
    memory.keep(b"1", TEXT)
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in files(path)}
    names = ("translations.sqlite3", "translations.sqlite3-shm", "translations.sqlite3-wal")
    assert modes == dict.fromkeys(names, 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_has_not_been_used_for_the_longest_goes_first(path: Path) -> None:
    memory = TranslationMemory(path, limit=200_000)
    memory.keep(b"read", TEXT)
    for number in range(400):
        memory.keep(b"%d" % number, "x" * 1000)
        memory.recalled([b"read"])
    keys = [b"%d" % number for number in range(400)]
    kept = memory.recalled(keys)
    assert list(kept) == keys[-len(kept) :]
    assert 100 < len(kept) < 200
    assert memory.recalled([b"read"]) == {b"read": TEXT}
    del memory
    assert path.stat().st_size < 210_000


def test_limit_that_nothing_fits_into_keeps_nothing(path: Path) -> None:
    memory = TranslationMemory(path, limit=1)
    memory.keep(b"1", TEXT)
    assert memory.recalled([b"1"]) == {}


def test_clearing_leaves_no_text_in_any_file_also_where_another_has_it_open(path: Path) -> None:
    memory, another = TranslationMemory(path), TranslationMemory(path)
    for number in range(50):
        another.keep(b"%d" % number, f"{TEXT} {number}" * 100)
    assert any(TEXT.encode() in each.read_bytes() for each in files(path))
    with path.open("rb") as opened:
        memory.clear()
        assert TEXT.encode() not in opened.read()
    assert not any(TEXT.encode() in each.read_bytes() for each in files(path))
    assert another.recalled([b"7"]) == {}
    another.keep(b"7", TEXT)
    assert memory.recalled([b"7"]) == {b"7": TEXT}


def test_clearing_while_another_reads_is_an_error_or_complete(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation_memory, "BUSY_SECONDS", 0.05)
    memory = TranslationMemory(path)
    memory.keep(b"1", TEXT)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM kept").fetchone() == (1,)
    with pytest.raises(WiredeskError, match=r"in use|locked"):
        memory.clear()
    reader.close()
    memory.clear()
    assert not any(TEXT.encode() in each.read_bytes() for each in files(path))


def test_several_processes_write_at_once(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from translate.engines.memory import TranslationMemory\n"
        "memory = TranslationMemory(Path(sys.argv[1]))\n"
        "for n in range(100):\n"
        "    memory.keep(f'{sys.argv[2]}-{n}'.encode(), 'x' * 500)\n"
        "    memory.recalled([f'{sys.argv[2]}-{k}'.encode() for k in range(n)])\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, path, name],
            cwd=ROOT,
            stderr=subprocess.PIPE,
        )
        for name in "abc"
    ]
    assert [process.communicate(timeout=60)[1] for process in running] == [b""] * 3
    assert TranslationMemory(path).extent().entries == 300


def test_twenty_threads_share_a_memory(path: Path) -> None:
    memory = TranslationMemory(path)
    keys = [b"%d" % number for number in range(100)]
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda key: memory.keep(key, TEXT), keys))
        found = list(pool.map(memory.recalled, [keys] * 20))
    assert found == [dict.fromkeys(keys, TEXT)] * 20


# Where the file can't be used.


def assert_goes_without(memory: TranslationMemory, caplog: pytest.LogCaptureFixture) -> None:
    caplog.clear()
    for _ in range(3):
        memory.keep(b"2", TEXT)
        assert memory.recalled([b"2"]) == {}
    (said,) = caplog.records
    assert said.levelno == logging.WARNING
    assert f"the translation memory {memory.path} can't be used: " in said.getMessage()


@pytest.mark.parametrize("damage", ["text", "torn"])
def test_damaged_file_is_warned_of_once_and_cleared(
    path: Path, caplog: pytest.LogCaptureFixture, damage: str
) -> None:
    memory = TranslationMemory(path)
    for number in range(50):
        memory.keep(b"%d" % number, TEXT * 100)
    del memory
    whole = path.read_bytes()
    path.write_bytes(b"no database" * 1000 if damage == "text" else whole[:8192] + TEXT.encode())
    assert_goes_without(TranslationMemory(path), caplog)
    TranslationMemory(path).clear()
    assert TranslationMemory(path).extent().entries == 0
    assert not any(TEXT.encode() in each.read_bytes() for each in files(path))
    again = TranslationMemory(path)
    again.keep(b"1", TEXT)
    assert again.recalled([b"1"]) == {b"1": TEXT}


def test_folder_that_can_not_be_written_is_warned_of_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert_goes_without(TranslationMemory(tmp_path / "file" / "memory.sqlite3"), caplog)
    assert_goes_without(TranslationMemory(Path("/proc/memory.sqlite3")), caplog)


def test_file_that_is_locked_is_warned_of_once(
    path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation_memory, "BUSY_SECONDS", 0.05)
    TranslationMemory(path).keep(b"1", TEXT)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert_goes_without(TranslationMemory(path), caplog)
    with pytest.raises(WiredeskError, match=r"locked; .*WIREDESK_MEMORY=off"):
        TranslationMemory(path).clear()
    holder.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_full_disk_is_warned_of_once_and_loses_nothing_else(run: Run, path: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from translate.engines.memory import TranslationMemory\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "memory = TranslationMemory(Path(sys.argv[1]))\n"
        "for n in range(300): memory.keep(b'%d' % n, 'x' * 1000)\n"
        "print('done', memory.recalled([b'1']))\n"
    )
    done = run("-c", program, path)
    assert (done.returncode, done.stdout) == (0, "done {}\n")
    (said,) = done.stderr.splitlines()
    assert said.startswith("Translating without a memory: the translation memory ")
    assert TranslationMemory(path).recalled([b"1"]) == {b"1": "x" * 1000}


# The switch and the place.


@pytest.mark.parametrize(
    ("word", "allowed"),
    [(None, True), ("", True), ("on", True), ("ON ", True), ("off", False), ("of", False)],
)
def test_memory_is_kept_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, word: str | None, allowed: bool
) -> None:
    monkeypatch.delenv("WIREDESK_MEMORY")
    if word is not None:
        monkeypatch.setenv("WIREDESK_MEMORY", word)
    assert is_allowed() == allowed


def test_memory_is_in_the_cache_folder(cache: Path) -> None:
    assert memory_path() == cache / "memory" / "translations.sqlite3"
