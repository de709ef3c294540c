"""A light, typed client of the MLflow REST API, sync and async.

    import mlflowclient

    with mlflowclient.MLFlow("http://localhost:5000") as mlf:
        experiment_id = mlf.create_experiment("churn")
        with mlf.start_run(experiment_id, run_name="first") as run:
            mlf.log_metric(run, "loss", 0.25, step=1)

`AsyncMLFlow` has the same methods as coroutines. The entities are in `mlflow_openapi.models`, the errors in
`mlflowclient.errors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflowclient import errors
from mlflowclient.client import MLFlow
from mlflowclient.config import ConfigurationWarning
from mlflowclient.options import Retries, Transfers

if TYPE_CHECKING:
    from mlflowclient.async_client import AsyncMLFlow

__all__ = ["AsyncMLFlow", "ConfigurationWarning", "MLFlow", "Retries", "Transfers", "errors"]


def __getattr__(name: str) -> object:
    # Who needs no asynchronous client does not pay for its import.
    if name == "AsyncMLFlow":
        from mlflowclient.async_client import AsyncMLFlow

        return AsyncMLFlow
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
