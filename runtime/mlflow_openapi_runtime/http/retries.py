"""Decides whether and when a call is sent again.

The contract defines which operations are idempotent. httpx-retries, which is imported when the
first call fails, computes how long to wait.
"""

from __future__ import annotations

import contextlib
import logging
import random
import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import http
from .api_call import ApiCall, Success

if TYPE_CHECKING:
    from ..request import Operation
    from .options import RetrySettings

# A TimeoutError means that the deadline has passed.
Outcome = http.Response | http.TransportError | TimeoutError


@dataclass
class Attempts:
    """Decides whether and when a call is sent again.

    Attributes:
        deadline: Value of `time.monotonic()` at which the call must end; None for no deadline.
        statuses: Statuses after which an idempotent call is sent again.
        retry_count: Number of retries so far.
    """

    operation: Operation
    retries: RetrySettings
    deadline: float | None
    log: logging.Logger
    statuses: Collection[int] = ApiCall.retried_statuses
    retry_count: int = 0

    # Errors after which the server cannot have received the complete request.
    _NOT_SENT = (
        http.ConnectError,
        http.ConnectTimeout,
        http.PoolTimeout,
        http.WriteError,
        http.WriteTimeout,
    )
    _FAILURES = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError)

    @classmethod
    def from_call(cls, call: ApiCall) -> Attempts:
        return cls(
            call.request.operation,
            call.options.retries,
            call.deadline,
            call.settings.log,
            call.retried_statuses,
        )

    def wait_after(self, outcome: Outcome) -> float | None:
        """Return the seconds to wait before the next attempt, or None if there must be no retry."""
        if self.retry_count >= self.retries.max_retries or not self._may_be_repeated(outcome):
            return None
        self.retry_count += 1
        seconds = self._seconds(outcome)
        if self.deadline is not None and seconds >= self.deadline - time.monotonic():
            return None
        self.log.debug("%s: retry %d in %.2f s", self.operation.id, self.retry_count, seconds)
        return seconds

    def _may_be_repeated(self, outcome: Outcome) -> bool:
        if isinstance(outcome, http.Response):
            # 429 means that the server did nothing. 503 may come from a proxy that has forwarded
            # the request.
            if outcome.status_code == 429:
                return True
            return self.operation.idempotent and outcome.status_code in self.statuses
        if isinstance(outcome, self._NOT_SENT):
            return True
        return self.operation.idempotent and isinstance(outcome, self._FAILURES)

    def _seconds(self, outcome: Outcome) -> float:
        from httpx_retries import Retry

        retry = Retry(
            # Halved, since httpx-retries doubles the wait before the first retry, too.
            backoff_factor=self.retries.backoff_factor / 2,
            # The jitter of httpx-retries is relative to the wait. Random seconds are added below.
            backoff_jitter=0,
            attempts_made=self.retry_count,
            max_backoff_wait=120,
        )
        if self.retries.respect_retry_after and isinstance(outcome, http.Response):
            with contextlib.suppress(KeyError, ValueError):
                return retry.parse_retry_after(outcome.headers["retry-after"])
        return retry.backoff_strategy() + random.uniform(0, self.retries.backoff_jitter)


def log_outcome(call: ApiCall, outcome: Outcome | Success) -> None:
    # Only the method, path and status are logged, since queries, headers and bodies may contain
    # secrets.
    status = 200 if isinstance(outcome, Success) else getattr(outcome, "status_code", None)
    reported = type(outcome).__name__ if status is None else status
    call.settings.log.debug("%s: %s", call, reported)
