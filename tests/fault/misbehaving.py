"""A server on a real socket that answers as a script says, right or wrong, and remembers what it
was asked.
"""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

# What is done with the connection after a request; False ends the connection.
Behaviour = Callable[[socket.socket], bool]


@dataclass
class Received:
    """A request that came whole, on which connection, and what was done with it."""

    line: str
    headers: dict[str, str]
    body: bytes
    connection: int = 0
    behaviour: Behaviour | None = None


@dataclass
class Server:
    url: str
    requests: list[Received] = field(default_factory=list)
    closed: int = 0  # Connections that the server has closed.


def answer(status: str = "200 OK", body: object = None, **headers: str) -> Behaviour:
    """A proper answer, after which the connection stays open."""
    content = b"" if body is None else json.dumps(body).encode()
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Length: {len(content)}",
        "Content-Type: application/json",
    ]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return said("\r\n".join([*lines, "", ""]).encode() + content, close=False)


def said(data: bytes, *, close: bool = True) -> Behaviour:
    """These bytes, and then the end or not."""

    def behave(connection: socket.socket) -> bool:
        connection.sendall(data)
        return not close

    return behave


def silent_close(behave: Behaviour) -> Behaviour:
    """An answer that promises to keep the connection, which is then closed without notice."""

    def behave_and_close(connection: socket.socket) -> bool:
        behave(connection)
        # Closing then waits until the client's side has acknowledged the end.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 60))
        return False

    return behave_and_close


def reset(data: bytes = b"") -> Behaviour:
    """Some bytes, and a reset."""

    def behave(connection: socket.socket) -> bool:
        connection.sendall(data)
        time.sleep(0.02)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    return behave


def dripping(data: bytes, seconds: float) -> Behaviour:
    """A byte at a time."""

    def behave(connection: socket.socket) -> bool:
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(seconds)
        return False

    return behave


def never(connection: socket.socket) -> bool:
    """No answer for as long as the client waits."""
    connection.recv(1)
    return False


@contextmanager
def server(
    *script: Behaviour, context: ssl.SSLContext | None = None, host: str = "127.0.0.1"
) -> Iterator[Server]:
    """A server that does these things, one a request, and the last one for ever."""
    remaining = list(script)
    lock = threading.Lock()
    is_ipv6 = ":" in host
    listener = socket.create_server(
        (host, 0), family=socket.AF_INET6 if is_ipv6 else socket.AF_INET
    )
    found = Server(f"http://{f'[{host}]' if is_ipv6 else host}:{listener.getsockname()[1]}")
    connections: list[socket.socket] = []

    def following() -> Behaviour:
        with lock:
            return remaining.pop(0) if len(remaining) > 1 else remaining[0]

    def serve(plain: socket.socket) -> None:
        with contextlib.suppress(OSError):  # The client has gone, or the block has ended.
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with (
                plain
                if context is None
                else context.wrap_socket(plain, server_side=True) as connection
            ):
                connections.append(connection)
                while (request := _read(connection)) is not None:
                    request.connection = id(connection)
                    request.behaviour = following()
                    found.requests.append(request)
                    if not request.behaviour(connection):
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


def _read(connection: socket.socket) -> Received | None:
    """The next request; None when the client is gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    headers: dict[str, str] = {}
    for name, _, value in (each.partition(":") for each in lines):
        # As HTTP reads a header that comes twice.
        headers[name.lower()] = ", ".join(
            [*filter(None, [headers.get(name.lower())]), value.strip()]
        )
    while len(body) < int(headers.get("content-length", 0)):
        more = connection.recv(65536)
        if not more:
            return None
        body += more
    return Received(line, headers, body)
