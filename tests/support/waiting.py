"""Waiting for other threads and processes, with enough time for a busy machine."""

from __future__ import annotations

import time
from collections.abc import Callable

# Seconds until a test gives up. Only a test that hangs takes that long.
PATIENCE = 300.0


def wait_until(condition: Callable[[], object]) -> None:
    """Return as soon as the condition holds, or fail after `PATIENCE` seconds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"this did not happen in {PATIENCE:.0f} s"
        time.sleep(0.01)
