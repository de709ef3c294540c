"""Reads environment variables, and warns if a variable overrides an argument."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

from mlflowclient.errors import ConfigurationError
from mlflowclient.user_warnings import warn_user

T = TypeVar("T")


class ConfigurationWarning(UserWarning):
    """An environment variable overrides an argument."""


def override(
    environment: Mapping[str, str],
    name: str,
    argument: T | None,
    variable: str,
    *,
    is_secret: bool = False,
) -> T | str | None:
    """Return a variable if it is set, otherwise the argument. Warn if both are set and differ."""
    value = environment.get(variable)
    if value and argument is not None and argument != value:
        message = f"{variable}={value} overrides {name}={argument}"
        if is_secret:
            message = f"{variable} overrides {name}"
        warn_user(message, ConfigurationWarning)
    return value or argument


def read_bool(environment: Mapping[str, str], variable: str, default: bool) -> bool:
    """Return the value of a boolean variable, in any spelling that MLflow accepts."""
    text = environment.get(variable, "").strip().lower()
    if text not in ("", "true", "1", "false", "0"):
        raise ConfigurationError(f"{variable} must be true, false, 1 or 0, got {text!r}")
    return text in ("true", "1") if text else default


def read_float(environment: Mapping[str, str], variable: str, default: float) -> float:
    text = environment.get(variable, "").strip()
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise ConfigurationError(f"{variable} must be a non-negative number, got {text!r}")
    return number


def read_int(environment: Mapping[str, str], variable: str, default: int) -> int:
    value = read_float(environment, variable, default)
    if value % 1:
        raise ConfigurationError(f"{variable} must be an integer, got {value}")
    return int(value)
