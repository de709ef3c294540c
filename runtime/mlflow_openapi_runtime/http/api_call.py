"""One API call: the request as httpx takes it, and how its outcome is interpreted.

Nothing is sent here. Both senders take their decisions from this module and from `retries`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from .. import http
from ..codec.decode import DecodeError

if TYPE_CHECKING:
    import logging

    from ..request import Request
    from .options import CallOptions

T = TypeVar("T")

JSON = "application/json"

# Seconds of the shortest timeout, since httpx takes 0 for none.
MIN_TIMEOUT = 0.001


class RequestBody(Protocol):
    """A body that is read while it is sent, such as a file.

    Attributes:
        length: Bytes of the body.
    """

    @property
    def length(self) -> int: ...

    def attach_to(self, request: http.Request) -> http.Request:
        """The request with this body."""
        ...


class ClientSettings(Protocol):
    """What is the same for all calls of a client.

    Attributes:
        auth: How requests are authenticated; None if they are not, or a header does it.
        request_headers: Headers of each request.
        base_url: URL of the server's root.
        errors: Makes the errors of the calls.
        url: Returns the URL of the path of an operation.
        log: Logs each outcome and each retry at the level DEBUG.
    """

    @property
    def auth(self) -> http.Auth | None: ...
    @property
    def request_headers(self) -> Mapping[str, str]: ...
    @property
    def base_url(self) -> str: ...
    @property
    def errors(self) -> ErrorMapper: ...
    @property
    def log(self) -> logging.Logger: ...

    @property
    def url(self) -> Callable[[str], str]: ...


class ErrorMapper(Protocol):
    """Makes the error that a failed call raises.

    Attributes:
        version_path: Path at which a server reports its version, to explain that it lacks an
            operation; None if there is none.
    """

    @property
    def version_path(self) -> str | None: ...

    def version_in(self, response: http.Response) -> str | None:
        """The version that a server reports at `version_path`; None if it reports none."""
        ...

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        """Whether a response says that the server does not have the operation."""
        ...

    def of_failure(self, call: ApiCall, failure: Exception) -> Exception:
        """The error for one of the HTTP library, or for a deadline that has passed."""
        ...

    def of_status(self, call: ApiCall, response: http.Response) -> Exception:
        """The error for a response that is not a success."""
        ...

    def of_invalid_response(
        self, call: ApiCall, cause: DecodeError, response: http.Response
    ) -> Exception:
        """The error for a success whose body violates the contract."""
        ...

    def of_missing_operation(
        self, call: ApiCall, response: http.Response, version: str | None
    ) -> Exception:
        """The error for an operation that the server, of that version, lacks."""
        ...


class Success(NamedTuple):
    """A response of status 200 whose body was read below httpx.

    Attributes:
        content: The body.
        content_type: Its type; empty if the server names none.
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
        options: How long to wait, and how often to try.
        body: Body that is read while it is sent; None if it is in memory.
        auth: How httpx authenticates the request.
        url: The URL without the query.
        ends: When the call must end, by `time.monotonic`; None without a deadline.
        headers: Headers of this call in addition to those of the client.
        extensions: The extensions of the next attempt: its timeouts.
        retried_statuses: Statuses after which an idempotent call is sent again.
    """

    # Errors that another attempt cannot mend.
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
        self.ends = None if options.deadline is None else time.monotonic() + options.deadline
        self.headers = dict(request.headers)
        self.renew_timeouts()

    def __str__(self) -> str:
        return f"{self.request.operation.method} {self.request.path}"

    @property
    def errors(self) -> ErrorMapper:
        """Makes the error that the call raises."""
        return self.settings.errors

    @property
    def is_overdue(self) -> bool:
        """Whether the deadline has passed."""
        return self.remaining == MIN_TIMEOUT

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, at least `MIN_TIMEOUT`; None without a deadline."""
        return None if self.ends is None else max(self.ends - time.monotonic(), MIN_TIMEOUT)

    def build(self, client: http.Client | http.AsyncClient) -> http.Request:
        """Build the httpx request of one attempt."""
        request = self.request
        built = client.build_request(
            request.operation.method,
            _parsed_url(self.url),
            # Empty ones would have the URL parsed again.
            params=request.query or None,
            headers=self.all_headers,
            content=request.encoded,
            extensions=self.extensions,
        )
        return built if self.body is None else self.body.attach_to(built)

    def describe(self) -> http.Request:
        """The request, for those who look at a response or an error."""
        request = self.request
        return http.Request(
            request.operation.method, self.url, params=request.query, content=request.encoded
        )

    def renew_timeouts(self) -> None:
        """Shorten the timeouts of the next attempt to the time until the deadline."""
        seconds, remaining = self.options.timeout, self.remaining
        if remaining is not None:
            seconds = remaining if seconds is None else min(seconds, remaining)
        self.extensions = {
            "timeout": {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}
        }

    @property
    def client_headers(self) -> dict[str, str]:
        """The headers of each call of the client, by its settings and its options."""
        return _merged(self.settings.request_headers, self.options.headers)

    @property
    def all_headers(self) -> dict[str, str]:
        """The headers of this call, without those of its authentication."""
        body = {} if self.request.body is None else {"Content-Type": JSON}
        return _merged(self.client_headers, self.headers, body)

    def checked(self, response: http.Response) -> http.Response:
        """Return the response, or raise the error that it means."""
        if not response.is_success:
            raise self.errors.of_status(self, response)
        return response

    def parse(self, response: http.Response | Success, parse: Callable[[bytes, str], T]) -> T:
        """Return the parsed response, or raise an error if it violates the contract."""
        if isinstance(response, Success):
            content, content_type = response.content, response.content_type
        else:
            content, content_type = response.content, response.headers.get("content-type", "")
        try:
            return parse(content, content_type)
        except DecodeError as error:
            if isinstance(response, Success):
                response = http.Response(
                    200, headers=response.headers, content=content, request=self.describe()
                )
            raise self.errors.of_invalid_response(self, error, response) from error


# Parsing takes 8 % of a small call by httpx, and most calls repeat the URL of an earlier one.
_parsed_url = lru_cache(maxsize=256)(http.URL)


def _merged(*given: Mapping[str, str]) -> dict[str, str]:
    """All headers. A later one replaces an earlier one, in whatever case their names are
    written.
    """
    headers = {name.lower(): (name, value) for some in given for name, value in some.items()}
    return dict(headers.values())
