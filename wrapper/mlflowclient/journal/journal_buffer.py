"""A journal as a queue of records: any thread appends records, and one thread uploads them."""

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
    """A buffer that stores records in a journal, so that they outlive the process.

    Args:
        journal: The journal.
        position: Position after the last uploaded record.
        pending: Number of records after that position.

    Attributes:
        has_refusals: Whether the server refused some of the records.
    """

    def __init__(self, journal: Journal, position: Position = START, pending: int = 0) -> None:
        self.journal = journal
        self.has_refusals = False
        self._position = position
        self._peeked: list[Position] = []
        # Counts the calls of `append` and `pending`, without a lock, because `next` is atomic. To
        # count only appended records, `pending` subtracts the number of its own calls.
        self._draws = count(1)
        self._own_draws = 0
        self._count_lock = threading.Lock()
        self._acknowledged = -pending

    def append(self, record: bytes) -> None:
        """Add a record.

        Raises:
            JournalError: The record cannot be written.
        """
        self.journal.append(record)
        next(self._draws)

    def end_position(self) -> Position:
        """Return the position after the last record."""
        return self.journal.end_position()

    def uploaded_position(self) -> Position:
        """Return the position after the last uploaded record."""
        return self._position

    def peek(self, limit: int) -> list[bytes]:
        """Return the oldest pending records, at most `limit`, without removing them."""
        pending: list[bytes] = []
        self._peeked = []
        position = self._position
        while len(pending) < limit:
            following = self.journal.read(position, limit)
            if not following:
                break
            for record, position in following:
                if not records.is_note(record) and len(pending) < limit:
                    pending.append(record)
                    self._peeked.append(position)
            if not pending:
                self._position = position
        return pending

    def acknowledge(self, number: int) -> None:
        """Remove the first `number` records that `peek` returned, after they were uploaded."""
        self._position = self._peeked[number - 1]
        self._acknowledged += number
        self._append_note(records.Checkpoint(*self._position))

    def add_note(self, note: records.UploadNote) -> None:
        """Record the progress of the upload for a later process."""
        self.has_refusals |= isinstance(note, Refused)
        self._append_note(note)

    def pending(self) -> int:
        """Return the number of records that are not uploaded."""
        with self._count_lock:
            self._own_draws += 1
            return next(self._draws) - self._own_draws - self._acknowledged

    def count_pending(self) -> Counter[str]:
        """Count the records that are not uploaded, by kind and key."""
        return count_by_label(self._iterate_from(self._position))

    def iterate(self) -> Iterator[bytes]:
        """Iterate over all records, oldest first. Notes are skipped."""
        return self._iterate_from(START)

    def close(self) -> None:
        """Close the journal; see `Journal.close`."""
        self.journal.close()

    def fsync(self) -> None:
        """Force the journal to the disk if there is enough time; see `Journal.fsync`.

        Called in the thread that uploads, so that no caller waits.
        """
        self.journal.fsync()

    def before_fork(self) -> None:
        """Prepare for a fork of the process."""
        self.journal.before_fork()

    def after_fork(self) -> None:
        """Continue in the parent after a fork."""
        self.journal.after_fork()

    def after_fork_in_child(self) -> None:
        """In the child of a fork, release the resources of the parent."""
        self.journal.after_fork_in_child()

    def _iterate_from(self, position: Position) -> Iterator[bytes]:
        for record, _ in self.journal.iterate(position):
            if not records.is_note(record):
                yield record

    def _append_note(self, note: records.UploadNote | records.Checkpoint) -> None:
        try:
            self.journal.append(records.note(note))
        except JournalError as error:
            # Without the note, a later process checks which records the server has.
            _log.warning("%s", error)


def count_by_label(encoded: Iterable[bytes]) -> Counter[str]:
    """Count records by kind and key."""
    return Counter(" ".join(records.label(records.read(record))) for record in encoded)
