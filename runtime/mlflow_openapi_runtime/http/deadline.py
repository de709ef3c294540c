"""The deadline of a synchronous call.

httpx limits only each read and write, so a server that sends a byte from time to time could delay a
call forever. The deadline is in a context variable, which network streams check at each read and
write. Asynchronous calls do not need the variable, since asyncio cancels them.
"""

from __future__ import annotations

from contextvars import ContextVar, Token

# When the call must end, by `time.monotonic`; None without a deadline.
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
