"""Builds the request of one API call and interprets its outcome, but does not send the request.

Both senders delegate all decisions to this module and to `retries`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, TypeVar

from .. import http
from ..codec.decode import DecodeError
from .deadline import current_deadline

if TYPE_CHECKING:
    import logging

    from ..request import Request
    from .options import CallOptions

T = TypeVar("T")

JSON = "application/json"

# Shortest timeout in seconds. For httpx, 0 would mean no timeout.
MIN_TIMEOUT = 0.001


class RequestBody(Protocol):
    """A body that is read while it is sent, such as a file.

    Attributes:
        length: Size of the body in bytes.
    """

    @property
    def length(self) -> int: ...

    def attach_to(self, request: http.Request) -> http.Request:
        """Return the request with this body."""
        ...


class ClientSettings(Protocol):
    """Settings that all calls of a client share.

    Attributes:
        auth: Authentication of the requests; None if there is none, or if a header contains the
            credentials.
        request_headers: Headers of each request.
        base_url: URL of the server's root.
        error_mapper: Creates the errors of the calls.
        url: Function that returns the URL for the path of an operation.
        log: Logger for each outcome and each retry, at the level DEBUG.
    """

    log: ClassVar[logging.Logger]

    @property
    def auth(self) -> http.Auth | None: ...
    @property
    def request_headers(self) -> Mapping[str, str]: ...
    @property
    def base_url(self) -> str: ...
    @property
    def error_mapper(self) -> ErrorMapper: ...

    @property
    def url(self) -> Callable[[str], str]: ...


class ErrorMapper(Protocol):
    """Creates the errors that failed calls raise.

    Attributes:
        version_path: Path at which a server reports its version, for the error about a missing
            operation; None if there is no such path.
    """

    @property
    def version_path(self) -> str | None: ...

    def version_in(self, response: http.Response) -> str | None:
        """Return the version in a response from `version_path`; None if the body has no version."""
        ...

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        """Determine whether a response means that the server does not have the operation."""
        ...

    def of_failure(self, call: ApiCall, error: Exception) -> Exception:
        """Return the error for an exception of httpx, or for an expired deadline."""
        ...

    def of_status(self, call: ApiCall, response: http.Response) -> Exception:
        """Return the error for a response with an error status."""
        ...

    def of_invalid_response(
        self, call: ApiCall, cause: DecodeError, response: http.Response
    ) -> Exception:
        """Return the error for a successful response whose body violates the contract."""
        ...

    def of_missing_operation(
        self, call: ApiCall, response: http.Response, version: str | None
    ) -> Exception:
        """Return the error for an operation that a server of the given version does not have."""
        ...


class Success(NamedTuple):
    """A response with status 200 that was received without httpx.

    Attributes:
        content: The body.
        content_type: Content type of the body; empty if the server sent none.
        headers: All headers.
    """

    content: bytes
    content_type: str
    headers: list[tuple[bytes, bytes]]


class ApiCall:
    """One API call: its request and how its outcome is interpreted.

    Attributes:
        request: The request of the operation.
        settings: The settings of the client.
        options: Timeouts, retries and headers of the call.
        body: Body that is read while it is sent; None if the body is in memory.
        auth: Authentication of the request, for httpx.
        url: The URL without the query.
        deadline: Value of `time.monotonic()` at which the call must end; None for no deadline.
        headers: Headers of this call in addition to those of the client.
        extensions: The httpx extensions of the next attempt, which contain its timeouts.
        retried_statuses: Statuses after which an idempotent call is sent again.
    """

    # Errors that another attempt would repeat.
    FATAL = (http.UnsupportedProtocol, http.InvalidURL, UnicodeError, http.DecodingError)

    retried_statuses: Collection[int] = (429, 502, 503, 504)

    def __init__(
        self,
        request: Request[Any],
        settings: ClientSettings,
        options: CallOptions,
        body: RequestBody | None = None,
    ) -> None:
        self.request = request
        self.settings = settings
        self.options = options
        self.body = body
        self.auth: Any = settings.auth or http.USE_CLIENT_DEFAULT
        self.url = settings.url(request.path)
        # A call that another call needs, such as for the pages of a pager, ends with that call.
        self.deadline = current_deadline.get()
        if options.deadline is not None:
            own = time.monotonic() + options.deadline
            self.deadline = own if self.deadline is None else min(own, self.deadline)
        self.headers = dict(request.headers)
        self.renew_timeouts()

    def __str__(self) -> str:
        return f"{self.request.operation.method} {self.request.path}"

    @property
    def error_mapper(self) -> ErrorMapper:
        return self.settings.error_mapper

    @property
    def is_overdue(self) -> bool:
        """Whether the deadline has passed."""
        return self.remaining == MIN_TIMEOUT

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, at least `MIN_TIMEOUT`; None without a deadline."""
        return None if self.deadline is None else max(self.deadline - time.monotonic(), MIN_TIMEOUT)

    def build_attempt(self, client: http.Client | http.AsyncClient) -> http.Request:
        """Build the httpx request of one attempt."""
        request = self.request
        built = client.build_request(
            request.operation.method,
            _parsed_url(self.url),
            # With empty parameters, httpx would parse the URL again.
            params=request.query or None,
            headers=self.all_headers,
            content=request.encoded,
            extensions=self.extensions,
        )
        return built if self.body is None else self.body.attach_to(built)

    def to_httpx_request(self) -> http.Request:
        """Build the httpx request that responses and errors refer to, without headers."""
        request = self.request
        return http.Request(
            request.operation.method, self.url, params=request.query, content=request.encoded
        )

    def renew_timeouts(self) -> None:
        """Limit the timeouts of the next attempt to the time until the deadline."""
        seconds, remaining = self.options.timeout, self.remaining
        if remaining is not None:
            seconds = remaining if seconds is None else min(seconds, remaining)
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
        self.extensions = {"timeout": timeouts}

    @property
    def client_headers(self) -> dict[str, str]:
        """Headers from the settings of the client and the options of the call."""
        return _merge_headers(self.settings.request_headers, self.options.headers)

    @property
    def all_headers(self) -> dict[str, str]:
        """All headers of this call, except those for authentication."""
        body = {} if self.request.body is None else {"Content-Type": JSON}
        return _merge_headers(self.client_headers, self.headers, body)

    def parse(self, response: http.Response | Success, parse: Callable[[bytes, str], T]) -> T:
        """Return the parsed response, or raise an error if the response violates the contract."""
        content = response.content
        try:
            if isinstance(response, Success):
                return parse(content, response.content_type)
            return parse(content, response.headers.get("content-type", ""))
        except DecodeError as error:
            if isinstance(response, Success):
                response = http.Response(
                    200, headers=response.headers, content=content, request=self.to_httpx_request()
                )
            raise self.error_mapper.of_invalid_response(self, error, response) from error


# Parsing a URL takes 8 % of a small call through httpx, and most calls repeat an earlier URL.
_parsed_url = lru_cache(maxsize=256)(http.URL)


def _merge_headers(*mappings: Mapping[str, str]) -> dict[str, str]:
    """Merge headers. A later header replaces an earlier one; names are case-insensitive."""
    headers = {}
    for mapping in mappings:
        for name, value in mapping.items():
            headers[name.lower()] = (name, value)
    return dict(headers.values())
