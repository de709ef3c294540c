"""The transports of httpx, with connections that keep to the deadline of a call."""

from __future__ import annotations

import ssl
from typing import Any

import httpcore

from .. import http
from .network import KEEPALIVE_SECONDS, MAX_CONNECTIONS, MAX_IDLE_CONNECTIONS, NetworkBackend
from .proxies import core_proxy


class Transport(http.HTTPTransport):
    """The transport of httpx, whose connections keep to the deadline of a call."""

    def __init__(self, ssl_context: ssl.SSLContext, proxy: str | None = None) -> None:
        super().__init__(verify=ssl_context, proxy=proxy)  # This checks the proxy.
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
        """The connections. A request that is given to them is not seen by httpx."""
        return self._pool
