"""Resolves credentials from arguments, MLflow's variables, or `~/.mlflow/credentials`."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.bearer_auth import BearerAuth
from mlflowclient.env_values import override
from mlflowclient.errors import ConfigurationError

Token = str | Callable[[], str]


@dataclass(slots=True, repr=False)
class AuthSources:
    """The possible sources of credentials; at most one may be set."""

    username: str | None
    password: str | None
    token: Token | None
    token_file: str | os.PathLike[str] | None
    auth: http.Auth | None
    headers: Mapping[str, str] = field(default_factory=dict)

    def resolve(
        self, environment: Mapping[str, str], headers: Mapping[str, str], *, trust_env: bool
    ) -> None:
        """Combine the arguments with MLflow's variables, which take precedence, and the headers.

        `~/.mlflow/credentials` is used only if there are no other credentials.

        Raises:
            ConfigurationError: An argument is invalid, or more than one source is set.
        """
        self.headers = headers
        self.username = override(environment, "username", self.username, "MLFLOW_TRACKING_USERNAME")
        self.password = override(
            environment, "password", self.password, "MLFLOW_TRACKING_PASSWORD", is_secret=True
        )
        self.token = override(
            environment, "token", self.token, "MLFLOW_TRACKING_TOKEN", is_secret=True
        )
        self.check()
        if trust_env and not self.names() and (stored := stored_credentials()):
            self.username, self.password = stored

    def names(self) -> list[str]:
        """Return the names of the sources that are set, for error messages."""
        names = [f"the header {name!r}" for name in self.headers if name.lower() == "authorization"]
        if self.username is not None or self.password is not None:
            names.append(
                "username and password (also as MLFLOW_TRACKING_USERNAME and "
                "MLFLOW_TRACKING_PASSWORD)"
            )
        if self.token is not None:
            names.append("token (also as MLFLOW_TRACKING_TOKEN)")
        if self.token_file is not None:
            names.append("token_file")
        if self.auth is not None:
            names.append("auth")
        return names

    def check(self) -> None:
        for present, missing in (("username", "password"), ("password", "username")):
            if getattr(self, present) is not None and getattr(self, missing) is None:
                raise ConfigurationError(
                    f"{present} is given but {missing} is not: pass {missing}, or set "
                    f"MLFLOW_TRACKING_{missing.upper()}"
                )
        if self.username is not None and ":" in self.username:
            raise ConfigurationError(
                "username must not contain a colon, which basic authentication does not allow"
            )
        if self.token is not None and not isinstance(self.token, str) and not callable(self.token):
            raise ConfigurationError(
                "token must be a str or a function that returns a str, got "
                f"{type(self.token).__name__}"
            )
        if self.token_file is not None and not isinstance(self.token_file, str | os.PathLike):
            raise ConfigurationError(
                f"token_file must be a path, got {type(self.token_file).__name__}"
            )
        if self.auth is not None and not isinstance(self.auth, http.Auth):
            raise ConfigurationError(f"auth must be an httpx.Auth, got {type(self.auth).__name__}")
        if len(names := self.names()) > 1:
            raise ConfigurationError(f"{names[0]} conflicts with {names[1]}: pass only one of them")

    def to_auth(self) -> http.Auth | None:
        if self.username is not None and self.password is not None:
            return http.BasicAuth(self.username, self.password)
        if self.token is not None:
            return BearerAuth(token_reader(self.token))
        if self.token_file is not None:
            return BearerAuth(file_reader(self.token_file))
        return self.auth


def token_reader(token: Token) -> Callable[[], str]:
    """Return a function that returns the checked token."""
    # A string is checked immediately, so that creating a client with an invalid token fails.
    if isinstance(token, str):
        checked = _checked("token", token)
        return lambda: checked
    return lambda: _checked("the return value of token()", token())


def file_reader(path: str | os.PathLike[str]) -> Callable[[], str]:
    """Return a function that reads the token from a file."""

    def read() -> str:
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"token_file cannot be read: {error}") from error
        return _checked("the content of token_file", text.strip())

    return read


def _checked(name: str, token: object) -> str:
    # The messages omit the value, which is a secret.
    if not isinstance(token, str):
        raise ConfigurationError(f"{name} must be a str, got {type(token).__name__}")
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise ConfigurationError(f"{name} must be printable ASCII without spaces, and not empty")
    return token


def stored_credentials() -> tuple[str, str] | None:
    """Return the username and password in `~/.mlflow/credentials`; None if there is no file."""
    path = Path("~/.mlflow/credentials").expanduser()
    if not path.is_file():
        return None
    from configparser import ConfigParser, Error

    # Without interpolation, since a password may contain percent signs.
    parser = ConfigParser(interpolation=None)
    try:
        parser.read(path, encoding="utf-8")
        section = parser["mlflow"]
        return section["mlflow_tracking_username"], section["mlflow_tracking_password"]
    except (Error, KeyError, OSError, UnicodeDecodeError):
        # `from None`, since the cause may quote the password from the file.
        raise ConfigurationError(
            "~/.mlflow/credentials must have a section [mlflow] with mlflow_tracking_username and "
            "mlflow_tracking_password"
        ) from None
