"""Journals: files with records, so that the records outlive the process that logged them.

When `append` returns, the record is in the journal, even if the process is killed immediately
afterwards. `append` writes the record to a segment, a file that is mapped into memory, in 1 us. (An
insert into SQLite for each record would take 6 us in one thread, 5 ms while another thread runs
Python code, and up to 370 ms if four threads log, because each insert releases the interpreter's
lock.) A journal has two segments: while records are appended to one segment, the other segment, if
it is full, is moved as one block into an SQLite database.

Each record has a checksum, and each block and segment begins with its number and the offset of its
end, so that changed or missing bytes are detected. Reading a damaged journal returns the records
before the damage. Records are never changed, and a damaged journal is read-only.

A power failure can lose records that the system had not written to the disk. `fsync` forces these
records to the disk, and is called in the thread that uploads, since `fsync` waits for the disk.
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
    """The segments in use. A state is replaced as a whole, so it can be read without a lock.

    Attributes:
        block: Number of the block that the open segment will become.
        open: Segment to which records are appended.
        full: Full segment that is not in the database yet; None if there is no such segment.
    """

    block: int
    open: mmap.mmap
    full: mmap.mmap | None


class Journal:
    """A journal. Only one process can use a journal at a time; threads may share it.

    Attributes:
        path: Path of the database.
        damage: Description of the damage; None if no damage was found so far.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open a journal.

        Raises:
            JournalError: The file does not exist or is not a journal, the disk is full, or the
                journal is in use.
        """
        self.path = path
        self.damage: str | None = None
        # `_lock` is held for microseconds, `_disk_lock` for as long as the disk needs. They are
        # always acquired in this order, to avoid a deadlock.
        self._lock = threading.Lock()
        self._disk_lock = threading.Lock()
        self._is_closed = False
        self._needs_fsync = False
        # The last full block, and an offset from which to search for the last record of the block.
        self._sealed = Position(0, 0)
        self._blocks = BlockStore(path)
        self._is_read_only = False
        if not create and not path.is_file():
            raise JournalError(f"there is no journal {path}")
        with journal_errors(path):
            self._file_lock = file_lock.lock(path)
            try:
                last = self._store_leftovers(self._last_intact_block())
                self._is_read_only = self.damage is not None
                self._segments = self._new_segments(last + 1)
            except BaseException:
                self._blocks.close()
                os.close(self._file_lock)
                raise
        self._state = _State(last + 1, self._segments[(last + 1) % 2], None)

    def append(self, record: bytes) -> None:
        """Append a record. When this method returns, the record outlives the process.

        Raises:
            JournalError: The disk is full, or the record is empty or too large. In these cases, the
                journal is unchanged.
        """
        if not 0 < len(record) <= layout.MAX_RECORD_SIZE:
            raise JournalError(
                f"a record must have 1 to {layout.MAX_RECORD_SIZE} bytes, got {len(record)}"
            )
        frame = FRAME.pack(len(record), zlib.crc32(record)) + record
        while True:
            state = self._state
            try:
                # This is atomic: `mmap.write` does not release the interpreter's lock.
                state.open.write(frame)
                return
            except ValueError:
                # The record does not fit into the segment, or the journal was closed.
                self._rotate(state.block)

    def end_position(self) -> Position:
        """Return the position after the last record."""
        with self._lock:
            if self._is_read_only:
                return Position(self._state.block, 0)
            return Position(self._state.block, self._state.open.tell() - HEADER_SIZE)

    def read(self, position: Position, limit: int) -> list[tuple[bytes, Position]]:
        """Return the records that follow a position, each with the position after it.

        The list may have fewer than `limit` records, but is empty only if no record follows.

        Raises:
            JournalError: The journal is damaged at the position.
        """
        while True:
            window, is_last = self._read_window(position)
            entries: list[tuple[bytes, Position]] = []
            offset = 0
            while offset < len(window) and len(entries) < limit:
                record = layout.read_frame(window, offset)
                # The record is damaged, or extends beyond the window.
                if record is None:
                    break
                offset += FRAME.size + len(record)
                entries.append((record, Position(position.block, position.offset + offset)))
            if window and not entries:
                raise JournalError(f"the journal {self.path} is damaged in block {position.block}")
            if entries or is_last:
                return entries
            position = Position(position.block + 1, 0)

    def iterate(self, position: Position = START) -> Iterator[tuple[bytes, Position]]:
        """Iterate over the records that follow a position, each with the position after it.

        If the journal is damaged, the iteration stops, and `damage` describes the damage.
        """
        try:
            while entries := self.read(position, 1000):
                yield from entries
                position = entries[-1][1]
        except JournalError as error:
            self.damage = str(error)

    def fsync(self) -> None:
        """Store a full segment, and force the database to the disk if there is enough time."""
        # Once the open segment is full, threads that log wait for `_disk_lock`. So the disk is only
        # used while at least half of the open segment is free.
        has_time = self._state.open.tell() < layout.SEGMENT_SIZE // 2
        self._store_full_segment(fsync=has_time)
        if has_time and self._needs_fsync:
            with self._disk_lock:
                self._blocks.fsync()
                self._needs_fsync = False

    def close(self) -> None:
        """Move all records to the database, and close the journal.

        Raises:
            JournalError: The disk is full. The segments' files are kept, so no record is lost.
        """
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            try:
                if not self._is_read_only:
                    self._store_full_segment()
                    self._seal_open_segment()
                    self._store_full_segment()
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
        """Close the files without changing them.

        With `keep_lock`, the journal remains locked until `unlock` is called.
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
        """Close the database, which must not be open while a process forks.

        No segment is stored until `after_fork` is called.
        """
        self._disk_lock.acquire()
        self._blocks.close()

    def after_fork(self) -> None:
        self._disk_lock.release()

    def after_fork_in_child(self) -> None:
        """Close the child's copy of the lock, so that the lock does not outlive the parent."""
        if not self._is_closed:
            self.unlock()

    # -- writing

    def _rotate(self, block: int) -> None:
        """Continue in the other segment, unless another thread has already done so."""
        with self._lock:
            if self._is_closed:
                raise JournalError(f"the journal {self.path} is closed")
            if self._is_read_only:
                raise JournalError(
                    f"the journal {self.path} is damaged and read-only: {self.damage}"
                )
            if self._state.block == block:
                self._store_full_segment()
                self._seal_open_segment()

    def _seal_open_segment(self) -> None:
        """Mark the open segment as full, and continue in the other segment, which is empty.

        This method may be interrupted and repeated.
        """
        block, full, _ = self._state
        if self._sealed.block != block:
            self._sealed = Position(block, full.tell())
        # From here on, threads that append find the segment full, and wait for the lock. Until now,
        # such a thread may have appended records after the saved position.
        full.seek(0, os.SEEK_END)
        end = layout.end_of_records(full, self._sealed.offset)
        full[END:HEADER_SIZE] = layout.encode_field(end, block)
        other = self._segments[(block + 1) % 2]
        # Threads that append to a closed journal must find this segment full, too.
        if self._is_closed:
            other.seek(0, os.SEEK_END)
        self._state = _State(block + 1, other, full)

    def _store_full_segment(self, *, fsync: bool = False) -> None:
        """If there is a full segment, store it as a block. May be interrupted and repeated."""
        with self._disk_lock:
            full = self._state.full
            if full is None:
                return
            number = layout.read_field(full, NUMBER)
            end = None if number is None else layout.read_field(full, END, number)
            if number is not None and end is not None and end > HEADER_SIZE:
                self._blocks.insert(number, full[NUMBER:end])
                self._needs_fsync = not fsync
                if fsync:
                    self._blocks.fsync()
            # If the process is killed here, the next process detects from the number in the header
            # that the block is stored.
            segment.clear_segment(full, self._state.block + 1)
            self._state = self._state._replace(full=None)

    def _close_files(self) -> None:
        with self._disk_lock:
            for mapped in self._segments:
                mapped.close()
            self._blocks.close()

    # -- reading

    def _read_window(self, position: Position) -> tuple[bytes, bool]:
        """Return bytes that follow a position in a block, and whether it is the last block."""
        number, offset = position
        start = HEADER_SIZE + offset
        with self._lock:
            if number >= self._state.block:
                if self._is_read_only:
                    return b"", True
                end = min(self._state.open.tell(), start + layout.READ_SIZE)
                return self._state.open[start:end], True
        with self._disk_lock:
            # The segment may have become a block since the first lock was released.
            block, _, full = self._state
            if full is not None and number == block - 1:
                end = layout.read_field(full, END, number) or OPEN
                return full[start : min(end, start + layout.READ_SIZE)], False
            return self._blocks.read(number, start - NUMBER), False

    # -- opening

    def _last_intact_block(self) -> int:
        """Return the number of the last block before the first missing one."""
        last = 0
        for number in self._blocks.numbers():
            if number != last + 1:
                self.damage = f"block {last + 1} is missing"
                break
            last = number
        return last

    def _store_leftovers(self, last: int) -> int:
        """Store the segments of a killed process as blocks; return the number of the last block."""
        paths = [segment.segment_path(self.path, number) for number in (0, 1)]
        leftovers = [segment.read_leftover(path) for path in paths if path.exists()]
        for leftover in sorted(leftovers, key=lambda leftover: leftover.number):
            if self.damage is not None:
                break
            # Skip a segment that is already stored or was never used, unless its number is damaged.
            if leftover.number <= last and not (leftover.number == 0 and leftover.is_damaged):
                continue
            has_records = leftover.end > HEADER_SIZE
            if leftover.number == last + 1 and has_records:
                self._blocks.insert(leftover.number, leftover.block)
                last = leftover.number
            elif has_records:
                self.damage = f"block {last + 1} is missing"
            if leftover.is_damaged:
                self.damage = f"the records after block {last} are damaged"
        return last

    def _new_segments(self, number: int) -> list[mmap.mmap]:
        """Return both segments. The index of a segment is its number modulo 2."""
        if self._is_read_only:
            return [segment.create_full_segment(), segment.create_full_segment()]
        numbers = sorted((number, number + 1), key=lambda number: number % 2)
        return [
            segment.create_segment(segment.segment_path(self.path, number), number)
            for number in numbers
        ]
