"""Decides how long a client waits and how often it tries again: arguments, or MLflow's variables
where there are none.

Here arguments win over the environment: who writes `timeout=5` knows the call, while a variable is
set for all of them.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from mlflowclient.env_values import count, flag, number
from mlflowclient.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How a failed call is tried again.

    A call is sent again after a failed connection, a timeout, and the statuses 429, 502, 503 and
    504. One that is not idempotent (`create_run`) is sent again only when it surely did nothing:
    the connection failed, the request was not sent to its end, or the server answered 429.

    Attributes:
        max_retries: How often at most. 0 for never. `MLFLOW_HTTP_REQUEST_MAX_RETRIES`.
        backoff_factor: Seconds to wait before the first retry; each further wait is twice as long,
            up to 120 s. `MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR`.
        backoff_jitter: Most seconds to add to each wait, by chance.
            `MLFLOW_HTTP_REQUEST_BACKOFF_JITTER`.
        respect_retry_after: Whether to wait as long as the server's `Retry-After` says.
            `MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER`.
    """

    max_retries: int = 4
    backoff_factor: float = 0.5
    backoff_jitter: float = 0.5
    respect_retry_after: bool = True

    def __post_init__(self) -> None:
        check_count("max_retries", self.max_retries)
        _check_seconds("backoff_factor", self.backoff_factor)
        _check_seconds("backoff_jitter", self.backoff_jitter)
        if not isinstance(self.respect_retry_after, bool):
            raise ConfigurationError(
                f"respect_retry_after must be a bool, got {type(self.respect_retry_after).__name__}"
            )


class NotGiven:
    """What an argument is that nobody gave, where None means something."""

    def __repr__(self) -> str:
        return "<not given>"


NOT_GIVEN: Final = NotGiven()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may differ from call to call.

    Attributes:
        timeout: Seconds to wait for the server to connect, to send and to receive, each; None
            disables the timeout.
        deadline: Seconds that a call may take altogether, with its retries; None sets no end.
        retries: How a failed call is tried again.
        headers: Sent beside the client's own, in place of those with the same name.
    """

    timeout: float | None
    deadline: float | None
    retries: Retries
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def resolve(
        cls,
        *,
        timeout: float | NotGiven | None,
        deadline: float | None,
        retries: int | Retries | None,
        trust_env: bool,
    ) -> Options:
        """Bring arguments and environment together."""
        environment = os.environ if trust_env else {}
        if isinstance(timeout, NotGiven):
            timeout = number(environment, "MLFLOW_HTTP_REQUEST_TIMEOUT", 120.0)
        return cls(
            timeout=_checked_seconds("timeout", timeout),
            deadline=_checked_seconds("deadline", deadline),
            retries=_retries(retries, environment),
        )

    def changed(
        self,
        *,
        timeout: float | NotGiven | None,
        deadline: float | NotGiven | None,
        retries: int | Retries | None,
        headers: Mapping[str, str],
    ) -> Options:
        """A copy with other values where these are given; the headers are added."""
        return replace(
            self,
            timeout=self.timeout
            if isinstance(timeout, NotGiven)
            else _checked_seconds("timeout", timeout),
            deadline=self.deadline
            if isinstance(deadline, NotGiven)
            else _checked_seconds("deadline", deadline),
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
    usual = Retries()
    return Retries(
        max_retries=count(environment, "MLFLOW_HTTP_REQUEST_MAX_RETRIES", usual.max_retries),
        backoff_factor=number(
            environment, "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", usual.backoff_factor
        ),
        backoff_jitter=number(
            environment, "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER", usual.backoff_jitter
        ),
        respect_retry_after=flag(
            environment, "MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER", usual.respect_retry_after
        ),
    )


def check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ConfigurationError(f"{name} must be an int, got {type(value).__name__}")
    if value < 0:
        raise ConfigurationError(f"{name} must not be negative, got {value}")


def _check_seconds(name: str, value: object, *, zero: bool = True) -> None:
    either = "" if zero else " or None"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigurationError(
            f"{name} must be a number of seconds{either}, got {type(value).__name__}"
        )
    if not 0 <= value < math.inf or not (zero or value):
        kind = (
            "a number of seconds that is not negative"
            if zero
            else "a positive number of seconds or None"
        )
        raise ConfigurationError(f"{name} must be {kind}, got {value}")


def _checked_seconds(name: str, seconds: float | None) -> float | None:
    """Seconds after which something ends; None for never."""
    if seconds is not None:
        _check_seconds(name, seconds, zero=False)
    return seconds
