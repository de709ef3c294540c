"""The background worker: decides when records are uploaded, and how an outage affects callers.

The worker's thread uploads twice in each `flush_interval`, so that no record waits longer than one
interval. While the server is unreachable, the thread retries as the client's `Retries` specify.
When these retries are used up, an outage begins: from then on, the thread tries again every few
seconds, or when `flush` is called, until the server is reachable.
"""

from __future__ import annotations

import logging
import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mlflowclient.errors import CallError, JournalError, LoggingError, OutageError, Refused
from mlflowclient.journal import records
from mlflowclient.logging import process_hooks
from mlflowclient.logging.buffer import Buffer, BufferFull, MemoryBuffer
from mlflowclient.logging.options import LoggingWarning
from mlflowclient.logging.retry import with_retries
from mlflowclient.user_warnings import warn_user

if TYPE_CHECKING:
    from mlflowclient.journal.layout import Position
    from mlflowclient.logging.options import OnOutage
    from mlflowclient.logging.uploader import BatchUploader
    from mlflowclient.options import Options

_log = logging.getLogger("mlflowclient")

# Seconds between two attempts in an outage.
_MIN_PAUSE = 1.0
_MAX_PAUSE = 2.0
# Seconds without an uploaded record after which `close_without_stalling` stops waiting.
_STALL_TIMEOUT = 30.0
_MAX_LISTED = 10


