# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import experiment_tag as _experiment_tag

if TYPE_CHECKING:
    from .experiment_tag import ExperimentTag

_NAMES = frozenset(
    {
        "experiment_id",
        "name",
        "artifact_location",
        "lifecycle_stage",
        "last_update_time",
        "creation_time",
        "tags",
        "effective_trace_archival_retention",
        "workspace",
    }
)


@define
class Experiment(columnar.ColumnarModel):
    """A named group of runs.

    Attributes:
        experiment_id: ID of the experiment, digits only.
        name: Name of the experiment, unique on the server.
        artifact_location: URI of the folder that holds the artifacts of the experiment's runs.
        lifecycle_stage: The string `active` or `deleted`.
        last_update_time: Unix time in milliseconds of the last rename, delete or restore. Setting
            a tag does not count. Absent if the server never stored this time.
        creation_time: Unix time in milliseconds of the creation. Absent if the server never
            stored this time.
        tags: Tags of the experiment. Absent if there are none. Values that are not strings are
            converted with `str`.
        effective_trace_archival_retention: How long traces are kept before they are archived.
            Sent only by servers that archive traces. Since MLflow 3.13.
        workspace: Workspace that holds the experiment; `default` on servers without workspaces.
            Since MLflow 3.14.
        last_update_datetime: `last_update_time` as a datetime in UTC.
        creation_datetime: `creation_time` as a datetime in UTC.
        tags_dict: `tags` as a dict that maps each `key` to its `value`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    experiment_id: str
    name: str
    artifact_location: str
    lifecycle_stage: str
    last_update_time: int | None = field(default=None, kw_only=True)
    creation_time: int | None = field(default=None, kw_only=True)
    tags: list[ExperimentTag] = field(factory=list, kw_only=True)
    effective_trace_archival_retention: str | None = field(default=None, kw_only=True)
    workspace: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("experiment_id", "experiment_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("artifact_location", "artifact_location", "text"),
        dataframes.Column("lifecycle_stage", "lifecycle_stage", "text"),
        dataframes.Column("last_update_time", "last_update_time", "time", True),
        dataframes.Column("creation_time", "creation_time", "time", True),
        dataframes.Column(
            "effective_trace_archival_retention", "effective_trace_archival_retention", "text", True
        ),
        dataframes.Column("workspace", "workspace", "text", True),
        dataframes.KeyedColumns("tags", "tags", "text", "key", "value"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "last_update_time": "last_update_datetime",
        "creation_time": "creation_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def last_update_datetime(self) -> datetime | None:
        """`last_update_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_update_time is None
            else model_repr.to_datetime(self.last_update_time, "Experiment.last_update_time")
        )

    @property
    def creation_datetime(self) -> datetime | None:
        """`creation_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.creation_time is None
            else model_repr.to_datetime(self.creation_time, "Experiment.creation_time")
        )

    @property
    def tags_dict(self) -> dict[str, str]:
        """`tags` as a dict that maps each `key` to its `value`."""
        return columnar.as_dict(self, "tags", "key", "value")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        columnar.decode_lists(self, ("tags", data.get("tags"), _experiment_tag.ExperimentTag))
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is str
            else decode.text(value, "Experiment.experiment_id")
        )
        self.name = (
            value
            if type(value := data.get("name")) is str
            else ""
            if value is None
            else decode.text(value, "Experiment.name")
        )
        self.artifact_location = (
            value
            if type(value := data.get("artifact_location")) is str
            else ""
            if value is None
            else decode.text(value, "Experiment.artifact_location")
        )
        self.lifecycle_stage = (
            value
            if type(value := data.get("lifecycle_stage")) is str
            else ""
            if value is None
            else decode.text(value, "Experiment.lifecycle_stage")
        )
        self.last_update_time = (
            None
            if (value := data.get("last_update_time")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Experiment.last_update_time")
        )
        self.creation_time = (
            None
            if (value := data.get("creation_time")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Experiment.creation_time")
        )
        self.effective_trace_archival_retention = (
            None
            if (value := data.get("effective_trace_archival_retention")) is None
            else value
            if type(value) is str
            else decode.text(value, "Experiment.effective_trace_archival_retention")
        )
        self.workspace = (
            None
            if (value := data.get("workspace")) is None
            else value
            if type(value) is str
            else decode.text(value, "Experiment.workspace")
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
        data["experiment_id"] = (
            value
            if type(value := self.experiment_id) is str and value.isascii()
            else encode.text(value, "Experiment.experiment_id")
        )
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Experiment.name")
        )
        data["artifact_location"] = (
            value
            if type(value := self.artifact_location) is str and value.isascii()
            else encode.text(value, "Experiment.artifact_location")
        )
        data["lifecycle_stage"] = (
            value
            if type(value := self.lifecycle_stage) is str and value.isascii()
            else encode.text(value, "Experiment.lifecycle_stage")
        )
        if self.last_update_time is not None:
            data["last_update_time"] = (
                value
                if type(value := self.last_update_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Experiment.last_update_time")
            )
        if self.creation_time is not None:
            data["creation_time"] = (
                value
                if type(value := self.creation_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Experiment.creation_time")
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "Experiment.tags", encode.model(_experiment_tag.ExperimentTag)
            )
        if self.effective_trace_archival_retention is not None:
            data["effective_trace_archival_retention"] = (
                value
                if type(value := self.effective_trace_archival_retention) is str and value.isascii()
                else encode.text(value, "Experiment.effective_trace_archival_retention")
            )
        if self.workspace is not None:
            data["workspace"] = (
                value
                if type(value := self.workspace) is str and value.isascii()
                else encode.text(value, "Experiment.workspace")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "Experiment.additional_properties",
                    encode.json_value,
                )
            )
        return data
