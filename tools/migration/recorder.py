"""An HTTP server that records requests and responds with prepared JSON.

This module imports only the standard library, because it also runs with the Python of an MLflow
release.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

_FIELD = re.compile(r"\\\{\w+\\\}")


class Recorder:
    """Records the requests that a client sends to `url`.

    Args:
        responses: Operations as `(method, path template, status, body)`. The body is JSON, or None
            if the response has no content. Other requests get an empty object.
    """

    def __init__(self, responses: Sequence[tuple[str, str, int, Any]]) -> None:
        self._responses = [
            (method, re.compile(_FIELD.sub(".+", re.escape(path)) + "$"), status, body)
            # Paths without fields first, so that a field does not match a fixed segment.
            for method, path, status, body in sorted(
                responses, key=lambda item: (item[1].count("{"), -len(item[1]))
            )
        ]
        self._requests: list[dict[str, Any]] = []
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _respond(self) -> None:
                recorder._respond(self)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _respond

            def log_message(self, format: str, *args: object) -> None:
                """Write nothing to standard error."""

        # Headers and body are separate writes, which Nagle's algorithm would delay by 40 ms.
        Handler.disable_nagle_algorithm = True
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Recorder:
        self._thread.start()
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def take(self) -> list[dict[str, Any]]:
        """Return the requests since the last call, in order."""
        taken, self._requests = self._requests, []
        return taken

    def _respond(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length") or 0)
        content = handler.rfile.read(length)
        if handler.headers.get("Transfer-Encoding") == "chunked":
            content = _read_chunks(handler)
        url = urlsplit(handler.path)
        path = unquote(url.path)
        self._requests.append(
            {
                "method": handler.command,
                "path": path,
                "query": _query(url.query),
                "body": _decoded(content),
            }
        )
        status, answer = self._response(handler.command, path)
        body = b"" if answer is None else json.dumps(answer).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    def _response(self, method: str, path: str) -> tuple[int, Any]:
        for known_method, pattern, status, body in self._responses:
            if known_method == method and pattern.match(path):
                return status, body
        return 200, {}


def _read_chunks(handler: BaseHTTPRequestHandler) -> bytes:
    chunks = []
    while size := int(handler.rfile.readline().split(b";")[0], 16):
        chunks.append(handler.rfile.read(size))
        handler.rfile.readline()
    handler.rfile.readline()
    return b"".join(chunks)


def _query(query: str) -> Mapping[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        values.setdefault(name, []).append(value)
    return values


def _decoded(content: bytes) -> Any:
    """Return the JSON of a body, or the body as text."""
    try:
        return json.loads(content) if content else None
    except ValueError:
        return content.decode(errors="replace")
