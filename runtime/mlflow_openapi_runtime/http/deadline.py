"""When a call must end. `async_deadline` is the counterpart for coroutines.

The deadline of a synchronous call is kept in a context variable, which each read and write of a
network stream looks at: httpx bounds each of them alone, so that a server which sends a byte now
and then would keep a call forever.
"""

from __future__ import annotations

import time
from contextvars import ContextVar, Token

# By `time.monotonic`; None without a deadline.
current: ContextVar[float | None] = ContextVar("deadline", default=None)

sleep = time.sleep


class with_deadline:
    """Set the deadline of the calls in a `with` block."""

    __slots__ = ("_ends", "_token")

    def __init__(self, ends: float | None) -> None:
        self._ends = ends

    def __enter__(self) -> None:
        self._token: Token[float | None] = current.set(self._ends)

    def __exit__(self, *exception: object) -> None:
        current.reset(self._token)


def remaining(ends: float | None) -> float | None:
    """Seconds until a deadline, at least a little, since httpx takes 0 for none; None without."""
    return None if ends is None else max(ends - time.monotonic(), 0.001)
