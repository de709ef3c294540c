"""A fake MLflow server in memory."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.request import Operation
from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.artifacts import Artifacts
from mlflowclient.testing.experiments import Experiments
from mlflowclient.testing.failures import Refusal, error_response, unsupported_error
from mlflowclient.testing.logged_models import LoggedModels
from mlflowclient.testing.registry import ModelVersions, RegisteredModels
from mlflowclient.testing.routes import (
    Handler,
    ReceivedRequest,
    Route,
    all_routes,
    area_routes,
    operation_ids,
    parse_arguments,
)
from mlflowclient.testing.runs import Metrics, Runs
from mlflowclient.testing.server import Server
from mlflowclient.testing.state import State


@dataclass
class _Failure:
    """A simulated failure of the next requests of an operation, or of all operations."""

    operation: str | None
    remaining: int
    result: http.Response | Exception
    applied: bool


class FakeMLflow:
    """An MLflow server in memory, which clients use through its transport.

    The fake implements experiments, runs, metrics, artifacts, the model registry and logged models,
    and behaves like an MLflow 3.17 server that uses a database and stores artifacts itself. For any
    other operation, the fake returns status 501 and a message that names the operation. Several
    threads and clients can use the fake at the same time.

    The attributes contain all stored entities as models of `mlflow_openapi`. A test can also add
    entities to the attributes.

    Attributes:
        transport: Transport for `MLFlow(transport=...)` and `AsyncMLFlow(transport=...)`.
        experiments: Experiments by id, including deleted ones. The experiment with the id 0 always
            exists.
        runs: Runs by id, including deleted ones.
        metrics: All points of each metric by run id and key, in the order in which they arrived.
        artifacts: Content of each artifact by its path in the store, such as
            `0/<run id>/artifacts/model.pkl`.
        registered_models: Registered models by name.
        model_versions: Versions of registered models by name and number.
        logged_models: Logged models by id.
        requests: All requests so far, including failed ones.
        intercept: Function that is called with each request first. If it returns a response or
            raises an exception, such as `httpx.ConnectError`, the client receives that response or
            exception. If it returns None, the fake handles the request.
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
        message: str = "This failure was requested by the test.",
        exception: Exception | None = None,
        applied: bool = False,
    ) -> None:
        """Make the next requests fail.

        Args:
            operation: Name of the client's method whose requests fail, such as `log_batch`. If
                None, the requests of all operations fail.
            times: Number of requests that fail, at least 1. Retries of a request are counted, too.
            status: HTTP status of the response.
            error_code: MLflow's name of the error, such as `INVALID_PARAMETER_VALUE`. If None, the
                message is sent as plain text, like the error of a proxy.
            message: Message of the error.
            exception: Exception to raise instead of sending a response, such as
                `httpx.ReadTimeout("too slow")`.
            applied: Whether the request is executed before it fails, as if the response had been
                lost.

        Raises:
            ValueError: The operation does not exist, or `times` is less than 1.
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
            return _failed_response(failure)
        # Called without the lock, because the function may also send requests to the fake.
        if self.intercept is not None:
            response = self.intercept(received)
            if response is not None:
                return response
        with self._lock:
            try:
                response = _to_response(handler(arguments))
            except Refusal as refusal:
                response = refusal.response()
        return response if failure is None else _failed_response(failure)

    def _resolve(self, request: http.Request) -> tuple[str, Handler, Arguments]:
        """Return the operation that a request calls, its handler, and the arguments."""
        for route, handler in chain(self._routes, _unsupported_routes()):
            path_arguments = route.match(request)
            if path_arguments is not None:
                return route.operation.id, handler, parse_arguments(request, path_arguments)
        return "", _unknown_operation, parse_arguments(request, {})

    def _next_failure(self, operation: str) -> _Failure | None:
        for failure in self._failures:
            if failure.operation in (None, operation):
                failure.remaining -= 1
                if failure.remaining == 0:
                    self._failures.remove(failure)
                return failure
        return None


def _unsupported_routes() -> Iterator[tuple[Route, Handler]]:
    # Loading all operations is slow, and only needed for unsupported operations.
    for route in all_routes():
        yield route, partial(_refuse, route.operation)


def _refuse(operation: Operation, arguments: Arguments) -> http.Response:
    raise unsupported_error(f"{operation.id} ({operation.method} {operation.path})")


def _unknown_operation(arguments: Arguments) -> http.Response:
    # MLflow returns HTML for an unknown route.
    return http.Response(404, html="<!doctype html><title>404 Not Found</title>")


def _failed_response(failure: _Failure) -> http.Response:
    if isinstance(failure.result, Exception):
        raise failure.result
    response = failure.result
    # A client reads and closes a response, so each request gets a copy.
    return http.Response(response.status_code, headers=response.headers, content=response.content)


def _to_response(result: dict[str, Any] | http.Response | None) -> http.Response:
    if isinstance(result, http.Response):
        return result
    body = {name: value for name, value in (result or {}).items() if value not in (None, [])}
    return http.Response(
        200, headers={"Content-Type": "application/json"}, content=json.dumps(body)
    )
