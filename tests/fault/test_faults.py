"""Calls of both clients, over real sockets, to a server that is down, slow or broken.

Each call succeeds or raises one clear error, in time.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import time
from collections import Counter
from typing import Any

import pytest

from mlflowclient import AsyncMLFlow, MLFlow, Retries, errors
from tests.support import samples
from tests.support.faulty_server import (
    Behavior,
    byte_by_byte,
    json_response,
    no_response,
    raw_response,
    reset_connection,
    run_server,
    silent_close,
)
from tests.support.waiting import wait_until

RUN = {"run": samples.run_dict("0123", run_name="x")}
OK = json_response(body=RUN)
NO_BACKOFF = Retries(max_retries=4, backoff_factor=0, backoff_jitter=0)


def get_run(client_class: type, url: str, **arguments: Any) -> Any:
    return call(client_class, url, "get_run", "0123", **arguments)


def create_run(client_class: type, url: str, **arguments: Any) -> Any:
    return call(client_class, url, "create_run", 1, **arguments)


def call(client_class: type, url: str, name: str, *positional: object, **arguments: Any) -> Any:
    """Return the result of one call with a new client of this class."""
    if client_class is MLFlow:
        with MLFlow(url, trust_env=False, **arguments) as mlf:
            return getattr(mlf, name)(*positional)

    async def run() -> Any:
        async with AsyncMLFlow(url, trust_env=False, **arguments) as mlf:
            return await getattr(mlf, name)(*positional)

    return asyncio.run(run())


both_clients = pytest.mark.parametrize("client_class", [MLFlow, AsyncMLFlow])


def raw_text(text: str) -> Behavior:
    return raw_response(text.replace("\n", "\r\n").encode())


def timeout_for(failure: Behavior) -> float:
    """Return a timeout in seconds, which is short only if the failure is a missing response."""
    return 1 if failure is no_response else 60


CASES = [
    pytest.param(
        raw_response(b""),
        errors.TransportError,
        "broke before the response",
        id="closed without a response",
    ),
    pytest.param(
        raw_text("HTTP/1.1 200 OK\nContent-Length: 500\nContent-Type: application/json\n\n{"),
        errors.TransportError,
        "broke before the response",
        id="truncated",
    ),
    pytest.param(
        reset_connection(
            b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: application/json\r\n\r\n{"
        ),
        errors.TransportError,
        "broke before the response",
        id="reset in the body",
    ),
    pytest.param(
        raw_text("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Type: application/json\n\n{}}}}}"),
        errors.ResourceDoesNotExistError,
        "the response contains no run",
        id="longer than its Content-Length",
    ),
    pytest.param(
        no_response, errors.RequestTimeoutError, "did not respond in time", id="no response"
    ),
    pytest.param(
        raw_text("no HTTP at all\n\n"),
        errors.TransportError,
        "broke before the response",
        id="not HTTP",
    ),
    pytest.param(
        raw_text(
            "HTTP/1.1 502 Bad Gateway\nContent-Length: 13\nContent-Type: text/html\n\n<html></html>"
        ),
        errors.ServerError,
        "a web page instead of an API response",
        id="page of a proxy",
    ),
    pytest.param(
        raw_text("HTTP/1.1 200 OK\nContent-Length: 9\nContent-Type: application/json\n\n{'run': 1"),
        errors.InvalidResponseError,
        "expected JSON",
        id="invalid JSON",
    ),
    pytest.param(
        raw_text("HTTP/1.1 200 OK\nContent-Length: 3\nContent-Encoding: gzip\n\nabc"),
        errors.InvalidResponseError,
        "does not match its content-encoding",
        id="invalid compression",
    ),
    pytest.param(
        raw_text("HTTP/1.1 301 Moved\nContent-Length: 0\nLocation: https://elsewhere/api\n\n"),
        errors.RedirectError,
        "redirects to https://elsewhere/api",
        id="redirect",
    ),
]


@both_clients
@pytest.mark.parametrize(("behave", "expected", "message"), CASES)
def test_faulty_response_raises_the_right_error(
    client_class: type, behave: Behavior, expected: type[Exception], message: str
) -> None:
    with run_server(behave) as broken, pytest.raises(errors.MLFlowError, match=message) as caught:
        get_run(client_class, broken.url, timeout=timeout_for(behave), retries=0)
    assert type(caught.value) is expected


@both_clients
@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(raw_response(b""), id="closed without a response"),
        pytest.param(raw_text("HTTP/1.1 200 OK\nContent-Length: 500\n\n{"), id="truncated"),
        pytest.param(reset_connection(), id="reset"),
        pytest.param(no_response, id="no response"),
        pytest.param(json_response("503 Service Unavailable"), id="503"),
        pytest.param(json_response("504 Gateway Timeout"), id="504"),
        pytest.param(raw_text("HTTP/1.1 502 Bad Gateway\nContent-Length: 6\n\n<html>"), id="502"),
        pytest.param(json_response("429 Too Many Requests"), id="429"),
    ],
)
def test_idempotent_call_succeeds_after_two_failures(client_class: type, failure: Behavior) -> None:
    # On a busy machine, good responses may exceed the short timeout, so more attempts are allowed.
    retries = Retries(max_retries=50, backoff_factor=0, backoff_jitter=0)
    with run_server(failure, failure, OK) as flaky:
        run = get_run(client_class, flaky.url, timeout=timeout_for(failure), retries=retries)
    assert run.info.run_id == "0123"
    assert [request.behavior for request in flaky.requests[:3]] == [failure, failure, OK]


@both_clients
@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (raw_response(b""), errors.TransportError),
        (reset_connection(), errors.TransportError),
        (no_response, errors.RequestTimeoutError),
        (json_response("503 Service Unavailable"), errors.ServiceUnavailableError),
        (json_response("502 Bad Gateway"), errors.ServerError),
    ],
)
def test_create_run_is_not_retried_if_it_may_have_been_applied(
    client_class: type, failure: Behavior, expected: type[Exception]
) -> None:
    with run_server(failure, OK) as flaky:
        with pytest.raises(expected):
            create_run(client_class, flaky.url, timeout=timeout_for(failure), retries=NO_BACKOFF)
        # The client may have given up before the server has read the request.
        wait_until(lambda: flaky.requests)
    assert len(flaky.requests) == 1


@both_clients
def test_create_run_is_retried_after_429(client_class: type) -> None:
    with run_server(json_response("429 Too Many Requests", Retry_After="1"), OK) as busy:
        started = time.monotonic()
        create_run(client_class, busy.url, retries=NO_BACKOFF)
    assert time.monotonic() - started >= 1
    assert len(busy.requests) == 2


@both_clients
@pytest.mark.parametrize(
    "slow",
    [
        pytest.param(no_response, id="no response"),
        pytest.param(
            byte_by_byte(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000, 0.1), id="slow headers"
        ),
        pytest.param(
            byte_by_byte(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + b" " * 900, 0.1),
            id="slow body",
        ),
        pytest.param(
            json_response("503 Service Unavailable", Retry_After="60"), id="long Retry-After"
        ),
        pytest.param(json_response("503 Service Unavailable"), id="always unavailable"),
    ],
)
def test_deadline_ends_a_slow_call(client_class: type, slow: Behavior) -> None:
    """Without the deadline, each of these calls would take more than a minute."""
    retries = Retries(max_retries=1000, backoff_factor=0.1, backoff_jitter=0)
    with run_server(slow) as server:
        started = time.monotonic()
        with pytest.raises(errors.CallError):
            get_run(client_class, server.url, timeout=90, deadline=0.8, retries=retries)
        assert time.monotonic() - started < 30


@both_clients
def test_call_succeeds_after_the_server_closed_an_idle_connection(client_class: type) -> None:
    """A call that must not be sent twice also succeeds: the client sees the closed connection."""
    with run_server(silent_close(OK)) as server:

        def wait_for_the_end(number: int) -> None:
            wait_until(lambda: server.closed == number)

        async def run() -> None:
            async with AsyncMLFlow(server.url, trust_env=False) as mlf:
                for number in range(1, 21):
                    await mlf.create_run(1)
                    await asyncio.to_thread(wait_for_the_end, number)

        if client_class is AsyncMLFlow:
            asyncio.run(run())
        else:
            with MLFlow(server.url, trust_env=False) as mlf:
                for number in range(1, 21):
                    mlf.create_run(1)
                    wait_for_the_end(number)
    assert len(server.requests) == 20


@both_clients
def test_a_thousand_runs_are_never_created_twice(client_class: type) -> None:
    closing, busy = silent_close(OK), json_response("429 Too Many Requests")
    broken = [raw_response(b""), reset_connection(), json_response("503 Service Unavailable")]
    script = random.Random(1).choices(
        [OK, closing, busy, *broken], weights=[6, 6, 1, 1, 1, 1], k=2000
    )
    created: list[str] = []
    with run_server(*script) as flaky:
        if client_class is MLFlow:
            with MLFlow(flaky.url, trust_env=False, retries=NO_BACKOFF) as mlf:
                for number in range(1000):
                    # Failed calls are allowed. The runs of successful calls are compared below.
                    with contextlib.suppress(errors.CallError):
                        mlf.create_run(1, run_name=f"run {number}")
                        created.append(f"run {number}")
        else:

            async def run() -> None:
                async with AsyncMLFlow(flaky.url, trust_env=False, retries=NO_BACKOFF) as mlf:
                    for number in range(1000):
                        with contextlib.suppress(errors.CallError):
                            await mlf.create_run(1, run_name=f"run {number}")
                            created.append(f"run {number}")

            asyncio.run(run())
    arrived = Counter(
        json.loads(request.body)["run_name"]
        for request in flaky.requests
        if request.behavior != busy
    )
    responded = [
        json.loads(request.body)["run_name"]
        for request in flaky.requests
        if request.behavior in (OK, closing)
    ]
    assert set(arrived.values()) == {1}
    assert created == responded


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@both_clients
def test_connect_error_suggests_what_to_check(client_class: type) -> None:
    advice = r"Is the server running, and is apiroot \(or MLFLOW_TRACKING_URI\) correct\?"
    with pytest.raises(errors.ConnectError, match=advice):
        get_run(client_class, f"http://127.0.0.1:{unused_port()}", retries=0)


def test_unknown_host_raises_a_connect_error() -> None:
    with pytest.raises(errors.ConnectError):
        get_run(MLFlow, "http://no-such-host.invalid", retries=0)


@pytest.mark.parametrize(
    "apiroot",
    [
        "localhost:5000",
        "test",
        "//h",
        "http://",
        "http:///x",
        "http://h:x",
        f"http://{'a' * 70}.invalid",
    ],
)
def test_invalid_apiroot_error_shows_a_valid_url(apiroot: str) -> None:
    with pytest.raises(
        errors.ConfigurationError, match="pass a URL such as 'http://localhost:5000'"
    ):
        get_run(MLFlow, apiroot)
