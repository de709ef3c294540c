"""Checks the headers that a user passes, and decides which headers may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mlflowclient.errors import ConfigurationError

WORKSPACE_HEADER = "X-MLFLOW-WORKSPACE"

# In lower case. The values of all others may be secret.
SHOWN_HEADERS = (WORKSPACE_HEADER.lower(), "content-type", "range")


def checked_headers(headers: Mapping[str, str], argument: str = "headers") -> dict[str, str]:
    """The headers as a copy, when all can be sent."""
    if not isinstance(headers, Mapping):
        raise ConfigurationError(
            f"{argument} must be a mapping of names to values, got {type(headers).__name__}"
        )
    given: Iterable[tuple[object, object]] = headers.items()
    for name, value in given:
        # Names only: a value may be a token.
        if not isinstance(name, str) or not isinstance(value, str):
            raise ConfigurationError(f"{argument} must map str to str, see {name!r}")
        if not (name.isascii() and name.isprintable() and name) or " " in name or ":" in name:
            raise ConfigurationError(f"{argument} must have names that HTTP allows, see {name!r}")
        if not value.isprintable() or not value.isascii():
            raise ConfigurationError(
                f"{argument} must have printable ASCII values, see the one of {name!r}"
            )
    return dict(headers)
