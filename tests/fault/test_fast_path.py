"""The fast path on real sockets: server and caller see the same behavior as with httpx."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from mlflow_openapi_runtime.http import async_network, network
from mlflowclient import AsyncMLFlow, MLFlow
from mlflowclient.errors import InvalidResponseError, TransportError, UnauthorizedError
from tests.fault.test_faults import NO_BACKOFF, OK, RUN, both_clients, create_run, get_run
from tests.support.faulty_server import json_response, raw_response, reset_during_upload, run_server

REFUSED = json_response("401 Unauthorized", {"error_code": "UNAUTHENTICATED", "message": "who?"})
ClientClass = type[MLFlow] | type[AsyncMLFlow]


def headers_of(
    client_class: ClientClass, call: Callable[..., object] = get_run, **arguments: Any
) -> dict[str, str]:
    """Return the headers that a server receives with a call."""
    with run_server(OK) as server:
        call(client_class, server.url, **arguments)
    headers = server.requests[0].headers
    # Each server listens on a different port.
    return headers | {"host": headers["host"].removeprefix(server.url.removeprefix("http://"))}


def with_hook(**arguments: Any) -> dict[str, Any]:
    """Add an event hook, which makes calls use the client of httpx."""
    return {**arguments, "event_hooks": {"request": [lambda request: None]}}


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"username": "me", "password": "pä:ss"},
        {"token": "t0ken"},
        {"headers": {"X-Team": "a b", "user-agent": "mine"}, "workspace": "team"},
        {
            "headers": {
                "Authorization": "Custom x",
                "Host": "mlflow.example",
                "content-type": "text/plain",
            }
        },
    ],
    ids=["none", "basic", "token", "headers", "special headers"],
)
@pytest.mark.parametrize("call", [get_run, create_run])
def test_fast_path_sends_the_same_headers_as_httpx(
    arguments: dict[str, Any], call: Callable[..., object]
) -> None:
    fast, slow = (
        headers_of(MLFlow, call, **arguments),
        headers_of(MLFlow, call, **with_hook(**arguments)),
    )
    # The first two headers are the defaults of HTTP/1.1, so the fast path omits them.
    assert {"accept": "*/*", "connection": "keep-alive"} | fast == slow
    assert headers_of(AsyncMLFlow, call, **arguments) == fast
    assert call is get_run or fast["content-type"] == "application/json"


def test_fast_path_sends_the_same_path_and_query_as_httpx() -> None:
    lines = []
    for arguments in ({}, with_hook()):
        with (
            run_server(json_response(body={"users": []})) as server,
            MLFlow(server.url + "/a b", trust_env=False, **arguments) as mlf,
        ):
            with pytest.raises(InvalidResponseError):
                mlf.get_run("é&=+ ")
            with pytest.raises(InvalidResponseError):
                mlf.get_trace_info("tr/../ 1")
        lines.append([request.line for request in server.requests])
    assert lines[0] == lines[1]


@both_clients
def test_cookies_are_sent_back(client_class: ClientClass) -> None:
    """Load balancers rely on cookies for sticky sessions."""
    with run_server(json_response(body=RUN, Set_Cookie="node=7; Path=/"), OK) as server:
        call_twice(client_class, server.url)
    assert [request.headers.get("cookie") for request in server.requests] == [None, "node=7"]


@both_clients
def test_compressed_response_is_decoded(client_class: ClientClass) -> None:
    body = gzip.compress(json.dumps(RUN).encode())
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n"
    with run_server(raw_response(head.encode() + body)) as server:
        assert get_run(client_class, server.url).info.run_id == "0123"


@both_clients
def test_chunked_response_is_decoded(client_class: ClientClass) -> None:
    body = json.dumps(RUN).encode()
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in (body[:20], body[20:]))
    with run_server(
        raw_response(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"
        )
    ) as server:
        assert get_run(client_class, server.url).info.run_id == "0123"


@both_clients
def test_token_function_is_called_again_after_401(client_class: ClientClass) -> None:
    tokens = iter(["old", "new", "unused"])
    with run_server(REFUSED, REFUSED, OK) as server:
        assert get_run(client_class, server.url, token=lambda: next(tokens)).info.run_id == "0123"
    assert server.requests[-1].headers["authorization"] == "Bearer new"
    with run_server(REFUSED) as server, pytest.raises(UnauthorizedError):
        get_run(client_class, server.url, token="wrong")


@both_clients
@pytest.mark.parametrize("size", [10, 40_000])
def test_create_run_is_retried_if_the_request_was_not_fully_sent(
    client_class: ClientClass, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """The connection breaks before the first and the second attempt send anything."""
    is_broken = iter([True, True])
    sync_write, async_write = network._Stream.write, async_network._AsyncStream.write

    def write(stream: network._Stream, buffer: bytes, timeout: float | None = None) -> None:
        if buffer.startswith(b"POST") and next(is_broken, False):
            stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        sync_write(stream, buffer, timeout)

    async def write_async(
        stream: async_network._AsyncStream, buffer: bytes, timeout: float | None = None
    ) -> None:
        if buffer.startswith(b"POST") and next(is_broken, False):
            stream._connection.abort()
        await async_write(stream, buffer, timeout)

    async def create(url: str) -> None:
        async with AsyncMLFlow(url, retries=NO_BACKOFF, trust_env=False) as mlf:
            await mlf.create_run(1, tags=tags)

    monkeypatch.setattr(network._Stream, "write", write)
    monkeypatch.setattr(async_network._AsyncStream, "write", write_async)
    tags = {f"key {number}": "value" for number in range(size // 10)}
    with run_server(OK) as server:
        if client_class is MLFlow:
            with MLFlow(server.url, retries=NO_BACKOFF, trust_env=False) as mlf:
                mlf.create_run(1, tags=tags)
        else:
            asyncio.run(create(server.url))
    assert len(server.requests) == 1


@both_clients
def test_connection_is_reused(client_class: ClientClass) -> None:
    with run_server(OK) as server:
        call_twice(client_class, server.url)
    assert len({request.connection for request in server.requests}) == 1


def test_concurrent_calls_use_at_most_100_connections() -> None:
    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False) as mlf:
            return await asyncio.gather(*[mlf.get_run("0123") for _ in range(256)])

    with run_server(OK) as server:
        assert len(asyncio.run(run(server.url))) == 256
    assert 1 < len({request.connection for request in server.requests}) <= 100


@both_clients
def test_closed_client_sends_nothing(client_class: ClientClass) -> None:
    async def run(url: str) -> None:
        mlf = AsyncMLFlow(url, trust_env=False)
        await mlf.get_run("0123")
        await mlf.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await mlf.get_run("0123")

    with run_server(OK) as server:
        if client_class is AsyncMLFlow:
            asyncio.run(run(server.url))
        else:
            mlf = MLFlow(server.url, trust_env=False)
            mlf.get_run("0123")
            mlf.close()
            with pytest.raises(RuntimeError, match="closed"):
                mlf.get_run("0123")
    assert len(server.requests) == 1


def call_twice(client_class: ClientClass, url: str) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False) as mlf:
            await mlf.get_run("0123")
            await mlf.get_run("0123")

    if client_class is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False) as mlf:
        mlf.get_run("0123")
        mlf.get_run("0123")


@both_clients
def test_create_run_is_retried_if_the_connection_is_reset_mid_request(
    client_class: ClientClass,
) -> None:
    """A server that resets the connection during a request has not executed it."""

    async def create(url: str) -> None:
        async with AsyncMLFlow(url, retries=NO_BACKOFF, trust_env=False) as mlf:
            await mlf.create_run(1, tags=tags)

    tags = {f"key {number}": "x" * 4000 for number in range(2000)}
    # The first request cannot be sent completely.
    with run_server(reset_during_upload(0), OK) as server:
        if client_class is MLFlow:
            with MLFlow(server.url, retries=NO_BACKOFF, trust_env=False) as mlf:
                mlf.create_run(1, tags=tags)
        else:
            asyncio.run(create(server.url))
    assert len(server.requests) == 2
    assert len(server.requests[1].body) > 8_000_000


@both_clients
def test_invalid_header_raises_a_transport_error(client_class: ClientClass) -> None:
    with run_server(OK) as server, pytest.raises(TransportError, match="header"):
        get_run(client_class, server.url, headers={"a(b)": "c"}, retries=0)
    assert server.requests == []
