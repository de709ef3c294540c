# Derived from async_mixin.py by tools/derive_sync.py. Do not edit.
"""The mixin that adds loggers and the upload of journals to a client.

The dependencies of the mixin are imported by the first call that needs them. A client that does not
log in the background never imports them.
"""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from mlflowclient.errors import LoggingError

if TYPE_CHECKING:
    from weakref import WeakSet

    from mlflow_openapi.models.run import Run
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflowclient.errors import JournalResult
    from mlflowclient.journal.run_target import RunTarget
    from mlflowclient.logging.bridge import SyncBridge
    from mlflowclient.logging.journal_upload import JournalProgress
    from mlflowclient.logging.logger_factory import LoggerFactory
    from mlflowclient.logging.offline_store import OfflineStore
    from mlflowclient.logging.options import BufferOptions, OnOutage
    from mlflowclient.logging.sync_logger import Logger
    from mlflowclient.logging.worker import BackgroundWorker
    from mlflowclient.options import Options, Retries


class LoggingMixin:
    """Creates loggers and uploads journals."""

    _sender: Sender
    _options: Options
    _offline: OfflineStore | None
    _workers: WeakSet[BackgroundWorker]

    @abstractmethod
    def with_options(self, *, retries: int | Retries | None = None) -> Self: ...

    @abstractmethod
    def log_artifacts(self, run_id: str, local_dir: Path, *, progress: Literal[False]) -> None: ...

    def logger(
        self,
        run_id: str | Run,
        *,
        on_outage: OnOutage = "raise",
        buffering: BufferOptions | None = None,
    ) -> Logger:
        """Create a logger that logs to a run in the background.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`. Each call to the logger takes microseconds.

        Args:
            run_id: Run to log to.
            on_outage: What happens in an outage; see `start_run`.
            buffering: How logged data is buffered, and the location of the journals.

        Returns:
            A logger. Close the logger, or use it as a context manager; both report unsent data.

        Raises:
            TypeError, ValueError: An argument is invalid.
            JournalError: `on_outage` is "queue", and the journal cannot be written.
        """
        from mlflowclient.logging.logger import target_of

        return self._new_logger(target_of(run_id), on_outage, buffering)

    def sync(
        self,
        folder: str | os.PathLike[str] | None = None,
        *,
        keep: bool = False,
        progress: Callable[[JournalProgress], object] | None = None,
    ) -> list[JournalResult]:
        """Upload journals that were recorded offline or in an outage.

        Endpoint: `POST /api/2.0/mlflow/runs/create`, then `POST /api/2.0/mlflow/runs/log-batch`,
        and those of artifacts.

        Each run and each point is uploaded once. The call can be interrupted at any time and
        repeated. Journals in use by other processes are skipped and reported.

        Args:
            folder: Folder of the journals. Defaults to the default of `BufferOptions.journal`.
            keep: Whether to keep journals whose whole content is on the server. A later `sync`
                skips these journals.
            progress: Function to call with each `JournalProgress`.

        Returns:
            The result for each journal.

        Raises:
            LoggingError: Some items are not on the server. The message names these items; all
                other items were uploaded.
            CallError: The server is unreachable.
        """
        return self._logger_factory.upload_journals(folder, keep=keep, progress=progress)

    def _new_logger(
        self,
        target: RunTarget,
        on_outage: OnOutage,
        buffering: BufferOptions | None,
        *,
        is_lazy: bool = False,
    ) -> Logger:
        from mlflowclient.logging.sync_logger import Logger

        worker = self._logger_factory.worker(target, on_outage, buffering, is_lazy=is_lazy)
        self._workers.add(worker)
        # The copy is lazy: a process that unpickles a logger may only send it to another process.
        recreate = partial(self._new_logger, target, on_outage, buffering, is_lazy=True)
        return Logger(target, worker, recreate)

    @property
    def _logger_factory(self) -> LoggerFactory:
        from mlflowclient.logging.logger_factory import LoggerFactory

        # The uploader retries several calls as a whole (see `logging.retry`). Additional retries of
        # each call would multiply the number of attempts.
        unretried = self.with_options(retries=0)
        return LoggerFactory(self._bridge(), unretried._bridge(), self._options, self._offline)

    def _bridge(self) -> SyncBridge:
        from mlflowclient.logging.bridge import SyncBridge

        upload = partial(self.log_artifacts, progress=False)
        return SyncBridge(self._sender, self._options, upload)

    def _close_workers(self) -> None:
        """Close the workers, which upload pending records while the connections are still open."""
        failures: list[LoggingError] = []
        for worker in [*self._workers]:
            try:
                worker.close()
            except LoggingError as error:
                failures.append(error)
        if self._offline is not None:
            self._offline.close()
        if failures:
            raise failures[0]
