"""Keeps records in a file, so that they outlive the process that logged them.

A record is in the journal when `append` returns, also if the process is killed right then. It goes
to a *tail*, a file that is mapped into memory. To write there is one step of the interpreter: no
lock, no system call, 1 us. (An insert into SQLite for each record takes 6 us in one thread. While
another thread computes in Python it takes 5 ms, and up to 370 ms with four that log, since it hands
over the interpreter's lock each time.) When a tail is full, it goes as one block into an SQLite
database, and another takes its place meanwhile.

Each record has a checksum, and each block and tail begins with its number and its end, so what was
changed or cut is found: a journal reads as the records that were written, or as the first of them.
What it holds is never changed, and one that is damaged is only read.

A power failure can take what the system had not written to the disk by then. `settle` has it write,
in the thread of the delivery: that can take as long as the disk likes.
"""

from __future__ import annotations

import errno
import mmap
import os
import sqlite3
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from mlflowclient.errors import JournalError

if sys.platform != "win32":
    import fcntl

LARGEST = 1 << 18  # Bytes of a record.

# Room for some 100,000 points in each of the two: to store a block takes 15 ms, mostly beside those
# who log.
_TAIL_SIZE = 4 << 20
_WINDOW = 1 << 19
_CHUNK = 1 << 14  # Bytes of a block that have a checksum together.
_MAGIC = b"MLFjrnl1"
_FIELD = Struct("<II")  # A number and its checksum: eight bytes, which are written in one.
_NUMBER = len(_MAGIC)
_END = _NUMBER + _FIELD.size
_HEAD = _END + _FIELD.size
_OPEN = 0  # The end of a tail that is written to.
_FRAME = Struct("<II")
_PLACE = Struct("<II")
_CHECK = 4
_LOOK_BEHIND = 1 << 16
# SQLite's own mark of a file, and the number of this format.
_APPLICATION_ID = 0x4D4C466A
_STORED = """SELECT typeof(body), typeof(checks), length(body), substr(body, 1, ?), checks, substr(body, ?, ?)
FROM blocks WHERE number = ?"""  # noqa: E501


class Position(NamedTuple):
    """A place in a journal: a block, and the bytes before it there."""

    block: int
    offset: int


START = Position(1, 0)


class _At(NamedTuple):
    """What is written to: the number of the block to be, its tail, and the tail before, while that
    is not stored.
    """

    block: int
    tail: mmap.mmap
    full: mmap.mmap | None


