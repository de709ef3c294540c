"""Retries of uploads: a function that makes several calls is repeated as a whole."""

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


def with_retries(function: Callable[[], int], options: Options) -> int:
    """Call a function, and repeat the call after a `CallError` as the options specify.

    The function must be safe to repeat.
    """
    ends = None if options.deadline is None else time.monotonic() + options.deadline
    # The errors after which the function is repeated are the same as for a call of `log_batch`.
    attempts = Attempts(OPERATION, options.retries, ends, _log)
    while True:
        try:
            return function()
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
    """Whether the status from the server or a proxy marks the error as temporary."""
    return error.status in ApiCall.retried_statuses
