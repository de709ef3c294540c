"""Decides where records wait for their delivery: in memory, in memory and then on disk, or in a
journal alone.

Threads that log append; the one thread that delivers looks at the oldest, and takes them away when
they have arrived.
"""

from __future__ import annotations

import logging
import tempfile
import threading
from abc import ABC, abstractmethod
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from mlflowclient.errors import JournalError, Refused
from mlflowclient.journal import records
from mlflowclient.journal.journal import START, Journal, Position

_log = logging.getLogger("mlflowclient")


class Full(Exception):
    """There is no room in memory until some of it has been delivered."""


class Buffer(ABC):
    """Records in the order in which they were logged."""

    @abstractmethod
    def append(self, record: bytes) -> None:
        """Take a record, or raise `Full`."""

    @abstractmethod
    def end(self) -> Position:
        """Where the records end that were taken until now."""

    @abstractmethod
    def reached(self) -> Position:
        """Where those end that have been delivered."""

    @abstractmethod
    def oldest(self, limit: int) -> list[bytes]:
        """The first that wait, as many as that."""

    @abstractmethod
    def delivered(self, number: int) -> None:
        """Take the first away, of those that `oldest` has shown."""

    @abstractmethod
    def pending(self) -> int:
        """How many wait."""

    @abstractmethod
    def waiting(self) -> Counter[str]:
        """How many wait, by kind and key."""

    @abstractmethod
    def held(self) -> Iterator[bytes]:
        """All records that are there, from the first on."""

    @abstractmethod
    def close(self) -> None:
        """End it, with what waits."""

    def note(self, note: records.Created | Refused | records.Finished) -> None:
        """Remember how the delivery goes, where that is of use later."""
        return None

    def settle(self) -> None:
        """Do what takes time, while nobody waits for it."""
        return None

    def before_fork(self) -> None:
        """Be ready for a copy of this process, made by a fork."""
        return None

    def after_fork(self) -> None:
        """Go on after it, in the process that forked."""
        return None

    def after_fork_in_child(self) -> None:
        """Let go of what belongs to the process that forked."""
        return None


