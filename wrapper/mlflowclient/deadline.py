"""Makes a deadline hold inside a call: in every read and write of a connection.

httpx bounds each read and write alone, so a server that sends a byte now and then keeps a call for ever. Here each of
them gets no more time than the call has left. The HTTP library has no public place for this: `BoundedClient` reaches
into it.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import Any, TypeVar

import httpcore

from mlflowclient import http

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

_ends: ContextVar[float | None] = ContextVar("ends", default=None)

# Bytes that wait at the most.
_HELD = 1 << 14


def bounded(ends: float | None, exchange: Callable[[A, B], T], first: A, second: B) -> T:
    """Call a function; what it sends and receives ends at a time of `time.monotonic`."""
    token = _ends.set(ends)
    try:
        return exchange(first, second)
    finally:
        _ends.reset(token)


class BoundedClient(http.Client):
    """A client whose connections keep to the deadline."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        for transport in (self._transport, *self._mounts.values()):
            pool = getattr(transport, "_pool", None)
            if pool is not None:
                pool._network_backend = _Backend(pool._network_backend)


def _left(timeout: float | None) -> float | None:
    ends = _ends.get()
    if ends is None:
        return timeout
    left = ends - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return left if timeout is None else min(timeout, left)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.connect_tcp(host, port, _left(timeout), local_address, socket_options))


class _Stream(httpcore.NetworkStream):
    """A connection. What it sends waits for the next read, so that headers and a small body travel in one piece."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._held = b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._held:
            self._flush(timeout)
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if len(self._held) + len(buffer) <= _HELD:
            self._held += buffer
            return
        if self._held:
            self._flush(timeout)
        self._inner.write(buffer, _left(timeout))

    def _flush(self, timeout: float | None) -> None:
        held, self._held = self._held, b""
        self._inner.write(held, _left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
