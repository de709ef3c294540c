"""An HTTP server on a real socket with scripted responses and failures.

    with run_server(reset_connection(), json_response(body={})) as server:
        ...  # The connection of the first request is reset; all other requests get a response.

A behavior handles one request. Without a script, the function `respond` returns the responses,
unless a test adds faults.
"""

from __future__ import annotations

import contextlib
import json
import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

_CHUNK = 1 << 16


@dataclass
class Response:
    """A complete response. The server adds the `Content-Length` header.

    Attributes:
        status: Status code, optionally with the reason phrase.
    """

    status: int | str = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of_json(cls, body: object, status: int | str = 200, **headers: str) -> Response:
        content = b"" if body is None else json.dumps(body).encode()
        return cls(status, content, {"Content-Type": "application/json", **headers})

    def head(self) -> bytes:
        headers = {"Content-Length": str(len(self.body)), **self.headers}
        lines = [f"{name}: {value}" for name, value in headers.items()]
        status = str(self.status)
        if status.isdecimal():
            status += " Status"
        return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode()


# Returns the normal response to a request.
Responder = Callable[["Exchange"], Response]


@dataclass
class FaultyServer:
    """A running server.

    Attributes:
        url: Root URL.
        respond: Function that returns the normal response. By default, it returns an empty JSON
            object.
        faults: Behaviors that replace the normal response, by method and a substring of the URL.
            Each behavior applies to one request. Afterwards, the server responds normally.
        requests: Complete requests that were received.
        incomplete: Received bytes of requests whose client disconnected.
        closed: Number of closed connections.
        sent: Number of body bytes of normal responses that were sent.
    """

    url: str
    respond: Responder
    faults: dict[tuple[str, str], list[Behavior]] = field(default_factory=dict)
    requests: list[Exchange] = field(default_factory=list)
    incomplete: list[bytes] = field(default_factory=list)
    closed: int = 0
    sent: int = 0


class _Connection:
    """A socket with a buffer of received bytes."""

    def __init__(self, connected: socket.socket) -> None:
        self.socket = connected
        self._buffer = bytearray()

    def read_head(self) -> bytes | None:
        """Return the head of the next request, or None if the client disconnected.

        If the client does not speak HTTP, for example because it starts with TLS, return the
        received bytes.
        """
        while b"\r\n\r\n" not in self._buffer:
            if not self._receive():
                return None
            if not self._buffer[:1].isalpha():
                return self.rest()
        return self.take(self._buffer.index(b"\r\n\r\n") + 4)

    def read(self, count: int) -> bytes:
        """Return `count` bytes, or fewer if the client disconnected."""
        while len(self._buffer) < count and self._receive():
            pass
        return self.take(min(count, len(self._buffer)))

    def take(self, count: int) -> bytes:
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data

    def rest(self) -> bytes:
        return self.take(len(self._buffer))

    def _receive(self) -> bool:
        data = self.socket.recv(_CHUNK)
        self._buffer += data
        return bool(data)


