"""Finds the end of each response on a connection (RFC 9112, section 6).

httpcore takes bytes that follow a response for the response to the next request: it sees those that
are still in the socket, not those that came along with the end of the response.
"""

from __future__ import annotations

import re
from enum import Enum, auto

_REQUEST_LINE = re.compile(rb"([A-Z]+) \S+ HTTP/1\.1\r?\n")
_STATUS_LINE = re.compile(rb"HTTP/1\.[01] (\d{3})\b")
# As h11 reads them: the carriage return may be missing.
_END_OF_HEAD = re.compile(rb"\n\r?\n")
_FRAMING_HEADER = re.compile(
    rb"\n(?:(content-length)[ \t]*:[ \t]*(\d{1,20})|(transfer-encoding)[ \t]*:[ \t]*chunked)[ \t]*(?=\r?\n)",  # noqa: E501
    re.IGNORECASE,
)
_CHUNK_SIZE = re.compile(rb"([0-9a-fA-F]{1,20})[ \t]*(?:;[^\n]*)?\r?\n")
# h11 refuses a longer head, chunk size or trailer.
_MAX_INCOMPLETE = 100 << 10


class _State(Enum):
    IDLE = auto()  # No request has been sent, or its response is complete.
    HEAD = auto()
    BODY = auto()
    CHUNK_SIZE = auto()
    CHUNK = auto()
    TRAILER = auto()
    UNTIL_CLOSE = auto()


class ResponseFraming:
    """Where the responses of one connection end (RFC 9112, section 6).

    Attributes:
        responses: Number of complete responses.
        status: Status of the last response; 0 before the first.
        has_surplus: Whether bytes came that belong to no response, or the end of a response is not
            certain. The connection must not be used again.
    """

    __slots__ = (
        "_incomplete",
        "_is_head_request",
        "_remaining",
        "_state",
        "has_surplus",
        "responses",
        "status",
    )

    def __init__(self) -> None:
        self.responses = 0
        self.status = 0
        self.has_surplus = False
        self._state = _State.IDLE
        self._is_head_request = False
        self._remaining = 0
        self._incomplete = b""

    def starts_request(self, sent: bytes) -> bool:
        """Whether bytes that are about to be sent are the beginning of a request."""
        is_between = self._state in (_State.IDLE, _State.UNTIL_CLOSE)
        return is_between and _REQUEST_LINE.match(sent) is not None

    def request_started(self, sent: bytes) -> None:
        self._state = _State.HEAD
        self._is_head_request = sent.startswith(b"HEAD ")

    def receive(self, data: bytes) -> None:
        """Follow bytes that were received."""
        if self._state is _State.BODY and len(data) < self._remaining:
            self._remaining -= len(data)
            return
        if self._incomplete:
            data, self._incomplete = self._incomplete + data, b""
        while data:
            match self._state:
                case _State.IDLE:
                    # Before the first request, a proxy may be asked in a protocol of its own.
                    self.has_surplus = self.responses > 0
                    return
                case _State.UNTIL_CLOSE:
                    return
                case _State.BODY | _State.CHUNK:
                    data = self._skip(data)
                case _State.HEAD:
                    data = self._read_head(data)
                case _State.CHUNK_SIZE:
                    data = self._read_chunk_size(data)
                case _State.TRAILER:
                    data = self._read_trailer(data)

    def _skip(self, data: bytes) -> bytes:
        skipped = min(len(data), self._remaining)
        self._remaining -= skipped
        if not self._remaining:
            if self._state is _State.CHUNK:
                self._state = _State.CHUNK_SIZE
            else:
                self._complete()
        return data[skipped:]

    def _read_head(self, data: bytes) -> bytes:
        end = _END_OF_HEAD.search(data)
        if end is None:
            return self._wait(data)
        head, rest = data[: end.end()], data[end.end() :]
        status_line = _STATUS_LINE.match(head)
        if status_line is None:
            self._give_up()
            return b""
        status = int(status_line[1])
        if 100 <= status < 200 and status != 101:
            return rest
        self.status = status
        lengths = set()
        is_chunked = False
        for length_header, length, _ in _FRAMING_HEADER.findall(head):
            if length_header:
                lengths.add(int(length))
            else:
                is_chunked = True
        if self._is_head_request or status in (204, 304):
            self._complete()
        elif is_chunked and not lengths:
            self._state = _State.CHUNK_SIZE
        elif len(lengths) == 1 and not is_chunked:
            self._expect(lengths.pop())
        else:
            # Without a length the response ends with the connection; with two, nobody knows where.
            self._give_up()
        return rest

    def _expect(self, length: int) -> None:
        if length:
            self._state = _State.BODY
            self._remaining = length
        else:
            self._complete()

    def _read_chunk_size(self, data: bytes) -> bytes:
        line = _CHUNK_SIZE.match(data)
        if line is None:
            if b"\n" in data:
                self._give_up()
                return b""
            return self._wait(data)
        size = int(line[1], 16)
        if size:
            self._state = _State.CHUNK
            self._remaining = size + len(b"\r\n")
        else:
            self._state = _State.TRAILER
        return data[line.end() :]

    def _read_trailer(self, data: bytes) -> bytes:
        # Either the empty line follows at once, or it ends the trailer.
        for empty_line in (b"\r\n", b"\n"):
            if data.startswith(empty_line):
                self._complete()
                return data[len(empty_line) :]
        end = _END_OF_HEAD.search(data)
        if end is None:
            return self._wait(data)
        self._complete()
        return data[end.end() :]

    def _wait(self, data: bytes) -> bytes:
        """Keep an incomplete line until more arrives."""
        self._incomplete = data
        if len(data) > _MAX_INCOMPLETE:
            self._give_up()
        return b""

    def _complete(self) -> None:
        self._state = _State.IDLE
        self.responses += 1

    def _give_up(self) -> None:
        """The end is not known: what follows is left to h11, and the connection is not used
        again.
        """
        self._state = _State.UNTIL_CLOSE
        self._incomplete = b""
        self.has_surplus = True