class BackgroundWorker:
    """Accepts records from any thread, and uploads them in its own thread."""

    def __init__(
        self,
        create_buffer: Callable[[], tuple[Buffer, BatchUploader | None]],
        *,
        on_outage: OnOutage,
        flush_interval: float,
        options: Options | None,
        journal_folder: str | None = None,
        is_lazy: bool = False,
    ) -> None:
        """Create a worker.

        Args:
            create_buffer: Function that creates the buffer and its uploader. It is called again in
                a forked process. If it returns no uploader, records remain in the buffer.
            on_outage: How an outage affects callers; see `start_run`.
            flush_interval: Maximum number of seconds that a record is buffered.
            options: Options of the client, which define the retries; None if there is no uploader.
            journal_folder: Folder of the journals in which records are buffered; None if records
                are buffered in memory.
            is_lazy: Whether the buffer is created only when the first record is submitted. A logger
                that is sent to another process may also be unpickled by a process that only passes
                the logger on, such as dask's scheduler.
        """
        self._create_buffer = create_buffer
        self._on_outage: OnOutage = on_outage
        self._interval = flush_interval
        self._options = options
        self._journal_folder = journal_folder
        self._reset()
        if not is_lazy:
            self._open()
        process_hooks.register(self)

    def _reset(self) -> None:
        self._changed = threading.Condition()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._buffer: Buffer = MemoryBuffer(0)
        self._uploader: BatchUploader | None = None
        # Function that `submit` calls first, if set: raises an error, warns, or opens the buffer.
        self._before_submit: Callable[[], None] | None = self._open
        self._outage: CallError | None = None
        self._pause = 0.0
        self._failure: Exception | None = None
        # Each `flush` takes a ticket, and waits only for records that were submitted before it.
        self._last_ticket = self._served_ticket = 0
        self._is_closing = self._has_ended = False
        self._refused: list[Refused] = []
        self._lost: Counter[str] = Counter()
        self._pending_in_journal = 0
        self._is_end_reported = False
        self._last_position: Position | None = None

    def _open(self) -> None:
        with self._changed:
            if self._before_submit == self._open:
                self._buffer, self._uploader = self._create_buffer()
                self._before_submit = None

    # -- for callers

    def submit(self, record: bytes) -> None:
        """Accept a record.

        Raises:
            OutageError: The server is unreachable, and `on_outage` is "raise".
            JournalError: The journal cannot be written.
            ValueError: The logger is closed.
        """
        if self._before_submit is not None:
            self._before_submit()
        if self._thread is None:
            self._start()
        try:
            self._buffer.append(record)
        except BufferFull:
            self._wait_for_room(record)
        if self._is_closing:
            # Another thread closed the logger. It is unknown whether the record will be uploaded.
            self._raise_closed()

    @property
    def has_ended(self) -> bool:
        return self._has_ended

    @property
    def pending(self) -> int:
        """Number of records that are not uploaded yet."""
        return self._pending_in_journal if self._has_ended else self._buffer.pending()

    def flush(self, timeout: float | None = None) -> None:
        """Wait until all records that were submitted before this call are uploaded.

        Raises:
            LoggingError: Some records are not on the server: they were refused or lost, or are
                still pending after the timeout.
            OutageError: Some records are pending in an outage, and `on_outage` is "raise".
        """
        if self._thread is None or self._has_ended:
            return self._report()
        with self._changed:
            self._last_ticket += 1
            ticket = self._last_ticket
            self._wake.set()
            in_time = self._changed.wait_for(
                lambda: self._served_ticket >= ticket or self._has_ended, timeout
            )
        if not in_time:
            raise self._not_uploaded_error(timeout)
        self._report()

    def begin_close(self) -> None:
        """Refuse new records, and start to upload the pending records, without waiting."""
        with self._changed:
            if self._is_closing:
                return
            self._is_closing = True
            self._before_submit = self._raise_closed
            if self._thread is None:
                self._close_buffer()
                self._has_ended = True
            self._wake.set()

    def close(self, timeout: float | None = None) -> None:
        """Upload all records, and stop the thread.

        Args:
            timeout: Maximum number of seconds to wait.

        Raises:
            LoggingError: As for `flush`. Pending records that are only in memory are lost.
        """
        self.begin_close()
        if self._thread is not None:
            if not self._wait_for_end(timeout):
                raise self._not_uploaded_error(timeout)
            self._report()

    def close_without_stalling(self) -> None:
        """Close like `close`. If there is a journal, do not wait for an upload that has stalled."""
        if self._journal_folder is None:
            return self.close()
        self.begin_close()
        if self._thread is not None:
            self._has_progressed()
            while not self._wait_for_end(_STALL_TIMEOUT):
                if not self._has_progressed():
                    raise self._not_uploaded_error(_STALL_TIMEOUT)
            self._report()

    def close_at_exit(self) -> None:
        """Close the worker when the process ends."""
        self.close_without_stalling()

    def _wait_for_end(self, seconds: float | None) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._has_ended, seconds)

    def _has_progressed(self) -> bool:
        """Whether records were uploaded since the last call of this method."""
        before, self._last_position = self._last_position, self._buffer.uploaded_position()
        return before != self._last_position

    def _not_uploaded_error(self, seconds: float | None) -> LoggingError:
        pending = self.pending
        return LoggingError(
            f"{pending} records are still pending after {seconds} s", pending=pending
        )

    def _start(self) -> None:
        with self._changed:
            if self._thread is None and self._uploader is not None and not self._is_closing:
                # Python does not join a daemon thread at exit: `process_hooks` waits instead.
                thread = threading.Thread(target=self._run, name="mlflowclient-worker", daemon=True)
                thread.start()
                self._thread = thread
                process_hooks.close_at_end_of_subprocess()

    def _wait_for_room(self, record: bytes) -> None:
        """Append a record once the buffer has room; in an outage with "warn", count it as lost."""
        while True:
            self._wake.set()
            with self._changed:
                if self._outage is not None and self._on_outage == "warn":
                    self._lost[" ".join(records.label(records.read(record)))] += 1
                    return
                self._changed.wait(0.1)
            if self._before_submit is not None:
                self._before_submit()
            try:
                return self._buffer.append(record)
            except BufferFull:
                pass

    # -- values of `_before_submit`

    def _raise_closed(self) -> None:
        raise ValueError("the logger is closed")

    def _raise_failure(self) -> None:
        raise LoggingError(f"the upload has failed: {self._failure}") from self._failure

    def _raise_outage(self) -> None:
        raise OutageError(f"the server is unreachable: {self._outage}") from self._outage

    def _warn_of_outage(self) -> None:
        self._before_submit = None
        warn_user(self._outage_message, LoggingWarning)

    # -- reports

    @property
    def _location(self) -> str:
        return "in memory" if self._journal_folder is None else f"in {self._journal_folder}"

    @property
    def _outage_message(self) -> str:
        return f"the server is unreachable, buffering {self._location}: {self._outage}"

    def _report(self) -> None:
        """Raise or warn if data is not on the server. After the worker ends, do so only once."""
        with self._changed:
            if self._is_end_reported:
                return
            self._is_end_reported = self._has_ended
            refused, self._refused = self._refused, []
            lost, self._lost = self._lost, Counter()
            pending = self.pending
        if refused or lost:
            message = f"not on the server: {_summarize(refused, lost)}"
            cause = self._outage or self._failure
            if cause is not None:
                message += f" ({cause})"
            raise LoggingError(message, refused=refused, lost=lost, pending=pending) from cause
        if self._failure is not None:
            self._raise_failure()
        if (pending or self._has_ended) and self._outage is not None:
            self._report_outage(pending)

    def _report_outage(self, pending: int) -> None:
        subject = f"{pending} records" if pending else "artifacts"
        message = f"{subject} are pending {self._location}: {self._outage}"
        if self._on_outage == "raise":
            raise OutageError(message, pending=pending) from self._outage
        if (folder := self._journal_folder) is not None:
            message = f"{message.rstrip('.?')}. To upload them later: mlflowclient sync {folder}"
        warn_user(message, LoggingWarning)

    # -- the thread

    def _run(self) -> None:
        while not self._has_ended:
            self._wake.wait(self._pause or self._interval / 2)
            # Cleared before the upload, so that a wake-up during the upload causes another upload.
            self._wake.clear()
            self._upload_pending()

    def _upload_pending(self) -> None:
        with self._changed:
            ticket, is_last = self._last_ticket, self._is_closing
        try:
            assert self._uploader is not None
            self._upload(self._uploader, is_last=is_last)
        except Exception as error:
            # A bug in the client, or an unreadable journal. `submit` and `flush` raise the error.
            if self._failure is None:
                _log.exception("the upload has failed")
            self._fail(error)
        if is_last:
            try:
                self._close_buffer()
            except Exception as error:
                self._fail(error)
        with self._changed:
            self._served_ticket = ticket
            self._has_ended = is_last
            self._changed.notify_all()

    def _upload(self, uploader: BatchUploader, *, is_last: bool) -> None:
        # Records that are appended during the upload are left for the next round. Otherwise, a
        # flush might never return while other threads log.
        end = self._buffer.end_position()
        try:
            while self._buffer.uploaded_position() < end and self._attempt(uploader.upload_next):
                self._end_outage()
                with self._changed:
                    self._refused += uploader.refused
                    uploader.refused.clear()
                    self._changed.notify_all()
            if is_last:
                self._attempt(uploader.finish)
        except CallError as error:
            self._begin_outage(error)
        try:
            self._buffer.fsync()
        except JournalError as error:
            _log.warning("%s", error)

    def _attempt(self, function: Callable[[], int]) -> int:
        # In an outage, the pauses of this thread replace the client's retries.
        if self._outage is not None or self._options is None:
            return function()
        return with_retries(function, self._options)

    def _begin_outage(self, error: CallError) -> None:
        is_new = self._outage is None
        self._outage = error
        self._pause = min(2 * self._pause, _MAX_PAUSE) * random.uniform(0.8, 1) or _MIN_PAUSE
        if is_new:
            _log.warning("%s", self._outage_message)
            is_fatal = self._on_outage == "raise"
            self._set_before_submit(self._raise_outage if is_fatal else self._warn_of_outage)

    def _end_outage(self) -> None:
        if self._outage is not None or self._failure is not None:
            _log.warning("the server is reachable again, uploading")
            self._outage = self._failure = None
            self._pause = 0.0
            self._set_before_submit(None)

    def _fail(self, error: Exception) -> None:
        self._failure = error
        self._pause = _MAX_PAUSE
        self._set_before_submit(self._raise_failure)

    def _set_before_submit(self, function: Callable[[], None] | None) -> None:
        with self._changed:
            if not self._is_closing:
                self._before_submit = function

    def _close_buffer(self) -> None:
        """Close the buffer. Pending records that are not in a journal are lost."""
        if self._journal_folder is None:
            self._lost += self._buffer.count_pending()
        else:
            self._pending_in_journal = self._buffer.pending()
        self._buffer.close()

    # -- forks

    def before_fork(self) -> None:
        # The lock is held during the fork, so that no other thread changes the worker meanwhile.
        self._changed.acquire()
        self._buffer.before_fork()

    def after_fork(self) -> None:
        try:
            self._buffer.after_fork()
        finally:
            self._changed.release()

    def after_fork_in_child(self) -> None:
        # The parent uploads what was logged before the fork. The child creates a buffer if it logs.
        self._buffer.after_fork_in_child()
        self._reset()


def _summarize(refused: Sequence[Refused], lost: Counter[str]) -> str:
    reasons = [str(reason) for reason in refused]
    reasons += [f"{count} of {label}" for label, count in lost.items()]
    summary = "; ".join(reasons[:_MAX_LISTED])
    if len(reasons) > _MAX_LISTED:
        summary += f", and {len(reasons) - _MAX_LISTED} more"
    return summary
