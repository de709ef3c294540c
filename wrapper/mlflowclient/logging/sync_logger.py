# Derived from async_logger.py by tools/derive_sync.py. Do not edit.
"""The logger of a client, which logs to a run in the background."""

from __future__ import annotations

from typing import Self

from mlflowclient.logging.logger import BaseLogger


class Logger(BaseLogger):
    """Logs to a run in the background. Created by `MLFlow.logger`; threads may share a logger.

    Use a logger as a context manager, or call its `close()` method.
    """

    def flush(self, timeout: float | None = None) -> None:
        """Wait until everything that was logged is on the server.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`. In an outage, pending data is reported with
        a `LoggingWarning`, or with an `OutageError` if `on_outage` is "raise".

        Args:
            timeout: Maximum number of seconds to wait. By default, only the timeouts and retries
                of the client limit the wait.

        Raises:
            LoggingError: Some items are not on the server. `refused` lists the items that the
                server refused, and why; `lost` counts all other items that will not arrive.
        """
        self._worker.flush(timeout)

    def close(self, timeout: float | None = None) -> None:
        """Wait like `flush`, then close the logger.

        If the server is unreachable, records that are only in memory are lost.

        Args:
            timeout: As for `flush`.

        Raises:
            LoggingError: As for `flush`.
        """
        self._worker.close(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
