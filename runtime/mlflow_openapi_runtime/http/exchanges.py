"""The requests and responses of one connection, as far as its next use depends on them."""

from __future__ import annotations

import time
from contextvars import ContextVar

import httpcore

from .framing import ResponseFraming

# The body that will follow the headers of the current request. It is sent in one piece with them,
# since two take a tenth more time. Empty if the headers are to be sent alone.
body: ContextVar[bytes] = ContextVar("body", default=b"")

# Many servers close idle connections after 5 s (uvicorn) or 2 s (gunicorn). At 5 s, the default of
# httpx, both sides would do so at once, and a request may fall in between.
KEEPALIVE_SECONDS = 4.0

EARLY_DATA = "the server sent data before the request"
_EARLY_SUCCESS = "the server reported success before it had received the request"


def _uptime() -> float:
    """Seconds of a clock that also runs while the machine is suspended, where there is one."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


if not hasattr(time, "CLOCK_BOOTTIME"):
    _uptime = time.monotonic


class Exchanges:
    """Follows the requests and responses of one connection."""

    def __init__(self) -> None:
        self.framing = ResponseFraming()
        # httpcore goes on after it, since a server may report an error before it has received all.
        self.write_error: httpcore.WriteError | None = None
        self._last_read = 0.0
        self._sent_ahead = b""

    def start_request(self, headers: bytes) -> bytes:
        """Begin a request; return what to send: the headers, with the body if it is known."""
        self.framing.request_started(headers)
        self._sent_ahead = body.get()
        return headers + self._sent_ahead

    def has_sent(self, buffer: bytes) -> bool:
        """Whether a body that is to be written was sent with its headers."""
        if not self._sent_ahead:
            return False
        assert buffer == self._sent_ahead
        self._sent_ahead = b""
        return True

    def received(self, data: bytes) -> None:
        """Follow what was received; raise if it is no response to what was sent."""
        if self.write_error is not None and not data:
            raise self.write_error
        self.framing.receive(data)
        self._last_read = _uptime()
        if self.write_error is not None and 200 <= self.framing.status < 300:
            raise httpcore.RemoteProtocolError(_EARLY_SUCCESS)

    @property
    def are_over(self) -> bool:
        """Whether the connection must not carry another request."""
        if self.framing.has_surplus:
            return True
        is_used = self.framing.responses > 0
        return is_used and _uptime() - self._last_read > KEEPALIVE_SECONDS
