"""Journals: records in a file, so that they outlive the process that logged them.

A record is in the journal when `append` returns, even if the process is killed right then. It is
written to a segment, a file mapped into memory, which takes 1 us. (An insert into SQLite for each
record takes 6 us in one thread. While another thread computes in Python it takes 5 ms, and up to
370 ms with four threads that log, since it hands over the interpreter's lock each time.) A full
segment moves as one block into an SQLite database, and the other segment takes its place meanwhile.

Each record has a checksum, and each block and segment begins with its number and its end, so that
changed or missing bytes are detected: a journal reads as the records that were written, or as the
first of them. Records are never changed, and a damaged journal is only read.

A power failure can lose what the system had not written to the disk by then. `fsync` has it write,
in the thread that uploads: that may take as long as the disk needs.
"""

from __future__ import annotations

import mmap
import os
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mlflowclient.errors import JournalError
from mlflowclient.journal import file_lock, layout, segment
from mlflowclient.journal.block_store import BlockStore, journal_errors
from mlflowclient.journal.layout import END, FRAME, HEADER_SIZE, NUMBER, OPEN, START, Position


class _State(NamedTuple):
    """What is appended to: the number of the block to be, its segment, and the full segment before,
    until that is stored.
    """

    block: int
    open: mmap.mmap
    full: mmap.mmap | None


