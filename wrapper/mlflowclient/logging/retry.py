"""Retries of an upload, beside those of single calls: a step of several calls is repeated as a
whole.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from mlflow_openapi.api.runs.log_batch import OPERATION
from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.api_call import ApiCall
from mlflow_openapi_runtime.http.retries import Attempts
from mlflowclient.errors import CallError, StatusError

if TYPE_CHECKING:
    from mlflowclient.options import Options

_log = logging.getLogger("mlflowclient")


def with_retries(step: Callable[[], int], options: Options) -> int:
    """Call a function, and repeat it as the options say while it raises a `CallError`.

    It must be safe to repeat, as `log_batch` is.
    """
    ends = None if options.deadline is None else time.monotonic() + options.deadline
    attempts = Attempts(OPERATION, options.retries, ends, _log)
    while True:
        try:
            return step()
        except CallError as error:
            outcome = error.response or error.__cause__
            if not isinstance(outcome, http.Response | http.TransportError | TimeoutError):
                raise
            wait = attempts.wait_after(outcome)
            if wait is None:
                raise
            _log.debug("%s; retrying in %.1f s", error, wait)
            time.sleep(wait)


def is_transient(error: StatusError) -> bool:
    """Whether the server, or a proxy, reports that the error is temporary."""
    return error.status in ApiCall.retried_statuses
