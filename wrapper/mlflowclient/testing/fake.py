"""A fake MLflow in memory."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.request import Operation
from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.artifacts import Artifacts
from mlflowclient.testing.experiments import Experiments
from mlflowclient.testing.failures import Refusal, error_response, unsupported
from mlflowclient.testing.logged_models import LoggedModels
from mlflowclient.testing.registry import ModelVersions, RegisteredModels
from mlflowclient.testing.routes import (
    Handler,
    ReceivedRequest,
    all_routes,
    area_routes,
    arguments_of,
    operation_ids,
)
from mlflowclient.testing.runs import Metrics, Runs
from mlflowclient.testing.server import Server
from mlflowclient.testing.state import State


@dataclass
class _Failure:
    """What happens to the next requests of an operation, or of any."""

    operation: str | None
    remaining: int
    result: http.Response | Exception
    applied: bool


class FakeMLflow:
    """An MLflow server in memory, which clients reach by its transport.

    It behaves like MLflow 3.17 with a database and its own artifact store, for experiments, runs,
    metrics, artifacts, the model registry and logged models. To any other operation it responds
    with status 501 and a message that names the operation. Several threads and clients can use it
    at the same time.

    Everything that is stored can be read from the attributes, which hold the models of
    `mlflow_openapi`. A test can also add to them.

    Attributes:
        transport: For `MLFlow(transport=...)` and `AsyncMLFlow(transport=...)`.
        experiments: The experiments by id, those that were deleted included. There is one with
            the id 0 from the start.
        runs: The runs by id, those that were deleted included.
        metrics: All points of a metric by run id and key, in the order in which they arrived.
        artifacts: Content of the artifacts by their path in the store, such as
            `0/<run id>/artifacts/model.pkl`.
        registered_models: The registered models by name.
        model_versions: The versions of registered models by name and number.
        logged_models: The logged models by id.
        requests: All requests so far, those that failed included.
        intercept: Called with each request before the fake handles it. The response that it
            returns is sent instead of the fake's, and an exception that it raises, such as
            `httpx.ConnectError`, reaches the client. None leaves the request to the fake.
    """

    def __init__(self) -> None:
        state = State()
        self.experiments = state.experiments
        self.runs = state.runs
        self.metrics = state.metrics
        self.artifacts = state.artifacts
        self.registered_models = state.registered_models
        self.model_versions = state.model_versions
        self.logged_models = state.logged_models
        self.requests: list[ReceivedRequest] = []
        self.intercept: Callable[[ReceivedRequest], http.Response | None] | None = None
        self.transport = http.MockTransport(self._handle)
        self._routes = [
            *area_routes("server", Server()),
            *area_routes("experiments", Experiments(state)),
            *area_routes("runs", Runs(state)),
            *area_routes("metrics", Metrics(state)),
            *area_routes("registered_models", RegisteredModels(state)),
            *area_routes("model_versions", ModelVersions(state)),
            *area_routes("logged_models", LoggedModels(state)),
            *area_routes("artifacts", Artifacts(state)),
        ]
        self._failures: list[_Failure] = []
        self._lock = threading.Lock()

    def fail_next(
        self,
        operation: str | None = None,
        *,
        times: int = 1,
        status: int = 503,
        error_code: str | None = None,
        message: str = "This failure was asked for.",
        exception: Exception | None = None,
        applied: bool = False,
    ) -> None:
        """Let the next requests fail.

        Args:
            operation: Name of the client's method, such as `log_batch`: only its requests fail.
                None lets those of all operations fail.
            times: How many requests fail, at least 1. Attempts to send a request again count too.
            status: HTTP status of the response.
            error_code: MLflow's name of the error, such as `INVALID_PARAMETER_VALUE`; None sends
                the message as plain text, like a proxy.
            message: Message of the error.
            exception: Raised instead of a response, such as `httpx.ReadTimeout("too slow")`.
            applied: Whether the request is carried out before it fails, as if the response had
                been lost.

        Raises:
            ValueError: There is no such operation, or `times` is less than 1.
        """
        if operation is not None and operation not in operation_ids():
            raise ValueError(f"operation must be the name of a client's method, got {operation!r}")
        if times < 1:
            raise ValueError(f"times must be at least 1, got {times}")
        result = exception or error_response(status, message, error_code)
        with self._lock:
            self._failures.append(_Failure(operation, times, result, applied))

    def _handle(self, request: http.Request) -> http.Response:
        operation, handler, arguments = self._resolve(request)
        received = ReceivedRequest(operation, arguments.values, request)
        with self._lock:
            self.requests.append(received)
            failure = self._next_failure(operation)
        if failure is not None and not failure.applied:
            return _result(failure)
        if self.intercept is not None:
            response = self.intercept(received)
            if response is not None:
                return response
        with self._lock:
            try:
                response = _response(handler(arguments))
            except Refusal as refusal:
                response = refusal.response()
        return response if failure is None else _result(failure)

    def _resolve(self, request: http.Request) -> tuple[str, Handler, Arguments]:
        """The operation that a request calls, what handles it, and its arguments."""
        for route, handler in self._routes:
            path_arguments = route.match(request)
            if path_arguments is not None:
                return route.operation.id, handler, arguments_of(request, path_arguments)
        for route in all_routes():
            path_arguments = route.match(request)
            if path_arguments is not None:
                arguments = arguments_of(request, path_arguments)
                return route.operation.id, _Unsupported(route.operation), arguments
        return "", _no_operation, arguments_of(request, {})

    def _next_failure(self, operation: str) -> _Failure | None:
        for failure in self._failures:
            if failure.operation in (None, operation):
                failure.remaining -= 1
                if failure.remaining == 0:
                    self._failures.remove(failure)
                return failure
        return None


@dataclass
class _Unsupported:
    """Handles the requests of an operation that the fake does not implement."""

    operation: Operation

    def __call__(self, arguments: Arguments) -> http.Response:
        raise unsupported(f"{self.operation.id} ({self.operation.method} {self.operation.path})")


def _no_operation(arguments: Arguments) -> http.Response:
    return http.Response(404, html="<!doctype html><title>404 Not Found</title>")


def _result(failure: _Failure) -> http.Response:
    if isinstance(failure.result, Exception):
        raise failure.result
    response = failure.result
    # Each request needs a response of its own.
    return http.Response(response.status_code, headers=response.headers, content=response.content)


def _response(result: dict[str, Any] | http.Response) -> http.Response:
    if isinstance(result, http.Response):
        return result
    # MLflow leaves out what is absent or an empty list.
    body = {name: value for name, value in result.items() if value not in (None, [])}
    return http.Response(
        200, headers={"Content-Type": "application/json"}, content=json.dumps(body)
    )
