"""Bytes after a response or before a request are never used as the response to another request."""

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
from tests.support.faulty_server import (
    BeforeBody,
    Exchange,
    json_response,
    raw_response,
    run_server,
)

ClientClass = type[MLFlow] | type[AsyncMLFlow]

both_clients = pytest.mark.parametrize("client_class", [MLFlow, AsyncMLFlow])


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
    "line feeds only": lambda body: with_length(body).replace(b"\r\n", b"\n"),
    "larger than a read": lambda body: with_length(run_body("A", more="x" * 200_000)),
}
# h11 finds the end of these responses, but other parsers may find a different end. The connection
# must not be reused after such responses.
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
    "a complete response": with_length(b"{}"),
    "a response with a run": with_length(run_body("A")),
    "the start of a response": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n",
    "an error": with_length(b'{"error_code": "INTERNAL_ERROR"}', line=b"500 Error"),
    "garbage": b"garbage",
    "a line break": b"\r\n",
    "one byte": b"\x00",
}


def calls(client_class: ClientClass, url: str, *names: str, **options: Any) -> list[Any]:
    """Return the results of consecutive calls with one client."""

    def arguments(name: str) -> tuple[object, ...]:
        return {"get_run": ("B",), "log_metric": ("B", "loss", 0.5), "create_run": (1,)}[name]

    if client_class is MLFlow:
        with MLFlow(url, trust_env=False, retries=0, **options) as mlf:
            return [getattr(mlf, name)(*arguments(name)) for name in names]

    async def run() -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0, **options) as mlf:
            return [await getattr(mlf, name)(*arguments(name)) for name in names]

    return asyncio.run(run())


def with_hook(client_class: ClientClass) -> dict[str, Any]:
    """Return options that make calls use httpx."""

    def hook(request: object) -> None:
        pass

    async def async_hook(request: object) -> None:
        pass

    return {"event_hooks": {"request": [hook if client_class is MLFlow else async_hook]}}


@both_clients
@pytest.mark.parametrize("is_fast", [True, False], ids=["fast path", "httpx"])
@pytest.mark.parametrize("surplus", SURPLUS.values(), ids=SURPLUS)
@pytest.mark.parametrize("frame", FRAMINGS.values(), ids=FRAMINGS)
def test_surplus_bytes_are_not_the_next_response(
    client_class: ClientClass, is_fast: bool, frame: Callable[[bytes], bytes], surplus: bytes
) -> None:
    with_surplus = raw_response(frame(run_body("A")) + surplus, close=False)
    with run_server(
        with_surplus, json_response(body={}), raw_response(with_length(run_body("B")), close=False)
    ) as server:
        options = {} if is_fast else with_hook(client_class)
        first, _, last = calls(
            client_class, server.url, "get_run", "log_metric", "get_run", **options
        )
    assert (first.run_id, last.run_id) == ("A", "B")
    lines = [request.line.split()[1] for request in server.requests]
    assert [line.partition("?")[0].rpartition("/")[2] for line in lines] == [
        "get",
        "log-metric",
        "get",
    ]
    connections = [request.connection for request in server.requests]
    assert connections[0] != connections[1] == connections[2]


@both_clients
@pytest.mark.parametrize("frame", FRAMINGS.values(), ids=FRAMINGS)
def test_connection_is_reused_after_a_response_without_surplus_bytes(
    client_class: ClientClass, frame: Callable[[bytes], bytes]
) -> None:
    with run_server(raw_response(frame(run_body("A")), close=False)) as server:
        calls(client_class, server.url, "get_run", "get_run", "get_run")
    assert len({request.connection for request in server.requests}) == 1


