"""Functions for free ports, signals and process groups."""

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
    """A server cannot be started. The message contains the reason and the end of the log."""


def free_port() -> int:
    """Return a port that no process uses. Another process can bind the port before the caller."""
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


@contextmanager
def defer_signals() -> Iterator[None]:
    """Defer the handlers of signals until the end of the block.

    If a handler raised an exception after a process was started, but before the process was
    assigned to a variable, the process would continue to run. Signals cannot be blocked instead,
    because the new process would inherit the mask.
    """
    if threading.current_thread() is not threading.main_thread():
        # Python runs signal handlers only in the main thread.
        yield
        return
    received: list[int] = []
    handlers = {
        number: signal.getsignal(number)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    deferred = {number: handler for number, handler in handlers.items() if callable(handler)}
    for number in deferred:
        signal.signal(number, lambda number, _: received.append(number))
    try:
        yield
    finally:
        for number, handler in deferred.items():
            signal.signal(number, handler)
        for received_number in received:
            signal.raise_signal(received_number)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Terminate the process group that a process leads, and reap the process."""
    _signal(process, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_STOP_SECONDS)
    # Other processes of the group can still run after its leader has exited.
    kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a process group without cleanup, as a failure of the machine would."""
    _signal(process, signal.SIGKILL)
    process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    # On macOS, `killpg` fails with EPERM if only zombies are left in the group.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
