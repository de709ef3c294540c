"""The client: the operations of the contract as methods, and what combines several calls."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Self, TypeVar
from weakref import WeakSet

from mlflow_openapi_runtime.http import AsyncClient, new_async_client
from mlflow_openapi_runtime.http.async_sender import AsyncSender
from mlflow_openapi_runtime.http.async_transport import AsyncTransport
from mlflow_openapi_runtime.request import Request
from mlflowclient.analysis.async_mixin import AsyncAnalysisMixin
from mlflowclient.artifacts.async_mixin import AsyncArtifactMixin
from mlflowclient.artifacts.options import Transfers
from mlflowclient.async_run_mixin import AsyncRunMixin
from mlflowclient.base import BaseClient, offline_store
from mlflowclient.batches import noting_progress, points, stringify
from mlflowclient.config import Config
from mlflowclient.http_client import client_holder
from mlflowclient.options import NOT_GIVEN, NotGiven, Options, Retries

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run
    from mlflow_openapi_runtime.http import AsyncBaseTransport, Auth
    from mlflow_openapi_runtime.http.client_holder import EventHooks
    from mlflow_openapi_runtime.response import Response
    from mlflow_openapi_runtime.splitting import Split
    from mlflowclient.auth import Token
    from mlflowclient.config import Cert, Path, Verify

T = TypeVar("T")


class AsyncMLFlow(BaseClient, AsyncArtifactMixin, AsyncRunMixin, AsyncAnalysisMixin):
    """A client of one MLflow server.

    Use it as an asynchronous context manager, or await `aclose()`.
    A forked process opens connections of its own. A client can be pickled without its credentials:
    they are read from the environment where it is loaded.

    Args:
        apiroot: URL of the server; `/api` is appended if it is missing. Default
            `http://localhost:5000/api`. `MLFLOW_TRACKING_URI` replaces it.
        apiversion: Version in the paths of the 2.0 operations.
        headers: Headers of each request.
        workspace: Workspace to use, on a server with workspaces. `MLFLOW_WORKSPACE` replaces it.
        username: For basic authentication, with `password`. `MLFLOW_TRACKING_USERNAME` replaces it.
        password: See `username`. `MLFLOW_TRACKING_PASSWORD` replaces it.
        token: Bearer token, or a function that returns it, which is called again after a 401.
            `MLFLOW_TRACKING_TOKEN` replaces it.
        token_file: Path of a file that holds the token. It is read again after a 401.
        auth: Any other `httpx.Auth`.
        verify: Whether to check the server's certificate; or the path of a file or folder of
            authorities, or an SSL context. `MLFLOW_TRACKING_SERVER_CERT_PATH` and
            `MLFLOW_TRACKING_INSECURE_TLS` replace it.
        cert: Path of the client's certificate with its key, or the paths of both.
            `MLFLOW_TRACKING_CLIENT_CERT_PATH` replaces it.
        proxy: URL of a proxy. Default: `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
        timeout: Seconds to wait for the server to connect, to send and to receive, each; None
            disables the timeout. Default: `MLFLOW_HTTP_REQUEST_TIMEOUT`, or 120.
        deadline: Seconds that a call may take altogether, with its retries; None disables it.
        retries: How often a failed call is sent again, or a `Retries`, which names the variables
            that set its defaults.
        transfers: How artifacts are transferred, as a `Transfers`, which names the variables that
            set its defaults.
        event_hooks: Functions that are called with each `request` and each `response` of httpx.
        offline: Folder to record in, for a client without a server: what changes runs is stored
            there, artifacts too, and uploaded by `sync`. All other calls raise an `OfflineError`.
            `MLFLOWCLIENT_OFFLINE` replaces it.
        transport: Sends the requests in place of the network, for tests.
        http_client: A client of httpx that sends the requests. It is not closed with this one.
        trust_env: Whether the environment is read: the variables above, and
            `~/.mlflow/credentials`, which is used only when no other credentials are set.

    Raises:
        ConfigurationError: An argument or variable is wrong, or two of them conflict: there is one
            way to authenticate.

    If the environment replaces an argument that was given and differs, a `ConfigurationWarning`
    names both.
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
        offline: Path | None = None,
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
            offline=offline,
            trust_env=trust_env,
        )
        self._options = Options.resolve(
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            trust_env=trust_env,
        )
        self._transfers = Transfers.resolve(transfers, trust_env=trust_env)
        brought = {"transport": transport, "event_hooks": event_hooks, "http_client": http_client}
        self._workers = WeakSet()
        self._offline = offline_store(self.config, transport=transport, http_client=http_client)
        if self._offline is not None:
            from mlflowclient.logging.offline_store import AsyncOfflineTransport

            transport = AsyncOfflineTransport(self._offline)
        self._unpicklable = [name for name, value in brought.items() if value is not None]
        holder = client_holder(
            AsyncClient,
            self.config,
            new_client=new_async_client,
            new_transport=AsyncTransport,
            transport=transport,
            event_hooks=event_hooks,
            http_client=http_client,
        )
        self._sender = AsyncSender(self.config, holder)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the loggers and the connections. The client cannot be used any more.

        Raises:
            LoggingError: Something that was logged is not on the server.
        """
        if not self._is_copy:
            try:
                await asyncio.to_thread(self._close_workers)
            finally:
                await self._sender.aclose()

    async def send(self, request: Request[T]) -> Response[T]:
        """Send a request that the `build_request` of an endpoint module returned, as it is.

        Args:
            request: The request, such as `get_run.build_request(run_id)`.

        Returns:
            The response: `parsed`, with the `status` and the `headers` that it came with.

        Raises:
            TypeError: The request is not one.
            CallError: The call failed.
        """
        if not isinstance(request, Request):
            raise TypeError(f"request must be a Request, got {type(request).__name__}")
        return await self._sender.respond(request, self._options)

    async def _send(self, request: Request[T]) -> T:
        return await self._sender.send(request, self._options)

    async def _send_parts(self, request: Request[object], split: Split) -> None:
        parts = split.requests(request)
        for index, part in enumerate(parts):
            with noting_progress(split, parts, index):
                await self._send(part)

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
        await self.log_batch(run_id, params=stringify("params", params))

    async def set_tags(self, run_id: str | Run, tags: Mapping[str, object]) -> None:
        """Set several tags of a run.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            tags: Values by tag name; they replace earlier ones. A value that is no str is sent as
                `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        await self.log_batch(run_id, tags=stringify("tags", tags))
