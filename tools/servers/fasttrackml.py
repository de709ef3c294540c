"""Starts FastTrackML, a tracking server that implements MLflow's API in Go.

    with FastTrackML.start() as server:
        print(server.url)

The database and the artifacts of a server are in a temporary folder.
"""

from __future__ import annotations

import atexit
import contextlib
import http.client
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.paths import ROOT
from tools.servers.processes import HOST, ServerError, defer_signals, end_group, free_port

_PROGRAM = ROOT / ".fasttrackml" / "bin" / "fml"
_START_SECONDS = 120.0
# The server reads its options from variables with this prefix, too.
_PREFIX = "FML_"


class FastTrackML:
    """A running server, created by `start`.

    The server is stopped by `stop` or at the end of a `with` block.
    """

    def __init__(self, folder: Path, port: int, credentials: tuple[str, str] | None) -> None:
        self.url = f"http://{HOST}:{port}"
        self._port = port
        self._folder = folder
        command = [str(_PROGRAM), "server", "--listen-address", f"{HOST}:{port}"]
        command += ["--database-uri", f"sqlite://{folder}/fasttrackml.db"]
        command += ["--default-artifact-root", f"{folder}/artifacts"]
        if credentials is not None:
            command += ["--auth-username", credentials[0], "--auth-password", credentials[1]]
        with defer_signals(), self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command,
                cwd=folder,
                env={name: os.environ[name] for name in os.environ if not name.startswith(_PREFIX)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            atexit.register(self.stop)

    @classmethod
    def start(cls, credentials: tuple[str, str] | None = None) -> Self:
        """Start a server on a free port and wait until it responds.

        Args:
            credentials: Username and password that the server requires.
        """
        if not _PROGRAM.exists():
            raise ServerError("FastTrackML is not installed: run `make .fasttrackml/.installed`")
        folder = Path(tempfile.mkdtemp(prefix="fasttrackml-"))
        server = cls(folder, free_port(), credentials)
        try:
            server._wait_until_ready()
        except BaseException:
            server.stop()
            raise
        return server

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
        """Stop the server and remove its data. Does nothing if the server is already stopped."""
        if self._process.returncode is None:
            end_group(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)
        atexit.unregister(self.stop)

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                log = self._log.read_text(errors="replace")
                raise ServerError(f"FastTrackML does not respond:\n{log}")
            time.sleep(0.1)

    def _is_ready(self) -> bool:
        connection = http.client.HTTPConnection(HOST, self._port, timeout=5)
        with contextlib.closing(connection):
            try:
                connection.request("GET", "/health")
                # 401 if the server requires credentials.
                return connection.getresponse().status in (200, 401)
            except (OSError, http.client.HTTPException):
                return False
