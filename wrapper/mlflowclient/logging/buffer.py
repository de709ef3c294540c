"""Buffers: queues of records that any thread fills and one thread empties.

`mlflowclient.journal.journal_buffer` contains the buffer on disk, and describes the methods.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from typing import TypeAlias

from mlflowclient.journal import records
from mlflowclient.journal.journal_buffer import JournalBuffer, count_by_label
from mlflowclient.journal.layout import Position


class BufferFull(Exception):
    """Raised by `MemoryBuffer.append`: the buffer is full until some records are uploaded."""


class MemoryBuffer:
    """A buffer in memory with a limited number of records, with the methods of `JournalBuffer`."""

    def __init__(self, max_pending: int) -> None:
        self._max_pending = max_pending
        self._records: deque[bytes] = deque()
        self._acknowledged = 0

    def append(self, record: bytes) -> None:
        """Add a record, or raise `BufferFull`."""
        # To keep logging fast, no lock surrounds the check and the append. Threads that log at the
        # same time can exceed the limit by one record each.
        if len(self._records) >= self._max_pending:
            raise BufferFull
        self._records.append(record)

    def end_position(self) -> Position:
        return Position(0, self._acknowledged + len(self._records))

    def uploaded_position(self) -> Position:
        return Position(0, self._acknowledged)

    def peek(self, limit: int) -> list[bytes]:
        # Iterating over a deque fails if another thread appends to the deque. Indexes remain valid,
        # since only this thread removes records.
        return [self._records[index] for index in range(min(limit, len(self._records)))]

    def acknowledge(self, number: int) -> None:
        for _ in range(number):
            self._records.popleft()
        self._acknowledged += number

    def pending(self) -> int:
        return len(self._records)

    def count_pending(self) -> Counter[str]:
        return count_by_label(self.iterate())

    def iterate(self) -> Iterator[bytes]:
        return iter(self._records.copy())

    def close(self) -> None:
        """Close the buffer. Its pending records are lost."""
        self._records.clear()

    # A buffer in memory serves one process, so it stores nothing for later or forked processes.

    def add_note(self, note: records.UploadNote) -> None:
        pass

    def fsync(self) -> None:
        pass

    def before_fork(self) -> None:
        pass

    def after_fork(self) -> None:
        pass

    def after_fork_in_child(self) -> None:
        pass


Buffer: TypeAlias = MemoryBuffer | JournalBuffer
