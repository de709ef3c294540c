"""The logger of a client, which logs to a run in the background."""

from __future__ import annotations

import asyncio
from typing import Self

from mlflowclient.logging.logger import BaseLogger


class AsyncLogger(BaseLogger):
    """Logs to a run in the background. Created by `AsyncMLFlow.logger`.

    Only `flush` and `close` are coroutines: the methods that log take microseconds. Use a logger as
    an asynchronous context manager, or await its `close()` method.
    """

    async def flush(self, timeout: float | None = None) -> None:
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
        await asyncio.to_thread(self._worker.flush, timeout)

    async def close(self, timeout: float | None = None) -> None:
        """Wait like `flush`, then close the logger.

        If the server is unreachable, records that are only in memory are lost.

        Args:
            timeout: As for `flush`.

        Raises:
            LoggingError: As for `flush`.
        """
        await asyncio.to_thread(self._worker.close, timeout)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
