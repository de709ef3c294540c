"""Bearer tokens that may change while the client lives, and the credentials that MLflow keeps in
the home folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from mlflowclient.errors import ConfigurationError

Token = str | Callable[[], str]


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
