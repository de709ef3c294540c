"""The network streams of an asynchronous client, with asyncio. See `network`.

This module is separate from `network`, since importing asyncio takes 10 ms.
"""

from __future__ import annotations

import asyncio
import ipaddress
import select
import ssl
from collections import deque
from collections.abc import Iterable
from typing import Any, cast

import httpcore

from .network import ConnectionTracker

# Maximum number of unread bytes. If there are more, receiving pauses until all are read.
_MAX_BUFFERED = 1 << 18


# The backend of httpcore does not report whether anyio has unread bytes in its buffer.
class AsyncNetworkBackend(httpcore.AsyncNetworkBackend):
    """Opens connections with asyncio."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        protocol = _Protocol()
        try:
            async with asyncio.timeout(timeout):
                transport, _ = await loop.create_connection(
                    lambda: protocol,
                    host,
                    port,
                    **_happy_eyeballs(loop, host),
                    local_addr=None if local_address is None else (local_address, 0),
                )
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        for option in socket_options or ():
            transport.get_extra_info("socket").setsockopt(*option)
        return _AsyncStream(transport, protocol)


def _happy_eyeballs(loop: asyncio.AbstractEventLoop, host: str) -> dict[str, Any]:
    """Return the arguments with which asyncio tries the addresses of a host concurrently."""
    # The event loop of uvloop is not a BaseEventLoop, and does not accept the argument.
    if not isinstance(loop, asyncio.BaseEventLoop):
        return {}
    # Omitted for an IP address: if the attempt is canceled, asyncio (3.11) leaks a connection.
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return {"happy_eyeballs_delay": 0.25}
    return {}


class _Protocol(asyncio.Protocol):
    """Buffers the bytes that a connection receives until they are read.

    Attributes:
        unread: Received chunks that have not been read.
        is_at_end: Whether no more bytes can be received.
        error: The error that ended the connection; None if there was none.
    """

    def __init__(self) -> None:
        self.unread: deque[memoryview] = deque()
        self.is_at_end = False
        self.error: Exception | None = None
        self._transport: asyncio.Transport | None = None
        self._size = 0
        self._is_paused = False
        # Set when bytes or the end of the connection arrive.
        self._arrived = asyncio.Event()
        # Future whose result is whether all buffered bytes were sent; None if none are buffered.
        self._drained: asyncio.Future[bool] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # A cast, not a check: the transport of uvloop is not an instance of `asyncio.Transport`.
        self._transport = transport = cast(asyncio.Transport, transport)
        # These limits make `drain` wait until all bytes are sent. With `high=0`, TLS would pause
        # even if there is nothing to send.
        transport.set_write_buffer_limits(high=1, low=0)

    def data_received(self, data: bytes) -> None:
        self.unread.append(memoryview(data))
        self._size += len(data)
        if self._size > _MAX_BUFFERED and self._transport is not None:
            self._transport.pause_reading()
            self._is_paused = True
        self._arrived.set()

    def eof_received(self) -> None:
        self.is_at_end = True
        self._arrived.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.error = exc
        self.eof_received()
        self._finish_draining(is_sent=False)

    def pause_writing(self) -> None:
        self._drained = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        self._finish_draining(is_sent=True)

    async def read(self, max_bytes: int) -> bytes:
        while not self.unread and not self.is_at_end:
            self._arrived.clear()
            await self._arrived.wait()
        data = b""
        if self.unread:
            received = self.unread.popleft()
            data = bytes(received[:max_bytes])
            if len(received) > max_bytes:
                self.unread.appendleft(received[max_bytes:])
            self._size -= len(data)
        if self._is_paused and not self.unread and self._transport is not None:
            self._is_paused = False
            self._transport.resume_reading()
        return data

    async def drain(self) -> bool:
        """Wait until the system has all bytes; return False if the connection is lost first."""
        return True if self._drained is None else await self._drained

    def _finish_draining(self, *, is_sent: bool) -> None:
        if self._drained is not None and not self._drained.done():
            self._drained.set_result(is_sent)
        self._drained = None


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, transport: asyncio.Transport, protocol: _Protocol) -> None:
        self._connection = transport
        self._protocol = protocol
        self._tracker = ConnectionTracker()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            async with asyncio.timeout(timeout):
                data = await self._protocol.read(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        is_lost = not data and self._protocol.error is not None
        # After a write error, `received` raises the write error instead.
        if is_lost and self._tracker.write_error is None:
            raise httpcore.ReadError(str(self._protocol.error)) from self._protocol.error
        self._tracker.received(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer or self._tracker.has_sent(buffer):
            return
        if self._tracker.framing.starts_request(buffer):
            buffer = self._tracker.start_request(buffer, has_unread=await self._has_unread())
        self._connection.write(buffer)
        # The connection is closing if the system rejected the bytes.
        if not self._connection.is_closing():
            try:
                async with asyncio.timeout(timeout):
                    if await self._protocol.drain():
                        return
            except TimeoutError as error:
                raise httpcore.WriteTimeout(str(error)) from error
        lost = httpcore.WriteError("the connection was closed before the whole request was sent")
        self._tracker.write_error = lost
        raise lost

    async def _has_unread(self) -> bool:
        protocol = self._protocol
        if not self._tracker.framing.responses:
            # Twice: the event loop polls sockets in one iteration, and reads them in the next.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return bool(protocol.unread)
        if protocol.unread or protocol.is_at_end:
            return True
        return _is_readable(self._connection.get_extra_info("socket"))

    async def aclose(self) -> None:
        self._connection.close()
        await asyncio.sleep(0)
        # Some servers do not reply to the end of a TLS connection, so the connection is aborted.
        self._connection.abort()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        protocol = _Protocol()
        try:
            async with asyncio.timeout(timeout):
                transport = await asyncio.get_running_loop().start_tls(
                    self._connection, protocol, ssl_context, server_hostname=server_hostname
                )
        except BaseException as error:
            # The connection must be closed after a canceled handshake, too.
            self._connection.abort()
            if isinstance(error, TimeoutError):
                raise httpcore.ConnectTimeout(str(error)) from error
            if isinstance(error, OSError):
                raise httpcore.ConnectError(str(error)) from error
            raise
        if transport is None:
            raise httpcore.ConnectError("the connection was closed during the TLS handshake")
        protocol.connection_made(transport)
        return _AsyncStream(transport, protocol)

    def get_extra_info(self, info: str) -> Any:
        match info:
            case "is_readable":
                protocol = self._protocol
                return bool(protocol.unread) or protocol.is_at_end or self._tracker.must_close
            case "client_addr":
                return self._connection.get_extra_info("sockname")
            case "server_addr":
                return self._connection.get_extra_info("peername")
        return self._connection.get_extra_info(info)


def _is_readable(sock: Any) -> bool:
    """Determine whether a socket has bytes that the event loop has not read yet."""
    if sock is None or sock.fileno() < 0:
        return True
    # Windows has no `poll`. Elsewhere, `select` fails for large file descriptors.
    if not hasattr(select, "poll"):
        return bool(select.select([sock], [], [], 0)[0])
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(0))
