"""The artifacts of one run on a faulty server, with an object store behind it that signs URLs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.support.faulty_server import Behaviour, Exchange, FaultyServer, Response, server

API = "/api/2.0/mlflow-artifacts"
ROOT = "1/0123/artifacts"
URI = f"mlflow-artifacts:/{ROOT}"


class ArtifactServer:
    """What the server has, and the server itself.

    Attributes:
        files: Content by path below the root.
        signs: Whether large files travel by signed URLs.
        takes_ranges: Whether a part of a file can be had.
        uploads: Parts by number, of uploads that are neither complete nor aborted.
        server: The server.
    """

    server: FaultyServer

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.signs = False
        self.takes_ranges = True
        self.uploads: dict[str, dict[int, bytes]] = {}

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def faults(self) -> dict[tuple[str, str], list[Behaviour]]:
        return self.server.faults

    @property
    def requests(self) -> list[str]:
        """Method and URL of each request."""
        return [f"{request.method} {request.target}" for request in self.server.requests]

    @property
    def sent(self) -> int:
        """How many bytes the server has sent."""
        return self.server.sent

    @sent.setter
    def sent(self, count: int) -> None:
        self.server.sent = count

    def respond(self, exchange: Exchange) -> Response:
        """The proper response."""
        url = urlsplit(exchange.target)
        path = url.path.partition(f"/{ROOT}")[2].lstrip("/")
        query = dict(parse_qsl(url.query))
        signed = f"{self.url}/signed/{ROOT}/"
        if url.path == f"{API}/artifacts":
            return Response.of_json({"files": [_info(*file) for file in self.files.items()]})
        if url.path.startswith(f"{API}/presigned/") and self.signs:
            size = len(self.files[path])
            return Response.of_json({"url": f"{signed}{path}?X-Signature=s", "file_size": size})
        if url.path.startswith(f"{API}/mpu/") and self.signs:
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
            return Response(200, content, etag if self.takes_ranges else {})
        return Response.of_json({"error_code": "NOT_IMPLEMENTED", "message": "no"}, 501)

    def _multipart(self, path: str, body: dict[str, Any], signed: str) -> dict[str, Any]:
        """Begin an upload in parts, complete or abort it."""
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
    with server(respond=store.respond) as store.server:
        yield store
