"""Bytes that follow a response, or come before a request, never become the response to another
one.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import trustme

from mlflow_openapi_runtime.http import async_network, network
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support import samples
from tests.support.faulty_server import BeforeBody, Exchange, answer, said, server

Kind = type[MLFlow] | type[AsyncMLFlow]

both = pytest.mark.parametrize("kind", [MLFlow, AsyncMLFlow])


def run_body(run_id: str, **more: object) -> bytes:
    return json.dumps({"run": samples.run_dict(run_id), **more}).encode()


def with_length(body: bytes, length: int | None = None, line: bytes = b"200 OK") -> bytes:
    length = len(body) if length is None else length
    return b"HTTP/1.1 %b\r\nContent-Length: %d\r\n\r\n%b" % (line, length, body)


def chunked(body: bytes, size: int = 20, trailer: bytes = b"") -> bytes:
    chunks = [body[start : start + size] for start in range(0, len(body), size)]
    parts = [b"%x;x=1\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks]
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(parts) + b"0\r\n" + trailer + b"\r\n"


FRAMINGS: dict[str, Callable[[bytes], bytes]] = {
    "length": with_length,
    "chunked": chunked,
    "chunked with a trailer": lambda body: chunked(body, trailer=b"X-Sum: 1\r\n"),
    "after 100 Continue": lambda body: b"HTTP/1.1 100 Continue\r\n\r\n" + with_length(body),
    "line feeds alone": lambda body: with_length(body).replace(b"\r\n", b"\n"),
    "larger than a read": lambda body: with_length(run_body("A", more="x" * 200_000)),
}
# Responses whose end is certain to h11, but not to everybody: no other may follow on the
# connection.
AMBIGUOUS: dict[str, Callable[[bytes], bytes]] = {
    "two lengths": lambda body: with_length(body).replace(
        b"\r\n\r\n", b"\r\nContent-Length: %d\r\n\r\n" % len(body), 1
    ),
    "a list of lengths": lambda body: with_length(body).replace(
        b"Content-Length: ", b"Content-Length: %d, " % len(body), 1
    ),
    "a folded length": lambda body: with_length(body).replace(b"Length: ", b"Length:\r\n ", 1),
    "a length and chunks": lambda body: chunked(body).replace(
        b"\r\n\r\n", b"\r\nContent-Length: %d\r\n\r\n" % len(body), 1
    ),
    "HTTP/1.2": lambda body: with_length(body).replace(b"HTTP/1.1", b"HTTP/1.2", 1),
}
SURPLUS = {
    "a whole response": with_length(b"{}"),
    "a response of a run": with_length(run_body("A")),
    "the start of a response": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n",
    "an error": with_length(b'{"error_code": "INTERNAL_ERROR"}', line=b"500 Error"),
    "garbage": b"garbage",
    "a line break": b"\r\n",
    "one byte": b"\x00",
}


def calls(kind: Kind, url: str, *names: str, **options: Any) -> list[Any]:
    """The results of calls of one client, one after the other."""

    def arguments(name: str) -> tuple[object, ...]:
        return {"get_run": ("B",), "log_metric": ("B", "loss", 0.5), "create_run": (1,)}[name]

    if kind is MLFlow:
        with MLFlow(url, trust_env=False, retries=0, **options) as mlf:
            return [getattr(mlf, name)(*arguments(name)) for name in names]

    async def run() -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0, **options) as mlf:
            return [await getattr(mlf, name)(*arguments(name)) for name in names]

    return asyncio.run(run())


def through_hooks(kind: Kind) -> dict[str, Any]:
    """Options with which calls go by httpx."""

    def hook(request: object) -> None:
        pass

    async def async_hook(request: object) -> None:
        pass

    return {"event_hooks": {"request": [hook if kind is MLFlow else async_hook]}}


@both
@pytest.mark.parametrize("is_fast", [True, False], ids=["fast path", "httpx"])
@pytest.mark.parametrize("surplus", SURPLUS.values(), ids=SURPLUS)
@pytest.mark.parametrize("frame", FRAMINGS.values(), ids=FRAMINGS)
def test_what_is_glued_to_a_response_is_not_the_next_one(
    kind: Kind, is_fast: bool, frame: Callable[[bytes], bytes], surplus: bytes
) -> None:
    glued = said(frame(run_body("A")) + surplus, close=False)
    with server(glued, answer(body={}), said(with_length(run_body("B")), close=False)) as found:
        options = {} if is_fast else through_hooks(kind)
        first, _, last = calls(kind, found.url, "get_run", "log_metric", "get_run", **options)
    assert (first.run_id, last.run_id) == ("A", "B")
    lines = [request.line.split()[1] for request in found.requests]
    assert [line.partition("?")[0].rpartition("/")[2] for line in lines] == [
        "get",
        "log-metric",
        "get",
    ]
    connections = [request.connection for request in found.requests]
    assert connections[0] != connections[1] == connections[2]


@both
@pytest.mark.parametrize("frame", FRAMINGS.values(), ids=FRAMINGS)
def test_a_connection_is_used_again_after_a_response_alone(
    kind: Kind, frame: Callable[[bytes], bytes]
) -> None:
    with server(said(frame(run_body("A")), close=False)) as found:
        calls(kind, found.url, "get_run", "get_run", "get_run")
    assert len({request.connection for request in found.requests}) == 1


@both
@pytest.mark.parametrize("is_fast", [True, False], ids=["fast path", "httpx"])
@pytest.mark.parametrize("frame", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_nothing_follows_a_response_whose_end_is_not_certain(
    kind: Kind, is_fast: bool, frame: Callable[[bytes], bytes]
) -> None:
    glued = said(frame(run_body("A")) + with_length(run_body("A")), close=False)
    with server(glued, said(with_length(run_body("B")), close=False)) as found:
        options = {} if is_fast else through_hooks(kind)
        first, last = calls(kind, found.url, "get_run", "get_run", **options)
    assert (first.run_id, last.run_id) == ("A", "B")
    assert len({request.connection for request in found.requests}) == 2


@both
def test_a_content_length_that_is_too_short_spoils_one_response_only(kind: Kind) -> None:
    too_short = said(with_length(b"{}" + run_body("A"), length=2), close=False)
    with server(too_short, said(with_length(run_body("B")), close=False)) as found:
        results = calls(kind, found.url, "log_metric", "get_run")
    assert results[1].run_id == "B"
    assert len({request.connection for request in found.requests}) == 2


@both
@pytest.mark.parametrize("name", ["log_metric", "create_run"])
def test_what_comes_later_is_not_the_response_to_a_request_that_comes_later_still(
    kind: Kind, name: str
) -> None:
    """The bytes come when the first response has been read, before the next request."""
    has_come = threading.Event()
    may_come = threading.Event()

    def late(exchange: Exchange) -> bool:
        exchange.send(with_length(run_body("A")))
        assert may_come.wait(60)
        exchange.send(with_length(run_body("A")))
        has_come.set()
        return True

    def next_calls(mlf: Any) -> Iterator[Any]:
        yield mlf.get_run("A")
        may_come.set()
        assert has_come.wait(60)
        yield mlf.create_run(1) if name == "create_run" else mlf.log_metric("B", "loss", 0.5)
        yield mlf.get_run("B")

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            return [await call for call in next_calls(mlf)]

    with server(late, said(with_length(run_body("B")), close=False)) as found:
        if kind is AsyncMLFlow:
            results = asyncio.run(run(found.url))
        else:
            with MLFlow(found.url, trust_env=False, retries=0) as mlf:
                results = list(next_calls(mlf))
    assert len(found.requests) == 3
    assert results[2].run_id == "B"
    assert name == "log_metric" or results[1].run_id == "B"
    connections = [request.connection for request in found.requests]
    assert connections[0] != connections[1]


@both
@pytest.mark.parametrize("is_encrypted", [False, True], ids=["http", "https"])
def test_a_server_that_speaks_first_has_not_answered(
    kind: Kind, is_encrypted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = None
    verify: Any = True
    if is_encrypted:
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())
    has_spoken = threading.Event()

    def greet(connection: socket.socket) -> None:
        connection.sendall(with_length(b"{}"))
        has_spoken.set()

    with server(context=context, on_connect=greet) as found:
        send_later_than(has_spoken, monkeypatch)
        with pytest.raises(errors.TransportError, match="before the request"):
            calls(kind, found.url, "log_metric", verify=verify)
    assert (found.requests, found.incomplete) == ([], [])


def send_later_than(event: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    sync_write, async_write = network._Stream.write, async_network._AsyncStream.write

    def write(stream: network._Stream, *arguments: Any, **named: Any) -> None:
        assert event.wait(60)
        sync_write(stream, *arguments, **named)

    async def write_async(
        stream: async_network._AsyncStream, *arguments: Any, **named: Any
    ) -> None:
        assert await asyncio.to_thread(event.wait, 60)
        await async_write(stream, *arguments, **named)

    monkeypatch.setattr(network._Stream, "write", write)
    monkeypatch.setattr(async_network._AsyncStream, "write", write_async)


@both
def test_a_connection_that_outlived_its_time_in_a_suspended_machine_is_not_used(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a machine is suspended, `time.monotonic` stands still on Linux, and no FIN comes."""
    hours = iter(range(0, 10_000_000, 3600))
    monkeypatch.setattr(network, "_uptime", lambda: float(next(hours)))
    with server(said(with_length(run_body("A")), close=False)) as found:
        calls(kind, found.url, "get_run", "get_run")
    assert len({request.connection for request in found.requests}) == 2


