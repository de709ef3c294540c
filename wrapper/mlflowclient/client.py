# Derived from async_client.py by tools/derive_sync.py. Do not edit.
"""The client: a method for each operation, and methods that combine several operations."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Self, TypeVar
from weakref import WeakSet

from mlflow_openapi_runtime.http import Client, MockTransport, new_client
from mlflow_openapi_runtime.http.sender import Sender
from mlflow_openapi_runtime.http.transport import Transport
from mlflow_openapi_runtime.request import Request
from mlflowclient.analysis.mixin import AnalysisMixin
from mlflowclient.artifacts.mixin import ArtifactMixin
from mlflowclient.artifacts.options import Transfers
from mlflowclient.auth import AuthSources, Token
from mlflowclient.base import BaseClient, offline_store
from mlflowclient.batches import checked_mapping, noting_progress, points
from mlflowclient.config import Config
from mlflowclient.errors import ResourceAlreadyExistsError, ResourceDoesNotExistError
from mlflowclient.http_client import client_holder
from mlflowclient.options import NOT_GIVEN, NotGiven, Options, Retries
from mlflowclient.run_mixin import RunMixin

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run
    from mlflow_openapi_runtime.http import Auth, BaseTransport
    from mlflow_openapi_runtime.http.client_holder import EventHooks
    from mlflow_openapi_runtime.response import Response
    from mlflow_openapi_runtime.splitting import Split
    from mlflowclient.config import Cert, Path, Verify

T = TypeVar("T")


class MLFlow(BaseClient, ArtifactMixin, RunMixin, AnalysisMixin):
    """A client for an MLflow server.

    Use it as a context manager, or call `close()`. Threads may share it.
    The client also works in forked processes, which open their own connections. Pickling omits the
    credentials; unpickling reads the credentials from the environment.

    Args:
        apiroot: URL of the server; `/api` is appended if it is missing. Defaults to
            `http://localhost:5000/api`. Overridden by `MLFLOW_TRACKING_URI`.
        apiversion: Version that replaces `2.0` in paths that begin with `/api/2.0/`.
        headers: Headers to send with every request.
        workspace: Workspace to use, if the server has workspaces. Overridden by `MLFLOW_WORKSPACE`.
        username: User name for basic authentication. Overridden by `MLFLOW_TRACKING_USERNAME`.
        password: Password for basic authentication. Overridden by `MLFLOW_TRACKING_PASSWORD`.
        token: Bearer token, or a function that returns the token. The function is called again
            after a 401 response. Overridden by `MLFLOW_TRACKING_TOKEN`.
        token_file: Path of a file with the token. The file is read again after a 401 response.
        auth: `httpx.Auth` object, for any other authentication method.
        verify: True verifies the server's certificate, and False does not. The path of a file or
            folder of CA certificates, or an `ssl.SSLContext`, selects the trusted authorities.
            Overridden by `MLFLOW_TRACKING_SERVER_CERT_PATH` and `MLFLOW_TRACKING_INSECURE_TLS`.
        cert: Path of a client certificate that includes its key, or the paths of the certificate
            and the key. Overridden by `MLFLOW_TRACKING_CLIENT_CERT_PATH`.
        proxy: URL of a proxy. By default, proxies are taken from `HTTP_PROXY`, `HTTPS_PROXY` and
            `ALL_PROXY`, except for the hosts in `NO_PROXY`.
        timeout: Maximum number of seconds for connecting, for each send and for each receive; None
            disables the timeout. Defaults to `MLFLOW_HTTP_REQUEST_TIMEOUT` if set, otherwise 120.
        deadline: Maximum number of seconds for a call including its retries; None for no limit.
        retries: Maximum number of retries of a failed call, or a `Retries` object. By default, the
            environment variables in the docstring of `Retries` apply.
        transfers: Options for uploads and downloads of artifacts. By default, the environment
            variables in the docstring of `Transfers` apply.
        event_hooks: Lists of functions to call for the httpx events `request` and `response`.
        offline: Folder in which to record changes to runs and their artifacts instead of sending
            them. All other calls raise `OfflineError`. `sync` uploads the recorded changes later.
            Overridden by `MLFLOWCLIENT_OFFLINE`.
        transport: Transport to use instead of the network, for tests.
        http_client: `httpx.Client` that sends the requests. `close()` does not close it.
        trust_env: Whether to read the environment variables above, and `~/.mlflow/credentials` if
            no other credentials are set.

    Raises:
        ConfigurationError: An argument or variable is invalid, two of them conflict, or more than
            one authentication method is set.

    If an environment variable overrides an argument with a different value, a
    `ConfigurationWarning` names the variable and the argument.
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
        transport: BaseTransport | None = None,
        http_client: Client | None = None,
        trust_env: bool = True,
    ) -> None:
        self.config = Config.resolve(
            apiroot,
            apiversion=apiversion,
            headers=headers,
            workspace=workspace,
            sources=AuthSources(username, password, token, token_file, auth),
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
        # Before an offline client sets `transport` below, which does not prevent pickling.
        injected = {"transport": transport, "event_hooks": event_hooks, "http_client": http_client}
        self._unpicklable = [name for name, value in injected.items() if value is not None]
        self._workers = WeakSet()
        self._offline = offline_store(self.config, transport=transport, http_client=http_client)
        if self._offline is not None:
            # This transport calls a function instead of sending the requests.
            transport = MockTransport(self._offline.respond)
        holder = client_holder(
            Client,
            self.config,
            new_client=new_client,
            new_transport=Transport,
            transport=transport,
            event_hooks=event_hooks,
            http_client=http_client,
        )
        self._sender = Sender(self.config, holder)
        self._open_iterators = self._sender.open_iterators

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the loggers and the connections. The client cannot be used afterwards.

        Raises:
            LoggingError: Some of the logged data is not on the server.
        """
        # The connections of a copy belong to the original client, and must stay open.
        if not self._is_copy:
            try:
                self._close_workers()
            finally:
                self._sender.close()

    def send(self, request: Request[T]) -> Response[T]:
        """Send a request built by the `build_request` function of an endpoint module.

        Args:
            request: The request, such as `get_run.build_request(run_id)`.

        Returns:
            The response, with its `status`, its `headers` and the `parsed` body.

        Raises:
            TypeError: `request` is not a `Request`.
            CallError: The call failed.
        """
        if not isinstance(request, Request):
            raise TypeError(f"request must be a Request, got {type(request).__name__}")
        return self._sender.respond(request, self._options)

    def _send(self, request: Request[T]) -> T:
        return self._sender.send(request, self._options)

    def _send_split(self, request: Request[object], split: Split) -> None:
        # One request after the other, so that an error can report exactly which items were written.
        requests = split.requests(request)
        for index, each in enumerate(requests):
            with noting_progress(split, requests, index):
                self._send(each)

    def log_metrics(
        self,
        run_id: str | Run,
        metrics: Mapping[str, float],
        *,
        step: int | None = None,
        timestamp: int | None = None,
    ) -> None:
        """Log one value for each of several metrics.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            metrics: Values by metric name.
            step: Step of all points. If omitted, the server uses 0.
            timestamp: Unix time of all points, in milliseconds. Defaults to the current time.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self.log_batch(run_id, metrics=points(metrics, step, timestamp))

    def log_params(self, run_id: str | Run, params: Mapping[str, object]) -> None:
        """Log several params.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            params: Values by param name. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            BadRequestError: A param already has a different value; params cannot be changed.
        """
        self.log_batch(run_id, params=checked_mapping("params", params))

    def set_tags(self, run_id: str | Run, tags: Mapping[str, object]) -> None:
        """Set several tags of a run.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            tags: Values by tag name, which replace earlier values. Values that are not strings are
                converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self.log_batch(run_id, tags=checked_mapping("tags", tags))

    def get_or_create_experiment(self, name: str) -> str:
        """Return the id of the experiment with a name, and create it if it does not exist.

        Endpoints: `GET /api/2.0/mlflow/experiments/get-by-name`, and, if necessary, `POST
        /api/2.0/mlflow/experiments/create`.

        Args:
            name: Name of the experiment. Several callers with the same name get the same id.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        with suppress(ResourceDoesNotExistError):
            return self.get_experiment_by_name(name).experiment_id
        with suppress(ResourceAlreadyExistsError):
            return self.create_experiment(name)
        return self.get_experiment_by_name(name).experiment_id
