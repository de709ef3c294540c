"""What a call is before it is sent: its operation, and the request made from the arguments.

A request is pure data. Whoever sends it decides on the server, the credentials, retries and errors.

This module and `paging` are loaded with every client. They use dataclasses: attrs, which the models
need, would add 10 ms to each start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .codec import json_codec

if TYPE_CHECKING:
    # No other module imports httpx, and this one for type checkers alone.
    from httpx import AsyncClient as AsyncClient
    from httpx import Client as Client
    from httpx import Response as Response

T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of the contract.

    Attributes:
        id: Its operationId, which is also the name of the method that calls it.
        method: HTTP method.
        path: Path below the server's root, with `{name}` for each path parameter.
        idempotent: Whether sending it twice leaves the server as sending it once.
        since: First MLflow release that has it; None: at least since 2.22.
        until: Last MLflow release that has it; None: the newest has it.
        requires: Features that the server must run with, such as `basic-auth`.
        secrets: Properties of the body that nobody may see, such as a password.
    """

    id: str
    method: str
    path: str
    idempotent: bool
    since: str | None = None
    until: str | None = None
    requires: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request(Generic[T_co]):
    """One request of an operation, with its arguments, for any server.

    The repr shows no argument, since an argument may be secret.

    Attributes:
        operation: The operation.
        path: Path below the server's root, with the arguments in it.
        parse: Parses the body of a successful response; its arguments are the body and its
            content type.
        query: Names and values of the query, in order.
        headers: Headers of this operation.
        body: JSON object to be sent; None if there is none.
        content: Bytes to be sent; None if there are none.
    """

    operation: Operation = field(repr=False)
    path: str
    parse: Callable[[bytes, str], T_co] = field(repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: dict[str, Any] | None = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)

    @property
    def encoded(self) -> bytes | None:
        """The body as it travels; None where there is none."""
        return self.content if self.body is None else json_codec.write(self.body)

    def argument(self, name: str) -> str | int | None:
        """What an argument of the body or the query travels as; None where it is left out."""
        found: str | int | None = (
            dict(self.query).get(name) if self.body is None else self.body.get(name)
        )
        return found

    def with_parser(self, parse: Callable[[bytes, str], S]) -> Request[S]:
        """The same request with another parser of its response."""
        return Request(
            self.operation, self.path, parse, self.query, self.headers, self.body, self.content
        )

    def with_argument(self, name: str, value: str | int) -> Request[T_co]:
        """The same request with another value of an argument."""
        if self.body is not None:
            return replace(self, body={**self.body, name: value})
        others = tuple(pair for pair in self.query if pair[0] != name)
        return replace(self, query=(*others, (name, str(value))))


def _sent(request: Request[object]) -> dict[str, Any]:
    headers = (
        request.headers
        if request.body is None
        else {"Content-Type": "application/json", **request.headers}
    )
    return {"params": request.query, "headers": headers, "content": request.encoded}


def send(client: Client, request: Request[T]) -> T:
    """Send a request by a plain httpx client whose `base_url` is the server's root.

    Raises:
        httpx.HTTPStatusError: The server answered with an error.
        mlflow_openapi_runtime.codec.decode.DecodeError: Its answer is not what the contract says.
    """
    response = client.request(request.operation.method, request.path, **_sent(request))
    return _parsed(response, request)


async def send_async(client: AsyncClient, request: Request[T]) -> T:
    """Like `send`, by an asynchronous client."""
    response = await client.request(request.operation.method, request.path, **_sent(request))
    return _parsed(response, request)


def _parsed(response: Response, request: Request[T]) -> T:
    response.raise_for_status()
    return request.parse(response.content, response.headers.get("content-type", ""))
