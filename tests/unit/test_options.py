"""Options of calls: timeouts, deadlines, retries, headers, hooks and whole responses."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from mlflow_openapi.api.experiments import create_experiment
from mlflow_openapi.models import CreateExperimentResponse
from mlflowclient import AsyncMLFlow, MLFlow, Retries, errors
from mlflowclient.errors import ConfigurationError

NO_BACKOFF = Retries(max_retries=2, backoff_factor=0, backoff_jitter=0)


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MLFLOW_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The recorded waits between attempts. The tests do not actually wait."""
    recorded: list[float] = []
    monkeypatch.setattr("mlflow_openapi_runtime.http.sender.time.sleep", recorded.append)
    return recorded


class Script:
    """A server with these responses in order. The last response repeats."""

    def __init__(self, *outcomes: httpx.Response | Exception) -> None:
        self.outcomes = list(outcomes)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        assert len(self.requests) < 100, "the client never gives up"
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        # A response can be read only once.
        return httpx.Response(outcome.status_code, headers=outcome.headers, content=outcome.content)


CREATED = httpx.Response(200, json={"experiment_id": "7"})


def client(script: Script, **arguments: Any) -> MLFlow:
    return MLFlow(transport=httpx.MockTransport(script), **arguments)


def unavailable(retry_after: str | None = None) -> httpx.Response:
    return httpx.Response(503, headers={} if retry_after is None else {"retry-after": retry_after})


def test_backoff_doubles_with_jitter(waits: list[float]) -> None:
    script = Script(unavailable())
    retries = Retries(max_retries=4, backoff_factor=0.5, backoff_jitter=0.25)
    with client(script, retries=retries) as mlf, pytest.raises(errors.ServiceUnavailableError):
        mlf.get_health()
    assert len(script.requests) == 5
    assert all(
        base <= wait <= base + 0.25 for base, wait in zip([0.5, 1, 2, 4], waits, strict=True)
    )
    assert waits != [0.5, 1, 2, 4]


def test_backoff_is_at_most_two_minutes(waits: list[float]) -> None:
    retries = Retries(max_retries=3, backoff_factor=70, backoff_jitter=0)
    with (
        client(Script(unavailable()), retries=retries, deadline=None) as mlf,
        pytest.raises(errors.ServerError),
    ):
        mlf.get_health()
    assert waits == [70, 120, 120]


@pytest.mark.usefixtures("waits")
def test_each_retry_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    retries = Retries(max_retries=2, backoff_factor=1, backoff_jitter=0)
    with (
        caplog.at_level(logging.DEBUG, "mlflowclient"),
        client(Script(unavailable()), retries=retries) as mlf,
        pytest.raises(errors.ServerError),
    ):
        mlf.get_health()
    logged = [message for message in caplog.messages if "retry" in message]
    assert logged == ["get_health: retry 1 in 1.00 s", "get_health: retry 2 in 2.00 s"]


@pytest.mark.parametrize(
    ("arguments", "seconds"),
    [
        ({"timeout": 9, "deadline": None}, 9),
        ({"timeout": 9, "deadline": 60}, 9),
        ({"timeout": 60, "deadline": 9}, 9),
        ({"timeout": None, "deadline": 9}, 9),
        ({"timeout": None, "deadline": None}, None),
    ],
)
def test_attempt_is_limited_by_the_timeout_and_the_remaining_deadline(
    arguments: dict[str, Any], seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.http.api_call.time.monotonic", lambda: 1000.0)
    script = Script(CREATED)
    with client(script, **arguments) as mlf:
        mlf.create_experiment("x")
    assert script.requests[0].extensions["timeout"] == {
        "connect": seconds,
        "read": seconds,
        "write": seconds,
        "pool": seconds,
    }


@pytest.mark.parametrize(
    ("retry_after", "expected"),
    [
        (lambda: "7", 7),
        (lambda: format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True), 3600),
        (lambda: "soon", 0),
    ],
)
def test_retry_after_is_respected_in_both_forms(
    retry_after: Callable[[], str], expected: float, waits: list[float]
) -> None:
    script = Script(unavailable(retry_after()), httpx.Response(200, text="OK"))
    with client(script, retries=NO_BACKOFF, deadline=None) as mlf:
        assert mlf.get_health() == "OK"
    # The wait until a date is shorter by the time that has passed since the header was created.
    assert waits == [pytest.approx(expected, abs=60 if expected == 3600 else 0)]


