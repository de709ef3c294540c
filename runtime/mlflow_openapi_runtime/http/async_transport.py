"""The httpx transport of an asynchronous client, and its connections. See `transport`."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Coroutine
from functools import partial
from typing import Any

import httpcore

from .. import http
from .async_network import AsyncNetworkBackend
from .network import KEEPALIVE_SECONDS, MAX_CONNECTIONS, MAX_IDLE_CONNECTIONS
from .proxies import core_proxy


class AsyncTransport(http.AsyncHTTPTransport):
    """Like `Transport`, for an asynchronous client."""

    def __init__(self, ssl_context: ssl.SSLContext, proxy: str | None = None) -> None:
        super().__init__(verify=ssl_context, proxy=proxy)

        def new_pool() -> httpcore.AsyncConnectionPool:
            return httpcore.AsyncConnectionPool(
                ssl_context=ssl_context,
                proxy=None if proxy is None else core_proxy(proxy),
                max_connections=1,
                keepalive_expiry=KEEPALIVE_SECONDS,
                network_backend=AsyncNetworkBackend(),
            )

        # httpx calls only pool methods that `AsyncConnections` has.
        self._pool = AsyncConnections(new_pool)  # type: ignore[assignment]

    @property
    def pool(self) -> Any:
        """The connection pool. httpx does not see requests that are sent directly to the pool."""
        return self._pool


class AsyncConnections:
    """The connections of an asynchronous client, each in a separate httpcore pool."""

    # A single pool of httpcore iterates over all its connections and waiting requests before and
    # after each request. With 256 concurrent requests, that takes 5 ms of processor time for each
    # request. With a pool for each connection, it takes less than 1 ms.

    def __init__(self, new_pool: Callable[[], httpcore.AsyncConnectionPool]) -> None:
        self._new_pool = new_pool
        self._idle: list[tuple[httpcore.Origin, httpcore.AsyncConnectionPool]] = []
        self._free = asyncio.Semaphore(MAX_CONNECTIONS)
        self._is_closed = False
        self._loop: asyncio.AbstractEventLoop | None = None

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request. Closing the stream of the response releases the connection.

        Raises:
            RuntimeError: An earlier request was sent in another event loop.
        """
        loop = asyncio.get_running_loop()
        self._loop = self._loop or loop
        if self._loop is not loop:
            # The connections belong to the first loop, which would not deliver data to this loop.
            raise RuntimeError(
                "this client was used in another event loop before: create a client for each event "
                "loop"
            )
        timeout = request.extensions.get("timeout", {}).get("pool")
        try:
            async with asyncio.timeout(timeout):
                await self._free.acquire()
        except TimeoutError as error:
            raise httpcore.PoolTimeout(str(error)) from error
        origin = request.url.origin
        pool = self._take(origin)
        try:
            response = await pool.handle_async_request(request)
        except BaseException:
            await self._release(origin, pool, is_usable=False)
            raise
        release = partial(self._release, origin, pool)
        response.stream = _ReleasingStream(response.stream, release)
        return response

    def _take(self, origin: httpcore.Origin) -> httpcore.AsyncConnectionPool:
        """Return the idle pool that was used last for the origin, or a new pool."""
        for index in reversed(range(len(self._idle))):
            if self._idle[index][0] == origin:
                return self._idle.pop(index)[1]
        return self._new_pool()

    async def _release(
        self, origin: httpcore.Origin, pool: httpcore.AsyncConnectionPool, *, is_usable: bool
    ) -> None:
        """Store a connection for the next request, or close the connection."""
        # A connection whose request failed or was canceled is not usable, since httpcore may still
        # consider it busy.
        if is_usable := is_usable and not self._is_closed:
            self._idle.append((origin, pool))
        self._free.release()
        if not is_usable:
            await pool.aclose()
            return
        while len(self._idle) > MAX_IDLE_CONNECTIONS and not self._free.locked():
            await self._idle.pop(0)[1].aclose()

    async def aclose(self) -> None:
        self._is_closed = True
        while self._idle:
            await self._idle.pop()[1].aclose()

    async def __aenter__(self) -> AsyncConnections:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()


class _ReleasingStream:
    """The body of a response. Closing the body releases the connection."""

    def __init__(self, stream: Any, release: Callable[..., Coroutine[Any, Any, None]]) -> None:
        self._stream = stream
        self._release = release
        self._is_complete = False
        self._is_closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk
        self._is_complete = True

    async def aclose(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            try:
                await self._stream.aclose()
            except BaseException:
                await self._release(is_usable=False)
                raise
            await self._release(is_usable=self._is_complete)
