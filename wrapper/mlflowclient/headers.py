"""Validates the headers that a user passes, and lists headers whose values may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mlflowclient.errors import ConfigurationError

WORKSPACE_HEADER = "X-MLFLOW-WORKSPACE"

# Names in lower case. The values of all other headers may be secret.
SHOWN_HEADERS = (WORKSPACE_HEADER.lower(), "content-type", "range")


def checked_headers(headers: Mapping[str, str], argument: str = "headers") -> dict[str, str]:
    """Return a copy of the headers, after checking that they can be sent."""
    if not isinstance(headers, Mapping):
        raise ConfigurationError(
            f"{argument} must be a mapping of names to values, got {type(headers).__name__}"
        )
    given: Iterable[tuple[object, object]] = headers.items()
    for name, value in given:
        # The messages omit the value, which may be a token.
        if not isinstance(name, str) or not isinstance(value, str):
            raise ConfigurationError(f"{argument} must map str to str, but {name!r} does not")
        if not (name.isascii() and name.isprintable() and name) or " " in name or ":" in name:
            raise ConfigurationError(f"{argument} must have names that HTTP allows, got {name!r}")
        if not value.isprintable() or not value.isascii():
            raise ConfigurationError(
                f"{argument} must have printable ASCII values, but the value of {name!r} is not"
            )
    return dict(headers)
