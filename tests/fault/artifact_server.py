"""A server with artifacts on a real socket, and a store behind it that signs URLs, which fails
where a test wants.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

API = "/api/2.0/mlflow-artifacts"
ROOT = "1/0123/artifacts"
URI = f"mlflow-artifacts:/{ROOT}"

# What is done with a request instead of answering it.
Fault = Callable[["Handler"], None]


class ArtifactServer:
    """What the server has, and what it was asked for.

    Attributes:
        files: Content by path below the root.
        faults: What fails, by method and a part of the URL: one entry a request, then it works
            again.
        signs: Whether large files travel by signed URLs.
        takes_ranges: Whether a part of a file can be had.
        requests: Method and URL of each request.
        sent: How many bytes of files it has sent.
        uploads: Parts by number, of uploads that are neither complete nor aborted.
    """

    def __init__(self) -> None:
        self.url = ""
        self.files: dict[str, bytes] = {}
        self.faults: dict[tuple[str, str], list[Fault]] = {}
        self.signs = False
        self.takes_ranges = True
        self.requests: list[str] = []
        self.sent = 0
        self.uploads: dict[str, dict[int, bytes]] = {}
        self.lock = threading.Lock()

    def fault(self, method: str, url: str) -> Fault | None:
        with self.lock:
            self.requests.append(f"{method} {url}")
            for (failing, part), faults in self.faults.items():
                if failing == method and part in url and faults:
                    return faults.pop(0)
        return None


class Handler(BaseHTTPRequestHandler):
    """Answers a request."""

    protocol_version = "HTTP/1.1"
    state: ArtifactServer

    def do_GET(self) -> None:
        self._do()

    def do_PUT(self) -> None:
        self._do()

    def do_POST(self) -> None:
        self._do()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _do(self) -> None:
        try:
            if (fault := self.state.fault(self.command, self.path)) is not None:
                fault(self)
                return
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            if len(body) == int(self.headers.get("content-length", 0)):
                self.respond(body)
        except OSError:
            self.close_connection = True

    def respond(self, body: bytes) -> None:
        """The proper answer."""
        url, state = urlsplit(self.path), self.state
        path = url.path.partition(f"/{ROOT}")[2].lstrip("/")
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path == f"{API}/artifacts":
            self.say(body={"files": [_told(name, state.files[name]) for name in state.files]})
        elif url.path.startswith(f"{API}/presigned/") and state.signs:
            size = len(state.files[path])
            self.say(
                body={"url": f"{state.url}/signed/{ROOT}/{path}?X-Signature=s", "file_size": size}
            )
        elif url.path.startswith(f"{API}/mpu/create/") and state.signs:
            told = json.loads(body)
            state.uploads[told["path"]] = {}
            signed = f"{state.url}/signed/{ROOT}/{told['path']}?X-Signature=s&part="
            signed_parts = [
                {"part_number": each, "url": f"{signed}{each}"}
                for each in range(1, told["num_parts"] + 1)
            ]
            self.say(body={"upload_id": "u", "credentials": signed_parts})
        elif url.path.startswith(f"{API}/mpu/complete/"):
            told = json.loads(body)
            parts = state.uploads.pop(told["path"])
            state.files[told["path"]] = b"".join(
                parts[part["part_number"]] for part in told["parts"]
            )
            self.say(body={})
        elif url.path.startswith(f"{API}/mpu/abort/"):
            del state.uploads[json.loads(body)["path"]]
            self.say(body={})
        elif self.command == "PUT" and "part" in query:
            state.uploads[path][int(query["part"])] = body
            self.say(etag=f'"{hashlib.md5(body).hexdigest()}"')
        elif self.command == "PUT":
            state.files[path] = body
            self.say()
        elif self.command == "GET" and path in state.files and "presigned" not in url.path:
            self.send(path)
        else:
            self.say(501, {"error_code": "NOT_IMPLEMENTED", "message": "no"})

    def say(self, status: int = 200, body: object = None, etag: str | None = None) -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self.head(
            status,
            len(content),
            {"Content-Type": "application/json"} | ({"ETag": etag} if etag else {}),
        )
        self.wfile.write(content)

    def head(self, status: int, length: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(length), **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def send(self, path: str, fraction: float = 1.0, seconds: float = 0.0) -> bytes:
        """A file or the part of it that is wanted; of that only a fraction, as slowly as that.
        Returns the rest.
        """
        content = self.state.files[path]
        headers = {"ETag": f'"{hashlib.sha256(content).hexdigest()}"'}
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("range", ""))
        if (
            wanted
            and self.state.takes_ranges
            and self.headers.get("if-range", headers["ETag"]) == headers["ETag"]
        ):
            first, last = int(wanted[1]), int(wanted[2])
            headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
            content = content[first : last + 1]
        self.head(206 if "Content-Range" in headers else 200, len(content), headers)
        end = int(len(content) * fraction)
        for start in range(0, end, 1 << 16):
            chunk = content[start : min(start + (1 << 16), end)]
            self.wfile.write(chunk)
            self.state.sent += len(chunk)
            time.sleep(seconds)
        return content[end:]


def cut_up(fraction: float) -> Fault:
    """The connection is reset when that much of the body has come."""

    def cut(handler: Handler) -> None:
        handler.rfile.read(int(int(handler.headers["content-length"]) * fraction))
        _reset(handler)

    return cut


def cut_down(fraction: float) -> Fault:
    """The connection ends when that much of a file has been sent."""

    def cut(handler: Handler) -> None:
        handler.send(urlsplit(handler.path).path.partition(f"{ROOT}/")[2], fraction)
        handler.close_connection = True

    return cut


def slowly(seconds: float) -> Fault:
    """A file comes 64 KiB at a time, with a pause of that long after each."""

    def send(handler: Handler) -> None:
        handler.send(urlsplit(handler.path).path.partition(f"{ROOT}/")[2], seconds=seconds)

    return send


def stalled(fraction: float) -> Fault:
    """Nothing comes any more after that much of a file."""

    def stall(handler: Handler) -> None:
        handler.send(urlsplit(handler.path).path.partition(f"{ROOT}/")[2], fraction)
        handler.connection.recv(1)
        handler.close_connection = True

    return stall


def trickling(fraction: float) -> Fault:
    """After that much of a file it comes a byte at a time, so it is never whole before the client
    leaves.
    """

    def trickle(handler: Handler) -> None:
        for byte in handler.send(urlsplit(handler.path).path.partition(f"{ROOT}/")[2], fraction):
            handler.wfile.write(bytes([byte]))
            time.sleep(0.02)

    return trickle


def early(handler: Handler) -> None:
    """Success, before the body has come."""
    handler.rfile.read(1000)
    handler.say()
    handler.wfile.flush()
    _reset(handler)


def status(code: int) -> Fault:
    def answer(handler: Handler) -> None:
        handler.rfile.read(int(handler.headers.get("content-length", 0)))
        handler.say(code, {"error_code": "INTERNAL_ERROR", "message": "out of order"})

    return answer


def after(change: Callable[[], object]) -> Fault:
    """The proper answer, but a change before the client has it."""

    def answer(handler: Handler) -> None:
        connection, handler.wfile = handler.wfile, io.BytesIO()
        handler.respond(handler.rfile.read(int(handler.headers.get("content-length", 0))))
        held, handler.wfile = handler.wfile.getvalue(), connection
        change()
        handler.wfile.write(held)

    return answer


def _reset(handler: Handler) -> None:
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def _told(path: str, content: bytes) -> dict[str, Any]:
    return {"path": path, "is_dir": False} | ({"file_size": len(content)} if content else {})


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Connections that a test has broken are no news."""


@contextmanager
def artifact_server() -> Iterator[ArtifactServer]:
    state = ArtifactServer()
    server = _Server(("127.0.0.1", 0), type("Bound", (Handler,), {"state": state}))
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
