"""Starts an S3-compatible object store (moto's server) with one empty bucket.

    with ObjectStore.start() as store:
        MLflowServer.start(object_store=store)

Multipart uploads and presigned URLs of MLflow require such a store, because a server with a local
folder returns 501 for such requests. All objects are stored in memory.
"""

from __future__ import annotations

import atexit
import contextlib
import http.client
import subprocess
import tempfile
import time
from types import TracebackType
from typing import Self

from tools.paths import ROOT
from tools.servers.processes import HOST, ServerError, defer_signals, end_group, free_port

BUCKET = "artifacts"
_PYTHON = ROOT / ".object-store" / "bin" / "python"
_START_SECONDS = 120.0


class ObjectStore:
    """A running store, created by `start`.

    The store is stopped by `stop` or at the end of a `with` block.
    """

    def __init__(self, port: int) -> None:
        self.url = f"http://{HOST}:{port}"
        self._port = port
        # The file is open as long as the process runs.
        self._log = tempfile.TemporaryFile()  # noqa: SIM115
        with defer_signals():
            self._process = subprocess.Popen(
                [str(_PYTHON), "-m", "moto.server", "-H", HOST, "-p", str(port)],
                stdin=subprocess.DEVNULL,
                stdout=self._log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            atexit.register(self.stop)

    @classmethod
    def start(cls) -> Self:
        """Start a store on a free port and wait until its bucket is created."""
        if not _PYTHON.exists():
            raise ServerError(
                "the object store is not installed: run `make .object-store/.installed`"
            )
        store = cls(free_port())
        try:
            store._create_bucket()
        except BaseException:
            store.stop()
            raise
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables for an MLflow server that uses the store."""
        return {
            "MLFLOW_S3_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
        }

    def stop(self) -> None:
        """Stop the store. Does nothing if the store is already stopped."""
        if self._process.returncode is None:
            end_group(self._process)
        self._log.close()
        atexit.unregister(self.stop)

    def _create_bucket(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._try_to_create_bucket():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._log.seek(0)
                log = self._log.read().decode(errors="replace")
                raise ServerError(f"the object store does not respond:\n{log}")
            time.sleep(0.1)

    def _try_to_create_bucket(self) -> bool:
        connection = http.client.HTTPConnection(HOST, self._port, timeout=5)
        with contextlib.closing(connection):
            try:
                connection.request("PUT", f"/{BUCKET}")
                return connection.getresponse().status == http.HTTPStatus.OK
            except (OSError, http.client.HTTPException):
                return False
