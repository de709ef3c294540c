"""The network streams of a synchronous client, below httpcore: each read and write keeps to the
deadline of its call, and a connection with unread bytes is not used again.

`async_network` is the counterpart for an asynchronous client.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from . import deadline
from .exchanges import EARLY_DATA, Exchanges

MAX_CONNECTIONS = 100
MAX_IDLE_CONNECTIONS = 20

_MAX_SESSION_TICKETS = 10
# Bytes that are written at once.
_PIECE = 1 << 16


def _within_deadline(timeout: float | None) -> float | None:
    """The timeout of one read or write, shortened to what the call has left."""
    ends = deadline.current.get()
    if ends is None:
        return timeout
    remaining = ends - time.monotonic()
    if remaining <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return remaining if timeout is None else min(timeout, remaining)


class NetworkBackend(httpcore.NetworkBackend):
    """Opens the connections of a synchronous client."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = _within_deadline(timeout)
        return _Stream(self._inner.connect_tcp(host, port, timeout, local_address, socket_options))


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._exchanges = Exchanges()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            data = self._inner.read(max_bytes, _within_deadline(timeout))
        except httpcore.ReadError:
            if self._exchanges.write_error is not None:
                raise self._exchanges.write_error from None
            raise
        self._exchanges.received(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer or self._exchanges.has_sent(buffer):
            return
        framing = self._exchanges.framing
        if framing.starts_request(buffer):
            if self._exchanges.are_over:
                # The pool takes another connection. Nothing has been sent.
                raise httpcore.ConnectionNotAvailable
            if framing.responses and self._inner.get_extra_info("is_readable"):
                raise httpcore.ConnectionNotAvailable
            if not framing.responses and self._has_early_data():
                raise httpcore.RemoteProtocolError(EARLY_DATA)
            buffer = self._exchanges.start_request(buffer)
        try:
            # In pieces, since each of them may take all the time that is left.
            for start in range(0, len(buffer), _PIECE):
                self._inner.write(buffer[start : start + _PIECE], _within_deadline(timeout))
        except httpcore.WriteError as error:
            self._exchanges.write_error = error
            raise

    def _has_early_data(self) -> bool:
        # TLS servers send session tickets unasked; a read takes in one of them and returns nothing.
        for _ in range(_MAX_SESSION_TICKETS):
            if not self._inner.get_extra_info("is_readable"):
                return False
            try:
                return self._inner.read(1, timeout=0) != b""
            except httpcore.ReadError:
                continue
        return False

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        timeout = _within_deadline(timeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            # The socket is looked at when the next request is to be sent, not before and after
            # each.
            return self._exchanges.are_over
        return self._inner.get_extra_info(info)
