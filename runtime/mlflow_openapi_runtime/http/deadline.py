"""The deadline of a synchronous call.

httpx limits only the time of each read and write, so a server that sends a byte from time to time
could delay a call forever. The deadline is stored in a context variable, which network streams
check at each read and write. Asynchronous calls do not need the variable, since asyncio cancels a
call at its deadline.
"""

from __future__ import annotations

from contextvars import ContextVar, Token

# The value of `time.monotonic()` at which the call must end; None if the call has no deadline.
current_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


class with_deadline:
    """Set the deadline of the calls in a `with` block."""

    __slots__ = ("_deadline", "_token")

    def __init__(self, deadline: float | None) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._token: Token[float | None] = current_deadline.set(self._deadline)

    def __exit__(self, *exception: object) -> None:
        current_deadline.reset(self._token)
