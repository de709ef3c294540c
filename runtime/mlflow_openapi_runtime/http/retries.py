"""Decides whether a call is sent again after what came of it, and when.

What may be sent again is known from the contract: an operation is idempotent or not. How long to
wait is left to httpx-retries, which is imported when the first call fails.
"""

from __future__ import annotations

import contextlib
import logging
import random
import time
from collections.abc import Collection
from typing import TYPE_CHECKING

from .. import http
from .api_call import ApiCall, Success

if TYPE_CHECKING:
    from ..request import Operation
    from .options import RetrySettings

# A TimeoutError means that the deadline has passed.
Outcome = http.Response | http.TransportError | TimeoutError


class Attempts:
    """Decides whether a call is sent again after what came of it, and when."""

    # What cannot be written to its end does not arrive whole.
    _NOT_SENT = (
        http.ConnectError,
        http.ConnectTimeout,
        http.PoolTimeout,
        http.WriteError,
        http.WriteTimeout,
    )
    _FAILURES = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError)

    def __init__(
        self,
        operation: Operation,
        retries: RetrySettings,
        ends: float | None,
        log: logging.Logger,
        statuses: Collection[int] = ApiCall.retried_statuses,
    ) -> None:
        self._operation = operation
        self._retries = retries
        self._ends = ends
        self._log = log
        self._statuses = statuses
        self._made = 0

    @classmethod
    def of(cls, call: ApiCall) -> Attempts:
        return cls(
            call.request.operation,
            call.options.retries,
            call.ends,
            call.settings.log,
            call.retried_statuses,
        )

    def wait_after(self, outcome: Outcome) -> float | None:
        """Seconds to wait before the call is sent again; None if it must not be, or need not."""
        if self._made >= self._retries.max_retries:
            return None
        if not self._may_be_repeated(outcome):
            return None
        self._made += 1
        seconds = self._seconds(outcome)
        if self._ends is not None and seconds >= self._ends - time.monotonic():
            return None
        self._log.debug("%s: retry %d in %.2f s", self._operation.id, self._made, seconds)
        return seconds

    def _may_be_repeated(self, outcome: Outcome) -> bool:
        if isinstance(outcome, http.Response):
            # 429 says that nothing was done; 503 may come from a proxy that had passed the request
            # on.
            if outcome.status_code == 429:
                return True
            return self._operation.idempotent and outcome.status_code in self._statuses
        if isinstance(outcome, self._NOT_SENT):
            return True
        return self._operation.idempotent and isinstance(outcome, self._FAILURES)

    def _seconds(self, outcome: Outcome) -> float:
        from httpx_retries import Retry

        retry = Retry(
            # httpx-retries doubles once more than urllib3, and takes the jitter as a share.
            backoff_factor=self._retries.backoff_factor / 2,
            backoff_jitter=0,
            attempts_made=self._made,
            max_backoff_wait=120,
        )
        if self._retries.respect_retry_after and isinstance(outcome, http.Response):
            with contextlib.suppress(KeyError, ValueError):
                return retry.parse_retry_after(outcome.headers["retry-after"])
        return retry.backoff_strategy() + random.uniform(0, self._retries.backoff_jitter)


def log_outcome(call: ApiCall, outcome: Outcome | Success) -> None:
    # Method, path, status and time only: queries, headers and bodies may hold secrets.
    status = 200 if isinstance(outcome, Success) else getattr(outcome, "status_code", None)
    reported = type(outcome).__name__ if status is None else status
    call.settings.log.debug("%s: %s", call, reported)
