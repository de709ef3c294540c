"""When a call must end.

httpx bounds each read and write alone, so that a server which sends a byte now and then would keep
a call forever. The deadline of a synchronous call is kept in a context variable, which each read
and write of a network stream looks at; asyncio cancels the calls of the others.
"""

from __future__ import annotations

from contextvars import ContextVar, Token

# By `time.monotonic`; None without a deadline.
current_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


class with_deadline:
    """Set the deadline of the calls in a `with` block."""

    __slots__ = ("_ends", "_token")

    def __init__(self, ends: float | None) -> None:
        self._ends = ends

    def __enter__(self) -> None:
        self._token: Token[float | None] = current_deadline.set(self._ends)

    def __exit__(self, *exception: object) -> None:
        current_deadline.reset(self._token)
