"""The transport of an asynchronous client. See `transport`.

Apart from it, since asyncio takes 10 ms to import.
"""

from __future__ import annotations

import ssl
from typing import Any

import httpcore

from .. import http
from .async_network import AsyncNetworkBackend
from .connections import AsyncConnections
from .exchanges import KEEPALIVE_SECONDS
from .proxies import core_proxy


class AsyncTransport(http.AsyncHTTPTransport):
    """Like `http_client.Transport`, for an asynchronous client."""

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

        # It has what httpx calls of a pool.
        self._pool = AsyncConnections(new_pool)  # type: ignore[assignment]

    @property
    def pool(self) -> Any:
        """The connections. A request that is given to them is not seen by httpx."""
        return self._pool
