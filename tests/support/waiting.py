"""Waits for what other threads and processes do, for as long as a busy machine takes."""

from __future__ import annotations

import time
from collections.abc import Callable

# Seconds until a test gives up: far more than anything takes, so that only a hang gets there.
PATIENCE = 300.0


def wait_until(condition: Callable[[], object]) -> None:
    """Return as soon as the condition holds; fail the test if it never does."""
    ends = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < ends, f"this did not happen in {PATIENCE:.0f} s"
        time.sleep(0.01)
