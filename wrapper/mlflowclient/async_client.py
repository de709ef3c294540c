"""`AsyncMLFlow`, the twin of `MLFlow` for coroutines. What the two share is in `config`, `transport` and `batches`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self, TypeVar

from mlflow_openapi.async_facade import AsyncFacade
from mlflow_openapi.encode import now
from mlflowclient.batches import metric_batches, param_batches, tag_batches
from mlflowclient.config import Config, Configured
from mlflowclient.transport import AsyncBaseTransport, AsyncSender, Response

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflow_openapi.models.run import Run
    from mlflow_openapi.request import Request

T = TypeVar("T")


class AsyncMLFlow(Configured, AsyncFacade):
    """Like `MLFlow`, with coroutines for methods and `async for` over pagers.

    Use it as an asynchronous context manager, or await `aclose()`.
    """

    def __init__(
        self,
        apiroot: str | None = None,
        *,
        apiversion: float = 2.0,
        headers: Mapping[str, str] | None = None,
        username: str | None = None,
        password: str | None = None,
        trust_env: bool = True,
        timeout: float | None = 120.0,
        transport: AsyncBaseTransport | None = None,
    ) -> None:
        self.config = Config.resolve(
            apiroot,
            apiversion=apiversion,
            headers=headers,
            username=username,
            password=password,
            trust_env=trust_env,
        )
        self._sender = AsyncSender(self.config, timeout, transport)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used any more."""
        await self._sender.aclose()

    async def _send(self, request: Request, parse: Callable[[Response], T]) -> T:
        return await self._sender.send(request, parse)

    async def log_metrics(
        self,
        run_id: str | Run,
        metrics: Mapping[str, float],
        *,
        step: int | None = None,
        timestamp: int | None = None,
    ) -> None:
        """Log one point of several metrics, in requests of at most 1000.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            metrics: Values by metric name.
            step: Step of all points; the server takes 0 when it is left out.
            timestamp: Unix time in milliseconds of all points. The present time when left out.

        Raises:
            TypeError, ValueError: An argument is wrong; the request that holds it was not sent.
        """
        for batch in metric_batches(metrics, step, timestamp):
            await self.log_batch(run_id, metrics=batch)

    async def log_params(self, run_id: str | Run, params: Mapping[str, object]) -> None:
        """Log several params, in requests of at most 100.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            params: Values by param name. A value that is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; the request that holds it was not sent.
            BadRequestError: A param has another value already; params are written once.
        """
        for batch in param_batches(params):
            await self.log_batch(run_id, params=batch)

    async def set_tags(self, run_id: str | Run, tags: Mapping[str, object]) -> None:
        """Set several tags of a run, in requests of at most 100.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            tags: Values by tag name; they replace earlier ones. A value that is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; the request that holds it was not sent.
        """
        for batch in tag_batches(tags):
            await self.log_batch(run_id, tags=batch)

    @asynccontextmanager
    async def start_run(
        self, experiment_id: str | int | Experiment, *, run_name: str | None = None
    ) -> AsyncGenerator[Run]:
        """Create a run for an `async with` block, and end it with the block: FINISHED, or FAILED when the block raises.

        `POST /api/2.0/mlflow/runs/create`, then `POST /api/2.0/mlflow/runs/update`.

        Args:
            experiment_id: The experiment that the run belongs to.
            run_name: Name of the run; the server makes one up when it is left out.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        run = await self.create_run(experiment_id, run_name=run_name)
        try:
            yield run
        except BaseException as failure:
            try:
                await self.update_run(run, status="FAILED", end_time=now())
            except Exception as error:
                # The block's own error is what the caller must see.
                failure.add_note(f"The run {run.info.run_id} could not be ended as FAILED: {error}")
            raise
        await self.update_run(run, status="FINISHED", end_time=now())
