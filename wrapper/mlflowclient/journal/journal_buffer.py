"""A journal as a queue of records: threads that log append, one thread uploads the oldest."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import records
from mlflowclient.journal.journal import Journal
from mlflowclient.journal.layout import START, Position

_log = logging.getLogger("mlflowclient")


class JournalBuffer:
    """Keeps records in a journal, which outlives the process.

    Args:
        journal: The journal.
        position: Where the upload continues.
        pending: Number of records behind that.

    Attributes:
        has_refusals: Whether the server refused some of the records.
    """

    def __init__(self, journal: Journal, position: Position = START, pending: int = 0) -> None:
        self.journal = journal
        self.has_refusals = False
        self._position = position
        self._peeked: list[Position] = []
        # Counts appended records without a lock: each `append` draws a number, and so does each
        # call of `pending`, whose draws are subtracted.
        self._draws = count(1)
        self._own_draws = 0
        self._count_lock = threading.Lock()
        self._acknowledged = -pending

    def append(self, record: bytes) -> None:
        """Add a record.

        Raises:
            JournalError: It cannot be written.
        """
        self.journal.append(record)
        next(self._draws)

    def end(self) -> Position:
        """The position behind the last record."""
        return self.journal.end()

    def uploaded(self) -> Position:
        """The position behind the records that were uploaded."""
        return self._position

    def peek(self, limit: int) -> list[bytes]:
        """The oldest records that are pending, at most `limit`."""
        found: list[bytes] = []
        self._peeked = []
        position = self._position
        while len(found) < limit and (following := self.journal.read(position, limit)):
            for record, position in following:
                if not records.is_note(record) and len(found) < limit:
                    found.append(record)
                    self._peeked.append(position)
            if not found:
                self._position = position
        return found

    def acknowledge(self, number: int) -> None:
        """Remove the first records of those that `peek` returned: they were uploaded."""
        self._position = self._peeked[number - 1]
        self._acknowledged += number
        self._append_note(records.Checkpoint(*self._position))

    def note(self, note: records.UploadNote) -> None:
        """Record how the upload goes."""
        self.has_refusals |= isinstance(note, Refused)
        self._append_note(note)

    def pending(self) -> int:
        """Number of records that are not uploaded."""
        with self._count_lock:
            self._own_draws += 1
            return next(self._draws) - self._own_draws - self._acknowledged

    def count_pending(self) -> Counter[str]:
        """Number of records that are not uploaded, by kind and key."""
        found = self.journal.walk(self._position)
        return count_by_label(record for record, _ in found if not records.is_note(record))

    def walk(self) -> Iterator[bytes]:
        """All records, from the first on."""
        return (record for record, _ in self.journal.walk() if not records.is_note(record))

    def close(self) -> None:
        self.journal.close()

    def fsync(self) -> None:
        """Have the system write to the disk, unless the threads that log may need the room soon."""
        self.journal.fsync()

    def before_fork(self) -> None:
        self.journal.before_fork()

    def after_fork(self) -> None:
        self.journal.after_fork()

    def after_fork_in_child(self) -> None:
        self.journal.after_fork_in_child()

    def _append_note(self, note: records.UploadNote | records.Checkpoint) -> None:
        try:
            self.journal.append(records.note(note))
        except JournalError as error:
            # Without the note, a later upload looks up on the server what it has.
            _log.warning("%s", error)


def count_by_label(encoded: Iterable[bytes]) -> Counter[str]:
    """Number of records, by kind and key."""
    return Counter(" ".join(records.label(records.read(record))) for record in encoded)
