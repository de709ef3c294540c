"""Operations of the contract, and requests with their arguments.

A request is pure data. The sender adds the server and the credentials, retries, and raises errors.
"""

# Every client imports this module and `paging`. Both use dataclasses, since importing attrs, which
# the models require, would add 10 ms to each start.

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .codec import json_codec
from .codec.decode import DecodeError
from .errors import ErrorDetails, InvalidResponseError, StatusError, describe_error

if TYPE_CHECKING:
    # For type checkers only. At run time, clients come from `http`.
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
        id: The operationId, which is also the name of the method that calls the operation.
        method: HTTP method.
        path: Path relative to the server's root, with `{name}` for each path parameter.
        idempotent: Whether sending a request twice has the same effect as sending it once.
        changes: Schemas of listed items that the operation can remove, restore or reorder.
        missing: Status, error code and text of other responses than 404 with the same meaning.
        since: First release with the operation; None if the oldest supported release has it.
        until: Last release with the operation; None if the newest release has it.
        requires: Features that must be enabled on the server, such as `basic-auth`.
        secrets: Properties of the body that must not be shown, such as a password.
        parse_error: Function that parses the body of an error response. Its arguments are the
            body and the content type.
    """

    id: str
    method: str
    path: str
    idempotent: bool
    changes: tuple[str, ...] = ()
    missing: tuple[tuple[int, str, str], ...] = ()
    since: str | None = None
    until: str | None = None
    requires: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    parse_error: Callable[[bytes, str], ErrorDetails] = field(
        default=describe_error, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class Request(Generic[T_co]):
    """One request of an operation, with its arguments, for any server.

    Attributes:
        operation: The operation.
        path: Path relative to the server's root, with the arguments filled in.
        parse: Function that parses the body of a successful response. Its arguments are the body
            and the content type.
        query: Names and values of the query, in order.
        headers: Headers of this operation.
        body: JSON object to send; None if there is none.
        content: Bytes to send; None if there are none.
    """

    # Arguments may be secret, so the repr does not show them; `describe` shows the others.
    operation: Operation = field(repr=False)
    path: str
    parse: Callable[[bytes, str], T_co] = field(repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: dict[str, Any] | None = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)

    @property
    def encoded(self) -> bytes | None:
        """The encoded body; None if there is none."""
        return self.content if self.body is None else json_codec.write(self.body)

    def describe(self) -> str:
        """Return the operation with its arguments, except secrets, in a short form."""
        shown = [] if self.path == self.operation.path else [self.path]
        for name, value in (*self.query, *(self.body or {}).items()):
            if name not in self.operation.secrets:
                shown.append(f"{name}={value!r:.100}")
        return f"{self.operation.id}({', '.join(shown)})"

    def argument(self, name: str) -> str | int | None:
        """Return the value of an argument in the body or the query; None if it is omitted."""
        arguments: Mapping[str, Any] = dict(self.query) if self.body is None else self.body
        value: str | int | None = arguments.get(name)
        return value

    def with_parser(self, parse: Callable[[bytes, str], S]) -> Request[S]:
        """Return a copy of the request whose response is parsed with `parse`."""
        return Request(
            self.operation, self.path, parse, self.query, self.headers, self.body, self.content
        )

    def with_argument(self, name: str, value: str | int) -> Request[T_co]:
        """Return a copy of the request with an argument set to `value`."""
        if self.body is not None:
            return replace(self, body={**self.body, name: value})
        others = tuple(pair for pair in self.query if pair[0] != name)
        return replace(self, query=(*others, (name, str(value))))


def send(client: Client, request: Request[T]) -> T:
    """Send a request with an httpx client whose `base_url` is the server's root.

    Raises:
        StatusError: The server responded with an error status.
        InvalidResponseError: The response violates the contract.
        httpx.TransportError: No response was received.
    """
    response = client.request(request.operation.method, request.path, **_httpx_arguments(request))
    return _parse(response, request)


async def send_async(client: AsyncClient, request: Request[T]) -> T:
    """Like `send`, but with an asynchronous client."""
    response = await client.request(
        request.operation.method, request.path, **_httpx_arguments(request)
    )
    return _parse(response, request)


def _httpx_arguments(request: Request[object]) -> dict[str, Any]:
    headers = request.headers
    if request.body is not None:
        headers = {"Content-Type": "application/json", **headers}
    return {"params": request.query, "headers": headers, "content": request.encoded}


def _parse(response: Response, request: Request[T]) -> T:
    content_type = response.headers.get("content-type", "")
    operation = request.operation
    if not response.is_success:
        details = operation.parse_error(response.content, content_type)
        raise StatusError(
            details.message or details.error_code or response.reason_phrase,
            method=operation.method,
            path=request.path,
            response=response,
            error_code=details.error_code,
        )
    try:
        return request.parse(response.content, content_type)
    except DecodeError as error:
        raise InvalidResponseError(
            str(error), method=operation.method, path=request.path, response=response
        ) from error
