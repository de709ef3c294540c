"""A server on a real socket that responds as a test wants, right or wrong.

    with server(reset(), answer(body={})) as found:
        ...  # The first request has its connection reset; all others get a response.

What happens to a request is a behaviour. Without a script, a function responds, except where a test
adds faults.
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
    """A proper response. The server adds its length.

    Attributes:
        status: Code, perhaps with the reason.
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


# Returns the proper response to a request.
Responder = Callable[["Exchange"], Response]


@dataclass
class FaultyServer:
    """A running server.

    Attributes:
        url: Its root.
        respond: Returns the proper response; by default one with an empty object.
        faults: What happens instead of that, by method and a part of the URL: each to one
            request, then the server works again.
        requests: What it has received; incomplete requests are missing.
        incomplete: What was received of requests whose client left.
        closed: How many connections it has closed.
        sent: How many bytes of bodies of proper responses it has sent.
    """

    url: str
    respond: Responder
    faults: dict[tuple[str, str], list[Behaviour]] = field(default_factory=dict)
    requests: list[Exchange] = field(default_factory=list)
    incomplete: list[bytes] = field(default_factory=list)
    closed: int = 0
    sent: int = 0


class _Connection:
    """A socket, and what was received by it but not read yet."""

    def __init__(self, connected: socket.socket) -> None:
        self.socket = connected
        self._buffer = bytearray()

    def read_head(self) -> bytes | None:
        """The next request without its body; None if the client is gone.

        Of a client that does not speak HTTP, such as one that begins with TLS, what has come.
        """
        while b"\r\n\r\n" not in self._buffer:
            if not self._receive():
                return None
            if not self._buffer[:1].isalpha():
                return self.rest()
        return self.take(self._buffer.index(b"\r\n\r\n") + 4)

    def read(self, count: int) -> bytes:
        """As many bytes, or fewer if the client is gone."""
        while len(self._buffer) < count and self._receive():
            pass
        return self.take(min(count, len(self._buffer)))

    def take(self, count: int) -> bytes:
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    def rest(self) -> bytes:
        return self.take(len(self._buffer))

    def _receive(self) -> bool:
        data = self.socket.recv(_CHUNK)
        self._buffer += data
        return bool(data)


class Exchange:
    """A request, and the means to respond.

    Attributes:
        line: The request line; empty if the client does not speak HTTP.
        headers: By names in lower case.
        connection: Identifies the connection.
        behaviour: What was done with it.
        socket: The connection itself.
        server: The server that has received it.
    """

    def __init__(self, server: FaultyServer, connection: _Connection, head: bytes) -> None:
        lines = [""]
        if head[:1].isalpha():
            lines = head.decode().removesuffix("\r\n\r\n").split("\r\n")
        self.line = lines.pop(0)
        self.headers: dict[str, str] = {}
        for name, _, value in (each.partition(":") for each in lines):
            # As HTTP reads a header that comes twice.
            values = [*filter(None, [self.headers.get(name.lower())]), value.strip()]
            self.headers[name.lower()] = ", ".join(values)
        self.method, _, rest = self.line.partition(" ")
        self.target = rest.partition(" ")[0]
        self.connection = id(connection)
        self.behaviour: Behaviour | None = None
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
        """The whole body, as far as the client sends it."""
        self.receive(self.length)
        return self._body

    def receive(self, count: int) -> None:
        """Receive the body up to so many bytes."""
        self._body += self._connection.read(min(count, self.length) - len(self._body))

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def response(self) -> Response:
        """The proper response; only the part of a file that was asked for."""
        response = self.server.respond(self)
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("range", ""))
        etag = response.headers.get("ETag")
        if wanted is None or etag is None or self.headers.get("if-range", etag) != etag:
            return response
        first, last = int(wanted[1]), int(wanted[2])
        part = response.body[first : last + 1]
        span = {"Content-Range": f"bytes {first}-{last}/{len(response.body)}"}
        return Response(206, part, {**response.headers, **span})

    def send_response(self, response: Response, fraction: float = 1.0, pause: float = 0.0) -> bytes:
        """Send a response, but only a fraction of its body, and pause after each chunk of it.

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


# What is done with a request; False ends the connection.
Behaviour = Callable[[Exchange], bool]


@dataclass(frozen=True)
class BeforeBody:
    """A behaviour that begins when the headers of a request have come."""

    behave: Behaviour

    def __call__(self, exchange: Exchange) -> bool:
        return self.behave(exchange)


# -- whole responses


def proper(exchange: Exchange) -> bool:
    """The response that the server's function returns; the end for what is not HTTP."""
    if not exchange.line:
        return False
    exchange.send_response(exchange.response())
    return True


