"""The options of a call. A client checks them in subclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrySettings:
    """How a failed call is retried.

    Attributes:
        max_retries: Maximum number of retries.
        backoff_factor: Seconds before the first retry. The wait doubles with each later retry.
        backoff_jitter: Maximum number of random seconds added to each wait.
        respect_retry_after: Whether to wait as long as the server's `Retry-After` demands.
    """

    max_retries: int = 4
    backoff_factor: float = 0.5
    backoff_jitter: float = 0.5
    respect_retry_after: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOptions:
    """Options that may differ between calls.

    Attributes:
        timeout: Maximum number of seconds for connecting, for each send and for each receive; None
            disables the timeout.
        deadline: Maximum number of seconds for a call including its retries; None for no limit.
        retries: How failed calls are retried.
        headers: Additional headers, which override the headers of the client.
    """

    timeout: float | None
    deadline: float | None
    retries: RetrySettings
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
