"""Entities for tests, with the required fields and those that a test adds."""

from __future__ import annotations

from typing import Any

from mlflow_openapi.models import Experiment, LoggedModel, Run


def run_dict(
    run_id: str = "r1", *, data: dict[str, Any] | None = None, **info: Any
) -> dict[str, Any]:
    """Return a run as JSON of a server.

    Args:
        run_id: Id of the run.
        data: Metrics, params and tags.
        info: Other fields of the run info.
    """
    defaults = {
        "run_id": run_id,
        "experiment_id": "1",
        "status": "RUNNING",
        "start_time": 1,
        "artifact_uri": f"mlflow-artifacts:/1/{run_id}/artifacts",
        "lifecycle_stage": "active",
    }
    return {"info": {**defaults, **info}, "data": data or {}, "inputs": {}}


def run(run_id: str = "r1", *, data: dict[str, Any] | None = None, **info: Any) -> Run:
    return Run.from_dict(run_dict(run_id, data=data, **info))


def experiment(experiment_id: str = "1", name: str = "churn", **others: Any) -> Experiment:
    defaults = {
        "experiment_id": experiment_id,
        "name": name,
        "artifact_location": f"mlflow-artifacts:/{experiment_id}",
        "lifecycle_stage": "active",
        "creation_time": 1,
        "last_update_time": 1,
    }
    return Experiment.from_dict({**defaults, **others})


def logged_model(model_id: str = "m-1", **info: Any) -> LoggedModel:
    defaults = {
        "model_id": model_id,
        "experiment_id": "1",
        "name": "model",
        "status": "LOGGED_MODEL_READY",
        "artifact_uri": f"mlflow-artifacts:/1/models/{model_id}/artifacts",
        "creation_timestamp_ms": 1,
        "last_updated_timestamp_ms": 1,
    }
    return LoggedModel.from_dict({"info": {**defaults, **info}, "data": {}})


def pairs(**values: object) -> list[dict[str, Any]]:
    """Return params or tags as JSON."""
    return [{"key": key, "value": str(value)} for key, value in values.items()]
