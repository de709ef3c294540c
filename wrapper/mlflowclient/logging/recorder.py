"""The recorder of a run for an offline client: a worker that uploads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mlflowclient.journal import journal_store, records
from mlflowclient.journal.journal_store import RunBuffer
from mlflowclient.logging.worker import BackgroundWorker

if TYPE_CHECKING:
    from mlflowclient.journal.records import Record
    from mlflowclient.journal.run_target import RunTarget


class Recorder(BackgroundWorker):
    """Accepts records, and stores them in a journal.

    The recorder belongs to the offline store, so the recorder remains open when a logger is closed.
    The journal of a run that has ended is closed, because a program may start thousands of runs.
    The journal is reopened when it is needed.
    """

    def __init__(self, folder: Path, target: RunTarget) -> None:
        self._journal: RunBuffer | None = None

        def create_buffer() -> tuple[RunBuffer, None]:
            self._journal = journal_store.create(folder, target)
            return self._journal, None

        super().__init__(
            create_buffer,
            on_outage="queue",
            flush_interval=1.0,
            options=None,
            journal_folder=str(folder),
        )

    def begin_close(self) -> None:
        pass

    def close(self, timeout: float | None = None) -> None:
        pass

    def close_without_stalling(self) -> None:
        """Close the journal. It is reopened when it is needed again."""
        with self._changed:
            if self._before_submit is None:
                self._buffer.close()
                self._before_submit = self._reopen

    def read_all(self) -> Iterator[Record]:
        """Return all records of the run that this process logged, oldest first."""
        if self._before_submit == self._reopen:
            self._reopen()
        return map(records.read, self._buffer.iterate())

    def close_at_exit(self) -> None:
        with self._changed:
            is_closed = self._before_submit == self._reopen
        if not is_closed:
            super().begin_close()

    def _reopen(self) -> None:
        with self._changed:
            if self._before_submit == self._reopen:
                assert self._journal is not None
                self._buffer = self._journal = self._journal.reopen()
                self._before_submit = None
