"""The database of a journal: an SQLite file that stores each full segment as one block.

Threads that log do not wait for SQLite. Only `fsync` waits for the disk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mlflowclient.errors import JournalError
from mlflowclient.journal import layout
from mlflowclient.journal.layout import CHECKSUM_SIZE, FIELD, HEADER_SIZE, NUMBER

# Application id in the header of the SQLite file, which identifies the format of journals.
_APPLICATION_ID = 0x4D4C466A
# The query also returns types, because a damaged row may contain values that are not blobs.
_SELECT = """
    SELECT typeof(body), typeof(checks), length(body), substr(body, 1, ?), checks,
           substr(body, ?, ?)
    FROM blocks WHERE number = ?
"""


class BlockStore:
    """The blocks of one journal. The database is opened by the first method that needs it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def insert(self, number: int, block: bytes) -> None:
        """Store a block, unless it is already stored."""
        with journal_errors(self._path):
            self._connect().execute(
                "INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)",
                (number, block, layout.chunk_checksums(block, number)),
            )

    def read(self, number: int, start: int) -> bytes:
        """Read intact bytes of a block, beginning at an offset.

        Raises:
            JournalError: The block is missing, or is damaged at that offset.
        """
        first = start // layout.CHUNK_SIZE * layout.CHUNK_SIZE
        header_size = HEADER_SIZE - NUMBER
        with journal_errors(self._path):
            cursor = self._connect().execute(
                _SELECT, (header_size, first + 1, layout.READ_SIZE, number)
            )
            row = cursor.fetchone()
        if row is None:
            raise JournalError(f"the journal {self._path} is damaged: block {number} is missing")
        body_type, checksums_type, length, header, checksums, window = row
        has_header = (body_type, checksums_type) == ("blob", "blob") and length >= header_size
        # The header contains number and length, so that swapped or truncated blocks are detected.
        if (
            not has_header
            or layout.read_field(header, 0) != number
            or layout.read_field(header, FIELD.size, number) != length + NUMBER
        ):
            raise JournalError(
                f"the journal {self._path} is damaged: the header of block {number} was changed"
            )
        intact = _intact_size(window, checksums, number, first)
        if intact <= start - first and start < length:
            raise JournalError(f"the journal {self._path} is damaged in block {number}")
        return bytes(window[start - first : intact])

    def numbers(self) -> list[int]:
        """Return the numbers of all blocks, in ascending order."""
        rows = self._connect().execute("SELECT number FROM blocks ORDER BY number")
        return [row[0] for row in rows]

    def fsync(self) -> None:
        """Force the database to the disk, and wait until it is written."""
        with journal_errors(self._path):
            connection = self._connect()
            connection.execute("PRAGMA synchronous = NORMAL")
            try:
                # The checkpoint empties SQLite's write-ahead log. After a power failure, an old log
                # could otherwise be applied again.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.execute("PRAGMA synchronous = OFF")

    def close(self) -> None:
        """Close the database. It is reopened when it is needed again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _open_database(self._path)
        return self._connection


@contextmanager
def journal_errors(path: Path) -> Iterator[None]:
    """Convert errors of SQLite and the OS to a `JournalError` that names the journal."""
    try:
        yield
    except JournalError:
        raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise JournalError(f"the journal {path} is in use") from error
        raise JournalError(f"the journal {path} cannot be used: {error}") from error
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        # SQLite's messages may quote text of a damaged file, which may contain invalid UTF-8.
        raise JournalError(f"the journal {path} cannot be used: {error}") from error


def _open_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * layout.SEGMENT_SIZE)
        # On systems without `flock`, this mode prevents other processes from using the journal.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        # Only `fsync` waits for the disk, and empties the write-ahead log.
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
    """Create the table in a new database; raise an error if the file is not a journal."""
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


def _intact_size(window: bytes, checksums: bytes, number: int, first: int) -> int:
    """Return the number of bytes before the first chunk with a wrong checksum."""
    intact = 0
    for start in range(0, len(window), layout.CHUNK_SIZE):
        chunk = window[start : start + layout.CHUNK_SIZE]
        checksum_start = (first + start) // layout.CHUNK_SIZE * CHECKSUM_SIZE
        stored = checksums[checksum_start : checksum_start + CHECKSUM_SIZE]
        if layout.chunk_checksum(chunk, number, first + start) != stored:
            break
        intact = start + len(chunk)
    return intact
