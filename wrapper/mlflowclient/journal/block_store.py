"""The database of a journal: full segments, each stored as one block.

SQLite does the work. It is never waited for by the threads that log, and the disk only in `sync`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mlflowclient.errors import JournalError
from mlflowclient.journal import layout
from mlflowclient.journal.layout import CHECKSUM_SIZE, FIELD, HEADER_SIZE, NUMBER

# SQLite's own mark of a file, set to the number of this format.
_APPLICATION_ID = 0x4D4C466A
_SELECT = """
    SELECT typeof(body), typeof(checks), length(body), substr(body, 1, ?), checks,
           substr(body, ?, ?)
    FROM blocks WHERE number = ?
"""


class BlockStore:
    """The blocks of one journal. The database is opened when it is needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def insert(self, number: int, block: bytes) -> None:
        """Store a block, unless it is stored already."""
        with journal_errors(self._path):
            self._connect().execute(
                "INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)",
                (number, block, layout.chunk_checksums(block, number)),
            )

    def read(self, number: int, start: int) -> bytes:
        """Read some bytes of a block from an offset on, as far as they are intact.

        Raises:
            JournalError: The block is missing, or damaged at that offset.
        """
        first = start // layout.CHUNK_SIZE * layout.CHUNK_SIZE
        header_size = HEADER_SIZE - NUMBER
        with journal_errors(self._path):
            cursor = self._connect().execute(
                _SELECT, (header_size, first + 1, layout.READ_SIZE, number)
            )
            found = cursor.fetchone()
        if found is None:
            raise JournalError(f"the journal {self._path} is damaged: block {number} is missing")
        kind, kind_of_checks, length, header, checks, window = found
        is_whole = (kind, kind_of_checks) == ("blob", "blob") and length >= header_size
        if (
            not is_whole
            or layout.read_field(header, 0) != number
            or layout.read_field(header, FIELD.size, number) != length + NUMBER
        ):
            raise JournalError(
                f"the journal {self._path} is damaged: the header of block {number} was changed"
            )
        intact = _intact_size(window, checks, number, first)
        if intact <= start - first and start < length:
            raise JournalError(f"the journal {self._path} is damaged in block {number}")
        return bytes(window[start - first : intact])

    def numbers(self) -> list[int]:
        """The numbers of all blocks, in order."""
        found = self._connect().execute("SELECT number FROM blocks ORDER BY number")
        return [row[0] for row in found]

    def sync(self) -> None:
        """Have the system write everything to the disk."""
        with journal_errors(self._path):
            connection = self._connect()
            connection.execute("PRAGMA synchronous = NORMAL")
            try:
                # Nothing is left in SQLite's log, which a power failure could bring back.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.execute("PRAGMA synchronous = OFF")

    def close(self) -> None:
        """Close the database, until it is needed again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _open_database(self._path)
        return self._connection


@contextmanager
def journal_errors(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and the system into a `JournalError` that names the journal."""
    try:
        yield
    except JournalError:
        raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise JournalError(f"the journal {path} is in use") from error
        raise JournalError(f"the journal {path} cannot be used: {error}") from error
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        # SQLite quotes damaged files in its messages, which may not be valid UTF-8.
        raise JournalError(f"the journal {path} cannot be used: {error}") from error


def _open_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * layout.SEGMENT_SIZE)
        # Keeps other processes out on systems without `flock`.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        # The disk is only waited for in `sync`.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("BEGIN IMMEDIATE")
        _check_format(connection, path)
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_format(connection: sqlite3.Connection, path: Path) -> None:
    """Create the table of a new database, and refuse one of another format."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    is_new = (
        application_id == 0
        and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    )
    if is_new:
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(
            "CREATE TABLE blocks (number INTEGER PRIMARY KEY, body BLOB, checks BLOB)"
        )
    elif application_id != _APPLICATION_ID:
        raise JournalError(f"{path} is not a journal, or is damaged at its start")


def _intact_size(window: bytes, checks: bytes, number: int, first: int) -> int:
    """How many bytes of a part of a block agree with their checksums."""
    intact = 0
    for start in range(0, len(window), layout.CHUNK_SIZE):
        chunk = window[start : start + layout.CHUNK_SIZE]
        at = (first + start) // layout.CHUNK_SIZE * CHECKSUM_SIZE
        if layout.chunk_checksum(chunk, number, first + start) != checks[at : at + CHECKSUM_SIZE]:
            break
        intact = start + len(chunk)
    return intact
