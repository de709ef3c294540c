"""Closes background workers when their process ends, and resets them in forked processes.

Without the reset, the child of a fork would upload the records of its parent again.
"""

from __future__ import annotations

import atexit
import multiprocessing.util
import os
import weakref
from typing import Protocol

from mlflowclient.errors import LoggingError


class _Worker(Protocol):
    """The methods of a `BackgroundWorker` that this module calls."""

    @property
    def has_ended(self) -> bool: ...
    def begin_close(self) -> None: ...
    def close_at_exit(self) -> None: ...
    def before_fork(self) -> None: ...
    def after_fork(self) -> None: ...
    def after_fork_in_child(self) -> None: ...


_workers: weakref.WeakSet[_Worker] = weakref.WeakSet()
_forking: list[_Worker] = []


def register(worker: _Worker) -> None:
    """Register a worker, which is closed when the process ends, and reset in forked processes."""
    _workers.add(worker)


def close_at_end_of_subprocess() -> None:
    """Close the workers when a `multiprocessing` process ends.

    Such a process neither runs `atexit` functions nor inherits the finalizers of its parent.
    """
    multiprocessing.util.Finalize(None, _close_all, exitpriority=0)


def _close_all() -> None:
    workers = list(_workers)
    # All workers upload at the same time, so that the process waits only for the slowest one.
    for worker in workers:
        worker.begin_close()
    failures = []
    for worker in workers:
        try:
            worker.close_at_exit()
        except LoggingError as error:
            failures.append(error)
    if failures:
        raise failures[0]


def _before_fork() -> None:
    _forking[:] = [worker for worker in _workers if not worker.has_ended]
    for worker in _forking:
        worker.before_fork()


def _after_fork() -> None:
    for worker in _forking:
        worker.after_fork()
    _forking.clear()


def _after_fork_in_child() -> None:
    for worker in _forking:
        worker.after_fork_in_child()
    _forking.clear()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork_in_child
    )
