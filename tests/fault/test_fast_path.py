"""Calls on the fast path, on real sockets: the server and the caller see what they see of httpx."""

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
from tests.fault.test_faults import AT_ONCE, OK, RUN, both, create_run, get_run
from tests.support.faulty_server import answer, cut_up, said, server

REFUSED = answer("401 Unauthorized", {"error_code": "UNAUTHENTICATED", "message": "who?"})
Kind = type[MLFlow] | type[AsyncMLFlow]


def headers_of(
    kind: Kind, ask: Callable[..., object] = get_run, **arguments: Any
) -> dict[str, str]:
    """What a server is told with a call."""
    with server(OK) as found:
        ask(kind, found.url, **arguments)
    headers = found.requests[0].headers
    # Each server has a port of its own.
    return headers | {"host": headers["host"].removeprefix(found.url.removeprefix("http://"))}


def long_way(**arguments: Any) -> dict[str, Any]:
    """The same with a hook, for which calls go by the client of the HTTP library."""
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
    ids=["nothing", "basic", "token", "headers", "special headers"],
)
@pytest.mark.parametrize("ask", [get_run, create_run])
def test_a_server_is_told_the_same_on_both_ways(
    arguments: dict[str, Any], ask: Callable[..., object]
) -> None:
    short, long = (
        headers_of(MLFlow, ask, **arguments),
        headers_of(MLFlow, ask, **long_way(**arguments)),
    )
    # HTTP/1.1 takes these for granted.
    assert {"accept": "*/*", "connection": "keep-alive"} | short == long
    assert headers_of(AsyncMLFlow, ask, **arguments) == short
    assert ask is get_run or short["content-type"] == "application/json"


def test_a_path_and_a_query_are_the_same_on_both_ways() -> None:
    lines = []
    for arguments in ({}, long_way()):
        with (
            server(answer(body={"users": []})) as found,
            MLFlow(found.url + "/a b", trust_env=False, **arguments) as mlf,
        ):
            with pytest.raises(InvalidResponseError):
                mlf.get_run("é&=+ ")
            with pytest.raises(InvalidResponseError):
                mlf.get_trace_info("tr/../ 1")
        lines.append([request.line for request in found.requests])
    assert lines[0] == lines[1]


@both
def test_a_cookie_is_sent_back(kind: Kind) -> None:
    """As a balancer of several servers wants it."""
    with server(answer(body=RUN, Set_Cookie="node=7; Path=/"), OK) as found:
        twice(kind, found.url)
    assert [request.headers.get("cookie") for request in found.requests] == [None, "node=7"]


@both
def test_a_compressed_answer_is_unpacked(kind: Kind) -> None:
    body = gzip.compress(json.dumps(RUN).encode())
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n"
    with server(said(head.encode() + body)) as found:
        assert get_run(kind, found.url).info.run_id == "0123"


@both
def test_an_answer_in_chunks_is_put_together(kind: Kind) -> None:
    body = json.dumps(RUN).encode()
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:20], body[20:]))
    with server(
        said(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n")
    ) as found:
        assert get_run(kind, found.url).info.run_id == "0123"


@both
def test_a_token_is_asked_once_more_after_a_401(kind: Kind) -> None:
    tokens = iter(["old", "new", "unused"])
    with server(REFUSED, REFUSED, OK) as found:
        assert get_run(kind, found.url, token=lambda: next(tokens)).info.run_id == "0123"
    assert found.requests[-1].headers["authorization"] == "Bearer new"
    with server(REFUSED) as found, pytest.raises(UnauthorizedError):
        get_run(kind, found.url, token="wrong")


@both
@pytest.mark.parametrize("size", [10, 40_000])
def test_a_run_is_created_again_when_the_first_did_not_leave_whole(
    kind: Kind, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """The connection breaks before the first and the second attempt send anything."""
    breaks = iter([True, True])
    sync_write, async_write = network._Stream.write, async_network._AsyncStream.write

    def write(stream: network._Stream, buffer: bytes, timeout: float | None = None) -> None:
        if buffer.startswith(b"POST") and next(breaks, False):
            stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        sync_write(stream, buffer, timeout)

    async def write_async(
        stream: async_network._AsyncStream, buffer: bytes, timeout: float | None = None
    ) -> None:
        if buffer.startswith(b"POST") and next(breaks, False):
            stream._connection.abort()
        await async_write(stream, buffer, timeout)

    async def create(url: str) -> None:
        async with AsyncMLFlow(url, retries=AT_ONCE, trust_env=False) as mlf:
            await mlf.create_run(1, tags=tags)

    monkeypatch.setattr(network._Stream, "write", write)
    monkeypatch.setattr(async_network._AsyncStream, "write", write_async)
    tags = {f"key {number}": "value" for number in range(size // 10)}
    with server(OK) as found:
        if kind is MLFlow:
            with MLFlow(found.url, retries=AT_ONCE, trust_env=False) as mlf:
                mlf.create_run(1, tags=tags)
        else:
            asyncio.run(create(found.url))
    assert len(found.requests) == 1


@both
def test_one_connection_is_used_again(kind: Kind) -> None:
    with server(OK) as found:
        twice(kind, found.url)
    assert len({request.connection for request in found.requests}) == 1


def test_many_calls_at_a_time_share_a_hundred_connections() -> None:
    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False) as mlf:
            return await asyncio.gather(*[mlf.get_run("0123") for _ in range(256)])

    with server(OK) as found:
        assert len(asyncio.run(run(found.url))) == 256
    assert 1 < len({request.connection for request in found.requests}) <= 100


@both
def test_a_client_that_is_closed_sends_nothing(kind: Kind) -> None:
    async def run(url: str) -> None:
        mlf = AsyncMLFlow(url, trust_env=False)
        await mlf.get_run("0123")
        await mlf.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await mlf.get_run("0123")

    with server(OK) as found:
        if kind is AsyncMLFlow:
            asyncio.run(run(found.url))
        else:
            mlf = MLFlow(found.url, trust_env=False)
            mlf.get_run("0123")
            mlf.close()
            with pytest.raises(RuntimeError, match="closed"):
                mlf.get_run("0123")
    assert len(found.requests) == 1


def twice(kind: Kind, url: str) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False) as mlf:
            await mlf.get_run("0123")
            await mlf.get_run("0123")

    if kind is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False) as mlf:
        mlf.get_run("0123")
        mlf.get_run("0123")


@both
def test_a_run_is_created_again_when_its_request_is_cut(kind: Kind) -> None:
    """A server that resets the connection in the middle of a request has not carried it out."""

    async def create(url: str) -> None:
        async with AsyncMLFlow(url, retries=AT_ONCE, trust_env=False) as mlf:
            await mlf.create_run(1, tags=tags)

    tags = {f"key {number}": "x" * 4000 for number in range(2000)}
    # The first request cannot be sent completely.
    with server(cut_up(0), OK) as found:
        if kind is MLFlow:
            with MLFlow(found.url, retries=AT_ONCE, trust_env=False) as mlf:
                mlf.create_run(1, tags=tags)
        else:
            asyncio.run(create(found.url))
    assert len(found.requests) == 2
    assert len(found.requests[1].body) > 8_000_000


@both
def test_headers_that_http_refuses_are_an_error_of_ours(kind: Kind) -> None:
    with server(OK) as found, pytest.raises(TransportError, match="header"):
        get_run(kind, found.url, headers={"a(b)": "c"}, retries=0)
    assert found.requests == []
