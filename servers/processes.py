"""What the servers of this package share: a free port, and a process group that ends with everything in it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess

HOST = "127.0.0.1"
_STOP_SECONDS = 10.0


class ServerError(Exception):
    """A server cannot be started; the message says why, with the end of its log."""


def free_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End the process group that a process leads, and reap the process."""
    _signal(process, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_STOP_SECONDS)
    # The group is there as long as one of its processes is, also when the first one has gone.
    _signal(process, signal.SIGKILL)
    process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    # macOS answers EPERM for a group of which only zombies are left.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
