# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

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
        job_id: ID of the job.
        run_id: ID of the current run of the job. It is not a run of an experiment.
        job_state: State of the connection between the model and the job.
        run_state: State of the current run of the job.
        current_task_name: Name of the current task of the run.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    job_id: str | None = field(default=None, kw_only=True)
    run_id: str | None = field(default=None, kw_only=True)
    job_state: DeploymentJobConnectionState | str | None = field(default=None, kw_only=True)
    run_state: ModelVersionDeploymentJobStateDeploymentJobRunState | str | None = field(
        default=None, kw_only=True
    )
    current_task_name: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "job_id": columnar.Column("job_id", columnar.text, True),
        "run_id": columnar.Column("run_id", columnar.text, True),
        "job_state": columnar.Column(
            "job_state",
            columnar.enum(_deployment_job_connection_state.DeploymentJobConnectionState.of),
            True,
        ),
        "run_state": columnar.Column(
            "run_state",
            columnar.enum(
                _model_version_deployment_job_state_deployment_job_run_state.ModelVersionDeploymentJobStateDeploymentJobRunState.of
            ),
            True,
        ),
        "current_task_name": columnar.Column("current_task_name", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.job_id = (
            None
            if (value := data.get("job_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersionDeploymentJobState.job_id")
        )
        self.run_id = (
            None
            if (value := data.get("run_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersionDeploymentJobState.run_id")
        )
        self.job_state = (
            None
            if (value := data.get("job_state")) is None
            else _deployment_job_connection_state.DeploymentJobConnectionState.of(
                decode.text(value, "ModelVersionDeploymentJobState.job_state")
            )
        )
        self.run_state = (
            None
            if (value := data.get("run_state")) is None
            else _model_version_deployment_job_state_deployment_job_run_state.ModelVersionDeploymentJobStateDeploymentJobRunState.of(
                decode.text(value, "ModelVersionDeploymentJobState.run_state")
            )
        )
        self.current_task_name = (
            None
            if (value := data.get("current_task_name")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersionDeploymentJobState.current_task_name")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _job_id, _run_id, _job_state, _run_state, _current_task_name in zip(
            columns.get("job_id", none),
            columns.get("run_id", none),
            columns.get("job_state", none),
            columns.get("run_state", none),
            columns.get("current_task_name", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.job_id = _job_id
            self.run_id = _run_id
            self.job_state = _job_state
            self.run_state = _run_state
            self.current_task_name = _current_task_name
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.job_id is not None:
            data["job_id"] = (
                value
                if type(value := self.job_id) is str and value.isascii()
                else encode.text(value, "ModelVersionDeploymentJobState.job_id")
            )
        if self.run_id is not None:
            data["run_id"] = (
                value
                if type(value := self.run_id) is str and value.isascii()
                else encode.text(value, "ModelVersionDeploymentJobState.run_id")
            )
        if self.job_state is not None:
            data["job_state"] = encode.text(
                self.job_state, "ModelVersionDeploymentJobState.job_state"
            )
        if self.run_state is not None:
            data["run_state"] = encode.text(
                self.run_state, "ModelVersionDeploymentJobState.run_state"
            )
        if self.current_task_name is not None:
            data["current_task_name"] = (
                value
                if type(value := self.current_task_name) is str and value.isascii()
                else encode.text(value, "ModelVersionDeploymentJobState.current_task_name")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ModelVersionDeploymentJobState.additional_properties",
                    encode.json_value,
                )
            )
        return data
