"""Buffers: queues of records, which threads that log fill and one thread empties.

`mlflowclient.journal.journal_buffer` is the one on disk.
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
    """There is no room in memory until some records are uploaded."""


class Buffer(Protocol):
    """Records in the order in which they were logged."""

    @abstractmethod
    def append(self, record: bytes) -> None:
        """Add a record, or raise `BufferFull`."""

    @abstractmethod
    def end(self) -> Position:
        """The position behind the last record."""

    @abstractmethod
    def uploaded(self) -> Position:
        """The position behind the records that were uploaded."""

    @abstractmethod
    def peek(self, limit: int) -> list[bytes]:
        """The oldest records that are pending, at most `limit`."""

    @abstractmethod
    def acknowledge(self, number: int) -> None:
        """Remove the first records of those that `peek` returned: they were uploaded."""

    @abstractmethod
    def pending(self) -> int:
        """Number of records that are not uploaded."""

    @abstractmethod
    def count_pending(self) -> Counter[str]:
        """Number of records that are not uploaded, by kind and key."""

    @abstractmethod
    def walk(self) -> Iterator[bytes]:
        """All records that are there, from the first on."""

    @abstractmethod
    def close(self) -> None:
        """Close the buffer, with what is pending."""

    def note(self, note: records.UploadNote) -> None:
        """Record how the upload goes, if that is of use later."""
        return None

    def fsync(self) -> None:
        """Write to the disk, while nobody waits for it."""
        return None

    def before_fork(self) -> None:
        """Prepare for a fork of the process."""
        return None

    def after_fork(self) -> None:
        """Continue after a fork, in the parent."""
        return None

    def after_fork_in_child(self) -> None:
        """Release what belongs to the parent."""
        return None


class MemoryBuffer(Buffer):
    """Keeps a limited number of records in memory."""

    def __init__(self, max_pending: int) -> None:
        self._max_pending = max_pending
        self._records: deque[bytes] = deque()
        self._acknowledged = 0

    def append(self, record: bytes) -> None:
        if len(self._records) >= self._max_pending:
            raise BufferFull
        self._records.append(record)

    def end(self) -> Position:
        return Position(0, self._acknowledged + len(self._records))

    def uploaded(self) -> Position:
        return Position(0, self._acknowledged)

    def peek(self, limit: int) -> list[bytes]:
        # Other threads append meanwhile, so the deque must not be iterated.
        return [self._records[index] for index in range(min(limit, len(self._records)))]

    def acknowledge(self, number: int) -> None:
        for _ in range(number):
            self._records.popleft()
        self._acknowledged += number

    def pending(self) -> int:
        return len(self._records)

    def count_pending(self) -> Counter[str]:
        return count_by_label(self.walk())

    def walk(self) -> Iterator[bytes]:
        return iter(self._records.copy())

    def close(self) -> None:
        self._records.clear()
