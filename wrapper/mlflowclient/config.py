"""Decides what a client is configured with: arguments, environment, and which of the two wins.

The environment wins, so that whoever runs a program can point it elsewhere; where it replaces an argument that was
given and differs, a warning names both. The semantics are those of MLFlowClient.jl.
"""

from __future__ import annotations

import math
import os
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from mlflowclient.errors import ConfigurationError

DEFAULT_APIROOT = "http://localhost:5000/api"


class ConfigurationWarning(UserWarning):
    """The environment replaces an argument."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a client is configured with.

    Attributes:
        apiroot: URL of the server, down to and with `/api`, with no slash at its end.
        apiversion: The version in the paths of the 2.0 operations.
        headers: Sent with each request.
        username: For basic authentication; None without it.
        password: Given exactly when `username` is.
        trust_env: Whether the environment was read.
    """

    apiroot: str
    apiversion: float
    headers: Mapping[str, str] = field(repr=False)
    username: str | None = field(repr=False)
    password: str | None = field(repr=False)
    trust_env: bool = field(repr=False)

    @classmethod
    def resolve(
        cls,
        apiroot: str | None,
        *,
        apiversion: float,
        headers: Mapping[str, str] | None,
        username: str | None,
        password: str | None,
        trust_env: bool,
    ) -> Config:
        """Bring arguments and environment together; None stands for an argument that was not given."""
        _require_text("apiroot", apiroot)
        _require_text("username", username)
        _require_text("password", password)
        environment: Mapping[str, str] = os.environ if trust_env else {}
        config = cls(
            apiroot=_apiroot(apiroot, environment.get("MLFLOW_TRACKING_URI")),
            apiversion=_apiversion(apiversion),
            headers=_headers(headers),
            username=_credential("username", username, environment.get("MLFLOW_TRACKING_USERNAME")),
            password=_credential("password", password, environment.get("MLFLOW_TRACKING_PASSWORD")),
            trust_env=trust_env,
        )
        _check_authentication(config)
        return config


class Configured:
    """What both clients tell of their configuration. The repr shows no header, username or password."""

    config: Config

    @property
    def apiroot(self) -> str:
        """URL of the server, with `/api`."""
        return self.config.apiroot

    @property
    def apiversion(self) -> float:
        """The version in the paths of the 2.0 operations."""
        return self.config.apiversion

    @property
    def headers(self) -> Mapping[str, str]:
        """Sent with each request."""
        return self.config.headers

    @property
    def username(self) -> str | None:
        """For basic authentication."""
        return self.config.username

    @property
    def password(self) -> str | None:
        """For basic authentication."""
        return self.config.password

    def __repr__(self) -> str:
        return f"{type(self).__name__}(apiroot={self.apiroot!r}, apiversion={self.apiversion})"


def _apiroot(argument: str | None, variable: str | None) -> str:
    given = None if argument is None else _normalized("apiroot", argument)
    if not variable:
        return DEFAULT_APIROOT if given is None else given
    replacement = _normalized("MLFLOW_TRACKING_URI", variable)
    if given is not None and given != replacement:
        _warn(f"MLFLOW_TRACKING_URI={replacement} replaces apiroot={given}")
    return replacement


def _normalized(name: str, url: str) -> str:
    """The URL with `/api` appended unless it is there. A URL without a scheme is only refused when it is used."""
    root = url.strip().rstrip("/")
    if not root:
        raise ConfigurationError(f"{name} must be the URL of an MLflow server, got an empty one")
    try:
        parts = urlsplit(root)
        credentials = "@" in parts.netloc
    except ValueError as error:
        raise ConfigurationError(f"{name} must be the URL of an MLflow server: {error}") from None
    if credentials:
        # Without the value: it holds a password.
        raise ConfigurationError(f"{name} must not hold credentials: give them as username and password")
    if "://" in root and parts.scheme not in ("http", "https"):
        raise ConfigurationError(f"{name} must be an http or https URL of an MLflow server, got {root!r}")
    if parts.query or parts.fragment:
        raise ConfigurationError(f"{name} must end with its path, without a query or fragment, got {root!r}")
    return root if root.endswith("/api") else f"{root}/api"


def _apiversion(version: float) -> float:
    if isinstance(version, bool) or not isinstance(version, int | float):
        raise ConfigurationError(f"apiversion must be an int or a float, got {type(version).__name__}")
    if not (math.isfinite(version) and version > 0):
        raise ConfigurationError(f"apiversion must be a positive number such as 2.0, got {version}")
    return float(version)


def _headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    if headers is None:
        return MappingProxyType({})
    if not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers must be a mapping of names to values, got {type(headers).__name__}")
    given: Iterable[tuple[object, object]] = headers.items()
    for name, value in given:
        # Names only: a value may be a token.
        if not isinstance(name, str) or not isinstance(value, str):
            raise ConfigurationError(f"headers must map str to str, see {name!r}")
        if not (name.isascii() and name.isprintable() and name) or " " in name or ":" in name:
            raise ConfigurationError(f"headers must have names that HTTP allows, see {name!r}")
        if not value.isprintable() or not value.isascii():
            raise ConfigurationError(f"headers must have printable ASCII values, see the one of {name!r}")
    return MappingProxyType(dict(headers))


def _credential(name: str, argument: str | None, variable: str | None) -> str | None:
    if not variable:
        return argument
    if argument is not None and argument != variable:
        shown = "" if name == "password" else f"={variable}"
        given = "" if name == "password" else f"={argument}"
        _warn(f"MLFLOW_TRACKING_{name.upper()}{shown} replaces {name}{given}")
    return variable


def _check_authentication(config: Config) -> None:
    for present, missing in (("username", "password"), ("password", "username")):
        if getattr(config, present) is not None and getattr(config, missing) is None:
            raise ConfigurationError(
                f"{present} is given but {missing} is not: give {missing}, or set MLFLOW_TRACKING_{missing.upper()}"
            )
    if config.username is None:
        return
    if ":" in config.username:
        raise ConfigurationError("username must not hold a colon: basic authentication cannot carry it")
    for name in config.headers:
        if name.lower() == "authorization":
            raise ConfigurationError(
                f"the header {name!r} conflicts with username and password "
                "(also as MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD): give one of the two"
            )


def _require_text(name: str, value: object) -> None:
    if value is not None and not isinstance(value, str):
        raise ConfigurationError(f"{name} must be a str, got {type(value).__name__}")


def _warn(message: str) -> None:
    # The line to look at is the one that makes the client: above this function, a resolver, `resolve` and `__init__`.
    warnings.warn(message, ConfigurationWarning, stacklevel=5)
