"""`MLFlow`, the client: every operation of the contract as a method, and the conveniences without which nobody logs.

The operations come from the generated `Facade`; this module adds the configuration and what combines several calls.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TypeVar

from mlflow_openapi.encode import now
from mlflow_openapi.facade import Facade
from mlflowclient.batches import metric_batches, param_batches, tag_batches
from mlflowclient.config import Config, Configured
from mlflowclient.transport import BaseTransport, Response, Sender

if TYPE_CHECKING:
    from mlflow_openapi.models.experiment import Experiment
    from mlflow_openapi.models.run import Run
    from mlflow_openapi.request import Request

T = TypeVar("T")


class MLFlow(Configured, Facade):
    """A client of one MLflow server.

    Use it as a context manager, or call `close()`. It is safe to share between threads.

    Args:
        apiroot: URL of the server; `/api` is appended where it is missing. Default `http://localhost:5000/api`.
            `MLFLOW_TRACKING_URI` replaces it.
        apiversion: The version in the paths of the 2.0 operations.
        headers: Sent with each request, for instance `{"Authorization": "Bearer ..."}`.
        username: For basic authentication, with `password`. `MLFLOW_TRACKING_USERNAME` replaces it.
        password: See `username`. `MLFLOW_TRACKING_PASSWORD` replaces it.
        trust_env: Whether the environment is read: the three variables above, proxies and certificate settings.
        timeout: Seconds to wait for the server to connect, to send and to receive, each; None waits for ever.
        transport: Sends the requests in place of the network, for tests.

    Raises:
        ConfigurationError: An argument or variable is wrong, or two of them conflict.

    Where the environment replaces an argument that was given and differs, a `ConfigurationWarning` names both.
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
        transport: BaseTransport | None = None,
    ) -> None:
        self.config = Config.resolve(
            apiroot,
            apiversion=apiversion,
            headers=headers,
            username=username,
            password=password,
            trust_env=trust_env,
        )
        self._sender = Sender(self.config, timeout, transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. The client cannot be used any more."""
        self._sender.close()

    def _send(self, request: Request, parse: Callable[[Response], T]) -> T:
        return self._sender.send(request, parse)

    def log_metrics(
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
            self.log_batch(run_id, metrics=batch)

    def log_params(self, run_id: str | Run, params: Mapping[str, object]) -> None:
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
            self.log_batch(run_id, params=batch)

    def set_tags(self, run_id: str | Run, tags: Mapping[str, object]) -> None:
        """Set several tags of a run, in requests of at most 100.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: The run.
            tags: Values by tag name; they replace earlier ones. A value that is no str is sent as `str` writes it.

        Raises:
            TypeError, ValueError: An argument is wrong; the request that holds it was not sent.
        """
        for batch in tag_batches(tags):
            self.log_batch(run_id, tags=batch)

    @contextmanager
    def start_run(self, experiment_id: str | int | Experiment, *, run_name: str | None = None) -> Generator[Run]:
        """Create a run for a `with` block, and end it with the block: FINISHED, or FAILED when the block raises.

        `POST /api/2.0/mlflow/runs/create`, then `POST /api/2.0/mlflow/runs/update`.

        Args:
            experiment_id: The experiment that the run belongs to.
            run_name: Name of the run; the server makes one up when it is left out.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        run = self.create_run(experiment_id, run_name=run_name)
        try:
            yield run
        except BaseException as failure:
            try:
                self.update_run(run, status="FAILED", end_time=now())
            except Exception as error:
                # The block's own error is what the caller must see.
                failure.add_note(f"The run {run.info.run_id} could not be ended as FAILED: {error}")
            raise
        self.update_run(run, status="FINISHED", end_time=now())
