"""Issues warnings that point to a line of the user's code."""

from __future__ import annotations

import inspect
import warnings

# Packages whose frames are skipped. contextlib is included, since it calls context managers.
_SKIPPED = ("mlflowclient", "mlflow_openapi", "mlflow_openapi_runtime", "contextlib")


def warn_user(message: str, category: type[Warning]) -> None:
    """Issue a warning that points to the innermost frame outside of this client."""
    level, frame = 1, inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _SKIPPED:
        level += 1
        frame = frame.f_back
    warnings.warn(message, category, stacklevel=level)
