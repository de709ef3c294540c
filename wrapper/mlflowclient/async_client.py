"""`AsyncMLFlow`, the twin of `MLFlow` for coroutines. What the two share is in `config`, `transport` and `batches`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self, TypeVar

from mlflow_openapi.async_facade import AsyncFacade
from mlflowclient import connection
from mlflowclient.artifacts.async_calls import AsyncArtifactCalls
from mlflowclient.async_transport import AsyncSender
from mlflowclient.base import BaseClient
from mlflowclient.batches import noting_progress, points, texts
from mlflowclient.config import Config
from mlflowclient.http import AsyncClient
from mlflowclient.options import NOT_GIVEN, NotGiven, Options, Retries, Transfers

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflow_openapi.models.run import Run
    from mlflow_openapi.request import Request
    from mlflow_openapi.splitting import Split
    from mlflowclient.auth import Token
    from mlflowclient.config import Cert, Path, Verify
    from mlflowclient.connection import EventHooks
    from mlflowclient.http import AsyncBaseTransport, Auth, Response
    from mlflowclient.raw import AsyncRawCalls

T = TypeVar("T")


class AsyncMLFlow(BaseClient, AsyncArtifactCalls, AsyncFacade):
    """Like `MLFlow`, with coroutines for methods and `async for` over pagers.

    Use it as an asynchronous context manager, or await `aclose()`.
    """

    def __init__(
        self,
        apiroot: str | None = None,
        *,
        apiversion: float = 2.0,
        headers: Mapping[str, str] | None = None,
        workspace: str | None = None,
        username: str | None = None,
        password: str | None = None,
        token: Token | None = None,
        token_file: Path | None = None,
        auth: Auth | None = None,
        verify: Verify = True,
        cert: Cert | None = None,
        proxy: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        deadline: float | None = 600.0,
        retries: int | Retries | None = None,
        transfers: Transfers | None = None,
        event_hooks: EventHooks | None = None,
        transport: AsyncBaseTransport | None = None,
        http_client: AsyncClient | None = None,
        trust_env: bool = True,
    ) -> None:
        self.config = Config.resolve(
            apiroot,
            apiversion=apiversion,
            headers=headers,
            workspace=workspace,
            username=username,
            password=password,
            token=token,
            token_file=token_file,
            auth=auth,
            verify=verify,
            cert=cert,
            proxy=proxy,
            trust_env=trust_env,
        )
        self._options = Options.resolve(
            timeout=timeout, deadline=deadline, retries=retries, transfers=transfers, trust_env=trust_env
        )
        brought = {"transport": transport, "event_hooks": event_hooks, "http_client": http_client}
        self._unpicklable = [name for name, value in brought.items() if value is not None]
        pool = connection.pool(
            AsyncClient, AsyncClient, self.config, transport=transport, event_hooks=event_hooks, http_client=http_client
        )
        self._sender = AsyncSender(self.config, pool)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used any more."""
        if not self._is_copy:
            await self._sender.aclose()

    @property
    def raw(self) -> AsyncRawCalls:
        """Every operation once more: each returns the whole answer, with its status and headers."""
        from mlflowclient.raw import AsyncRawCalls

        return AsyncRawCalls(self._sender, self._options)

    async def _send(self, request: Request, parse: Callable[[Response], T]) -> T:
        return (await self._sender.send(request, self._options, parse))[1]

    async def _send_parts(self, request: Request, split: Split, parse: Callable[[Response], object]) -> None:
        parts = split.parts(request)
        for index, part in enumerate(parts):
            with noting_progress(split, parts, index):
                await self._send(part, parse)

    async def log_metrics(
        self,
        run_id: str | Run,
        metrics: Mapping[str, float],
        *,
        step: int | None = None,
        timestamp: int | None = None,
    ) -> None:
        """Log one point of several metrics.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            metrics: Values by metric name.
            step: Step of all points; the server takes 0 when it is left out.
            timestamp: Unix time in milliseconds of all points. The present time when left out.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        await self.log_batch(run_id, metrics=points(metrics, step, timestamp))

    async def log_params(self, run_id: str | Run, params: Mapping[str, object]) -> None:
        """Log several params.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            params: Values by param name. A value that is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
            BadRequestError: A param has another value already; params are written once.
        """
        await self.log_batch(run_id, params=texts("params", params))

    async def set_tags(self, run_id: str | Run, tags: Mapping[str, object]) -> None:
        """Set several tags of a run.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            tags: Values by tag name; they replace earlier ones. A value that is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        await self.log_batch(run_id, tags=texts("tags", tags))

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
                await self.set_terminated(run, "FAILED")
            except Exception as error:
                # The block's own error is what the caller must see.
                failure.add_note(f"The run {run.info.run_id} could not be ended as FAILED: {error}")
            raise
        await self.set_terminated(run)
