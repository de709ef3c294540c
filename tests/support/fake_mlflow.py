"""A fake MLflow for tests of logging: tests can simulate failures, and read the logged data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from mlflowclient.testing import FakeMLflow, ReceivedRequest
from tests.support import samples
from tests.support.faulty_server import Exchange, Response, run_server


class Server(FakeMLflow):
    """Accepts data for any run and experiment, even if it was not created before.

    Attributes:
        failure: Response or exception for all requests. If None, no failure is simulated.
        refuses: Function that returns whether a batch is refused.
        reason: Error message for a refused batch.
        has_no_store: Whether artifacts are refused.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failure: httpx.Response | Exception | None = None
        self.refuses: Callable[[dict[str, Any]], bool] = lambda body: False
        self.reason = "Invalid value"
        self.has_no_store = False
        self.intercept = self._intercept

    @property
    def calls(self) -> list[str]:
        """The path of each API request (`runs/log-batch`), and the method of each artifact
        request."""
        calls = []
        for received in self.requests:
            path = received.request.url.path.partition("/mlflow/")[2]
            calls.append(path or received.request.method)
        return calls

    @property
    def batches(self) -> list[Any]:
        """The arguments of each request to log a batch, including failed ones."""
        return [each.arguments for each in self.requests if each.operation == "log_batch"]

    @property
    def points(self) -> list[dict[str, Any]]:
        """All stored points, as JSON."""
        return [point.to_dict() for points in self.metrics.values() for point in points]

    @property
    def params(self) -> dict[str, str]:
        """The params of all runs."""
        return {key: value for run in self.runs.values() for key, value in run.params.items()}

    @property
    def tags(self) -> dict[str, str]:
        """The tags of all runs, except those of MLflow and of the client."""
        tags = {}
        for run in self.runs.values():
            for key, value in run.tags.items():
                if not key.startswith("mlflow"):
                    tags[key] = value
        return tags

    @property
    def updated(self) -> Any:
        """The arguments of the last request to update a run."""
        return [each.arguments for each in self.requests if each.operation == "update_run"][-1]

    def steps(self, key: str = "loss", run_id: str | None = None) -> list[int]:
        """Return the steps of a metric, for one run or all runs, in the order of storage."""
        steps = []
        for (stored_run_id, stored_key), points in self.metrics.items():
            if stored_key == key and run_id in (None, stored_run_id):
                steps += [point.step or 0 for point in points]
        return steps

    def _intercept(self, received: ReceivedRequest) -> httpx.Response | None:
        if isinstance(self.failure, Exception):
            raise self.failure
        if self.failure is not None:
            return self.failure
        body: Any = received.arguments
        if received.operation == "upload_proxied_artifact" and self.has_no_store:
            return httpx.Response(503, text="no store")
        if received.operation == "create_run":
            experiment_id = body["experiment_id"]
            experiment = samples.experiment(experiment_id, f"experiment {experiment_id}")
            self.experiments.setdefault(experiment_id, experiment)
        if received.operation == "log_batch":
            self.runs.setdefault(body["run_id"], samples.run(body["run_id"]))
            if self.refuses(body):
                return refusal(self.reason)
            if self._repeats(body):
                # Up to 2.22, MLflow refuses a batch of more than 100 points of several keys.
                return refusal("UNIQUE constraint failed", "BAD_REQUEST")
        return None

    def _repeats(self, body: dict[str, Any]) -> bool:
        """Whether a batch with several metrics contains a point that is already stored."""
        metrics = body.get("metrics", [])
        if len({metric["key"] for metric in metrics}) < 2:
            return False
        stored = set()
        for (run_id, _), points in self.metrics.items():
            if run_id == body["run_id"]:
                stored |= {_identity(point.to_dict()) for point in points}
        return any(_identity(metric) in stored for metric in metrics)


class ExtendingServer(Server):
    """A server that adds properties to each run that it creates.

    Attributes:
        added: Properties that replace those of the run in the response to `create_run`.
        created: The run in the last response to `create_run`.
    """

    def __init__(self, added: dict[str, Any]) -> None:
        super().__init__()
        self.added = added
        self.created: dict[str, Any] = {}
        self._is_creating = False

    def _intercept(self, received: ReceivedRequest) -> httpx.Response | None:
        if received.operation != "create_run" or self._is_creating:
            return super()._intercept(received)
        self._is_creating = True
        run = self.transport.handle_request(received.request).json()["run"]
        self._is_creating = False
        self.created = {**run, **self.added}
        return httpx.Response(200, json={"run": self.created})


def _identity(point: dict[str, Any]) -> tuple[object, ...]:
    return point["key"], point["value"], point["timestamp"], point.get("step", 0)


@contextmanager
def listening(
    fake: FakeMLflow, before_response: Callable[[], object] = lambda: None
) -> Iterator[str]:
    """Serve a fake on a socket during the block, and yield the URL.

    Args:
        fake: Fake that responds.
        before_response: Called after each request was executed, before the response is sent.
    """

    def behave(exchange: Exchange) -> bool:
        url = f"http://localhost{exchange.target}"
        request = httpx.Request(
            exchange.method, url, headers=exchange.headers, content=exchange.body
        )
        try:
            response = fake.transport.handle_request(request)
        except httpx.TransportError:
            return False
        before_response()
        headers = {"Content-Type": response.headers.get("content-type", "text/plain")}
        exchange.send_response(Response(response.status_code, response.content, headers))
        return True

    with run_server(behave) as running:
        yield running.url


def refusal(
    message: str, error_code: str = "INVALID_PARAMETER_VALUE", status: int = 400
) -> httpx.Response:
    return httpx.Response(status, json={"error_code": error_code, "message": message})
