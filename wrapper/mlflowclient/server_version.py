"""Parses the version that a server reports."""

from __future__ import annotations

import re

from mlflow_openapi_runtime import http

_VERSION = re.compile(r"([1-9]\d*)\.(\d+)[\w.+-]*")  # Not 0.6.0, a version of FastTrackML.


def version_in(response: http.Response) -> str | None:
    """Return the version in a response of `/version`; None if the response has no version."""
    return response.text if response.is_success and _VERSION.fullmatch(response.text) else None


def minor_of(version: str) -> tuple[int, int]:
    """Return the major and minor number of a version."""
    match = _VERSION.match(version)
    assert match is not None
    return int(match[1]), int(match[2])