@both
def test_a_success_that_comes_before_the_request_was_sent_does_not_count(kind: Kind) -> None:
    """The server responds when it has read some of it, and closes the connection."""

    def respond_early(exchange: Exchange) -> bool:
        exchange.receive(1000)
        exchange.send(with_length(run_body("A")))
        return False

    tags = {f"key {number}": "x" * 5000 for number in range(4000)}
    with server(BeforeBody(respond_early)) as found, pytest.raises(errors.TransportError):
        create_run(kind, found.url, tags)


@both
def test_a_length_of_thousands_of_digits_is_an_error_of_ours(kind: Kind) -> None:
    endless = said(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"1" * 5000 + b"\r\n\r\n{}")
    with server(endless) as found, pytest.raises(errors.TransportError):
        calls(kind, found.url, "get_run")


def test_a_deadline_holds_while_a_large_body_is_sent() -> None:
    """The server reads so slowly that each write succeeds in time, but not all of them."""
    may_end = threading.Event()

    def read_slowly(exchange: Exchange) -> bool:
        while not may_end.wait(0.05) and exchange.socket.recv(1 << 18):
            pass
        return False

    def receive_little(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)

    tags = {f"key {number}": "x" * 5000 for number in range(20_000)}
    with server(BeforeBody(read_slowly), on_connect=receive_little) as found:
        started = time.monotonic()
        try:
            with pytest.raises(errors.RequestTimeoutError):
                create_run(MLFlow, found.url, tags, deadline=0.5)
            # 100 MB at 5 MB a second would take 20 s.
            assert time.monotonic() - started < 15
        finally:
            may_end.set()


def create_run(kind: Kind, url: str, tags: dict[str, str], **options: Any) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False, retries=0, **options) as mlf:
            await mlf.create_run(1, tags=tags)

    if kind is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False, retries=0, **options) as mlf:
        mlf.create_run(1, tags=tags)
