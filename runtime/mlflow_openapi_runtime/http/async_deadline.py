"""When a call of a coroutine must end. See `deadline`."""

from __future__ import annotations

import asyncio

from .deadline import remaining

sleep = asyncio.sleep


def with_deadline(ends: float | None) -> asyncio.Timeout:
    """Cancel the block and raise a TimeoutError when the deadline passes."""
    return asyncio.timeout(remaining(ends))
