"""`TranslationMemory`: texts by key in a file, so that a restarted program still has them.

Takes keys with their texts; gives back the text of a key. What keys and texts mean is left to
`remembering.py`. The memory is one SQLite file, shared by any number of threads and processes and
readable by its user alone (mode 0600). Its size is limited: the least recently used entries go
first. If the file can't be used, that is logged once and translating goes on without a memory.
"""

import logging
import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from translate.errors import WiredeskError
from translate.models import cache_folder

# Bytes. A sentence of newspaper length takes 0.3 kB from Marian and 4 kB from llama.cpp, with a
# fork at each token (300 sentences of NTREX, without alternatives): room for 300,000 and for
# 25,000.
LIMIT = 100_000_000
# At the limit one entry in ten is deleted: half a second, once in 39,000 sentences.
SHARE_DELETED = 10
# How long to wait for another process. A write takes 0.1 ms, clearing a full memory 0.6 s.
BUSY_SECONDS = 5.0
CLEAR = "`wiredesk memory clear` starts a new one"
FREE = "let this user write it, or turn the memory off with WIREDESK_MEMORY=off"

# With a write-ahead log (WAL) no reader waits for a writer, and no write for the disk.
# secure_delete overwrites what is deleted.
_SETTINGS = """
PRAGMA journal_mode = WAL;
PRAGMA journal_size_limit = 1000000;
PRAGMA synchronous = NORMAL;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, text TEXT NOT NULL, used INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS by_use ON kept (used);
"""
# The next number in the order of use. It is no time, so the file doesn't say when a text was used.
_NOW = "(SELECT coalesce(max(used), 0) + 1 FROM kept)"

_log = logging.getLogger(__name__)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Extent:
    """The size of a memory: how many entries, and how many bytes on disk."""

    entries: int
    size: int


def memory_path() -> Path:
    """The path of the translation memory's file."""
    return cache_folder() / "memory" / "translations.sqlite3"


def is_allowed() -> bool:
    """Whether a memory may be kept: WIREDESK_MEMORY is unset, empty or "on".

    Any other value means "off", so that a typing error keeps too little rather than too much.
    """
    return os.environ.get("WIREDESK_MEMORY", "").strip().lower() in ("", "on")


class TranslationMemory:
    """Texts by key, in a file that is made at the first use; safe to use from many threads.

    `limit` is the most bytes of the file that entries may take.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self.path = path
        self._limit = limit
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._failed = False

    def recalled(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The texts of the keys that are in the memory, by key."""

        def look(connection: sqlite3.Connection) -> dict[bytes, str]:
            query = "SELECT key, text FROM kept WHERE key = ?"
            rows = (connection.execute(query, (key,)).fetchone() for key in keys)
            found: dict[bytes, str] = dict(row for row in rows if row)
            if found:
                again = f"UPDATE kept SET used = {_NOW} WHERE key = ?"
                connection.executemany(again, [(key,) for key in found])
            return found

        return self._tried(look, otherwise={})

    def keep(self, key: bytes, text: str) -> None:
        """Keep the text of a key, in place of an earlier one."""

        def write(connection: sqlite3.Connection) -> None:
            row = f"INSERT OR REPLACE INTO kept VALUES (?, ?, {_NOW})"
            connection.execute(row, (key, text))
            self._shrink(connection)

        self._tried(write, otherwise=None)

    def extent(self) -> Extent:
        """How much the memory holds.

        Raises:
            WiredeskError: the file can't be read.
        """
        if not self.path.exists():
            return Extent(0, 0)
        with self._lock, self._errors_of_ours():
            (entries,) = self._connected().execute("SELECT count(*) FROM kept").fetchone()
            files = [path for path in self._files() if path.exists()]
            return Extent(entries, sum(path.stat().st_size for path in files))

    def clear(self) -> None:
        """Delete everything, even while other processes have the file open.

        No text is left in the file or beside it.

        Raises:
            WiredeskError: the file is in use or can't be written.
        """
        if not self.path.exists():
            return
        with self._lock, self._errors_of_ours():
            try:
                self._emptied(self._connected())
            except sqlite3.DatabaseError as error:
                if not _is_damaged(error):
                    raise
                self._close()
                os.truncate(self.path, 0)  # for processes that have it open
                for path in self._files():
                    path.unlink(missing_ok=True)

    def _emptied(self, connection: sqlite3.Connection) -> None:
        with connection:
            connection.execute("DELETE FROM kept")
        connection.execute("VACUUM")
        # The latest entries are still in the write-ahead log.
        (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise WiredeskError(f"{self.path} is in use: try again")

    def _shrink(self, connection: sqlite3.Connection) -> None:
        """Delete the least recently used entries until the rest is within the limit."""
        while self._in_use(connection) > self._limit:
            (entries,) = connection.execute("SELECT count(*) FROM kept").fetchone()
            if not entries:
                return
            oldest = "SELECT key FROM kept ORDER BY used LIMIT ?"
            count = max(1, entries // SHARE_DELETED)
            connection.execute(f"DELETE FROM kept WHERE key IN ({oldest})", (count,))

    def _in_use(self, connection: sqlite3.Connection) -> int:
        names = ("page_count", "freelist_count", "page_size")
        pages, free, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
        return int((pages - free) * size)

    def _tried(self, work: Callable[[sqlite3.Connection], _Found], otherwise: _Found) -> _Found:
        """The result of `work` in a transaction; `otherwise` once the file couldn't be used."""
        with self._lock:
            if self._failed:
                return otherwise
            try:
                with self._connected() as connection:  # one transaction
                    return work(connection)
            except (OSError, sqlite3.Error) as error:
                self._failed = True
                self._close()
                _log.warning("Translating without a memory: %s", self._unusable(error))
                return otherwise

    @contextmanager
    def _errors_of_ours(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise WiredeskError(self._unusable(error)) from error

    def _unusable(self, error: Exception) -> str:
        remedy = CLEAR if _is_damaged(error) else FREE
        return f"the translation memory {self.path} can't be used: {error}; {remedy}"

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # SQLite would use the umask's mode. Its files beside this one get the same mode as
            # this.
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
            connection = sqlite3.connect(self.path, BUSY_SECONDS, check_same_thread=False)
            weakref.finalize(self, connection.close)
            _prepare(connection)
            self._connection = connection
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _files(self) -> tuple[Path, ...]:
        """The file, and those that SQLite keeps beside it while it is open."""
        names = (self.path.name + ending for ending in ("", "-wal", "-shm"))
        return tuple(self.path.with_name(name) for name in names)


def _prepare(connection: sqlite3.Connection) -> None:
    """Apply the settings, and make the table if there is none.

    SQLite doesn't wait by itself when several processes open a new file at once: of 400 processes
    that did, four at a time, one found it locked.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.executescript(_SETTINGS)
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _is_damaged(error: Exception) -> bool:
    return _code(error) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _code(error: Exception) -> int:
    """The primary SQLite code of an error; 0 if it isn't SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
