"""Starts an S3-compatible object store (moto's server) with one empty bucket.

    with ObjectStore.start() as store:
        MLflowServer.start(object_store=store)

Multipart uploads and presigned URLs of MLflow require such a store, because a server with a local
folder returns 501 for such requests. All objects are stored in memory.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Self

from tools.paths import ROOT
from tools.servers.local_server import LocalServer
from tools.servers.processes import HOST, ServerError, free_port

BUCKET = "artifacts"
_PYTHON = ROOT / ".object-store" / "bin" / "python"


class ObjectStore(LocalServer):
    """A running store, created by `start`.

    The store is stopped by `stop` or at the end of a `with` block.
    """

    _NAME = "the object store"

    @classmethod
    def start(cls) -> Self:
        """Start a store on a free port and wait until its bucket is created."""
        if not _PYTHON.exists():
            raise ServerError(
                "the object store is not installed: run `make .object-store/.installed`"
            )
        port = free_port()
        store = cls([str(_PYTHON), "-m", "moto.server", "-H", HOST, "-p", str(port)], port)
        store._wait_until_ready()
        return store

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables for an MLflow server that uses the store."""
        return {
            "MLFLOW_S3_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
        }

    def _is_ready(self) -> bool:
        # The first request that succeeds creates the bucket.
        return self._status("PUT", f"/{BUCKET}") == HTTPStatus.OK
