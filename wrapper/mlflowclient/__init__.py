"""A lightweight, typed client for the MLflow REST API, sync and async.

    import mlflowclient

    with mlflowclient.MLFlow("http://localhost:5000") as mlf:
        experiment_id = mlf.create_experiment("churn")
        with mlf.start_run(experiment_id, run_name="first") as run:
            run.log_metric("loss", 0.25, step=1)

`AsyncMLFlow` has the methods of `MLFlow` as coroutines. Types such as `Run` and `RunStatus` can be
imported from this package; the errors are in `mlflowclient.errors`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mlflowclient import errors
from mlflowclient.version import __version__

if TYPE_CHECKING:
    from mlflow_openapi.models import *  # noqa: F403
    from mlflow_openapi_runtime.null import NULL, Null
    from mlflowclient.artifacts.options import Transfers
    from mlflowclient.async_client import AsyncMLFlow
    from mlflowclient.client import MLFlow
    from mlflowclient.env_values import ConfigurationWarning
    from mlflowclient.logging.options import BufferOptions, LoggingWarning
    from mlflowclient.options import Retries
    from mlflowclient.run import ActiveRun, AsyncActiveRun

__all__ = [
    "NULL",
    "ActiveRun",
    "AsyncActiveRun",
    "AsyncMLFlow",
    "BufferOptions",
    "ConfigurationWarning",
    "LoggingWarning",
    "MLFlow",
    "Null",
    "Retries",
    "Transfers",
    "__version__",
    "errors",
]

# Imported on first use: shell completion imports this module, but needs none of these names.
_LAZY = {
    "ActiveRun": "mlflowclient.run",
    "AsyncActiveRun": "mlflowclient.run",
    "AsyncMLFlow": "mlflowclient.async_client",
    "BufferOptions": "mlflowclient.logging.options",
    "ConfigurationWarning": "mlflowclient.env_values",
    "LoggingWarning": "mlflowclient.logging.options",
    "MLFlow": "mlflowclient.client",
    "NULL": "mlflow_openapi_runtime.null",
    "Null": "mlflow_openapi_runtime.null",
    "Retries": "mlflowclient.options",
    "Transfers": "mlflowclient.artifacts.options",
}


if not TYPE_CHECKING:
    # Hidden from type checkers, which would otherwise accept any attribute of the module.

    def __getattr__(name: str) -> object:
        if name in _LAZY:
            return getattr(import_module(_LAZY[name]), name)
        if not name.startswith("_"):
            models = import_module("mlflow_openapi.models")
            if name in models.__all__:
                return getattr(models, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY, *import_module("mlflow_openapi.models").__all__})
