"""Resolves timeouts and retries from arguments and MLflow's environment variables.

Unlike in `config`, arguments take precedence over the environment: an argument such as `timeout=5`
is meant for specific calls, a variable for all calls.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from mlflow_openapi_runtime.http.options import CallOptions, RetrySettings
from mlflowclient.env_values import read_bool, read_float, read_int
from mlflowclient.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries(RetrySettings):
    """How failed calls are retried.

    A call is retried after a failed connection, a timeout, or the status 429, 502, 503 or 504.
    A call that is not idempotent (`create_run`) is retried only if the server did not execute it:
    the connection failed, the request was not sent completely, or the server returned 429.

    If no `Retries` object is passed, the fields are read from the environment variables below.

    Attributes:
        max_retries: Maximum number of retries; 0 disables retries.
            Variable: `MLFLOW_HTTP_REQUEST_MAX_RETRIES`.
        backoff_factor: Seconds to wait before the first retry. The wait doubles with each retry,
            up to 120 s. Variable: `MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR`.
        backoff_jitter: Maximum number of random seconds to add to each wait.
            Variable: `MLFLOW_HTTP_REQUEST_BACKOFF_JITTER`.
        respect_retry_after: Whether to wait as long as the server's `Retry-After` header requests.
            Variable: `MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER`.
    """

    def __post_init__(self) -> None:
        check_count("max_retries", self.max_retries)
        _check_seconds("backoff_factor", self.backoff_factor)
        _check_seconds("backoff_jitter", self.backoff_jitter)
        if not isinstance(self.respect_retry_after, bool):
            raise ConfigurationError(
                f"respect_retry_after must be a bool, got {type(self.respect_retry_after).__name__}"
            )


class NotGiven:
    """The default value of an argument for which None has a meaning."""

    def __repr__(self) -> str:
        return "<not given>"


NOT_GIVEN: Final = NotGiven()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CallOptions):
    """Options that may differ between calls, checked and combined with the environment."""

    retries: Retries

    @classmethod
    def resolve(
        cls,
        *,
        timeout: float | NotGiven | None,
        deadline: float | None,
        retries: int | Retries | None,
        trust_env: bool,
    ) -> Options:
        """Combine arguments and environment."""
        environment = os.environ if trust_env else {}
        if isinstance(timeout, NotGiven):
            timeout = read_float(environment, "MLFLOW_HTTP_REQUEST_TIMEOUT", 120.0)
        return cls(
            timeout=_checked_seconds("timeout", timeout),
            deadline=_checked_seconds("deadline", deadline),
            retries=_retries(retries, environment),
        )

    def with_changes(
        self,
        *,
        timeout: float | NotGiven | None,
        deadline: float | NotGiven | None,
        retries: int | Retries | None,
        headers: Mapping[str, str],
    ) -> Options:
        """Return a copy with the given values. The headers are added to the current headers."""
        if isinstance(timeout, NotGiven):
            timeout = self.timeout
        if isinstance(deadline, NotGiven):
            deadline = self.deadline
        return replace(
            self,
            timeout=_checked_seconds("timeout", timeout),
            deadline=_checked_seconds("deadline", deadline),
            retries=self.retries if retries is None else _retries(retries, {}, self.retries),
            headers={**self.headers, **headers},
        )


def _retries(
    given: int | Retries | None, environment: Mapping[str, str], base: Retries | None = None
) -> Retries:
    if isinstance(given, Retries):
        return given
    if base is None:
        base = _from_environment(environment)
    if given is None:
        return base
    check_count("retries", given)
    return replace(base, max_retries=given)


def _from_environment(environment: Mapping[str, str]) -> Retries:
    default = Retries()
    return Retries(
        max_retries=read_int(environment, "MLFLOW_HTTP_REQUEST_MAX_RETRIES", default.max_retries),
        backoff_factor=read_float(
            environment, "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", default.backoff_factor
        ),
        backoff_jitter=read_float(
            environment, "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER", default.backoff_jitter
        ),
        respect_retry_after=read_bool(
            environment, "MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER", default.respect_retry_after
        ),
    )


def check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ConfigurationError(f"{name} must be an int, got {type(value).__name__}")
    if value < 0:
        raise ConfigurationError(f"{name} must not be negative, got {value}")


def _check_seconds(name: str, value: object, *, optional: bool = False) -> None:
    """Check a duration. If None is allowed, 0 is not: None already means no limit."""
    alternative = " or None" if optional else ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigurationError(
            f"{name} must be a number of seconds{alternative}, got {type(value).__name__}"
        )
    if not 0 <= value < math.inf or (optional and value == 0):
        sign = "positive" if optional else "non-negative"
        raise ConfigurationError(
            f"{name} must be a {sign} number of seconds{alternative}, got {value}"
        )


def _checked_seconds(name: str, seconds: float | None) -> float | None:
    if seconds is not None:
        _check_seconds(name, seconds, optional=True)
    return seconds
