# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import model_metric as _model_metric
from . import model_param as _model_param
from . import model_version_deployment_job_state as _model_version_deployment_job_state
from . import model_version_status as _model_version_status
from . import model_version_tag as _model_version_tag

if TYPE_CHECKING:
    from .model_metric import ModelMetric
    from .model_param import ModelParam
    from .model_version_deployment_job_state import ModelVersionDeploymentJobState
    from .model_version_status import ModelVersionStatus
    from .model_version_tag import ModelVersionTag

_NAMES = frozenset(
    {
        "name",
        "version",
        "creation_timestamp",
        "last_updated_timestamp",
        "current_stage",
        "source",
        "status",
        "user_id",
        "description",
        "run_id",
        "status_message",
        "tags",
        "run_link",
        "aliases",
        "model_id",
        "model_params",
        "model_metrics",
        "deployment_job_state",
    }
)


@define
class ModelVersion(columnar.ColumnarModel):
    """One version of a registered model.

    Attributes:
        name: Name of the registered model.
        version: Number of the version, starting at 1.
        creation_timestamp: Unix time in milliseconds at which the version was created.
        last_updated_timestamp: Unix time in milliseconds at which the description, the stage or
            the name was last changed.
        current_stage: Stage of the version: `None`, `Staging`, `Production` or `Archived`. `None`
            until the version is moved to another stage.
        source: URI of the artifacts, as given when the version was created.
        status: Whether the version can be used.
        user_id: User who created the version. MLflow's own servers do not send it.
        description: Description of the version, as free text. Empty or absent if none was given.
        run_id: ID of the run that created the model. Empty or absent if unknown.
        status_message: Details of the status. Absent if there are none.
        tags: Tags of the version. Values that are not strings are converted with `str`.
        run_link: Link to the run that created the model. Empty or absent if none was given.
        aliases: Aliases that point to the version. Servers with a database fill the list when a
            single version is read, changed or created and in `get_latest_versions`, but not in
            searches or in `RegisteredModel`.
        model_id: ID of the logged model that the version was created from. MLflow's own servers
            do not send it. Since MLflow 3.0.
        model_params: Parameters of the logged model. MLflow's own servers do not send them. Since
            MLflow 3.0.
        model_metrics: Metrics of the logged model. MLflow's own servers do not send them. Since
            MLflow 3.0.
        deployment_job_state: State of the job that deploys the version. MLflow's own servers do
            not send it. Since MLflow 3.0.
        creation_datetime: `creation_timestamp` as a datetime in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime in UTC.
        tags_dict: `tags` as a dict that maps each `key` to its `value`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    version: str
    creation_timestamp: int | None
    last_updated_timestamp: int | None
    current_stage: str
    source: str
    status: ModelVersionStatus | str | None
    user_id: str | None = field(default=None, kw_only=True)
    description: str = field(default="", kw_only=True)
    run_id: str = field(default="", kw_only=True)
    status_message: str | None = field(default=None, kw_only=True)
    tags: list[ModelVersionTag] = field(factory=list, kw_only=True)
    run_link: str = field(default="", kw_only=True)
    aliases: list[str] = field(factory=list, kw_only=True)
    model_id: str | None = field(default=None, kw_only=True)
    model_params: list[ModelParam] = field(factory=list, kw_only=True)
    model_metrics: list[ModelMetric] = field(factory=list, kw_only=True)
    deployment_job_state: ModelVersionDeploymentJobState | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("name", "name", "text"),
        dataframes.Column("version", "version", "text"),
        dataframes.Column("creation_timestamp", "creation_timestamp", "time", True),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time", True),
        dataframes.Column("current_stage", "current_stage", "text"),
        dataframes.Column("source", "source", "text"),
        dataframes.Column("status", "status", "text", True),
        dataframes.Column("user_id", "user_id", "text", True),
        dataframes.Column("description", "description", "text"),
        dataframes.Column("run_id", "run_id", "text"),
        dataframes.Column("status_message", "status_message", "text", True),
        dataframes.Column("run_link", "run_link", "text"),
        dataframes.Column("model_id", "model_id", "text", True),
        dataframes.Column(
            "deployment_job_state.job_id", "deployment_job_state.job_id", "text", True
        ),
        dataframes.Column(
            "deployment_job_state.run_id", "deployment_job_state.run_id", "text", True
        ),
        dataframes.Column(
            "deployment_job_state.job_state", "deployment_job_state.job_state", "text", True
        ),
        dataframes.Column(
            "deployment_job_state.run_state", "deployment_job_state.run_state", "text", True
        ),
        dataframes.Column(
            "deployment_job_state.current_task_name",
            "deployment_job_state.current_task_name",
            "text",
            True,
        ),
        dataframes.Column("aliases", "aliases", "strings"),
        dataframes.Column("model_params", "model_params", "object"),
        dataframes.Column("model_metrics", "model_metrics", "object"),
        dataframes.KeyedColumns("tags", "tags", "text", "key", "value"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "creation_timestamp": "creation_datetime",
        "last_updated_timestamp": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_timestamp is None
            else model_repr.to_datetime(self.creation_timestamp, "ModelVersion.creation_timestamp")
        )

    @property
    def last_updated_datetime(self) -> datetime | None:
        """`last_updated_timestamp` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_updated_timestamp is None
            else model_repr.to_datetime(
                self.last_updated_timestamp, "ModelVersion.last_updated_timestamp"
            )
        )

    @property
    def tags_dict(self) -> dict[str, str]:
        """`tags` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self, "tags", "key", "value")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(
            self,
            ("tags", data.get("tags"), _model_version_tag.ModelVersionTag),
            ("model_params", data.get("model_params"), _model_param.ModelParam),
            ("model_metrics", data.get("model_metrics"), _model_metric.ModelMetric),
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else decode.text(value, "ModelVersion.name")
        )
        self.version = (
            value
            if type(value := data.get("version")) is str
            else decode.text(value, "ModelVersion.version")
        )
        self.creation_timestamp = (
            value
            if type(value := data.get("creation_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "ModelVersion.creation_timestamp")
        )
        self.last_updated_timestamp = (
            value
            if type(value := data.get("last_updated_timestamp")) is int
            else None
            if value is None
            else decode.integer(value, "ModelVersion.last_updated_timestamp")
        )
        self.current_stage = (
            value
            if type(value := data.get("current_stage")) is str
            else ""
            if value is None
            else decode.text(value, "ModelVersion.current_stage")
        )
        self.source = (
            value
            if type(value := data.get("source")) is str
            else ""
            if value is None
            else decode.text(value, "ModelVersion.source")
        )
        self.status = (
            None
            if (value := data.get("status")) is None
            else _model_version_status.ModelVersionStatus.of(
                decode.text(value, "ModelVersion.status")
            )
        )
        self.user_id = (
            None
            if (value := data.get("user_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.user_id")
        )
        self.description = (
            ""
            if (value := data.get("description")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.description")
        )
        self.run_id = (
            ""
            if (value := data.get("run_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.run_id")
        )
        self.status_message = (
            None
            if (value := data.get("status_message")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.status_message")
        )
        self.run_link = (
            ""
            if (value := data.get("run_link")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.run_link")
        )
        self.aliases = [
            decode.text(item, "ModelVersion.aliases")
            for item in decode.array(data.get("aliases"), "ModelVersion.aliases")
        ]
        self.model_id = (
            None
            if (value := data.get("model_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "ModelVersion.model_id")
        )
        self.deployment_job_state = (
            None
            if (value := data.get("deployment_job_state")) is None
            else _model_version_deployment_job_state.ModelVersionDeploymentJobState.from_dict(
                decode.message(value, "ModelVersion.deployment_job_state")
            )
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "ModelVersion.name")
        )
        data["version"] = (
            value
            if type(value := self.version) is str and value.isascii()
            else encode.text(value, "ModelVersion.version")
        )
        if self.creation_timestamp is not None:
            data["creation_timestamp"] = (
                value
                if type(value := self.creation_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ModelVersion.creation_timestamp")
            )
        if self.last_updated_timestamp is not None:
            data["last_updated_timestamp"] = (
                value
                if type(value := self.last_updated_timestamp) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "ModelVersion.last_updated_timestamp")
            )
        data["current_stage"] = (
            value
            if type(value := self.current_stage) is str and value.isascii()
            else encode.text(value, "ModelVersion.current_stage")
        )
        data["source"] = (
            value
            if type(value := self.source) is str and value.isascii()
            else encode.text(value, "ModelVersion.source")
        )
        if self.status is not None:
            data["status"] = encode.text(self.status, "ModelVersion.status")
        if self.user_id is not None:
            data["user_id"] = (
                value
                if type(value := self.user_id) is str and value.isascii()
                else encode.text(value, "ModelVersion.user_id")
            )
        if self.description is not None:
            data["description"] = (
                value
                if type(value := self.description) is str and value.isascii()
                else encode.text(value, "ModelVersion.description")
            )
        if self.run_id is not None:
            data["run_id"] = (
                value
                if type(value := self.run_id) is str and value.isascii()
                else encode.text(value, "ModelVersion.run_id")
            )
        if self.status_message is not None:
            data["status_message"] = (
                value
                if type(value := self.status_message) is str and value.isascii()
                else encode.text(value, "ModelVersion.status_message")
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "ModelVersion.tags", encode.model(_model_version_tag.ModelVersionTag)
            )
        if self.run_link is not None:
            data["run_link"] = (
                value
                if type(value := self.run_link) is str and value.isascii()
                else encode.text(value, "ModelVersion.run_link")
            )
        if self.aliases:
            data["aliases"] = encode.array(
                self.aliases, "ModelVersion.aliases", lambda item, label: encode.text(item, label)
            )
        if self.model_id is not None:
            data["model_id"] = (
                value
                if type(value := self.model_id) is str and value.isascii()
                else encode.text(value, "ModelVersion.model_id")
            )
        if self.model_params:
            data["model_params"] = encode.array(
                self.model_params,
                "ModelVersion.model_params",
                encode.model(_model_param.ModelParam),
            )
        if self.model_metrics:
            data["model_metrics"] = encode.array(
                self.model_metrics,
                "ModelVersion.model_metrics",
                encode.model(_model_metric.ModelMetric),
            )
        if self.deployment_job_state is not None:
            data["deployment_job_state"] = encode.model(
                _model_version_deployment_job_state.ModelVersionDeploymentJobState
            )(self.deployment_job_state, "ModelVersion.deployment_job_state")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ModelVersion.additional_properties",
                    encode.json_value,
                )
            )
        return data
