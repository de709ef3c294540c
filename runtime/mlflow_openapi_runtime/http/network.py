"""The network streams of a synchronous client, which httpcore uses.

The streams limit each read and write to the deadline of its call, and do not reuse a connection
with unread bytes. httpcore would take such bytes for the response to the next request: httpcore
detects bytes that are still in the socket, but not bytes that arrived with the end of a response.
So this module also determines the end of each response (RFC 9112, section 6). `async_network` is
the asynchronous counterpart.
"""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Generator, Iterable
from contextvars import ContextVar
from typing import Any

import httpcore

from .deadline import current_deadline

# The body to send in one write with the headers of the current request, since two writes take a
# tenth more time. Empty if the body is sent in a separate write.
body: ContextVar[bytes] = ContextVar("body", default=b"")

# Many servers close idle connections after 5 s (uvicorn) or 2 s (gunicorn). With 5 s, the default
# of httpx, a server may close a connection just when a request is sent.
KEEPALIVE_SECONDS = 4.0

_EARLY_DATA = "the server sent data before the request"
_EARLY_SUCCESS = "the server reported success before it had received the request"

MAX_CONNECTIONS = 100
MAX_IDLE_CONNECTIONS = 20

_MAX_SESSION_TICKETS = 10
# Maximum number of bytes per write.
_WRITE_SIZE = 1 << 16

_REQUEST_LINE = re.compile(rb"([A-Z]+) \S+ HTTP/1\.1\r?\n")
_STATUS_LINE = re.compile(rb"HTTP/1\.[01] (\d{3})\b")
# Like h11, this pattern accepts lines without a carriage return.
_END_OF_HEAD = re.compile(rb"\n\r?\n")
_FRAMING_HEADER = re.compile(
    rb"\n(?:(content-length)[ \t]*:[ \t]*(\d{1,20})|(transfer-encoding)[ \t]*:[ \t]*chunked)[ \t]*(?=\r?\n)",  # noqa: E501
    re.IGNORECASE,
)
_END_OF_LINE = re.compile(rb"\n")
_CHUNK_SIZE = re.compile(rb"([0-9a-fA-F]{1,20})[ \t]*(?:;[^\n]*)?\r?\n")
# Maximum number of bytes of an incomplete head, chunk size or trailer; h11 rejects longer ones.
_MAX_INCOMPLETE = 100 << 10


class _UnknownEnd(Exception):
    """The end of the response is uncertain, or is the end of the connection."""


class ResponseFraming:
    """Determines where the responses of one connection end (RFC 9112, section 6).

    Attributes:
        responses: Number of complete responses.
        status: Status of the last response; 0 before the first.
        has_surplus: Whether bytes arrived that do not belong to a response, or the end of a
            response is uncertain. If so, the connection must not be used again.
    """

    def __init__(self) -> None:
        self.responses = 0
        self.status = 0
        self.has_surplus = False
        # Whether no response is expected.
        self._is_idle = True
        self._is_head_request = False
        self._unread = b""
        self._parser = self._parse()

    def starts_request(self, sent: bytes) -> bool:
        """Determine whether bytes that are about to be sent are the start of a request."""
        return self._is_idle and _REQUEST_LINE.match(sent) is not None

    def request_started(self, sent: bytes) -> None:
        self._is_idle = False
        self._is_head_request = sent.startswith(b"HEAD ")

    def receive(self, data: bytes) -> None:
        """Process received bytes."""
        self._unread += data
        next(self._parser)

    # Generators parse the unread bytes. They yield when they need more bytes.

    def _parse(self) -> Generator[None]:
        while True:
            if self._is_idle:
                # Before the first request, a proxy may use a protocol other than HTTP.
                if self._unread and self.responses:
                    self.has_surplus = True
                self._unread = b""
                yield
                continue
            try:
                yield from self._parse_response()
            except _UnknownEnd:
                self.has_surplus = True
                self._is_idle = True

    def _parse_response(self) -> Generator[None]:
        head = yield from self._read_through(_END_OF_HEAD)
        status_line = _STATUS_LINE.match(head)
        if status_line is None:
            raise _UnknownEnd
        status = int(status_line[1])
        # A final response follows each informational response except 101.
        if 100 <= status < 200 and status != 101:
            return
        self.status = status
        lengths = set()
        is_chunked = False
        for length_header, length, _ in _FRAMING_HEADER.findall(head):
            if length_header:
                lengths.add(int(length))
            else:
                is_chunked = True
        if self._is_head_request or status in (204, 304):
            pass
        elif is_chunked and not lengths:
            yield from self._skip_chunks()
        elif len(lengths) == 1 and not is_chunked:
            yield from self._skip(lengths.pop())
        else:
            # Without a length, the response ends when the connection closes. With
            # contradictory lengths, the end of the response is uncertain.
            raise _UnknownEnd
        self.responses += 1
        self._is_idle = True

    def _skip_chunks(self) -> Generator[None]:
        size = -1
        while size != 0:
            line = _CHUNK_SIZE.fullmatch((yield from self._read_through(_END_OF_LINE)))
            if line is None:
                raise _UnknownEnd
            size = int(line[1], 16)
            if size:
                yield from self._skip(size + len(b"\r\n"))
        # An empty line ends the trailer, which may have no other lines.
        while (yield from self._read_through(_END_OF_LINE)) not in (b"\r\n", b"\n"):
            pass

    def _skip(self, count: int) -> Generator[None]:
        while count > len(self._unread):
            count -= len(self._unread)
            self._unread = b""
            yield
        self._unread = self._unread[count:]

    def _read_through(self, pattern: re.Pattern[bytes]) -> Generator[None, None, bytes]:
        """Read the bytes up to the end of the first match of a pattern."""
        while (match := pattern.search(self._unread)) is None:
            if len(self._unread) > _MAX_INCOMPLETE:
                raise _UnknownEnd
            yield
        read, self._unread = self._unread[: match.end()], self._unread[match.end() :]
        return read