class MemoryBuffer(Buffer):
    """Keeps records in memory, up to a number."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._records: deque[bytes] = deque()
        self._delivered = 0

    def append(self, record: bytes) -> None:
        if len(self._records) >= self._most:
            raise Full
        self._records.append(record)

    def end(self) -> Position:
        return Position(0, self._delivered + len(self._records))

    def reached(self) -> Position:
        return Position(0, self._delivered)

    def oldest(self, limit: int) -> list[bytes]:
        return [self._records[index] for index in range(min(limit, len(self._records)))]

    def delivered(self, number: int) -> None:
        for _ in range(number):
            self._records.popleft()
        self._delivered += number

    def pending(self) -> int:
        return len(self._records)

    def waiting(self) -> Counter[str]:
        return counted(self.held())

    def held(self) -> Iterator[bytes]:
        return iter(self._records.copy())

    def close(self) -> None:
        self._records.clear()


class JournalBuffer(Buffer):
    """Keeps records in a journal, which outlives the process.

    Args:
        journal: The journal.
        position: Where the delivery goes on.
        pending: How many records stand behind that.
    """

    def __init__(self, journal: Journal, position: Position = START, pending: int = 0) -> None:
        self.journal = journal
        self.has_refusals = False
        self._position = position
        self._shown: list[Position] = []
        # In place of a number and a lock, for which those who log would wait: they draw a number
        # each, and whoever looks draws one, too.
        self._drawn = count(1)
        self._looks = 0
        self._looking = threading.Lock()
        self._given = -pending

    def append(self, record: bytes) -> None:
        self.journal.append(record)
        next(self._drawn)

    def end(self) -> Position:
        return self.journal.end()

    def reached(self) -> Position:
        return self._position

    def oldest(self, limit: int) -> list[bytes]:
        found: list[bytes] = []
        self._shown = []
        position = self._position
        while len(found) < limit and (some := self.journal.read(position, limit)):
            for record, position in some:
                if not records.is_note(record) and len(found) < limit:
                    found.append(record)
                    self._shown.append(position)
            if not found:
                self._position = position
        return found

    def delivered(self, number: int) -> None:
        self._position = self._shown[number - 1]
        self._given += number
        self._tell(records.Mark(*self._position))

    def note(self, note: records.Created | Refused | records.Finished) -> None:
        self.has_refusals |= isinstance(note, Refused)
        self._tell(note)

    def pending(self) -> int:
        with self._looking:
            self._looks += 1
            return next(self._drawn) - self._looks - self._given

    def waiting(self) -> Counter[str]:
        return counted(
            record for record, _ in self.journal.walk(self._position) if not records.is_note(record)
        )

    def held(self) -> Iterator[bytes]:
        return (record for record, _ in self.journal.walk() if not records.is_note(record))

    def close(self) -> None:
        self.journal.close()

    def settle(self) -> None:
        self.journal.settle()

    def before_fork(self) -> None:
        self.journal.before_fork()

    def after_fork(self) -> None:
        self.journal.after_fork()

    def after_fork_in_child(self) -> None:
        self.journal.after_fork_in_child()

    def _tell(self, note: records.Created | Refused | records.Finished | records.Mark) -> None:
        try:
            self.journal.append(records.note(note))
        except JournalError as error:
            # What is delivered again is found to be there: see `Delivery`.
            _log.warning("%s", error)


class SpillingBuffer(Buffer):
    """Keeps records in memory, and those that have no room there in a temporary journal, until it
    is empty again.
    """

    def __init__(self, most: int) -> None:
        self._memory = MemoryBuffer(most)
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._spilled: JournalBuffer | None = None
        self._shown: Buffer = self._memory  # Where the oldest are.
        self._before = 0  # How much of what was delivered had been spilled.
        self._count = 0  # How much is spilled.

    def append(self, record: bytes) -> None:
        if self._spilled is None:
            try:
                self._memory.append(record)
                return
            except Full:
                pass
        with self._lock:
            if self._spilled is None:
                folder = tempfile.TemporaryDirectory(prefix="mlflowclient-")
                try:
                    self._spilled = JournalBuffer(
                        Journal(Path(folder.name, "spilled.sqlite"), create=True)
                    )
                except BaseException:
                    folder.cleanup()
                    raise
                self._folder = folder
            self._spilled.append(record)
            self._count += 1

    def end(self) -> Position:
        with self._lock:
            return Position(0, self._memory.end().offset + self._before + self._count)

    def reached(self) -> Position:
        return Position(0, self._memory.reached().offset + self._before)

    def oldest(self, limit: int) -> list[bytes]:
        self._shown = self._memory
        found = self._memory.oldest(limit)
        if not found and self._spilled is not None:
            self._shown = self._spilled
            found = self._spilled.oldest(limit)
        return found

    def delivered(self, number: int) -> None:
        self._shown.delivered(number)
        if self._shown is self._memory:
            return
        with self._lock:
            self._before += number
            self._count -= number
            if self._count == 0:
                self._drop()

    def pending(self) -> int:
        return self._memory.pending() + self._count

    def waiting(self) -> Counter[str]:
        spilled = Counter[str]() if self._spilled is None else self._spilled.waiting()
        return self._memory.waiting() + spilled

    def held(self) -> Iterator[bytes]:
        yield from self._memory.held()
        if self._spilled is not None:
            yield from self._spilled.held()

    def close(self) -> None:
        self._memory.close()
        with self._lock:
            if self._spilled is not None:
                self._drop()

    def settle(self) -> None:
        if self._spilled is not None:
            self._spilled.settle()

    def before_fork(self) -> None:
        self._lock.acquire()
        if self._spilled is not None:
            self._spilled.before_fork()

    def after_fork(self) -> None:
        if self._spilled is not None:
            self._spilled.after_fork()
        self._lock.release()

    def after_fork_in_child(self) -> None:
        if self._spilled is not None:
            self._spilled.after_fork_in_child()

    def _drop(self) -> None:
        assert self._spilled is not None
        assert self._folder is not None
        self._spilled.journal.leave()
        self._folder.cleanup()
        self._spilled = None


def counted(waiting: Iterable[bytes]) -> Counter[str]:
    """How many records there are, by kind and key."""
    return Counter(" ".join(records.named(records.read(record))) for record in waiting)
