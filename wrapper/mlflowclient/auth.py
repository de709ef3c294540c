"""Bearer tokens that may change while the client lives, and the credentials that MLflow keeps in
the home folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path

from mlflow_openapi_runtime import http
from mlflowclient.errors import ConfigurationError

Token = str | Callable[[], str]


class TokenAuth(http.Auth):
    """Sends a bearer token. After a 401 it is read again, and sent once more when it is another
    one.
    """

    def __init__(self, read: Callable[[], str]) -> None:
        self._read = read
        self._token: str | None = None

    @property
    def header(self) -> str:
        """What the header `Authorization` says."""
        self._token = self._token or self._read()
        return f"Bearer {self._token}"

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        request.headers["Authorization"] = sent = self.header
        response = yield request
        if response.status_code == 401 and f"Bearer {(fresh := self._read())}" != sent:
            self._token = fresh
            request.headers["Authorization"] = self.header
            yield request


def token_reader(token: Token) -> Callable[[], str]:
    """A function that gives the token, checked."""
    if isinstance(token, str):
        checked = _checked("token", token)
        return lambda: checked
    return lambda: _checked("what token() returns", token())


def file_reader(path: str | os.PathLike[str]) -> Callable[[], str]:
    """A function that gives the token in a file."""

    def read() -> str:
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"token_file cannot be read: {error}") from error
        return _checked("the content of token_file", text.strip())

    return read


def _checked(name: str, token: object) -> str:
    # Without the value.
    if not isinstance(token, str):
        raise ConfigurationError(f"{name} must be a str, got {type(token).__name__}")
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise ConfigurationError(f"{name} must be printable ASCII without spaces, and not empty")
    return token


def stored_credentials() -> tuple[str, str] | None:
    """Username and password that MLflow reads from `~/.mlflow/credentials`; None without that
    file.
    """
    path = Path("~/.mlflow/credentials").expanduser()
    if not path.is_file():
        return None
    from configparser import ConfigParser, Error

    # A percent sign in a password is a percent sign.
    parser = ConfigParser(interpolation=None)
    try:
        parser.read(path, encoding="utf-8")
        section = parser["mlflow"]
        return section["mlflow_tracking_username"], section["mlflow_tracking_password"]
    except (Error, KeyError, OSError, UnicodeDecodeError):
        # Without the cause, which may quote the file.
        raise ConfigurationError(
            "~/.mlflow/credentials must have a section [mlflow] with mlflow_tracking_username and "
            "mlflow_tracking_password"
        ) from None
