"""Buffers: queues of records that any thread fills and one thread empties.

`mlflowclient.journal.journal_buffer` contains the buffer on disk.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter, deque
from collections.abc import Iterator
from typing import Protocol

from mlflowclient.journal import records
from mlflowclient.journal.journal_buffer import count_by_label
from mlflowclient.journal.layout import Position


class BufferFull(Exception):
    """Raised by `Buffer.append`: the buffer is full until some records are uploaded."""


class Buffer(Protocol):
    """A queue of records, in the order in which they were logged."""

    @abstractmethod
    def append(self, record: bytes) -> None:
        """Add a record, or raise `BufferFull`."""

    @abstractmethod
    def end_position(self) -> Position:
        """Return the position after the last record."""

    @abstractmethod
    def uploaded_position(self) -> Position:
        """Return the position after the last uploaded record."""

    @abstractmethod
    def peek(self, limit: int) -> list[bytes]:
        """Return the oldest pending records, at most `limit`, without removing them."""

    @abstractmethod
    def acknowledge(self, number: int) -> None:
        """Remove the first `number` records that `peek` returned, after they were uploaded."""

    @abstractmethod
    def pending(self) -> int:
        """Return the number of records that are not uploaded."""

    @abstractmethod
    def count_pending(self) -> Counter[str]:
        """Count the records that are not uploaded, by kind and key."""

    @abstractmethod
    def iterate(self) -> Iterator[bytes]:
        """Iterate over all stored records, oldest first."""

    @abstractmethod
    def close(self) -> None:
        """Close the buffer. A buffer in memory loses its pending records."""

    def add_note(self, note: records.UploadNote) -> None:
        """Record the progress of the upload for a later process."""
        return None

    def fsync(self) -> None:
        """Force records to the disk. Called in the worker's thread, so that no caller waits."""
        return None

    def before_fork(self) -> None:
        """Prepare for a fork of the process."""
        return None

    def after_fork(self) -> None:
        """Continue in the parent after a fork."""
        return None

    def after_fork_in_child(self) -> None:
        """In the child of a fork, release the resources of the parent."""
        return None


class MemoryBuffer(Buffer):
    """A buffer in memory with a limited number of records."""

    def __init__(self, max_pending: int) -> None:
        self._max_pending = max_pending
        self._records: deque[bytes] = deque()
        self._acknowledged = 0

    def append(self, record: bytes) -> None:
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
        self._records.clear()
