"""The loggers, as a user sees them: what can be logged, and when it is on the server."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Mapping
from typing import Any, Self

from mlflow_openapi_runtime.codec import encode
from mlflowclient.batches import checked_mapping
from mlflowclient.journal import records
from mlflowclient.logging.uploader import Target
from mlflowclient.logging.worker import Courier


class LogCalls:
    """What can be logged. Each call checks its arguments, takes some microseconds, and sends
    nothing itself.
    """

    _courier: Courier

    def log_metric(
        self,
        key: str,
        value: float,
        step: int | None = None,
        *,
        timestamp: int | None = None,
        model_id: str | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
    ) -> None:
        """Log one point of a metric.

        `POST /api/2.0/mlflow/runs/log-batch`, soon after.

        Args:
            key: Key of the metric, at most 250 characters.
            value: The value.
            step: Step of the training; the server takes 0 when it is left out.
            timestamp: Unix time in milliseconds. The present time when left out.
            model_id: Id of the logged model that the point belongs to. Since MLflow 3.0.
            dataset_name: Name of the dataset that the value was measured on. Since MLflow 3.0.
            dataset_digest: Digest of that dataset. Since MLflow 3.0.

        Raises:
            TypeError, ValueError: An argument is wrong, or the logger is closed.
            OutageError: The server cannot be reached, and `on_outage` is "raise".
            JournalError: `on_outage` is "queue", and the journal cannot be written.
        """
        self._courier.submit(
            records.point(
                key,
                value,
                step,
                timestamp,
                model_id=model_id,
                dataset_name=dataset_name,
                dataset_digest=dataset_digest,
            )
        )

    def log_metrics(
        self, metrics: Mapping[str, float], step: int | None = None, *, timestamp: int | None = None
    ) -> None:
        """Log one point of several metrics: all of them, or none where an argument is wrong.

        `POST /api/2.0/mlflow/runs/log-batch`, soon after.

        Args:
            metrics: Values by metric name.
            step: Step of all points; the server takes 0 when it is left out.
            timestamp: Unix time in milliseconds of all points. The present time when left out.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        measured = encode.now() if timestamp is None else timestamp
        made = [
            records.point(key, value, step, measured)
            for key, value in checked_mapping("metrics", metrics).items()
        ]
        for record in made:
            self._courier.submit(record)

    def log_param(self, key: str, value: object) -> None:
        """Log a param.

        `POST /api/2.0/mlflow/runs/log-batch`, soon after. A param that has another value already is
        refused by the server, which `flush` and `close` tell.

        Args:
            key: Key of the param, at most 250 characters.
            value: The value, at most 6000 characters. What is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        self._courier.submit(records.pair("param", key, value))

    def log_params(self, params: Mapping[str, object]) -> None:
        """Log several params: all of them, or none where an argument is wrong. See `log_param`."""
        for record in [
            records.pair("param", key, value)
            for key, value in checked_mapping("params", params).items()
        ]:
            self._courier.submit(record)

    def set_tag(self, key: str, value: object) -> None:
        """Set a tag of the run.

        `POST /api/2.0/mlflow/runs/log-batch`, soon after. Of several values for a key, the last
        stays.

        Args:
            key: Key of the tag, at most 250 characters.
            value: The value, at most 8000 characters. What is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError, OutageError, JournalError: As for `log_metric`.
        """
        self._courier.submit(records.pair("tag", key, value))

    def set_tags(self, tags: Mapping[str, object]) -> None:
        """Set several tags: all of them, or none where an argument is wrong. See `set_tag`."""
        for record in [
            records.pair("tag", key, value) for key, value in checked_mapping("tags", tags).items()
        ]:
            self._courier.submit(record)

    @property
    def pending(self) -> int:
        """How many points, params and tags are not on the server yet."""
        return self._courier.pending


class BaseLogger(LogCalls):
    """A logger of either client. It can be pickled: there, it is one of its own."""

    def __init__(self, target: Target, courier: Courier, again: Callable[[], Any]) -> None:
        self.target = target
        self._courier = courier
        self._again = again
        # Whoever drops a logger does not lose what it logged.
        weakref.finalize(self, courier.end).atexit = False

    @property
    def run_id(self) -> str:
        """Id of the run; made up by the client until the run is on the server."""
        return self.target.name

    def __repr__(self) -> str:
        return f"{type(self).__name__}(run_id={self.run_id!r}, pending={self.pending})"

    def __reduce__(self) -> tuple[Callable[[], Any], tuple[()]]:
        return self._again, ()


class Logger(BaseLogger):
    """Logs to a run in the background. Made by `MLFlow.logger`; threads may share it.

    Use it as a context manager, or call `close()`.
    """

    def flush(self, timeout: float | None = None) -> None:
        """Wait until all that was logged is on the server.

        `POST /api/2.0/mlflow/runs/log-batch`. In an outage, what waits for the server's return is
        told by a `LoggingWarning`, or with `on_outage="raise"` by an `OutageError`.

        Args:
            timeout: Seconds to wait at the most. As long as the server's answers and the retries
                take when left out.

        Raises:
            LoggingError: Something is not on the server: `refused` tells what the server refuses,
                and why, `lost` how much else will not come there.
        """
        self._courier.flush(timeout)

    def close(self, timeout: float | None = None) -> None:
        """Wait as `flush` does, and end. What is in memory alone is lost where the server cannot be
        reached.

        Args:
            timeout: As for `flush`.

        Raises:
            LoggingError: As for `flush`.
        """
        self._courier.close(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncLogger(BaseLogger):
    """Like `Logger`, for coroutines: to log takes microseconds, and is not awaited; `flush` and
    `close` are.
    """

    async def flush(self, timeout: float | None = None) -> None:
        """Wait until all that was logged is on the server.

        `POST /api/2.0/mlflow/runs/log-batch`. In an outage, what waits for the server's return is
        told by a `LoggingWarning`, or with `on_outage="raise"` by an `OutageError`.

        Args:
            timeout: Seconds to wait at the most. As long as the server's answers and the retries
                take when left out.

        Raises:
            LoggingError: Something is not on the server: `refused` tells what the server refuses,
                and why, `lost` how much else will not come there.
        """
        await asyncio.to_thread(self._courier.flush, timeout)

    async def close(self, timeout: float | None = None) -> None:
        """Wait as `flush` does, and end. What is in memory alone is lost where the server cannot be
        reached.

        Args:
            timeout: As for `flush`.

        Raises:
            LoggingError: As for `flush`.
        """
        await asyncio.to_thread(self._courier.close, timeout)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
