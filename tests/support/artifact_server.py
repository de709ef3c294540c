"""A faulty server with the artifacts of one run and an object store with signed URLs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.support.faulty_server import Behavior, Exchange, FaultyServer, Response, run_server

API = "/api/2.0/mlflow-artifacts"
ROOT = "1/0123/artifacts"
URI = f"mlflow-artifacts:/{ROOT}"


class ArtifactServer:
    """The stored artifacts, and the server that serves them.

    Attributes:
        files: Content of each file by its path below the artifact root.
        signs_urls: Whether the server offers signed URLs and multipart uploads.
        supports_ranges: Whether the server supports range requests.
        uploads: Received parts by number, for uploads that are neither completed nor aborted.
        server: HTTP server on a socket.
    """

    server: FaultyServer

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.signs_urls = False
        self.supports_ranges = True
        self.uploads: dict[str, dict[int, bytes]] = {}

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def faults(self) -> dict[tuple[str, str], list[Behavior]]:
        return self.server.faults

    @property
    def requests(self) -> list[str]:
        """Method and URL of each request."""
        return [f"{request.method} {request.target}" for request in self.server.requests]

    @property
    def sent(self) -> int:
        """Number of body bytes that the server has sent."""
        return self.server.sent

    @sent.setter
    def sent(self, count: int) -> None:
        self.server.sent = count

    def respond(self, exchange: Exchange) -> Response:
        """Return the normal response to a request."""
        url = urlsplit(exchange.target)
        path = url.path.partition(f"/{ROOT}")[2].lstrip("/")
        query = dict(parse_qsl(url.query))
        signed = f"{self.url}/signed/{ROOT}/"
        if url.path == f"{API}/artifacts":
            return Response.of_json({"files": [_info(*file) for file in self.files.items()]})
        if url.path.startswith(f"{API}/presigned/") and self.signs_urls:
            size = len(self.files[path])
            return Response.of_json({"url": f"{signed}{path}?X-Signature=s", "file_size": size})
        if url.path.startswith(f"{API}/mpu/") and self.signs_urls:
            return Response.of_json(self._multipart(url.path, json.loads(exchange.body), signed))
        if exchange.method == "PUT" and "part" in query:
            self.uploads[path][int(query["part"])] = exchange.body
            return Response(headers={"ETag": f'"{hashlib.md5(exchange.body).hexdigest()}"'})
        if exchange.method == "PUT":
            self.files[path] = exchange.body
            return Response()
        if exchange.method == "GET" and path in self.files and "presigned" not in url.path:
            content = self.files[path]
            etag = {"ETag": f'"{hashlib.sha256(content).hexdigest()}"'}
            return Response(200, content, etag if self.supports_ranges else {})
        return Response.of_json({"error_code": "NOT_IMPLEMENTED", "message": "no"}, 501)

    def _multipart(self, path: str, body: dict[str, Any], signed: str) -> dict[str, Any]:
        """Create, complete or abort a multipart upload."""
        name = body["path"]
        if path.startswith(f"{API}/mpu/create/"):
            self.uploads[name] = {}
            parts = []
            for number in range(1, body["num_parts"] + 1):
                url = f"{signed}{name}?X-Signature=s&part={number}"
                parts.append({"part_number": number, "url": url})
            return {"upload_id": "u", "credentials": parts}
        received = self.uploads.pop(name)
        if path.startswith(f"{API}/mpu/complete/"):
            self.files[name] = b"".join(received[part["part_number"]] for part in body["parts"])
        return {}


def _info(path: str, content: bytes) -> dict[str, Any]:
    return {"path": path, "is_dir": False} | ({"file_size": len(content)} if content else {})


@contextmanager
def artifact_server() -> Iterator[ArtifactServer]:
    store = ArtifactServer()
    with run_server(respond=store.respond) as store.server:
        yield store
