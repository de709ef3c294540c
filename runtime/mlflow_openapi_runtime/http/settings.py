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
    """How a failed call is sent again."""

    @property
    def max_retries(self) -> int:
        """How often at most."""

    @property
    def backoff_factor(self) -> float:
        """Seconds before the first retry; each further wait is twice as long."""

    @property
    def backoff_jitter(self) -> float:
        """At most as many seconds are added to each wait, by chance."""

    @property
    def respect_retry_after(self) -> bool:
        """Whether to wait as long as the server's `Retry-After` says."""


class CallOptions(Protocol):
    """What may differ from call to call."""

    @property
    def timeout(self) -> float | None:
        """Seconds to wait for the server to connect, to send and to receive, each."""

    @property
    def deadline(self) -> float | None:
        """Seconds that a call may take altogether, with its retries."""

    @property
    def retries(self) -> RetrySettings:
        """How a failed call is sent again."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers in addition to those of the client; they replace those of the same name."""


class ClientSettings(Protocol):
    """What is the same for all calls of a client."""

    @property
    def auth(self) -> http.Auth | None:
        """How requests are authenticated; None if they are not, or a header does it."""

    @property
    def request_headers(self) -> Mapping[str, str]:
        """Headers of each request."""

    @property
    def base_url(self) -> str:
        """URL of the server's root."""

    @property
    def errors(self) -> ErrorMapper:
        """Makes the errors of the calls."""

    @property
    def log(self) -> logging.Logger:
        """Logs each outcome and each retry at the level DEBUG."""

    def url(self, path: str) -> str:
        """The URL of the path of an operation."""


class ErrorMapper(Protocol):
    """Makes the error that a failed call raises."""

    @property
    def version_path(self) -> str | None:
        """Path at which a server reports its version, to explain that it lacks an operation."""

    def of_failure(self, call: ApiCall, failure: Exception) -> Exception:
        """The error for one of the HTTP library, or for a deadline that has passed."""

    def of_status(self, call: ApiCall, response: http.Response) -> Exception:
        """The error for a response that is not a success."""

    def of_invalid_response(
        self, call: ApiCall, cause: DecodeError, response: http.Response
    ) -> Exception:
        """The error for a success whose body violates the contract."""

    def of_missing_operation(
        self, call: ApiCall, response: http.Response, version: str | None
    ) -> Exception:
        """The error for an operation that the server, of that version, lacks."""

    def lacks_operation(self, call: ApiCall, response: http.Response) -> bool:
        """Whether a response says that the server does not have the operation."""

    def version_in(self, response: http.Response) -> str | None:
        """The version that a server reports at `version_path`; None if it reports none."""
