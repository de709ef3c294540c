"""The base class of servers that consist of one process group."""

from __future__ import annotations

import atexit
import contextlib
import http.client
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from tools.servers.processes import HOST, ServerError, defer_signals, end_group

_START_SECONDS = 120.0


class LocalServer(ABC):
    """A running server.

    The server is stopped by `stop` or at the end of a `with` block.
    """

    # Name in errors.
    _NAME: ClassVar[str]

    def __init__(
        self,
        command: Sequence[str],
        port: int,
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.url = f"http://{HOST}:{port}"
        self._port = port
        # The file is open as long as the process runs.
        self._log = tempfile.TemporaryFile()  # noqa: SIM115
        with defer_signals():
            self._process = subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=self._log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            atexit.register(self.stop)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Stop the server. Does nothing if the server is already stopped."""
        if self._process.returncode is None:
            end_group(self._process)
        self._log.close()
        atexit.unregister(self.stop)

    @abstractmethod
    def _is_ready(self) -> bool:
        """Determine whether the server responds."""

    def _wait_until_ready(self) -> None:
        """Wait until the server responds. If it does not, stop it and raise ServerError."""
        deadline = time.monotonic() + _START_SECONDS
        try:
            while not self._is_ready():
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self._log.seek(0)
                    log = self._log.read().decode(errors="replace")
                    raise ServerError(f"{self._NAME} does not respond:\n{log}")
                time.sleep(0.1)
        except BaseException:
            self.stop()
            raise

    def _status(self, method: str, path: str) -> int | None:
        """Send a request and return the status; None if the server does not respond."""
        connection = http.client.HTTPConnection(HOST, self._port, timeout=5)
        with contextlib.closing(connection):
            try:
                connection.request(method, path)
                return connection.getresponse().status
            except (OSError, http.client.HTTPException):
                return None
