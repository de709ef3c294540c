"""Decides when what is logged is delivered, and what an outage means to those who log.

A thread of its own delivers twice in each `flush_interval`, so that nothing waits longer than one.
While the server cannot be reached, it tries again by the client's `Retries`; when these are used
up, that is an outage: from then on it tries every few seconds, or when somebody calls `flush`,
until the server is back.

All couriers end with the process, and none is carried into a forked one: there, each starts anew.
"""

from __future__ import annotations

import atexit
import logging
import multiprocessing.util
import os
import random
import threading
import time
import warnings
import weakref
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mlflow_openapi.api.runs.log_batch import OPERATION
from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.retries import Attempts
from mlflowclient.errors import CallError, JournalError, LoggingError, OutageError, Refused
from mlflowclient.journal import records
from mlflowclient.logging.buffer import Buffer, Full, MemoryBuffer
from mlflowclient.logging.options import LoggingWarning

if TYPE_CHECKING:
    from mlflowclient.journal.journal import Position
    from mlflowclient.logging.options import OnOutage
    from mlflowclient.logging.uploader import Delivery
    from mlflowclient.options import Options

_log = logging.getLogger("mlflowclient")

# Between two tries in an outage: the wait grows from the first to the second.
_SHORTEST_PAUSE = 1.0
_LONGEST_PAUSE = 2.0
# How long an end waits for a server that takes nothing, where a journal keeps what is left.
_PATIENCE = 30.0