def answer(status: str = "200 OK", body: object = None, **headers: str) -> Behaviour:
    """A proper response, after which the connection stays open."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    response = Response.of_json(body, status, **named)
    return said(response.head() + response.body, close=False)


def status(code: int) -> Behaviour:
    """An error of MLflow."""
    return answer(f"{code} Status", {"error_code": "INTERNAL_ERROR", "message": "out of order"})


def after(change: Callable[[], object]) -> Behaviour:
    """The proper response, but a change before the client has it."""

    def behave(exchange: Exchange) -> bool:
        response = exchange.response()
        change()
        exchange.send_response(response)
        return True

    return behave


# -- bytes, and how they come


def said(data: bytes, *, close: bool = True) -> Behaviour:
    """These bytes, and then the end or not."""

    def behave(exchange: Exchange) -> bool:
        exchange.send(data)
        return not close

    return behave


def dripping(data: bytes, seconds: float) -> Behaviour:
    """A byte at a time."""

    def behave(exchange: Exchange) -> bool:
        for byte in data:
            exchange.send(bytes([byte]))
            time.sleep(seconds)
        return False

    return behave


def slowly(seconds: float) -> Behaviour:
    """The proper response, 64 KiB at a time, with a pause of that long after each."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), pause=seconds)
        return True

    return behave


def trickling(fraction: float) -> Behaviour:
    """The proper response; after a fraction of its body a byte at a time, so that it is never
    complete before the client leaves.
    """

    def behave(exchange: Exchange) -> bool:
        for byte in exchange.send_response(exchange.response(), fraction):
            exchange.send(bytes([byte]))
            time.sleep(0.02)
        return True

    return behave


# -- responses that stop


def never(exchange: Exchange) -> bool:
    """No response for as long as the client waits."""
    exchange.socket.recv(1)
    return False


def stalled(fraction: float) -> Behaviour:
    """Nothing comes any more after a fraction of the body of the proper response."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), fraction)
        return never(exchange)

    return behave


def cut_down(fraction: float) -> Behaviour:
    """The connection ends after a fraction of the body of the proper response."""

    def behave(exchange: Exchange) -> bool:
        exchange.send_response(exchange.response(), fraction)
        return False

    return behave


def silent_close(behave: Behaviour) -> Behaviour:
    """A response that promises to keep the connection, which is then closed without notice."""

    def behave_and_close(exchange: Exchange) -> bool:
        behave(exchange)
        # Closing then waits until the client's side has acknowledged the end.
        _linger(exchange.socket, 60)
        return False

    return behave_and_close


def reset(data: bytes = b"") -> Behaviour:
    """Some bytes, and a reset."""

    def behave(exchange: Exchange) -> bool:
        exchange.send(data)
        time.sleep(0.02)
        _linger(exchange.socket, 0)
        return False

    return behave


# -- requests that are not received completely


def cut_up(fraction: float) -> Behaviour:
    """The connection is reset when a fraction of the request's body has come."""

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


# Success, before the body has come.
early = BeforeBody(_respond_early)


def _linger(connection: socket.socket, seconds: int) -> None:
    """What closing does: wait for the other side, or reset the connection at once."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, seconds))


# -- the server


def _empty_object(exchange: Exchange) -> Response:
    return Response.of_json({})


@contextmanager
def server(
    *script: Behaviour,
    respond: Responder = _empty_object,
    context: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    on_connect: Callable[[socket.socket], None] = lambda connection: None,
) -> Iterator[FaultyServer]:
    """A server for the block.

    Args:
        script: What is done with the requests, one after the other, and with all later ones as
            with the last. Empty: `respond` says it.
        respond: Returns the proper response to a request.
        context: For HTTPS.
        host: The address to listen at.
        on_connect: Called with each new connection, before a request is read.
    """
    remaining = list(script)
    lock = threading.Lock()
    is_ipv6 = ":" in host
    listener = socket.create_server(
        (host, 0), family=socket.AF_INET6 if is_ipv6 else socket.AF_INET
    )
    scheme = "http" if context is None else "https"
    port = listener.getsockname()[1]
    found = FaultyServer(f"{scheme}://{f'[{host}]' if is_ipv6 else host}:{port}", respond)
    connections: list[socket.socket] = []

    def next_behaviour(exchange: Exchange) -> Behaviour:
        with lock:
            for (method, part), faults in found.faults.items():
                if method == exchange.method and part in exchange.target and faults:
                    return faults.pop(0)
            if not remaining:
                return proper
            return remaining.pop(0) if len(remaining) > 1 else remaining[0]

    def exchanges(connection: _Connection) -> Iterator[tuple[Exchange, Behaviour]]:
        while (head := connection.read_head()) is not None:
            exchange = Exchange(found, connection, head)
            behaviour = exchange.behaviour = next_behaviour(exchange)
            reads_body = not isinstance(behaviour, BeforeBody)
            if reads_body and len(exchange.body) < exchange.length:
                break
            if exchange.line:
                found.requests.append(exchange)
            yield exchange, behaviour
        if rest := connection.rest():
            found.incomplete.append(rest)

    def serve(plain: socket.socket) -> None:
        with contextlib.suppress(OSError):  # The client has gone, or the block has ended.
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connected = plain
            if context is not None:
                connected = context.wrap_socket(plain, server_side=True)
            with connected:
                connections.append(connected)
                on_connect(connected)
                for exchange, behaviour in exchanges(_Connection(connected)):
                    if not behaviour(exchange):
                        break
        with lock:
            found.closed += 1

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
        yield found
    finally:
        for open_socket in (listener, *connections):
            # Wakes up the thread that waits for it.
            with contextlib.suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(10)
        listener.close()