def _uptime() -> float:
    # Unlike `time.monotonic`, this clock also runs while the machine is suspended.
    return time.clock_gettime(time.CLOCK_BOOTTIME)


# Not all systems have this clock.
if not hasattr(time, "CLOCK_BOOTTIME"):
    _uptime = time.monotonic


class ConnectionTracker:
    """Tracks the requests and responses of one connection."""

    def __init__(self) -> None:
        self.framing = ResponseFraming()
        # httpcore reads after a write error, since a server may report an error before it has
        # received the whole request.
        self.write_error: httpcore.WriteError | None = None
        self._last_read = 0.0
        self._sent_ahead = b""

    def start_request(self, headers: bytes, *, has_unread: bool) -> bytes:
        """Return the bytes to write first: the headers, plus the body if both go in one write.

        Raises:
            httpcore.ConnectionNotAvailable: The pool must use a different connection. This is
                possible, since nothing has been sent.
            httpcore.RemoteProtocolError: The server sent bytes before the first request.
        """
        if self.must_close:
            raise httpcore.ConnectionNotAvailable
        if has_unread:
            if self.framing.responses:
                raise httpcore.ConnectionNotAvailable
            raise httpcore.RemoteProtocolError(_EARLY_DATA)
        self.framing.request_started(headers)
        self._sent_ahead = body.get()
        return headers + self._sent_ahead

    def has_sent(self, buffer: bytes) -> bool:
        """Determine whether a body that httpcore writes was already sent with its headers."""
        if not self._sent_ahead:
            return False
        assert buffer == self._sent_ahead
        self._sent_ahead = b""
        return True

    def received(self, data: bytes) -> None:
        """Process received bytes, or raise an error if the bytes cannot be a response."""
        if self.write_error is not None and not data:
            raise self.write_error
        self.framing.receive(data)
        self._last_read = _uptime()
        if self.write_error is not None and 200 <= self.framing.status < 300:
            raise httpcore.RemoteProtocolError(_EARLY_SUCCESS)

    @property
    def must_close(self) -> bool:
        """Whether the connection must not be used for another request."""
        if self.framing.has_surplus:
            return True
        is_used = self.framing.responses > 0
        return is_used and _uptime() - self._last_read > KEEPALIVE_SECONDS


def _within_deadline(timeout: float | None) -> float | None:
    """Limit the timeout of one read or write to the remaining time of the call."""
    deadline = current_deadline.get()
    if deadline is None:
        return timeout
    remaining = deadline - time.monotonic()
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
        self._tracker = ConnectionTracker()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            data = self._inner.read(max_bytes, _within_deadline(timeout))
        except httpcore.ReadError:
            if self._tracker.write_error is not None:
                raise self._tracker.write_error from None
            raise
        self._tracker.received(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer or self._tracker.has_sent(buffer):
            return
        if self._tracker.framing.starts_request(buffer):
            buffer = self._tracker.start_request(buffer, has_unread=self._has_unread())
        try:
            # The remaining time is computed again for each write, since a write may use it up.
            for start in range(0, len(buffer), _WRITE_SIZE):
                self._inner.write(buffer[start : start + _WRITE_SIZE], _within_deadline(timeout))
        except httpcore.WriteError as error:
            self._tracker.write_error = error
            raise

    def _has_unread(self) -> bool:
        if self._tracker.framing.responses:
            return bool(self._inner.get_extra_info("is_readable"))
        # TLS servers send session tickets without a request. A read consumes a ticket but
        # returns no data.
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
            # `write` checks the socket before each request, so the socket is not checked here.
            return self._tracker.must_close
        return self._inner.get_extra_info(info)