class Exchange:
    """A request, and the methods to respond to it.

    Attributes:
        line: Request line, or an empty string if the client does not speak HTTP.
        headers: Headers by lowercase name.
        connection: Number that identifies the connection.
        behavior: Behavior that was applied to the request.
        socket: Socket of the connection.
        server: Server that received the request.
    """

    def __init__(self, server: FaultyServer, connection: _Connection, head: bytes) -> None:
        lines = [""]
        if head[:1].isalpha():
            lines = head.decode().removesuffix("\r\n\r\n").split("\r\n")
        self.line = lines.pop(0)
        self.headers: dict[str, str] = {}
        for name, _, value in (each.partition(":") for each in lines):
            # HTTP joins the values of a repeated header.
            values = [*filter(None, [self.headers.get(name.lower())]), value.strip()]
            self.headers[name.lower()] = ", ".join(values)
        self.method, _, rest = self.line.partition(" ")
        self.target = rest.partition(" ")[0]
        self.connection = id(connection)
        self.behavior: Behavior | None = None
        self.socket = connection.socket
        self.server = server
        self.length = int(self.headers.get("content-length", 0))
        self._connection = connection
        self._body = b""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def body(self) -> bytes:
        """The whole body, or the part that the client sent before it disconnected."""
        self.receive(self.length)
        return self._body

    def receive(self, count: int) -> None:
        """Receive until the first `count` bytes of the body have been read."""
        self._body += self._connection.read(min(count, self.length) - len(self._body))

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def response(self) -> Response:
        """Return the normal response, limited to the requested range."""
        response = self.server.respond(self)
        range_ = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("range", ""))
        etag = response.headers.get("ETag")
        if range_ is None or etag is None or self.headers.get("if-range", etag) != etag:
            return response
        first, last = int(range_[1]), int(range_[2])
        part = response.body[first : last + 1]
        content_range = {"Content-Range": f"bytes {first}-{last}/{len(response.body)}"}
        return Response(206, part, {**response.headers, **content_range})

    def send_response(self, response: Response, fraction: float = 1.0, pause: float = 0.0) -> bytes:
        """Send a response with a fraction of its body, and pause after each chunk.

        Returns:
            The rest of the body.
        """
        body, end = response.body, int(len(response.body) * fraction)
        self.send(response.head())
        for start in range(0, end, _CHUNK):
            chunk = body[start : min(start + _CHUNK, end)]
            self.send(chunk)
            self.server.sent += len(chunk)
            time.sleep(pause)
        return body[end:]


# Handles a request. Returns False to end the connection.
Behavior = Callable[[Exchange], bool]


@dataclass(frozen=True)
class BeforeBody:
    """A behavior that starts as soon as the headers of a request were received."""

    behave: Behavior

    def __call__(self, exchange: Exchange) -> bool:
        return self.behave(exchange)


# -- whole responses


def normal_response(exchange: Exchange) -> bool:
    """Send the response of `FaultyServer.respond`, or close a connection that is not HTTP."""
    if not exchange.line:
        return False
    exchange.send_response(exchange.response())
    return True


def json_response(status: str = "200 OK", body: object = None, **headers: str) -> Behavior:
    """Send a JSON response and keep the connection open."""
    hyphenated = {name.replace("_", "-"): value for name, value in headers.items()}
    response = Response.of_json(body, status, **hyphenated)
    return raw_response(response.head() + response.body, close=False)


def error_response(code: int) -> Behavior:
    """Send an MLflow error with this status code."""
    return json_response(
        f"{code} Status", {"error_code": "INTERNAL_ERROR", "message": "out of order"}
    )


def change_before_response(change: Callable[[], object]) -> Behavior:
    """Compute the normal response, call `change`, then send the response."""

    def behave(exchange: Exchange) -> bool:
        response = exchange.response()
        change()
        exchange.send_response(response)
        return True

    return behave


# -- bytes and timing


def raw_response(data: bytes, *, close: bool = True) -> Behavior:
    """Send these bytes, then close the connection or keep it open."""

    def behave(exchange: Exchange) -> bool:
        exchange.send(data)
        return not close

    return behave


def byte_by_byte(data: bytes, seconds: float) -> Behavior:
    """Send one byte at a time, with a pause after each."""

    def behave(exchange: Exchange) -> bool:
        for byte in data:
            exchange.send(bytes([byte]))
            time.sleep(seconds)
        return False

    return behave


def slow_response(seconds: float) -> Behavior:
    """Send the normal response 64 KiB at a time, with a pause after each chunk."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), pause=seconds)
        return True

    return behave


def trickling_response(fraction: float) -> Behavior:
    """Send a fraction of the body at once, and the rest one byte at a time.

    The response is never complete before the client disconnects.
    """

    def behave(exchange: Exchange) -> bool:
        for byte in exchange.send_response(exchange.response(), fraction):
            exchange.send(bytes([byte]))
            time.sleep(0.02)
        return True

    return behave


# -- incomplete responses


def no_response(exchange: Exchange) -> bool:
    """Send no response until the client disconnects."""
    exchange.socket.recv(1)
    return False


def stalled_response(fraction: float) -> Behavior:
    """Send a fraction of the body of the normal response, then nothing more."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), fraction)
        return no_response(exchange)

    return behave