def test_retry_after_can_be_ignored(waits: list[float]) -> None:
    retries = Retries(max_retries=1, backoff_factor=0, backoff_jitter=0, respect_retry_after=False)
    with client(Script(unavailable("7"), httpx.Response(200, text="OK")), retries=retries) as mlf:
        mlf.get_health()
    assert waits == [0]


@pytest.mark.parametrize(("retry_after", "expected"), [("60", []), ("5", []), ("4", [4])])
def test_no_retry_if_the_wait_would_exceed_the_deadline(
    retry_after: str, expected: list[float], waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.http.api_call.time.monotonic", lambda: 1000.0)
    script = Script(unavailable(retry_after))
    with (
        client(script, retries=1, deadline=5) as mlf,
        pytest.raises(errors.ServiceUnavailableError),
    ):
        mlf.get_health()
    assert waits == expected


def test_non_idempotent_call_is_retried_only_if_it_was_not_applied() -> None:
    for failure, requests in (
        (httpx.ConnectError("refused"), 2),
        (httpx.ConnectTimeout("slow"), 2),
        (httpx.PoolTimeout("full"), 2),
        (httpx.Response(429), 2),
        (httpx.ReadError("reset"), 1),
        (httpx.ReadTimeout("slow"), 1),
        (httpx.RemoteProtocolError("closed"), 1),
        (unavailable(), 1),
        (httpx.Response(500), 1),
    ):
        script = Script(failure, CREATED)
        with client(script, retries=NO_BACKOFF) as mlf:
            if requests == 2:
                assert mlf.create_experiment("x") == "7"
            else:
                with pytest.raises(errors.CallError):
                    mlf.create_experiment("x")
        assert len(script.requests) == requests, failure


@pytest.mark.parametrize(
    ("failure", "requests"),
    [
        (httpx.Response(429), 2),
        (httpx.Response(502), 2),
        (httpx.Response(503), 2),
        (httpx.Response(504), 2),
        (httpx.Response(500), 1),
        (httpx.Response(400), 1),
        (httpx.ReadError("reset"), 2),
        (httpx.ReadTimeout("slow"), 2),
        (httpx.RemoteProtocolError("closed"), 2),
        (httpx.ProxyError("refused"), 1),
    ],
)
def test_idempotent_call_is_retried_after_transient_failures(
    failure: httpx.Response | Exception, requests: int
) -> None:
    script = Script(failure, httpx.Response(200, text="OK"))
    with client(script, retries=NO_BACKOFF) as mlf:
        if requests == 2:
            assert mlf.get_health() == "OK"
        else:
            with pytest.raises(errors.CallError):
                mlf.get_health()
    assert len(script.requests) == requests


def test_environment_configures_options_without_arguments(
    monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    for name, value in {
        "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "2",
        "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": "3",
        "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER": "0",
        "MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER": "false",
        "MLFLOW_HTTP_REQUEST_TIMEOUT": "33",
    }.items():
        monkeypatch.setenv(name, value)
    script = Script(unavailable("60"))
    with client(script, deadline=None) as mlf, pytest.raises(errors.ServiceUnavailableError):
        mlf.get_health()
    assert waits == [3, 6]
    assert script.requests[0].extensions["timeout"]["read"] == 33
    script = Script(unavailable())
    with (
        client(script, deadline=None, timeout=5, retries=1) as mlf,
        pytest.raises(errors.ServiceUnavailableError),
    ):
        mlf.get_health()
    assert len(script.requests) == 2
    assert script.requests[0].extensions["timeout"]["read"] == 5
    script = Script(unavailable())
    with (
        client(script, trust_env=False, retries=0, deadline=None) as mlf,
        pytest.raises(errors.ServiceUnavailableError),
    ):
        mlf.get_health()
    assert script.requests[0].extensions["timeout"]["read"] == 120


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        (
            "MLFLOW_HTTP_REQUEST_MAX_RETRIES",
            "many",
            "must be a non-negative number, got 'many'",
        ),
        ("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "1.5", "must be an integer"),
        ("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", "-1", "must be a non-negative number"),
        ("MLFLOW_HTTP_REQUEST_TIMEOUT", "nan", "must be a non-negative number"),
        ("MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER", "2", "must be true, false, 1 or 0"),
    ],
)
def test_invalid_variables_are_named(
    variable: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=f"{variable} {message}"):
        MLFlow()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"retries": -1}, "retries must not be negative, got -1"),
        ({"retries": True}, "retries must be an int, got bool"),
        ({"deadline": 0}, "deadline must be a positive number of seconds or None, got 0"),
        ({"timeout": "1"}, "timeout must be a number of seconds or None, got str"),
        ({"headers": {"a": "x\ny"}}, "headers must have printable ASCII values"),
    ],
)
def test_invalid_options_are_named(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        MLFlow(**arguments)
    with MLFlow() as mlf, pytest.raises(ConfigurationError, match=message):
        mlf.with_options(**arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"max_retries": "1"}, "max_retries must be an int, got str"),
        (
            {"backoff_factor": -1},
            "backoff_factor must be a non-negative number of seconds, got -1",
        ),
        ({"backoff_jitter": None}, "backoff_jitter must be a number of seconds, got NoneType"),
        ({"respect_retry_after": 1}, "respect_retry_after must be a bool, got int"),
    ],
)
def test_invalid_retries_are_named(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Retries(**arguments)


def test_with_options_shares_connections_and_changes_nothing_else() -> None:
    script = Script(CREATED)
    with client(script, headers={"X-Team": "a", "X-Kept": "k"}, timeout=9, deadline=None) as mlf:
        with mlf.with_options(timeout=None, headers={"x-team": "b"}) as other:
            other.create_experiment("x")
        # Closing the copy does not close the connections.
        mlf.create_experiment("x")
    changed, unchanged = script.requests
    assert (changed.headers["x-team"], changed.headers["x-kept"]) == ("b", "k")
    assert changed.extensions["timeout"]["read"] is None
    assert unchanged.headers["x-team"] == "a"
    assert unchanged.extensions["timeout"]["read"] == 9


def test_with_options_cannot_add_another_authentication() -> None:
    with (
        MLFlow(username="u", password="p") as mlf,
        pytest.raises(
            ConfigurationError,
            match="'authorization' conflicts with the client's own authentication",
        ),
    ):
        mlf.with_options(headers={"authorization": "Bearer t"})


def test_send_returns_the_whole_response() -> None:
    original = httpx.Response(200, json={"experiment_id": "7"}, headers={"X-Request-Id": "r1"})
    with client(Script(original)) as mlf:
        response = mlf.send(create_experiment.build_request("x"))
    assert response.status == 200
    assert response.headers["x-request-id"] == "r1"
    assert response.parsed == CreateExperimentResponse("7")


@pytest.mark.anyio
async def test_async_send_returns_the_whole_response_and_raises_errors() -> None:
    script = Script(httpx.Response(200, json={"experiment_id": "7"}), httpx.Response(500))
    async with AsyncMLFlow(transport=httpx.MockTransport(script), retries=0) as mlf:
        request = create_experiment.build_request("x")
        assert (await mlf.send(request)).parsed.experiment_id == "7"
        with pytest.raises(errors.ServerError):
            await mlf.send(request)


def test_hooks_see_every_attempt() -> None:
    seen: list[str] = []
    hooks: dict[str, list[Callable[..., Any]]] = {
        "request": [lambda request: seen.append(request.method)],
        "response": [lambda response: seen.append(str(response.status_code))],
    }
    script = Script(unavailable(), httpx.Response(200, text="OK"))
    with client(script, event_hooks=hooks, retries=NO_BACKOFF) as mlf:
        mlf.get_health()
    assert seen == ["GET", "503", "GET", "200"]


def test_one_client_serves_many_threads() -> None:
    ids: list[str] = []
    with client(Script(CREATED)) as mlf:
        threads = [
            threading.Thread(target=lambda: ids.append(mlf.create_experiment("x")))
            for _ in range(32)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert ids == ["7"] * 32


@pytest.mark.anyio
@pytest.mark.parametrize("deadline", [None, 600.0])
async def test_timeout_error_of_a_token_function_is_not_a_call_error(
    deadline: float | None,
) -> None:
    def token() -> str:
        raise TimeoutError("token service")

    with (
        MLFlow(token=token, deadline=deadline, trust_env=False, retries=0) as mlf,
        pytest.raises(TimeoutError, match="token service") as caught,
    ):
        mlf.get_version()
    assert not isinstance(caught.value, errors.CallError)
    async with AsyncMLFlow(token=token, deadline=deadline, trust_env=False, retries=0) as mlf_:
        with pytest.raises(TimeoutError, match="token service") as caught:
            await mlf_.get_version()
    assert not isinstance(caught.value, errors.CallError)


def test_send_requires_a_request() -> None:
    with MLFlow(trust_env=False) as mlf, pytest.raises(TypeError, match="must be a Request, got s"):
        mlf.send("GET /")  # type: ignore[arg-type]  # pyright: ignore
