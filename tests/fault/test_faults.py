"""A server that is down, slow or broken, on a real socket: success or one clear error, in time, for
both clients.
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
    Behaviour,
    answer,
    dripping,
    never,
    reset,
    said,
    server,
    silent_close,
)
from tests.support.waiting import wait_until

RUN = {"run": samples.run_dict("0123", run_name="x")}
OK = answer(body=RUN)
AT_ONCE = Retries(max_retries=4, backoff_factor=0, backoff_jitter=0)


def get_run(kind: type, url: str, **arguments: Any) -> Any:
    return call(kind, url, "get_run", "0123", **arguments)


def create_run(kind: type, url: str, **arguments: Any) -> Any:
    return call(kind, url, "create_run", 1, **arguments)


def call(kind: type, url: str, name: str, *positional: object, **arguments: Any) -> Any:
    """The result of one call of a fresh client, by either kind of client."""
    if kind is MLFlow:
        with MLFlow(url, trust_env=False, **arguments) as mlf:
            return getattr(mlf, name)(*positional)

    async def run() -> Any:
        async with AsyncMLFlow(url, trust_env=False, **arguments) as mlf:
            return await getattr(mlf, name)(*positional)

    return asyncio.run(run())


both = pytest.mark.parametrize("kind", [MLFlow, AsyncMLFlow])


def text(head: str) -> Behaviour:
    return said(head.replace("\n", "\r\n").encode())


def timeout_for(failure: Behaviour) -> float:
    """Seconds to wait for a response: few only where the timeout is what is tested."""
    return 1 if failure is never else 60


CASES = [
    pytest.param(
        said(b""), errors.TransportError, "broke before the response", id="closed without an answer"
    ),
    pytest.param(
        text("HTTP/1.1 200 OK\nContent-Length: 500\nContent-Type: application/json\n\n{"),
        errors.TransportError,
        "broke before the response",
        id="cut in the middle",
    ),
    pytest.param(
        reset(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: application/json\r\n\r\n{"),
        errors.TransportError,
        "broke before the response",
        id="reset in the middle",
    ),
    pytest.param(
        text("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Type: application/json\n\n{}}}}}"),
        errors.InvalidResponseError,
        "lacks the field 'run'",
        id="longer than it says",
    ),
    pytest.param(never, errors.RequestTimeoutError, "did not respond in time", id="never answers"),
    pytest.param(
        text("no HTTP at all\n\n"), errors.TransportError, "broke before the response", id="no HTTP"
    ),
    pytest.param(
        text(
            "HTTP/1.1 502 Bad Gateway\nContent-Length: 13\nContent-Type: text/html\n\n<html></html>"
        ),
        errors.ServerError,
        "a web page instead of a response",
        id="a proxy's page",
    ),
    pytest.param(
        text("HTTP/1.1 200 OK\nContent-Length: 9\nContent-Type: application/json\n\n{'run': 1"),
        errors.InvalidResponseError,
        "expected JSON",
        id="broken JSON",
    ),
    pytest.param(
        text("HTTP/1.1 200 OK\nContent-Length: 3\nContent-Encoding: gzip\n\nabc"),
        errors.InvalidResponseError,
        "does not match its content-encoding",
        id="broken compression",
    ),
    pytest.param(
        text("HTTP/1.1 301 Moved\nContent-Length: 0\nLocation: https://elsewhere/api\n\n"),
        errors.RedirectError,
        "redirects to https://elsewhere/api",
        id="moved",
    ),
]


@both
@pytest.mark.parametrize(("behave", "expected", "message"), CASES)
def test_a_broken_server_gives_one_clear_error(
    kind: type, behave: Behaviour, expected: type[Exception], message: str
) -> None:
    with server(behave) as broken, pytest.raises(errors.MLFlowError, match=message) as caught:
        get_run(kind, broken.url, timeout=timeout_for(behave), retries=0)
    assert type(caught.value) is expected


@both
@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(said(b""), id="closed without an answer"),
        pytest.param(text("HTTP/1.1 200 OK\nContent-Length: 500\n\n{"), id="cut in the middle"),
        pytest.param(reset(), id="reset"),
        pytest.param(never, id="never answers"),
        pytest.param(answer("503 Service Unavailable"), id="503"),
        pytest.param(answer("504 Gateway Timeout"), id="504"),
        pytest.param(text("HTTP/1.1 502 Bad Gateway\nContent-Length: 6\n\n<html>"), id="502"),
        pytest.param(answer("429 Too Many Requests"), id="429"),
    ],
)
def test_an_idempotent_call_outlives_two_failures(kind: type, failure: Behaviour) -> None:
    # On a busy machine a good response may miss the short timeout, too: then more attempts follow.
    retries = Retries(max_retries=50, backoff_factor=0, backoff_jitter=0)
    with server(failure, failure, OK) as flaky:
        run = get_run(kind, flaky.url, timeout=timeout_for(failure), retries=retries)
    assert run.info.run_id == "0123"
    assert [request.behaviour for request in flaky.requests[:3]] == [failure, failure, OK]


@both
@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (said(b""), errors.TransportError),
        (reset(), errors.TransportError),
        (never, errors.RequestTimeoutError),
        (answer("503 Service Unavailable"), errors.ServiceUnavailableError),
        (answer("502 Bad Gateway"), errors.ServerError),
    ],
)
def test_a_run_is_not_created_again_when_the_first_may_have_arrived(
    kind: type, failure: Behaviour, expected: type[Exception]
) -> None:
    with server(failure, OK) as flaky:
        with pytest.raises(expected):
            create_run(kind, flaky.url, timeout=timeout_for(failure), retries=AT_ONCE)
        # The client may have given up before the server has read the request.
        wait_until(lambda: flaky.requests)
    assert len(flaky.requests) == 1


@both
def test_a_run_is_created_again_after_429(kind: type) -> None:
    with server(answer("429 Too Many Requests", Retry_After="1"), OK) as busy:
        started = time.monotonic()
        create_run(kind, busy.url, retries=AT_ONCE)
    assert time.monotonic() - started >= 1
    assert len(busy.requests) == 2


@both
@pytest.mark.parametrize(
    "slow",
    [
        pytest.param(never, id="never answers"),
        pytest.param(
            dripping(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000, 0.1), id="drips its headers"
        ),
        pytest.param(
            dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + b" " * 900, 0.1),
            id="drips its body",
        ),
        pytest.param(
            answer("503 Service Unavailable", Retry_After="60"), id="asks to wait too long"
        ),
        pytest.param(answer("503 Service Unavailable"), id="is never available"),
    ],
)
def test_the_deadline_holds(kind: type, slow: Behaviour) -> None:
    """Without it, each of these calls would take more than a minute."""
    retries = Retries(max_retries=1000, backoff_factor=0.1, backoff_jitter=0)
    with server(slow) as unwilling:
        started = time.monotonic()
        with pytest.raises(errors.CallError):
            get_run(kind, unwilling.url, timeout=90, deadline=0.8, retries=retries)
        assert time.monotonic() - started < 30


@both
def test_a_connection_that_was_closed_without_notice_is_survived(kind: type) -> None:
    """Also by a call that may not be sent twice, as long as the end was seen before."""
    with server(silent_close(OK)) as rude:

        def wait_for_the_end(number: int) -> None:
            wait_until(lambda: rude.closed == number)

        async def run() -> None:
            async with AsyncMLFlow(rude.url, trust_env=False) as mlf:
                for number in range(1, 21):
                    await mlf.create_run(1)
                    await asyncio.to_thread(wait_for_the_end, number)

        if kind is AsyncMLFlow:
            asyncio.run(run())
        else:
            with MLFlow(rude.url, trust_env=False) as mlf:
                for number in range(1, 21):
                    mlf.create_run(1)
                    wait_for_the_end(number)
    assert len(rude.requests) == 20


@both
def test_a_thousand_runs_are_never_created_twice(kind: type) -> None:
    closing, busy = silent_close(OK), answer("429 Too Many Requests")
    broken = [said(b""), reset(), answer("503 Service Unavailable")]
    script = random.Random(1).choices(
        [OK, closing, busy, *broken], weights=[6, 6, 1, 1, 1, 1], k=2000
    )
    created: list[str] = []
    with server(*script) as flaky:
        if kind is MLFlow:
            with MLFlow(flaky.url, trust_env=False, retries=AT_ONCE) as mlf:
                for number in range(1000):
                    with contextlib.suppress(
                        errors.CallError
                    ):  # Which calls succeed is compared below.
                        mlf.create_run(1, run_name=f"run {number}")
                        created.append(f"run {number}")
        else:

            async def run() -> None:
                async with AsyncMLFlow(flaky.url, trust_env=False, retries=AT_ONCE) as mlf:
                    for number in range(1000):
                        with contextlib.suppress(errors.CallError):  # As above.
                            await mlf.create_run(1, run_name=f"run {number}")
                            created.append(f"run {number}")

            asyncio.run(run())
    arrived = Counter(
        json.loads(request.body)["run_name"]
        for request in flaky.requests
        if request.behaviour != busy
    )
    answered = [
        json.loads(request.body)["run_name"]
        for request in flaky.requests
        if request.behaviour in (OK, closing)
    ]
    assert set(arrived.values()) == {1}
    assert created == answered


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@both
def test_a_server_that_is_down_says_what_to_check(kind: type) -> None:
    advice = r"Is it running, and is apiroot \(or MLFLOW_TRACKING_URI\) correct\?"
    with pytest.raises(errors.ConnectError, match=advice):
        get_run(kind, f"http://127.0.0.1:{unused_port()}", retries=0)


def test_a_host_that_does_not_exist_is_a_connect_error() -> None:
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
def test_a_url_without_a_scheme_says_how_to_write_it(apiroot: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="pass one such as 'http://localhost:5000'"):
        get_run(MLFlow, apiroot)