def truncated_response(fraction: float) -> Behavior:
    """Send a fraction of the body of the normal response, then close the connection."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), fraction)
        return False

    return behave


def silent_close(behave: Behavior) -> Behavior:
    """Respond as if the connection stayed open, then close the connection."""

    def behave_and_close(exchange: Exchange) -> bool:
        behave(exchange)
        # With SO_LINGER, closing waits until the client's side has acknowledged the end.
        _linger(exchange.socket, 60)
        return False

    return behave_and_close


def reset_connection(data: bytes = b"") -> Behavior:
    """Send some bytes, then reset the connection."""

    def behave(exchange: Exchange) -> bool:
        exchange.send(data)
        time.sleep(0.02)
        _linger(exchange.socket, 0)
        return False

    return behave


# -- incompletely received requests


def reset_during_upload(fraction: float) -> Behavior:
    """Receive a fraction of the body of the request, then reset the connection."""

    def behave(exchange: Exchange) -> bool:
        exchange.receive(int(exchange.length * fraction))
        _linger(exchange.socket, 0)
        return False

    return BeforeBody(behave)


def _respond_early(exchange: Exchange) -> bool:
    exchange.receive(1000)
    exchange.send(Response().head())
    _linger(exchange.socket, 0)
    return False


# Responds with success before the body was received.
early_response = BeforeBody(_respond_early)


def _linger(connection: socket.socket, seconds: int) -> None:
    """Make `close` wait for the other side, or reset the connection if `seconds` is 0."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, seconds))


# -- the server


def _empty_object(exchange: Exchange) -> Response:
    return Response.of_json({})


@contextmanager
def run_server(
    *script: Behavior,
    respond: Responder = _empty_object,
    context: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    on_connect: Callable[[socket.socket], None] = lambda connection: None,
) -> Iterator[FaultyServer]:
    """Run a server for the block.

    Args:
        script: Behaviors for the requests in order. The last behavior also applies to all later
            requests. If empty, `respond` returns the responses.
        respond: Function that returns the normal response to a request.
        context: TLS context for HTTPS.
        host: Address to listen at.
        on_connect: Function that is called with each new connection, before a request is read.
    """
    remaining = list(script)
    lock = threading.Lock()
    is_ipv6 = ":" in host
    listener = socket.create_server(
        (host, 0), family=socket.AF_INET6 if is_ipv6 else socket.AF_INET
    )
    scheme = "http" if context is None else "https"
    port = listener.getsockname()[1]
    url_host = f"[{host}]" if is_ipv6 else host
    server = FaultyServer(f"{scheme}://{url_host}:{port}", respond)
    connections: list[socket.socket] = []

    def next_behavior(exchange: Exchange) -> Behavior:
        with lock:
            for (method, part), faults in server.faults.items():
                if method == exchange.method and part in exchange.target and faults:
                    return faults.pop(0)
            if not remaining:
                return normal_response
            return remaining.pop(0) if len(remaining) > 1 else remaining[0]

    def exchanges(connection: _Connection) -> Iterator[tuple[Exchange, Behavior]]:
        while (head := connection.read_head()) is not None:
            exchange = Exchange(server, connection, head)
            behavior = exchange.behavior = next_behavior(exchange)
            reads_body = not isinstance(behavior, BeforeBody)
            if reads_body and len(exchange.body) < exchange.length:
                break
            if exchange.line:
                server.requests.append(exchange)
            yield exchange, behavior
        if rest := connection.rest():
            server.incomplete.append(rest)

    def serve(connected: socket.socket) -> None:
        # The client disconnected, or the block ended.
        with contextlib.suppress(OSError):
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if context is not None:
                connected = context.wrap_socket(connected, server_side=True)
            with connected:
                connections.append(connected)
                on_connect(connected)
                for exchange, behavior in exchanges(_Connection(connected)):
                    if not behavior(exchange):
                        break
        with lock:
            server.closed += 1

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=serve, args=(connection,)))
            threads[-1].start()

    threads = [threading.Thread(target=accept)]
    threads[0].start()
    try:
        yield server
    finally:
        for open_socket in (listener, *connections):
            # This wakes up the thread that waits for the socket.
            with contextlib.suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(10)
        listener.close()
