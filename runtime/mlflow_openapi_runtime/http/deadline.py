"""The deadline of a synchronous call.

httpx limits only the time of each read and write, so a server that sends a byte from time to time
could delay a call forever. The deadline is stored in a context variable, which network streams
check at each read and write. Asynchronous calls do not need the variable, since asyncio cancels a
call at its deadline.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

# The value of `time.monotonic()` at which the call must end; None if the call has no deadline.
current_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def with_deadline(deadline: float | None) -> Generator[None]:
    """Set the deadline of the calls in a `with` block."""
    token = current_deadline.set(deadline)
    try:
        yield
    finally:
        current_deadline.reset(token)
