"""Reads the value of one environment variable, and reports one that replaces an argument."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

from mlflowclient.errors import ConfigurationError
from mlflowclient.user_warnings import warn_user

T = TypeVar("T")


class ConfigurationWarning(UserWarning):
    """The environment replaces an argument."""


def text_from_env(
    environment: Mapping[str, str], name: str, argument: str | None, variable: str
) -> str | None:
    """The variable if it is set, with a warning if it replaces an argument that differs."""
    value = environment.get(variable)
    if value and argument is not None and argument != value:
        warn_user(f"{variable}={value} replaces {name}={argument}", ConfigurationWarning)
    return value or argument


def secret_from_env(
    environment: Mapping[str, str], name: str, argument: T | None, variable: str
) -> T | str | None:
    """Like `text_from_env`, without the values."""
    value = environment.get(variable)
    if value and argument is not None and argument != value:
        warn_user(f"{variable} replaces {name}", ConfigurationWarning)
    return value or argument


def flag(environment: Mapping[str, str], variable: str, default: bool) -> bool:
    """A variable that says yes or no, in the words that MLflow knows."""
    text = environment.get(variable, "").strip().lower()
    if text not in ("", "true", "1", "false", "0"):
        raise ConfigurationError(f"{variable} must be true, false, 1 or 0, got {text!r}")
    return text in ("true", "1") if text else default


def number(environment: Mapping[str, str], variable: str, default: float) -> float:
    text = environment.get(variable, "").strip()
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise ConfigurationError(f"{variable} must be a number that is not negative, got {text!r}")
    return number


def count(environment: Mapping[str, str], variable: str, default: int) -> int:
    found = number(environment, variable, default)
    if found % 1:
        raise ConfigurationError(f"{variable} must be a whole number, got {found}")
    return int(found)