class Journal:
    """One file of records, and its tails. One process has it at a time; its threads may share
    it.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open a journal.

        Raises:
            JournalError: There is none, it is no journal, its disk is full, or another process uses
                it.
        """
        self.path = path
        self.damage: str | None = None
        # The first lock is held for some microseconds, the second for as long as the disk needs; in
        # this order.
        self._lock = threading.Lock()
        self._disk = threading.Lock()
        self._closed = False
        self._unsettled = False
        self._sealed = Position(
            0, 0
        )  # The block that was sealed last, and some end of a record in it.
        self._database: sqlite3.Connection | None = None
        self._is_read_only = False
        if not create and not path.is_file():
            raise JournalError(f"there is no journal {path}")
        with self._telling():
            self._held = _hold(path)
            try:
                last = self._taken_tails(self._last_number())
                self._is_read_only = self.damage is not None
                self._tails = self._new_tails(last + 1)
            except BaseException:
                self._disconnect()
                os.close(self._held)
                raise
        self._at = _At(last + 1, self._tails[(last + 1) % 2], None)

    def append(self, record: bytes) -> None:
        """Write a record. It outlives the process when this returns.

        Raises:
            JournalError: The disk is full, or the record is empty or too large; the journal is as
                it was.
        """
        if not 0 < len(record) <= LARGEST:
            raise JournalError(f"what is logged must have 1 to {LARGEST} bytes, got {len(record)}")
        framed = _FRAME.pack(len(record), zlib.crc32(record)) + record
        while True:
            at = self._at
            try:
                # Threads that do this at the same time do it one after the other: the interpreter's
                # lock is not handed over in between.
                at.tail.write(framed)
                return
            except ValueError:
                self._turn(at.block)

    def end(self) -> Position:
        """The position after the last record."""
        with self._lock:
            return Position(
                self._at.block, 0 if self._is_read_only else self._at.tail.tell() - _HEAD
            )

    def read(self, position: Position, limit: int) -> list[tuple[bytes, Position]]:
        """The records from a position on, each with the position after it; fewer than the limit
        where a block ends.
        """
        window, is_last = self._window(position)
        found: list[tuple[bytes, Position]] = []
        offset = 0
        while (
            offset < len(window)
            and len(found) < limit
            and (record := _framed(window, offset)) is not None
        ):
            offset += _FRAME.size + len(record)
            found.append((record, Position(position.block, position.offset + offset)))
        if window and not found:
            raise JournalError(f"the journal {self.path} is damaged in block {position.block}")
        return found if found or is_last else self.read(Position(position.block + 1, 0), limit)

    def walk(self, position: Position = START) -> Iterator[tuple[bytes, Position]]:
        """All records that are intact, from a position on, each with the position after it.

        Where the journal is damaged, the walk ends, and `damage` tells.
        """
        try:
            while found := self.read(position, 1000):
                yield from found
                position = found[-1][1]
        except JournalError as error:
            self.damage = str(error)

    def settle(self) -> None:
        """Store what is full; and have the system write it to the disk, unless those who log may
        need the room soon.
        """
        is_calm = self._at.tail.tell() < _TAIL_SIZE // 2
        self._store(patiently=is_calm)
        if is_calm and self._unsettled:
            with self._disk:
                self._write_out()
                self._unsettled = False

    def close(self) -> None:
        """Close the files. All that the journal holds is in one then.

        Raises:
            JournalError: The disk is full; the tails stay beside the database, and nothing is lost.
        """
        with self._lock:
            if self._closed:
                return
            self._closed = True
            try:
                if not self._is_read_only:
                    self._store()
                    self._seal()
                    self._store()
                self._leave()
                if not self._is_read_only:
                    for number in (0, 1):
                        _tail_path(self.path, number).unlink(missing_ok=True)
            except BaseException:
                self._leave()
                raise
            finally:
                self.unlock()

    def leave(self, *, locked: bool = False) -> None:
        """Close the files as they are; the lock may stay until `unlock`."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._leave()
                if not locked:
                    self.unlock()

    def unlock(self) -> None:
        os.close(self._held)

    def before_fork(self) -> None:
        """Close the database, which must not be open where a process forks; nobody stores until
        `after_fork`.
        """
        self._disk.acquire()
        self._disconnect()

    def after_fork(self) -> None:
        self._disk.release()

    def after_fork_in_child(self) -> None:
        """Let go of the lock, which would else last as long as both processes."""
        if not self._closed:
            self.unlock()

    # -- writing

    def _turn(self, block: int) -> None:
        """Go on in the other tail, unless another thread did so."""
        with self._lock:
            if self._closed:
                raise JournalError(f"the journal {self.path} is closed")
            if self._is_read_only:
                raise JournalError(
                    f"the journal {self.path} is damaged, and only read: {self.damage}"
                )
            if self._at.block == block:
                self._store()
                self._seal()

    def _seal(self) -> None:
        """Let the tail be full, and write to the other, which is empty. It can be broken off, and
        done again.
        """
        block, tail, _ = self._at
        if self._sealed.block != block:
            self._sealed = Position(block, tail.tell())
        tail.seek(
            0, os.SEEK_END
        )  # From here on, threads that write find it full, and wait for the lock.
        end = _end(tail, self._sealed.offset)  # One of them may have been quicker.
        tail[_END:_HEAD] = _field(end, block)
        other = self._tails[(block + 1) % 2]
        if self._closed:
            other.seek(0, os.SEEK_END)
        self._at = _At(block + 1, other, tail)

    def _store(self, *, patiently: bool = False) -> None:
        """Make a block of the tail that is full, if there is one. It can be broken off, and done
        again.
        """
        with self._disk:
            tail = self._at.full
            if tail is None:
                return
            number = _read_field(tail, _NUMBER)
            end = _OPEN if number is None else _read_field(tail, _END, number)
            if number is not None and end is not None and end > _HEAD:
                self._insert(number, tail[_NUMBER:end])
                self._unsettled = not patiently
                if patiently:
                    self._write_out()
            # Were the process killed here, the number in the head would tell that the block is
            # stored.
            _clear(tail, self._at.block + 1)
            self._at = self._at._replace(full=None)

    def _insert(self, number: int, block: bytes) -> None:
        with self._telling():
            checks = b"".join(
                _check(block, start, number) for start in range(0, len(block), _CHUNK)
            )
            self._connected().execute(
                "INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", (number, block, checks)
            )

    def _write_out(self) -> None:
        with self._telling():
            database = self._connected()
            database.execute("PRAGMA synchronous = NORMAL")
            try:
                # Nothing of SQLite's log is left, which a power failure could bring back.
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                database.execute("PRAGMA synchronous = OFF")

    def _leave(self) -> None:
        with self._disk:
            for tail in self._tails:
                tail.close()
            self._disconnect()

    # -- reading

    def _window(self, position: Position) -> tuple[bytes, bool]:
        """Some bytes from a position on, and whether no block follows."""
        number, offset = position
        start = _HEAD + offset
        with self._lock:
            if number >= self._at.block:
                if self._is_read_only:
                    return b"", True
                return self._at.tail[start : min(self._at.tail.tell(), start + _WINDOW)], True
        with self._disk:
            block, _, full = self._at
            if full is not None and number == block - 1:
                end = _read_field(full, _END, number) or 0
                return full[start : min(end, start + _WINDOW)], False
            return self._stored(number, start - _NUMBER), False

    def _stored(self, number: int, start: int) -> bytes:
        """Some bytes of a block, from a place on: as far as they are as they were written."""
        first = start // _CHUNK * _CHUNK
        with self._telling():
            found = (
                self._connected()
                .execute(_STORED, (_HEAD - _NUMBER, first + 1, _WINDOW, number))
                .fetchone()
            )
        if found is None:
            raise JournalError(f"the journal {self.path} is damaged: block {number} is missing")
        kind, kind_of_checks, length, head, checks, window = found
        is_whole = (kind, kind_of_checks) == ("blob", "blob") and length >= _HEAD - _NUMBER
        if (
            not is_whole
            or _read_field(head, 0) != number
            or _read_field(head, _FIELD.size, number) != length + _NUMBER
        ):
            raise JournalError(
                f"the journal {self.path} is damaged: block {number} is not as it was written"
            )
        intact = 0
        for chunk in range(0, len(window), _CHUNK):
            place = (first + chunk) // _CHUNK * _CHECK
            if (
                _check(window[chunk : chunk + _CHUNK], 0, number, first + chunk)
                != checks[place : place + _CHECK]
            ):
                break
            intact = min(chunk + _CHUNK, len(window))
        if intact <= start - first and start < length:
            raise JournalError(f"the journal {self.path} is damaged in block {number}")
        return bytes(window[start - first : intact])

    # -- opening

    def _connected(self) -> sqlite3.Connection:
        """The database, which is opened when it is needed."""
        if self._database is None:
            self._database = self._connect()
        return self._database

    def _disconnect(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _connect(self) -> sqlite3.Connection:
        database = sqlite3.connect(
            self.path, isolation_level=None, check_same_thread=False, timeout=0
        )
        try:
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * _TAIL_SIZE)
            # Where the system has no other lock, SQLite's tells other processes that this one has
            # the file.
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("PRAGMA journal_mode = WAL")
            # The disk is waited for by `settle` alone.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA wal_autocheckpoint = 0")
            database.execute("BEGIN IMMEDIATE")
            found = database.execute("PRAGMA application_id").fetchone()[0]
            if (
                found == 0
                and not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            ):
                database.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
                database.execute(
                    "CREATE TABLE blocks (number INTEGER PRIMARY KEY, body BLOB, checks BLOB)"
                )
            elif found != _APPLICATION_ID:
                raise JournalError(f"{self.path} is no journal, or damaged at its start")
            database.execute("COMMIT")
        except BaseException:
            database.close()
            raise
        return database

    def _last_number(self) -> int:
        """The number of the last block of those that follow one another."""
        numbers = [
            row[0] for row in self._connected().execute("SELECT number FROM blocks ORDER BY number")
        ]
        count = next((at for at, number in enumerate(numbers) if number != at + 1), len(numbers))
        if count < len(numbers):
            self.damage = f"block {count + 1} is missing"
        return count

    def _taken_tails(self, last: int) -> int:
        """Make blocks of the tails of a process that was killed; the number of the last block
        then.
        """
        paths = [
            path for path in (_tail_path(self.path, 0), _tail_path(self.path, 1)) if path.exists()
        ]
        for tail in sorted((_left_tail(path) for path in paths), key=lambda tail: tail.number):
            if self.damage is not None:
                break
            if tail.number <= last and not (tail.number == 0 and tail.is_damaged):
                continue  # It is stored, or was never used.
            has_records = tail.end > _HEAD
            if tail.number == last + 1 and has_records:
                block = (
                    _field(tail.number)
                    + _field(tail.end, tail.number)
                    + tail.content[_HEAD : tail.end]
                )
                self._insert(tail.number, block)
                last = tail.number
            elif has_records:
                self.damage = f"block {last + 1} is missing"
            if tail.is_damaged:
                self.damage = f"what follows block {last} is damaged"
        return last

    def _new_tails(self, number: int) -> list[mmap.mmap]:
        """Both tails, by their number modulo 2. Those of a damaged journal stay as they are."""
        if not self._is_read_only:
            numbers = sorted((number, number + 1), key=lambda number: number % 2)
            return [_fresh(_tail_path(self.path, number), number) for number in numbers]
        tails = [mmap.mmap(-1, _TAIL_SIZE), mmap.mmap(-1, _TAIL_SIZE)]
        for tail in tails:
            tail.seek(0, os.SEEK_END)
        return tails

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except JournalError:
            raise
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise JournalError(f"the journal {self.path} is in use") from error
            raise JournalError(f"the journal {self.path} cannot be used: {error}") from error
        except (
            sqlite3.Error,
            OSError,
            UnicodeDecodeError,
        ) as error:  # The last of a message that quotes the file.
            raise JournalError(f"the journal {self.path} cannot be used: {error}") from error


class _LeftTail(NamedTuple):
    """A tail as it was found: its number, where its intact records end, and whether there was
    more.
    """

    number: int
    end: int
    content: bytes
    is_damaged: bool


def _left_tail(path: Path) -> _LeftTail:
    content = path.read_bytes()
    if not content.strip(b"\0"):
        return _LeftTail(0, _HEAD, content, False)  # The process was killed before it was used.
    number = _read_field(content, _NUMBER) if len(content) >= _HEAD else None
    if number is None or not content.startswith(_MAGIC) or number % 2 != int(path.suffix[-1]):
        return _LeftTail(0, _HEAD, content, True)
    intact = _end(content, _HEAD)
    end = _read_field(content, _END, number)
    if end is None:
        # Between the two fields of a new head, a kill leaves the old end; then nothing stands
        # behind it.
        return _LeftTail(
            number, intact, content, intact > _HEAD or bool(content[_HEAD:].strip(b"\0"))
        )
    return _LeftTail(
        number, intact, content, _is_damaged(content, intact) if end == _OPEN else end != intact
    )


def _is_damaged(content: bytes, end: int) -> bool:
    """Whether more than a record that a kill broke off follows the intact ones of a tail that is
    written to.
    """
    if len(content) != _TAIL_SIZE:
        return bool(content[_HEAD:].strip(b"\0"))
    if not content[end:].strip(b"\0"):
        return False
    behind = range(end + 1, min(end + _LOOK_BEHIND, len(content)))
    return any(_framed(content, offset) is not None for offset in behind)


def _tail_path(path: Path, number: int) -> Path:
    return path.with_suffix(f".tail{number % 2}")


def _hold(path: Path) -> int:
    """Lock a journal, also while its process forks, when SQLite has it closed. The lock ends with
    the process.
    """
    held = os.open(path.with_suffix(".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    if sys.platform != "win32":
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(held)
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise JournalError(f"the journal {path} is in use") from error
            raise JournalError(
                f"the journal {path} cannot be locked: {error}. Keep it in another folder"
            ) from error
    return held


def is_held(path: Path) -> bool:
    """Whether another process, or another part of this one, has a journal."""
    try:
        os.close(_hold(path))
    except JournalError:
        return True
    return False


def _fresh(path: Path, number: int) -> mmap.mmap:
    """An empty tail. It is written to its end, so that the disk has room for all of it: what is
    mapped cannot fail.
    """
    head = _MAGIC + _field(number) + _field(_OPEN, number)
    path.write_bytes(head.ljust(_TAIL_SIZE, b"\0"))
    with path.open("r+b") as file:
        tail = mmap.mmap(file.fileno(), _TAIL_SIZE)
    tail.seek(_HEAD)
    return tail


def _clear(tail: mmap.mmap, number: int) -> None:
    tail[_HEAD:] = bytes(_TAIL_SIZE - _HEAD)
    tail[_NUMBER:_END] = _field(number)
    tail[_END:_HEAD] = _field(_OPEN, number)
    tail.seek(_HEAD)


def _check(block: bytes, start: int, number: int, place: int | None = None) -> bytes:
    """The checksum of a chunk, in which its place counts too: SQLite can mix up pages that are
    damaged.
    """
    seed = zlib.crc32(_PLACE.pack(number, start if place is None else place))
    return zlib.crc32(memoryview(block)[start : start + _CHUNK], seed).to_bytes(_CHECK, "little")


def _field(value: int, belongs_to: int = 0) -> bytes:
    return _FIELD.pack(value, zlib.crc32(value.to_bytes(4, "little"), belongs_to))


def _read_field(content: bytes | mmap.mmap, start: int, belongs_to: int = 0) -> int | None:
    """A number in a head; None where it is not as it was written."""
    value, checksum = _FIELD.unpack_from(content, start)
    return int(value) if zlib.crc32(value.to_bytes(4, "little"), belongs_to) == checksum else None


def _framed(block: bytes | mmap.mmap, offset: int) -> bytes | None:
    """The record at an offset; None where there is no intact one."""
    if offset + _FRAME.size > len(block):
        return None
    length, checksum = _FRAME.unpack_from(block, offset)
    if not 0 < length <= LARGEST:
        return None
    record = block[offset + _FRAME.size : offset + _FRAME.size + length]
    return record if len(record) == length and zlib.crc32(record) == checksum else None


def _end(tail: bytes | mmap.mmap, start: int) -> int:
    """Where the intact records of a tail end, of which one starts at a place."""
    while (record := _framed(tail, start)) is not None:
        start += _FRAME.size + len(record)
    return start
