"""Creates the workers of one client, and the runs that they log to.

All methods block. The asynchronous client calls them in a thread, with an `EventLoopBridge`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import define

from mlflowclient.errors import CallError, InvalidResponseError, OfflineError, StatusError
from mlflowclient.journal import journal_store
from mlflowclient.logging.buffer import Buffer, MemoryBuffer
from mlflowclient.logging.options import (
    BufferOptions,
    LoggingWarning,
    OnOutage,
    check_on_outage,
    checked_buffering,
)
from mlflowclient.logging.run_request import RunRequest, placeholder_run
from mlflowclient.logging.uploader import BatchUploader
from mlflowclient.logging.worker import BackgroundWorker
from mlflowclient.user_warnings import warn_user

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run
    from mlflowclient.errors import JournalResult
    from mlflowclient.journal.run_target import RunTarget
    from mlflowclient.logging.bridge import Bridge
    from mlflowclient.logging.journal_upload import OnProgress
    from mlflowclient.logging.offline_store import OfflineStore
    from mlflowclient.options import Options


@define(eq=False)
class LoggerFactory:
    """Creates the workers behind the loggers of one client.

    Args:
        bridge: Sends each request with the client's retries.
        unretried: Sends each request once.
        options: Options of the client, which define how workers retry an upload with `unretried`.
        offline: Store of an offline client; None for any other client.
    """

    _bridge: Bridge
    _unretried: Bridge
    _options: Options
    _offline: OfflineStore | None

    def worker(
        self,
        target: RunTarget,
        on_outage: OnOutage,
        buffering: BufferOptions | None,
        *,
        is_lazy: bool = False,
    ) -> BackgroundWorker:
        """Create a worker for a run; for an offline client, return the run's recorder."""
        options = checked_buffering(buffering)
        check_on_outage(on_outage)
        if self._offline is not None:
            return self._offline.recorder(target.known_id)

        def create_buffer() -> tuple[Buffer, BatchUploader]:
            bridge = self._unretried
            bridge.prepare()
            if on_outage == "queue":
                journal = journal_store.create(options.folder, target)
                folder = journal.artifact_folder
                return journal, BatchUploader(bridge, journal, target, artifact_folder=folder)
            memory = MemoryBuffer(options.max_pending)
            return memory, BatchUploader(bridge, memory, target)

        return BackgroundWorker(
            create_buffer,
            on_outage=on_outage,
            flush_interval=options.flush_interval,
            options=self._options,
            journal_folder=str(options.folder) if on_outage == "queue" else None,
            is_lazy=is_lazy,
        )

    def start_run(self, request: RunRequest) -> Run:
        """Create a run on the server.

        If the server is unreachable and `on_outage` is "queue", return a placeholder instead.
        """
        target = request.target
        try:
            return BatchUploader(self._bridge, MemoryBuffer(1), target).create(request.tags)
        except CallError as error:
            if request.on_outage != "queue" or not _is_outage(error):
                raise
            message = f"the run will be created when the server is reachable: {error}"
            warn_user(message, LoggingWarning)
        return placeholder_run(target)

    def upload_journals(
        self, folder: str | os.PathLike[str] | None, *, keep: bool, progress: OnProgress | None
    ) -> list[JournalResult]:
        """Upload the journals in a folder."""
        from mlflowclient.logging.journal_upload import JournalUploader

        if folder is not None and not isinstance(folder, str | os.PathLike):
            raise TypeError(f"folder must be a path, got {type(folder).__name__}")
        if progress is not None and not callable(progress):
            raise TypeError(f"progress must be a function, got {type(progress).__name__}")
        if self._offline is not None:
            raise OfflineError(
                "sync needs a server, and the client is offline: is MLFLOWCLIENT_OFFLINE set?"
            )
        root = BufferOptions(journal=folder).folder
        return JournalUploader(self._unretried, self._options, root, keep, progress).run()


def _is_outage(error: CallError) -> bool:
    # Unlike `is_transient`, this includes every 5xx, because the run can still be created later.
    if isinstance(error, StatusError):
        return error.status >= 500 or error.status == 429
    return not isinstance(error, InvalidResponseError)