class Journal:
    """A file of records, and its segments. One process uses it at a time; threads may share it.

    Attributes:
        path: The database.
        damage: What is damaged; None if nothing is, as far as was read.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open a journal.

        Raises:
            JournalError: The file does not exist or is not a journal, the disk is full, or another
                process uses the journal.
        """
        self.path = path
        self.damage: str | None = None
        # The first lock is held for some microseconds, the second for as long as the disk needs.
        # They are acquired in this order.
        self._lock = threading.Lock()
        self._disk_lock = threading.Lock()
        self._is_closed = False
        self._needs_sync = False
        # The block that was sealed last, and the end of some record in it.
        self._sealed = Position(0, 0)
        self._blocks = BlockStore(path)
        self._is_read_only = False
        if not create and not path.is_file():
            raise JournalError(f"there is no journal {path}")
        with journal_errors(path):
            self._file_lock = file_lock.lock(path)
            try:
                last = self._store_leftovers(self._last_number())
                self._is_read_only = self.damage is not None
                self._segments = self._new_segments(last + 1)
            except BaseException:
                self._blocks.close()
                os.close(self._file_lock)
                raise
        self._state = _State(last + 1, self._segments[(last + 1) % 2], None)

    def append(self, record: bytes) -> None:
        """Write a record. It outlives the process when this returns.

        Raises:
            JournalError: The disk is full, or the record is empty or too large. The journal is
                unchanged.
        """
        if not 0 < len(record) <= layout.MAX_RECORD_SIZE:
            raise JournalError(
                f"a record must have 1 to {layout.MAX_RECORD_SIZE} bytes, got {len(record)}"
            )
        frame = FRAME.pack(len(record), zlib.crc32(record)) + record
        while True:
            state = self._state
            try:
                # Atomic: the interpreter's lock is not released in between.
                state.open.write(frame)
                return
            except ValueError:
                self._rotate(state.block)

    def end(self) -> Position:
        """The position behind the last record."""
        with self._lock:
            if self._is_read_only:
                return Position(self._state.block, 0)
            return Position(self._state.block, self._state.open.tell() - HEADER_SIZE)

    def read(self, position: Position, limit: int) -> list[tuple[bytes, Position]]:
        """The records from a position on, each with the position behind it.

        There are fewer than `limit` at the end of a block.

        Raises:
            JournalError: The journal is damaged there.
        """
        while True:
            window, is_last = self._window(position)
            found: list[tuple[bytes, Position]] = []
            offset = 0
            while offset < len(window) and len(found) < limit:
                record = layout.read_frame(window, offset)
                if record is None:
                    break
                offset += FRAME.size + len(record)
                found.append((record, Position(position.block, position.offset + offset)))
            if window and not found:
                raise JournalError(f"the journal {self.path} is damaged in block {position.block}")
            if found or is_last:
                return found
            position = Position(position.block + 1, 0)

    def walk(self, position: Position = START) -> Iterator[tuple[bytes, Position]]:
        """All intact records from a position on, each with the position behind it.

        If the journal is damaged, the iteration ends there, and `damage` says what is wrong.
        """
        try:
            while found := self.read(position, 1000):
                yield from found
                position = found[-1][1]
        except JournalError as error:
            self.damage = str(error)

    def fsync(self) -> None:
        """Store a full segment, and have the system write it to the disk, unless the threads that
        log may need the room soon.
        """
        is_calm = self._state.open.tell() < layout.SEGMENT_SIZE // 2
        self._store(sync=is_calm)
        if is_calm and self._needs_sync:
            with self._disk_lock:
                self._blocks.sync()
                self._needs_sync = False

    def close(self) -> None:
        """Close the files. The database holds all records then.

        Raises:
            JournalError: The disk is full. The segments stay beside the database, and nothing is
                lost.
        """
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            try:
                if not self._is_read_only:
                    self._store()
                    self._seal()
                    self._store()
                self._close_files()
                if not self._is_read_only:
                    for number in (0, 1):
                        segment.segment_path(self.path, number).unlink(missing_ok=True)
            except BaseException:
                self._close_files()
                raise
            finally:
                self.unlock()

    def detach(self, *, keep_lock: bool = False) -> None:
        """Close the files as they are. With `keep_lock`, the journal stays locked until
        `unlock`.
        """
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._close_files()
                if not keep_lock:
                    self.unlock()

    def unlock(self) -> None:
        os.close(self._file_lock)

    def before_fork(self) -> None:
        """Close the database, which must not be open while a process forks. Nothing is stored until
        `after_fork`.
        """
        self._disk_lock.acquire()
        self._blocks.close()

    def after_fork(self) -> None:
        self._disk_lock.release()

    def after_fork_in_child(self) -> None:
        """Release the child's share of the lock, which would otherwise last as long as both
        processes.
        """
        if not self._is_closed:
            self.unlock()

    # -- writing

    def _rotate(self, block: int) -> None:
        """Continue in the other segment, unless another thread did so."""
        with self._lock:
            if self._is_closed:
                raise JournalError(f"the journal {self.path} is closed")
            if self._is_read_only:
                raise JournalError(
                    f"the journal {self.path} is damaged, and only read: {self.damage}"
                )
            if self._state.block == block:
                self._store()
                self._seal()

    def _seal(self) -> None:
        """Close the segment, and append to the other, which is empty. May be interrupted and
        repeated.
        """
        block, full, _ = self._state
        if self._sealed.block != block:
            self._sealed = Position(block, full.tell())
        # From here on, threads that append find it full, and wait for the lock. One of them may
        # just have written a record.
        full.seek(0, os.SEEK_END)
        end = layout.end_of_records(full, self._sealed.offset)
        full[END:HEADER_SIZE] = layout.field(end, block)
        other = self._segments[(block + 1) % 2]
        if self._is_closed:
            other.seek(0, os.SEEK_END)
        self._state = _State(block + 1, other, full)

    def _store(self, *, sync: bool = False) -> None:
        """Make a block of the full segment, if there is one. May be interrupted and repeated."""
        with self._disk_lock:
            full = self._state.full
            if full is None:
                return
            number = layout.read_field(full, NUMBER)
            end = None if number is None else layout.read_field(full, END, number)
            if number is not None and end is not None and end > HEADER_SIZE:
                self._blocks.insert(number, full[NUMBER:end])
                self._needs_sync = not sync
                if sync:
                    self._blocks.sync()
            # If the process is killed here, the number in the header shows that the block is
            # stored.
            segment.clear_segment(full, self._state.block + 1)
            self._state = self._state._replace(full=None)

    def _close_files(self) -> None:
        with self._disk_lock:
            for each in self._segments:
                each.close()
            self._blocks.close()

    # -- reading

    def _window(self, position: Position) -> tuple[bytes, bool]:
        """Some bytes from a position on, and whether no block follows."""
        number, offset = position
        start = HEADER_SIZE + offset
        with self._lock:
            if number >= self._state.block:
                if self._is_read_only:
                    return b"", True
                end = min(self._state.open.tell(), start + layout.READ_SIZE)
                return self._state.open[start:end], True
        with self._disk_lock:
            block, _, full = self._state
            if full is not None and number == block - 1:
                end = layout.read_field(full, END, number) or OPEN
                return full[start : min(end, start + layout.READ_SIZE)], False
            return self._blocks.read(number, start - NUMBER), False

    # -- opening

    def _last_number(self) -> int:
        """The number of the last block of those without a gap."""
        for last, number in enumerate(numbers := self._blocks.numbers()):
            if number != last + 1:
                self.damage = f"block {last + 1} is missing"
                return last
        return len(numbers)

    def _store_leftovers(self, last: int) -> int:
        """Make blocks of the segments of a process that was killed; returns the number of the last
        block then.
        """
        paths = [segment.segment_path(self.path, number) for number in (0, 1)]
        found = [segment.read_leftover(path) for path in paths if path.exists()]
        for left in sorted(found, key=lambda left: left.number):
            if self.damage is not None:
                break
            if left.number <= last and not (left.number == 0 and left.is_damaged):
                continue  # It is stored, or was never used.
            has_records = left.end > HEADER_SIZE
            if left.number == last + 1 and has_records:
                self._blocks.insert(left.number, left.block)
                last = left.number
            elif has_records:
                self.damage = f"block {last + 1} is missing"
            if left.is_damaged:
                self.damage = f"what follows block {last} is damaged"
        return last

    def _new_segments(self, number: int) -> list[mmap.mmap]:
        """Both segments, by their number modulo 2. The files of a damaged journal stay as they
        are.
        """
        if self._is_read_only:
            return [segment.create_full_segment(), segment.create_full_segment()]
        numbers = sorted((number, number + 1), key=lambda number: number % 2)
        return [
            segment.create_segment(segment.segment_path(self.path, number), number)
            for number in numbers
        ]
