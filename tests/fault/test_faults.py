"""A server that is down, slow or broken, on a real socket: one clear error each, for both clients."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from mlflowclient import AsyncMLFlow, MLFlow, errors

Behaviour = Callable[[socket.socket], None]


@contextmanager
def server(behave: Behaviour) -> Iterator[str]:
    """A server that reads a request and then does what the test says. Yields its URL."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                behave(connection)
                stop.wait(0.01)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        # A blocked accept() wakes up when somebody connects, not when the socket is closed.
        with socket.create_connection(listener.getsockname()):
            pass
        thread.join(10)
        listener.close()


def answer(text: str) -> Behaviour:
    return lambda connection: connection.sendall(text.replace("\n", "\r\n").encode())


def never(connection: socket.socket) -> None:
    connection.settimeout(2)
    with contextlib.suppress(TimeoutError):
        connection.recv(1)


CASES = [
    pytest.param(
        lambda connection: None, errors.TransportError, "broke before the answer", id="closed without an answer"
    ),
    pytest.param(
        answer("HTTP/1.1 200 OK\nContent-Length: 500\nContent-Type: application/json\n\n{"),
        errors.TransportError,
        "broke before the answer",
        id="cut in the middle",
    ),
    pytest.param(never, errors.RequestTimeoutError, "did not answer in time", id="never answers"),
    pytest.param(answer("no HTTP at all\n\n"), errors.TransportError, "broke before the answer", id="no HTTP"),
    pytest.param(
        answer("HTTP/1.1 502 Bad Gateway\nContent-Length: 13\nContent-Type: text/html\n\n<html></html>"),
        errors.ServerError,
        "a web page instead of an answer",
        id="a proxy's page",
    ),
    pytest.param(
        answer("HTTP/1.1 200 OK\nContent-Length: 9\nContent-Type: application/json\n\n{'run': 1"),
        errors.InvalidResponseError,
        "expected JSON",
        id="broken JSON",
    ),
    pytest.param(
        answer("HTTP/1.1 200 OK\nContent-Length: 3\nContent-Encoding: gzip\n\nabc"),
        errors.InvalidResponseError,
        "content-encoding is broken",
        id="broken compression",
    ),
    pytest.param(
        answer("HTTP/1.1 301 Moved\nContent-Length: 0\nLocation: https://elsewhere/api\n\n"),
        errors.RedirectError,
        "redirects to https://elsewhere/api",
        id="moved",
    ),
]


@pytest.mark.parametrize(("behave", "kind", "message"), CASES)
def test_a_broken_server_gives_one_clear_error(behave: Behaviour, kind: type[Exception], message: str) -> None:
    with (
        server(behave) as url,
        MLFlow(url, trust_env=False, timeout=0.5) as mlf,
        pytest.raises(errors.MLFlowError, match=message) as caught,
    ):
        mlf.get_run("0123")
    assert type(caught.value) is kind


@pytest.mark.anyio
@pytest.mark.parametrize(("behave", "kind", "message"), CASES)
async def test_a_broken_server_gives_the_twin_the_same_error(
    behave: Behaviour, kind: type[Exception], message: str
) -> None:
    with server(behave) as url:
        async with AsyncMLFlow(url, trust_env=False, timeout=0.5) as mlf:
            with pytest.raises(errors.MLFlowError, match=message) as caught:
                await mlf.get_run("0123")
    assert type(caught.value) is kind


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def test_a_server_that_is_down_says_what_to_check() -> None:
    advice = r"Is it running, and is apiroot \(or MLFLOW_TRACKING_URI\) right\?"
    with (
        MLFlow(f"http://127.0.0.1:{unused_port()}", trust_env=False) as mlf,
        pytest.raises(errors.ConnectError, match=advice),
    ):
        mlf.get_run("0123")


def test_a_host_that_does_not_exist_is_a_connect_error() -> None:
    with MLFlow("http://no-such-host.invalid", trust_env=False) as mlf, pytest.raises(errors.ConnectError):
        mlf.get_run("0123")


@pytest.mark.parametrize(
    "apiroot", ["localhost:5000", "test", "//h", "http://", "http:///x", "http://h:x", f"http://{'a' * 70}.invalid"]
)
def test_a_url_without_a_scheme_says_how_to_write_it(apiroot: str) -> None:
    advice = "give one like 'http://localhost:5000'"
    with MLFlow(apiroot, trust_env=False) as mlf, pytest.raises(errors.ConfigurationError, match=advice):
        mlf.get_run("0123")