@both_clients
@pytest.mark.parametrize("is_fast", [True, False], ids=["fast path", "httpx"])
@pytest.mark.parametrize("frame", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_connection_is_not_reused_after_an_ambiguous_response(
    client_class: ClientClass, is_fast: bool, frame: Callable[[bytes], bytes]
) -> None:
    with_surplus = raw_response(frame(run_body("A")) + with_length(run_body("A")), close=False)
    with run_server(with_surplus, raw_response(with_length(run_body("B")), close=False)) as server:
        options = {} if is_fast else with_hook(client_class)
        first, last = calls(client_class, server.url, "get_run", "get_run", **options)
    assert (first.run_id, last.run_id) == ("A", "B")
    assert len({request.connection for request in server.requests}) == 2


@both_clients
def test_too_short_content_length_affects_one_response_only(client_class: ClientClass) -> None:
    too_short = raw_response(with_length(b"{}" + run_body("A"), length=2), close=False)
    with run_server(too_short, raw_response(with_length(run_body("B")), close=False)) as server:
        results = calls(client_class, server.url, "log_metric", "get_run")
    assert results[1].run_id == "B"
    assert len({request.connection for request in server.requests}) == 2


@both_clients
@pytest.mark.parametrize("name", ["log_metric", "create_run"])
def test_late_surplus_bytes_are_not_the_next_response(client_class: ClientClass, name: str) -> None:
    """The bytes arrive after the first response was read and before the next request is sent."""
    was_sent = threading.Event()
    may_send = threading.Event()

    def late(exchange: Exchange) -> bool:
        exchange.send(with_length(run_body("A")))
        assert may_send.wait(60)
        exchange.send(with_length(run_body("A")))
        was_sent.set()
        return True

    def next_calls(mlf: Any) -> Iterator[Any]:
        yield mlf.get_run("A")
        may_send.set()
        assert was_sent.wait(60)
        yield mlf.create_run(1) if name == "create_run" else mlf.log_metric("B", "loss", 0.5)
        yield mlf.get_run("B")

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            return [await call for call in next_calls(mlf)]

    with run_server(late, raw_response(with_length(run_body("B")), close=False)) as server:
        if client_class is AsyncMLFlow:
            results = asyncio.run(run(server.url))
        else:
            with MLFlow(server.url, trust_env=False, retries=0) as mlf:
                results = list(next_calls(mlf))
    assert len(server.requests) == 3
    assert results[2].run_id == "B"
    assert name == "log_metric" or results[1].run_id == "B"
    connections = [request.connection for request in server.requests]
    assert connections[0] != connections[1]


@both_clients
@pytest.mark.parametrize("is_encrypted", [False, True], ids=["http", "https"])
def test_bytes_sent_before_the_request_are_an_error(
    client_class: ClientClass, is_encrypted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = None
    verify: Any = True
    if is_encrypted:
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())
    was_sent = threading.Event()

    def greet(connection: socket.socket) -> None:
        connection.sendall(with_length(b"{}"))
        was_sent.set()

    with run_server(context=context, on_connect=greet) as server:
        delay_requests_until(was_sent, monkeypatch)
        with pytest.raises(errors.TransportError, match="before the request"):
            calls(client_class, server.url, "log_metric", verify=verify)
    assert (server.requests, server.incomplete) == ([], [])


def delay_requests_until(event: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
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


@both_clients
def test_connection_is_not_reused_after_the_machine_was_suspended(
    client_class: ClientClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux, `time.monotonic` stops while a machine is suspended, and no FIN arrives."""
    hours = iter(range(0, 10_000_000, 3600))
    monkeypatch.setattr(network, "_uptime", lambda: float(next(hours)))
    with run_server(raw_response(with_length(run_body("A")), close=False)) as server:
        calls(client_class, server.url, "get_run", "get_run")
    assert len({request.connection for request in server.requests}) == 2


@both_clients
def test_success_before_the_whole_request_was_sent_is_an_error(client_class: ClientClass) -> None:
    """The server responds after it has read a part of the request, and closes the connection."""

    def respond_early(exchange: Exchange) -> bool:
        exchange.receive(1000)
        exchange.send(with_length(run_body("A")))
        return False

    tags = {f"key {number}": "x" * 5000 for number in range(4000)}
    with run_server(BeforeBody(respond_early)) as server, pytest.raises(errors.TransportError):
        create_run(client_class, server.url, tags)


@both_clients
def test_overlong_content_length_raises_a_transport_error(client_class: ClientClass) -> None:
    overlong = raw_response(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"1" * 5000 + b"\r\n\r\n{}")
    with run_server(overlong) as server, pytest.raises(errors.TransportError):
        calls(client_class, server.url, "get_run")


def test_deadline_ends_the_sending_of_a_large_body() -> None:
    """The server reads slowly: each write completes in time, but all writes together do not."""
    may_end = threading.Event()

    def read_slowly(exchange: Exchange) -> bool:
        while not may_end.wait(0.05) and exchange.socket.recv(1 << 18):
            pass
        return False

    def shrink_receive_buffer(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)

    tags = {f"key {number}": "x" * 5000 for number in range(20_000)}
    with run_server(BeforeBody(read_slowly), on_connect=shrink_receive_buffer) as server:
        started = time.monotonic()
        try:
            with pytest.raises(errors.RequestTimeoutError):
                create_run(MLFlow, server.url, tags, deadline=0.5)
            # Without the deadline, 100 MB at 5 MB per second would take 20 s.
            assert time.monotonic() - started < 15
        finally:
            may_end.set()


def create_run(client_class: ClientClass, url: str, tags: dict[str, str], **options: Any) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False, retries=0, **options) as mlf:
            await mlf.create_run(1, tags=tags)

    if client_class is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False, retries=0, **options) as mlf:
        mlf.create_run(1, tags=tags)
