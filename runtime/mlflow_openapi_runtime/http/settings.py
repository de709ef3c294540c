"""What a client decides about its calls: where they go, how long they may take, which errors they
raise.

These are protocols: a client hands over objects of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .. import http
    from ..codec.decode import DecodeError
    from .api_call import ApiCall


class RetrySettings(Protocol):
    """How a failed call is sent again.

    Attributes:
        max_retries: How often at most.
        backoff_factor: Seconds before the first retry; each further wait is twice as long.
        backoff_jitter: At most so many seconds are added to each wait, by chance.
        respect_retry_after: Whether to wait as long as the server's `Retry-After` says.
    """

    @property
    def max_retries(self) -> int: ...
    @property
    def backoff_factor(self) -> float: ...
    @property
    def backoff_jitter(self) -> float: ...
    @property
    def respect_retry_after(self) -> bool: ...


class CallOptions(Protocol):
    """What may differ from call to call.

    Attributes:
        timeout: Seconds to wait for the server to connect, to send and to receive, each.
        deadline: Seconds that a call may take altogether, with its retries.
        retries: How a failed call is sent again.
        headers: Headers in addition to those of the client; they replace those of the same name.
    """

    @property
    def timeout(self) -> float | None: ...
    @property
    def deadline(self) -> float | None: ...
    @property
    def retries(self) -> RetrySettings: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class ClientSettings(Protocol):
    """What is the same for all calls of a client.

    Attributes:
        auth: How requests are authenticated; None if they are not, or a header does it.
        request_headers: Headers of each request.
        base_url: URL of the server's root.
        errors: Makes the errors of the calls.
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

    def url(self, path: str) -> str:
        """The URL of the path of an operation."""
        ...


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
