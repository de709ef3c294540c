"""Sends plain calls straight to the connections of the HTTP library.

Half of the time of a small call goes into the client layer of the HTTP library, into merging URLs, headers, cookies and
timeouts that are the same each time. A call is plain when there is nothing to merge: no hooks, no cookies, no flow of
authentication, no transport that the user brings, a body in memory. Then all but the body is known beforehand, and the
connection pool below that layer gets it ready-made: 0.6 times the time of `httpx.Client.post` (0.28.1) with everything
that is done here, where that client alone takes 1. Any other call goes by that client.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpcore

from mlflowclient import http
from mlflowclient.auth import TokenAuth

if TYPE_CHECKING:
    from mlflowclient.calls import Call
    from mlflowclient.config import Config
    from mlflowclient.options import Options

ConnectionPool = httpcore.ConnectionPool | httpcore.AsyncConnectionPool
_POOLS = (httpcore.ConnectionPool, httpcore.AsyncConnectionPool)
RawHeaders = list[tuple[bytes, bytes]]

# What connections raise.
CORE_ERRORS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)

JSON = "application/json"

# What the HTTP library sends beside these is what HTTP/1.1 takes for granted.
_KEPT = ("accept-encoding", "user-agent")
# These ask for more than is done here.
_SPECIAL = {b"content-encoding", b"set-cookie"}


class _Request(httpcore.Request):
    """A request of parts that are known to be right: to check them again would take 4 % of a small call."""

    def __init__(
        self, method: bytes, url: httpcore.URL, headers: RawHeaders, content: bytes, extensions: dict[str, Any]
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.stream = http.ByteStream(content)
        self.extensions = extensions


class Answer(http.Response):
    """A response that was read. Its headers are parsed when they are asked for, which nearly nobody does."""

    def __init__(
        self, call: Call, status: int, headers: RawHeaders, content: bytes, extensions: dict[str, Any]
    ) -> None:
        # What the initializer of the HTTP library sets, without its work.
        self.status_code = status
        self.extensions = extensions
        self.history = []
        self.next_request = None
        self.default_encoding = "utf-8"
        self.is_closed = True
        self.is_stream_consumed = True
        self.stream = http.ByteStream(content)
        self._content = content
        self._num_bytes_downloaded = len(content)
        self._call = call
        self._raw_headers = headers
        self.elapsed = timedelta(seconds=time.perf_counter() - call.started)

    @cached_property
    def headers(self) -> http.Headers:  # type: ignore[override]
        return http.Headers(self._raw_headers)

    @cached_property
    def _request(self) -> http.Request:  # type: ignore[override]
        return self._call.described()


class AsyncLines:
    """Connections of an asynchronous client, each in a pool of its own.

    A pool of the HTTP library looks through all of its connections and waiting requests before and after each call: of
    256 calls at a time, each took 5 ms of the processor's time for that, and takes less than 1 ms here.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        import asyncio  # Takes 10 ms, which a client that is not asynchronous does without.

        self._pool = pool
        self._idle: list[httpcore.AsyncConnectionPool] = []
        self._free = asyncio.Semaphore(pool._max_connections)

    async def send(self, request: httpcore.Request) -> tuple[httpcore.Response, bytes]:
        """The response and its body."""
        async with self._free:
            line = self._idle.pop() if self._idle else self._made()
            try:
                response = await line.handle_async_request(request)
                stream: Any = response.stream
                try:
                    return response, b"".join([part async for part in stream])
                finally:
                    await stream.aclose()
            finally:
                # The one that was used last is used next. Connections beyond those that are kept are closed.
                if self._free.locked() or len(self._idle) < self._pool._max_keepalive_connections:
                    self._idle.append(line)
                else:
                    await line.aclose()

    async def aclose(self) -> None:
        while self._idle:
            await self._idle.pop().aclose()

    def _made(self) -> httpcore.AsyncConnectionPool:
        pool = self._pool
        return httpcore.AsyncConnectionPool(
            ssl_context=pool._ssl_context, max_connections=1, keepalive_expiry=pool._keepalive_expiry
        )


