"""Starts FastTrackML, a tracking server that implements MLflow's API in Go.

    with FastTrackML.start() as server:
        print(server.url)

The database and the artifacts of a server are in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from http import HTTPStatus
from pathlib import Path
from typing import Self

from tools.paths import ROOT
from tools.servers.local_server import LocalServer
from tools.servers.processes import HOST, ServerError, free_port

_PROGRAM = ROOT / ".fasttrackml" / "bin" / "fml"
# The server reads its options from variables with this prefix, too.
_PREFIX = "FML_"


class FastTrackML(LocalServer):
    """A running server, created by `start`.

    The server is stopped by `stop` or at the end of a `with` block.
    """

    _NAME = "FastTrackML"

    def __init__(self, folder: Path, port: int, credentials: tuple[str, str] | None) -> None:
        self._folder = folder
        command = [str(_PROGRAM), "server", "--listen-address", f"{HOST}:{port}"]
        command += ["--database-uri", f"sqlite://{folder}/fasttrackml.db"]
        command += ["--default-artifact-root", f"{folder}/artifacts"]
        if credentials is not None:
            command += ["--auth-username", credentials[0], "--auth-password", credentials[1]]
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(_PREFIX)
        }
        super().__init__(command, port, folder=folder, environment=environment)

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
        server._wait_until_ready()
        return server

    def stop(self) -> None:
        """Stop the server and remove its data. Does nothing if the server is already stopped."""
        super().stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _is_ready(self) -> bool:
        # 401 if the server requires credentials.
        return self._status("GET", "/health") in (HTTPStatus.OK, HTTPStatus.UNAUTHORIZED)
