"""Decides whether a failed call is sent again, and when.

What may be sent again is known from the contract: an operation is idempotent or not. How long to wait is left to
httpx-retries, which is loaded when the first call fails.
"""

from __future__ import annotations

import contextlib
import logging
import random
import time
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from mlflowclient import http
from mlflowclient.options import Options

if TYPE_CHECKING:
    from mlflow_openapi.request import Operation

_log = logging.getLogger("mlflowclient")

STATUSES = frozenset({429, 502, 503, 504})
_FAILURES = (http.TimeoutException, http.NetworkError, http.RemoteProtocolError)
# What cannot be written to its end does not arrive whole. Where the HTTP library keeps that to itself, the trace tells.
_NOT_SENT = (http.ConnectError, http.ConnectTimeout, http.PoolTimeout, http.WriteError, http.WriteTimeout)

# A TimeoutError is the deadline's.
Outcome = http.Response | http.TransportError | TimeoutError


class Attempts:
    """The attempts of one call."""

    def __init__(self, operation: Operation, options: Options, statuses: Collection[int] = STATUSES) -> None:
        self._statuses = statuses
        self._operation = operation
        self._retries = options.retries
        self._timeout = options.timeout
        self._made = 0
        self._half_sent = False
        self._traced: dict[str, Any] = {}
        self.ends = None if options.deadline is None else time.monotonic() + options.deadline

    def extensions(self, trace: Any) -> dict[str, Any]:
        """What the HTTP library is told of an attempt. The trace tells of a request that was not sent to its end."""
        bounds = [seconds for seconds in (self._timeout, self.left()) if seconds is not None]
        seconds = min(bounds) if bounds else None
        extensions: dict[str, Any] = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), seconds)}
        if not self._operation.idempotent:
            self._half_sent = False
            extensions["trace"] = trace
            self._traced = extensions
        return extensions

    def trace(self, event: str, _: object) -> None:
        if event.endswith(".send_request_headers.started"):
            self._half_sent = True
        elif event.endswith(".send_request_body.complete"):
            self._half_sent = False
            self._traced.pop("trace", None)  # The other half of the events tells nothing, and costs as much.

    async def trace_async(self, event: str, _: object) -> None:
        self.trace(event, _)

    def left(self) -> float | None:
        """Seconds until the deadline, at least a little, so that the HTTP library takes them; None without one."""
        return None if self.ends is None else max(self.ends - time.monotonic(), 0.001)

    def wait_after(self, outcome: Outcome) -> float | None:
        """Seconds to wait before the call is sent again; None when it must not be, or need not."""
        if self._made >= self._retries.max_retries or not self._may_be_repeated(outcome):
            return None
        self._made += 1
        seconds = self._seconds(outcome)
        left = self.left()
        if left is not None and seconds >= left:
            return None
        _log.debug("%s: retry %d in %.2f s", self._operation.id, self._made, seconds)
        return seconds

    def _may_be_repeated(self, outcome: Outcome) -> bool:
        if isinstance(outcome, http.Response):
            # 429 says that the server did nothing; 503 may come from a proxy that had passed the request on.
            return outcome.status_code == 429 or (self._operation.idempotent and outcome.status_code in self._statuses)
        if isinstance(outcome, _NOT_SENT) or self._half_sent:
            return True
        return self._operation.idempotent and isinstance(outcome, _FAILURES)

    def _seconds(self, outcome: Outcome) -> float:
        from httpx_retries import Retry

        retry = Retry(
            # The library doubles once more than MLflow, and takes the jitter as a share.
            backoff_factor=self._retries.backoff_factor / 2,
            backoff_jitter=0,
            attempts_made=self._made,
            max_backoff_wait=120,
        )
        if self._retries.respect_retry_after and isinstance(outcome, http.Response):
            with contextlib.suppress(KeyError, ValueError):
                return retry.parse_retry_after(outcome.headers["retry-after"])
        return retry.backoff_strategy() + random.uniform(0, self._retries.backoff_jitter)
