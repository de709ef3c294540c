"""Issues warnings that point to the line of the user's code."""

from __future__ import annotations

import inspect
import warnings

# The packages whose frames lie between the user's code and a warning.
_OWN = ("mlflowclient", "mlflow_openapi", "mlflow_openapi_runtime", "contextlib")


def warn_user(message: str, category: type[Warning]) -> None:
    """Issue a warning at the innermost frame that is not of this client."""
    level, frame = 1, inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _OWN:
        level += 1
        frame = frame.f_back
    warnings.warn(message, category, stacklevel=level)
