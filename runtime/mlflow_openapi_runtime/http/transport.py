"""The httpx transport of a synchronous client, whose connections respect the call's deadline."""

from __future__ import annotations

import ssl
from typing import Any

import httpcore

from .. import http
from .network import KEEPALIVE_SECONDS, MAX_CONNECTIONS, MAX_IDLE_CONNECTIONS, NetworkBackend
from .proxies import core_proxy


class Transport(http.HTTPTransport):
    """A transport of httpx whose connections respect the deadline of a call."""

    def __init__(self, ssl_context: ssl.SSLContext, proxy: str | None = None) -> None:
        # httpx checks the proxy and creates a pool. The pool is replaced, since httpx has no option
        # for the network backend.
        super().__init__(verify=ssl_context, proxy=proxy)
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl_context,
            proxy=None if proxy is None else core_proxy(proxy),
            max_connections=MAX_CONNECTIONS,
            max_keepalive_connections=MAX_IDLE_CONNECTIONS,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=NetworkBackend(),
        )

    @property
    def pool(self) -> Any:
        """The connection pool. httpx does not see requests that are sent directly to the pool."""
        return self._pool
