"""The options of a call, as protocols: a client hands over objects of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


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