class Courier:
    """Takes records from those who log, and has them delivered."""

    def __init__(
        self,
        make: Callable[[], tuple[Buffer, Delivery | None]],
        *,
        on_outage: OnOutage,
        flush_interval: float,
        options: Options | None,
        kept_in: str | None = None,
        is_lazy: bool = False,
    ) -> None:
        """Start a courier.

        Args:
            make: Makes the buffer and its delivery; once more in a process that was forked. Without
                a delivery, what is logged stays in the buffer.
            on_outage: What an outage means.
            flush_interval: Seconds that a record waits at the most.
            options: Say how a failed call is tried again; None without a delivery.
            kept_in: Where records are that were not delivered in the end; None where they are lost.
            is_lazy: Whether the buffer is made for the first record. A logger that was sent to
                another process passes through some on its way (dask's scheduler reads it, too).
        """
        self._make = make
        self._on_outage: OnOutage = on_outage
        self._interval = flush_interval
        self._options = options
        self._kept_in = kept_in
        self._reset()
        if not is_lazy:
            self._open()
        _couriers.add(self)

    def _reset(self) -> None:
        self._changed = threading.Condition()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._buffer: Buffer = MemoryBuffer(0)
        self._delivery: Delivery | None = None
        # What a call must see to before it goes on; None nearly always.
        self._gate: Callable[[], None] | None = self._open
        self._outage: CallError | None = None
        self._pause = 0.0
        self._broken: Exception | None = None
        self._asked = self._served = 0
        self._closing = self._ended = False
        self._refused: list[Refused] = []
        self._lost: Counter[str] = Counter()
        self._left = 0
        self._is_told = False
        self._seen: Position | None = None

    def _open(self) -> None:
        with self._changed:
            if self._gate == self._open:
                self._buffer, self._delivery = self._make()
                self._gate = None

    # -- for those who log

    def submit(self, record: bytes) -> None:
        """Take a record.

        Raises:
            OutageError: The server cannot be reached, and `on_outage` is "raise".
            JournalError: The journal cannot be written.
            ValueError: The logger is closed.
        """
        if self._gate is not None:
            self._gate()
        if self._thread is None:
            self._start()
        try:
            self._buffer.append(record)
        except Full:
            self._wait_for_room(record)
        if self._closing:
            # Too late for the thread, or just in time: nobody can tell.
            self._refuse_closed()

    @property
    def has_ended(self) -> bool:
        return self._ended

    @property
    def pending(self) -> int:
        """How many records are not delivered yet."""
        return self._left if self._ended else self._buffer.pending()

    def flush(self, timeout: float | None = None) -> None:
        """Have all that was logged delivered.

        Raises:
            LoggingError: Something is not on the server: it was refused, or is lost; or it waits,
                and `on_outage` is "raise" (an `OutageError`), or the timeout has passed.
        """
        if self._thread is None or self._ended:
            return self._report()
        with self._changed:
            self._asked += 1
            ticket = self._asked
            self._wake.set()
            in_time = self._changed.wait_for(lambda: self._served >= ticket or self._ended, timeout)
        if not in_time:
            pending = self.pending
            raise LoggingError(
                f"{pending} are not delivered after {timeout} s, and still wait", pending=pending
            )
        self._report()

    def close(self, timeout: float | None = None, *, patience: float | None = None) -> None:
        """Have all that was logged delivered, and end.

        Args:
            timeout: Seconds to wait at the most.
            patience: Seconds to wait at the most while nothing is delivered.

        Raises:
            LoggingError: As for `flush`; what waited only in memory is lost.
        """
        self.end()
        if self._thread is None:
            return
        self._has_moved()
        while not self._waited(timeout if patience is None else patience):
            if patience is None or not self._has_moved():
                raise LoggingError(
                    f"what was logged is not delivered after {patience or timeout} s, and still "
                    "waits"
                )
        self._report()

    def _waited(self, seconds: float | None) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._ended, seconds)

    def _has_moved(self) -> bool:
        """Whether something was delivered since this was asked last."""
        before, self._seen = self._seen, self._buffer.reached()
        return before != self._seen

    def end(self) -> None:
        """Like `close`, without waiting for it."""
        with self._changed:
            if self._closing:
                return
            self._closing = True
            self._gate = self._refuse_closed
            if self._thread is None:
                self._finish()
                self._ended = True
            self._wake.set()

    def wind_up(self) -> None:
        """Close; where a journal keeps what is left, a server that takes nothing is not waited for
        for ever.
        """
        self.close(patience=None if self._kept_in is None else _PATIENCE)

    def shut(self) -> None:
        """End with the process."""
        self.wind_up()

    def _start(self) -> None:
        with self._changed:
            if self._thread is None and self._delivery is not None and not self._closing:
                thread = threading.Thread(
                    target=self._work, name="mlflowclient-courier", daemon=True
                )
                thread.start()
                self._thread = thread
                # A process of `multiprocessing` may end without what `atexit` knows, and knows
                # nothing of its parent's.
                multiprocessing.util.Finalize(None, _end_all, exitpriority=0)

    def _wait_for_room(self, record: bytes) -> None:
        while True:
            self._wake.set()
            with self._changed:
                if self._outage is not None and self._on_outage == "warn":
                    self._lost[" ".join(records.named(records.read(record)))] += 1
                    return
                self._changed.wait(0.1)
            if self._gate is not None:
                self._gate()
            try:
                return self._buffer.append(record)
            except Full:
                pass

    # -- what stands in the way

    def _refuse_closed(self) -> None:
        raise ValueError("the logger is closed")

    def _refuse_broken(self) -> None:
        raise LoggingError(f"nothing is delivered any more: {self._broken}") from self._broken

    def _refuse_outage(self) -> None:
        raise OutageError(f"nothing reaches the server: {self._outage}") from self._outage

    def _warn(self) -> None:
        self._gate = None
        _warn(f"nothing reaches the server, and what is logged waits {self._where}: {self._outage}")

    @property
    def _where(self) -> str:
        return "in memory" if self._kept_in is None else f"in {self._kept_in}"

    def _report(self) -> None:
        """Tell what is not on the server; of the end, once."""
        with self._changed:
            if self._is_told:
                return
            self._is_told = self._ended
            refused, self._refused = self._refused, []
            lost, self._lost = self._lost, Counter()
            pending = self.pending
        if refused or lost:
            message = f"not on the server: {_listed(refused, lost)}"
            cause = self._outage or self._broken
            if cause is not None:
                message += f" ({cause})"
            raise LoggingError(message, refused=refused, lost=lost, pending=pending) from cause
        if self._broken is not None:
            self._refuse_broken()
        if (pending or self._ended) and self._outage is not None:
            message = (
                f"{f'{pending} records' if pending else 'artifacts'} wait {self._where}: "
                f"{self._outage}"
            )
            if self._on_outage == "raise":
                raise OutageError(message, pending=pending) from self._outage
            hint = (
                ""
                if self._kept_in is None
                else f". To send them later: mlflowclient sync {self._kept_in}"
            )
            _warn(message + hint)

    # -- the thread

    def _work(self) -> None:
        while not self._ended:
            self._wake.wait(self._pause or self._interval / 2)
            self._wake.clear()
            self._serve()

    def _serve(self) -> None:
        with self._changed:
            ticket, is_last = self._asked, self._closing
        try:
            assert self._delivery is not None
            self._deliver(self._delivery, is_last=is_last)
        except Exception as error:
            # A fault of this client, or a journal that cannot be read: whoever logs must know.
            if self._broken is None:
                _log.exception("what is logged cannot be delivered")
            self._break(error)
        if is_last:
            try:
                self._finish()
            except Exception as error:
                self._break(error)
        with self._changed:
            self._served = ticket
            self._ended = is_last
            self._changed.notify_all()

    def _break(self, error: Exception) -> None:
        self._broken = error
        self._pause = _LONGEST_PAUSE
        self._set_gate(self._refuse_broken)

    def _deliver(self, delivery: Delivery, *, is_last: bool) -> None:
        goal = self._buffer.end()
        try:
            while self._buffer.reached() < goal and self._step(delivery.step):
                self._came_back()
                with self._changed:
                    self._refused += delivery.refused
                    delivery.refused.clear()
                    self._changed.notify_all()
            if is_last:
                self._step(delivery.finish)
        except CallError as error:
            self._began(error)
        try:
            self._buffer.settle()
        except JournalError as error:
            # While there is room left, nobody needs to know.
            _log.warning("%s", error)

    def _step(self, step: Callable[[], int]) -> int:
        # In an outage, one try is enough for each time.
        if self._outage is not None or self._options is None:
            return step()
        return persistent(step, self._options)

    def _began(self, error: CallError) -> None:
        is_new = self._outage is None
        self._outage = error
        self._pause = (
            min(2 * self._pause, _LONGEST_PAUSE) * random.uniform(0.8, 1) or _SHORTEST_PAUSE
        )
        if is_new:
            _log.warning(
                "nothing reaches the server, and what is logged waits %s: %s", self._where, error
            )
            self._set_gate(self._refuse_outage if self._on_outage == "raise" else self._warn)

    def _came_back(self) -> None:
        if self._outage is not None or self._broken is not None:
            _log.warning("the server is back, and what was logged is delivered")
            self._outage = self._broken = None
            self._pause = 0.0
            self._set_gate(None)

    def _set_gate(self, gate: Callable[[], None] | None) -> None:
        with self._changed:
            if not self._closing:
                self._gate = gate

    def _finish(self) -> None:
        """End the buffer; what waits in it is lost, unless it is a journal."""
        if self._kept_in is None:
            self._lost += self._buffer.waiting()
        else:
            self._left = self._buffer.pending()
        self._buffer.close()

    # -- processes

    def before_fork(self) -> None:
        self._changed.acquire()
        self._buffer.before_fork()

    def after_fork(self) -> None:
        try:
            self._buffer.after_fork()
        finally:
            self._changed.release()

    def after_fork_in_child(self) -> None:
        self._buffer.after_fork_in_child()
        # Where nothing is logged there, nothing is opened.
        self._reset()


