"""What the servers of this package share: a free port, and a process group that ends with
everything in it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

HOST = "127.0.0.1"
_STOP_SECONDS = 10.0


class ServerError(Exception):
    """A server cannot be started; the message says why, with the end of its log."""


def free_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


@contextmanager
def signals_held() -> Iterator[None]:
    """Let the handlers of signals wait for the end of the block.

    Between the start of a process and the note of it, their exception would leave it running. To
    block the signals would not do, since the new process would have them blocked too.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # Handlers run in the main thread alone.
        return
    came: list[int] = []
    handlers = {
        number: signal.getsignal(number)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    held = {number: handler for number, handler in handlers.items() if callable(handler)}
    for number in held:
        signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)
        for late in came:
            signal.raise_signal(late)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End the process group that a process leads, and reap the process."""
    _signal(process, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_STOP_SECONDS)
    # The group is there as long as one of its processes is, also when the first one has gone.
    kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """End a process group with no time to tidy up, as a failure of the machine does."""
    _signal(process, signal.SIGKILL)
    process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    # macOS answers EPERM for a group of which only zombies are left.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