class Plain:
    """The way of the plain calls of one client.

    Attributes:
        pool: The connections.
        lines: Those of an asynchronous client.
    """

    def __init__(
        self, pool: ConnectionPool, client: http.Client | http.AsyncClient, root: http.URL, auth: http.Auth | None
    ) -> None:
        self.pool = pool
        self.lines = AsyncLines(pool) if isinstance(pool, httpcore.AsyncConnectionPool) else None
        self._client = client
        self._root = root
        self._auth = auth
        self._targets: dict[str, httpcore.URL] = {}
        self._headers: tuple[Options, RawHeaders, RawHeaders] | None = None

    @classmethod
    def of(cls, client: http.Client | http.AsyncClient, config: Config) -> Plain | None:
        """None where no call is plain."""
        if config.auth is not None and type(config.auth) not in (http.BasicAuth, TokenAuth):
            return None
        try:
            root = http.URL(config.apiroot)
        except http.InvalidURL:
            return None
        if root.scheme not in ("http", "https") or not root.host:
            return None
        pool: Any = getattr(client._transport_for_url(root), "_pool", None)
        # A proxy's is of another class.
        return cls(pool, client, root, config.auth) if type(pool) in _POOLS else None

    def request(self, call: Call, trace: Callable[..., Any]) -> httpcore.Request:
        call.started = time.perf_counter()
        method, content = call.request.operation.method, call.request.encoded
        headers = self._common(call)
        if call.headers:
            own = http.Headers(headers)
            own.update(call.headers)
            headers = own.raw
        if content is not None or method in ("POST", "PUT", "PATCH"):
            headers = [*headers, (b"Content-Length", b"%d" % len(content or b""))]
        return _Request(method.encode(), self._target(call), headers, content or b"", call.attempts.extensions(trace))

    def answer(self, call: Call, response: httpcore.Response, content: bytes) -> http.Response | None:
        """The response; None where it asks for the client of the HTTP library."""
        if response.status == 401 and isinstance(self._auth, TokenAuth):
            return None
        if response.status == 200 and _SPECIAL.isdisjoint([name.lower() for name, _ in response.headers]):
            return Answer(call, response.status, response.headers, content, dict(response.extensions))
        whole = http.Response(
            response.status,
            headers=response.headers,
            stream=http.ByteStream(content),
            extensions=response.extensions,
            request=call.described(),
        )
        self._client.cookies.extract_cookies(whole)
        whole.read()
        return whole

    def _common(self, call: Call) -> RawHeaders:
        """The headers of all calls with the same options."""
        if self._headers is None or self._headers[0] is not call.options:
            headers = http.Headers([(b"Host", self._root.netloc)])
            headers.update({name: value for name, value in self._client.headers.items() if name in _KEPT})
            headers.update(call.client_headers)
            if isinstance(self._auth, http.BasicAuth):
                # Its flow puts the same header on every request.
                signed = next(self._auth.auth_flow(http.Request("GET", self._root)))
                headers["Authorization"] = signed.headers["Authorization"]
            without_body = headers.raw
            headers["Content-Type"] = JSON
            self._headers = call.options, without_body, headers.raw
        common = self._headers[1] if call.request.body is None else self._headers[2]
        if isinstance(self._auth, TokenAuth):
            return [*common, (b"Authorization", self._auth.header.encode())]
        return common

    def _target(self, call: Call) -> httpcore.URL:
        request = call.request
        target = self._targets.get(call.url)
        if target is None:
            url = http.URL(call.url)
            target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
            if request.path is request.operation.path:
                self._targets[call.url] = target
        if not request.query:
            return target
        query = urlencode(request.query).encode()
        return httpcore.URL(
            scheme=target.scheme, host=target.host, port=target.port, target=b"%b?%b" % (target.target, query)
        )


def translated(error: Exception, call: Call) -> http.TransportError:
    """The error of the HTTP library for one of its connections: they have the same names."""
    kind: type[http.TransportError] = getattr(http, type(error).__name__)
    return kind(str(error), request=call.described())