# Each ends with the process at the latest.
_couriers: weakref.WeakSet[Courier] = weakref.WeakSet()
_forking: list[Courier] = []


def persistent(step: Callable[[], int], options: Options) -> int:
    """What a step returns, which is tried again as the options say: it may be done twice, as
    `log_batch` may.
    """
    ends = None if options.deadline is None else time.monotonic() + options.deadline
    attempts = Attempts(OPERATION, options.retries, ends, _log)
    while True:
        try:
            return step()
        except CallError as error:
            outcome = error.response or error.__cause__
            if not isinstance(outcome, http.Response | http.TransportError | TimeoutError):
                raise
            wait = attempts.wait_after(outcome)
            if wait is None:
                raise
            _log.debug("%s; the next try in %.1f s", error, wait)
            time.sleep(wait)


def _warn(message: str) -> None:
    warnings.warn(message, LoggingWarning, stacklevel=5)


def _listed(refused: Sequence[Refused], lost: Counter[str]) -> str:
    told = [str(reason) for reason in refused] + [
        f"{count} of {name}" for name, count in lost.items()
    ]
    more = f", and {len(told) - 10} more" if len(told) > 10 else ""
    return "; ".join(told[:10]) + more


def _before_fork() -> None:
    _forking[:] = [courier for courier in _couriers if not courier.has_ended]
    for courier in _forking:
        courier.before_fork()


def _after_fork() -> None:
    for courier in _forking:
        courier.after_fork()
    _forking.clear()


def _after_fork_in_child() -> None:
    for courier in _forking:
        courier.after_fork_in_child()
    _forking.clear()


def _end_all() -> None:
    couriers = list(_couriers)
    for courier in couriers:
        courier.end()
    failures = []
    for courier in couriers:
        try:
            courier.shut()
        except LoggingError as error:
            failures.append(error)
    if failures:
        raise failures[0]


atexit.register(_end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork_in_child
    )
