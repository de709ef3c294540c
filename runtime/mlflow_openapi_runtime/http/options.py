"""Protocols for the options of a call. The options of a client implement these protocols."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class RetrySettings(Protocol):
    """How a failed call is retried.

    Attributes:
        max_retries: Maximum number of retries.
        backoff_factor: Seconds before the first retry. The wait doubles with each later retry.
        backoff_jitter: Maximum number of random seconds added to each wait.
        respect_retry_after: Whether to wait as long as the server's `Retry-After` demands.
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
    """Options that may differ between calls.

    Attributes:
        timeout: Seconds to wait for each connect, read and write.
        deadline: Seconds that a call may take in total, including its retries.
        retries: How a failed call is retried.
        headers: Headers to add to those of the client. They replace headers of the same name.
    """

    @property
    def timeout(self) -> float | None: ...
    @property
    def deadline(self) -> float | None: ...
    @property
    def retries(self) -> RetrySettings: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
