# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import deployment_job_connection_state as _deployment_job_connection_state
from . import (
    model_version_deployment_job_state_deployment_job_run_state as _model_version_deployment_job_state_deployment_job_run_state,
)

if TYPE_CHECKING:
    from .deployment_job_connection_state import DeploymentJobConnectionState
    from .model_version_deployment_job_state_deployment_job_run_state import (
        ModelVersionDeploymentJobStateDeploymentJobRunState,
    )

_NAMES = frozenset({"job_id", "run_id", "job_state", "run_state", "current_task_name"})


@define
class ModelVersionDeploymentJobState:
    """State of the job that deploys a model version.

    Attributes:
        job_id: Id of the job.
        run_id: Id of the present run of the job. It is not a run of an experiment.
        job_state: How the model is connected to the job.
        run_state: State of the present run of the job.
        current_task_name: Name of the task that the run is at.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    job_id: str | None = field(default=None, kw_only=True)
    run_id: str | None = field(default=None, kw_only=True)
    job_state: DeploymentJobConnectionState | str | None = field(default=None, kw_only=True)
    run_state: ModelVersionDeploymentJobStateDeploymentJobRunState | str | None = field(default=None, kw_only=True)
    current_task_name: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            job_id=None if (value := data.get("job_id")) is None else decode.text(value),
            run_id=None if (value := data.get("run_id")) is None else decode.text(value),
            job_state=None
            if (value := data.get("job_state")) is None
            else _deployment_job_connection_state.DeploymentJobConnectionState.of(value),
            run_state=None
            if (value := data.get("run_state")) is None
            else _model_version_deployment_job_state_deployment_job_run_state.ModelVersionDeploymentJobStateDeploymentJobRunState.of(
                value
            ),
            current_task_name=None if (value := data.get("current_task_name")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.job_id is not None:
            data["job_id"] = encode.text(self.job_id, "ModelVersionDeploymentJobState.job_id")
        if self.run_id is not None:
            data["run_id"] = encode.text(self.run_id, "ModelVersionDeploymentJobState.run_id")
        if self.job_state is not None:
            data["job_state"] = encode.text(self.job_state, "ModelVersionDeploymentJobState.job_state")
        if self.run_state is not None:
            data["run_state"] = encode.text(self.run_state, "ModelVersionDeploymentJobState.run_state")
        if self.current_task_name is not None:
            data["current_task_name"] = encode.text(
                self.current_task_name, "ModelVersionDeploymentJobState.current_task_name"
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
