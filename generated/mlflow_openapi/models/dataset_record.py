# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import dataset_record_source as _dataset_record_source
from . import dataset_record_source_type as _dataset_record_source_type

if TYPE_CHECKING:
    from .dataset_record_source import DatasetRecordSource
    from .dataset_record_source_type import DatasetRecordSourceType

_NAMES = frozenset(
    {
        "dataset_record_id",
        "dataset_id",
        "inputs",
        "created_time",
        "last_update_time",
        "outputs",
        "expectations",
        "tags",
        "source",
        "source_id",
        "source_type",
        "created_by",
        "last_updated_by",
    }
)


@define
class DatasetRecord:
    """A record of an evaluation dataset.

    Attributes:
        dataset_record_id: ID of the record, assigned by the server.
        dataset_id: ID of the dataset.
        inputs: Inputs of the application. No other record of the dataset has the same inputs.
        created_time: Creation time, as Unix time in milliseconds.
        last_update_time: Time of the last update, as Unix time in milliseconds.
        outputs: Outputs of the application; an empty object if none were given.
        expectations: Expected outputs and other facts about the right answer. Absent if none were
            given.
        tags: Tags of the record. Values that a client wrote as other types are returned
            unchanged.
        source: Origin of the record. Absent if none was given.
        source_id: ID of the source, such as that of the trace. Absent if the source has no ID.
        source_type: Kind of the source. Absent if no source was given.
        created_by: User who created the record, from its tag `mlflow.user`. Absent if the tag was
            not given.
        last_updated_by: User who last updated the record, from its tag `mlflow.user`. Absent if
            the tag was not given.
        created_datetime: `created_time` as a datetime in UTC.
        last_update_datetime: `last_update_time` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    dataset_record_id: str
    dataset_id: str
    inputs: dict[str, Any]
    created_time: int | None
    last_update_time: int | None
    outputs: Any = field(default=None, kw_only=True)
    expectations: dict[str, Any] | None = field(default=None, kw_only=True)
    tags: dict[str, Any] | None = field(default=None, kw_only=True)
    source: DatasetRecordSource | None = field(default=None, kw_only=True)
    source_id: str | None = field(default=None, kw_only=True)
    source_type: DatasetRecordSourceType | str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    last_updated_by: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("dataset_record_id", "dataset_record_id", "text"),
        dataframes.Column("dataset_id", "dataset_id", "text"),
        dataframes.Column("created_time", "created_time", "time", True),
        dataframes.Column("last_update_time", "last_update_time", "time", True),
        dataframes.Column("source.source_type", "source.source_type", "text", True),
        dataframes.Column("source_id", "source_id", "text", True),
        dataframes.Column("source_type", "source_type", "text", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("last_updated_by", "last_updated_by", "text", True),
        dataframes.Column("inputs", "inputs", "object"),
        dataframes.Column("outputs", "outputs", "object"),
        dataframes.Column("expectations", "expectations", "object", True),
        dataframes.Column("tags", "tags", "object", True),
        dataframes.Column("source.source_data", "source.source_data", "object", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_time": "created_datetime",
        "last_update_time": "last_update_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime | None:
        """`created_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.created_time is None
            else model_repr.to_datetime(self.created_time, "DatasetRecord.created_time")
        )

    @property
    def last_update_datetime(self) -> datetime | None:
        """`last_update_time` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.last_update_time is None
            else model_repr.to_datetime(self.last_update_time, "DatasetRecord.last_update_time")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.dataset_record_id = (
            value
            if type(value := data.get("dataset_record_id")) is str
            else decode.text(value, "DatasetRecord.dataset_record_id")
        )
        self.dataset_id = (
            value
            if type(value := data.get("dataset_id")) is str
            else ""
            if value is None
            else decode.text(value, "DatasetRecord.dataset_id")
        )
        self.inputs = (
            {}
            if (value := data.get("inputs")) is None
            else {key: item for key, item in decode.mapping(value, "DatasetRecord.inputs")}
        )
        self.created_time = (
            value
            if type(value := data.get("created_time")) is int
            else None
            if value is None
            else decode.integer(value, "DatasetRecord.created_time")
        )
        self.last_update_time = (
            value
            if type(value := data.get("last_update_time")) is int
            else None
            if value is None
            else decode.integer(value, "DatasetRecord.last_update_time")
        )
        self.outputs = data.get("outputs")
        self.expectations = (
            None
            if (value := data.get("expectations")) is None
            else {key: item for key, item in decode.mapping(value, "DatasetRecord.expectations")}
        )
        self.tags = (
            None
            if (value := data.get("tags")) is None
            else {key: item for key, item in decode.mapping(value, "DatasetRecord.tags")}
        )
        self.source = (
            None
            if (value := data.get("source")) is None
            else _dataset_record_source.DatasetRecordSource.from_dict(
                decode.message(value, "DatasetRecord.source")
            )
        )
        self.source_id = (
            None
            if (value := data.get("source_id")) is None
            else value
            if type(value) is str
            else decode.text(value, "DatasetRecord.source_id")
        )
        self.source_type = (
            None
            if (value := data.get("source_type")) is None
            else _dataset_record_source_type.DatasetRecordSourceType.of(
                decode.text(value, "DatasetRecord.source_type")
            )
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "DatasetRecord.created_by")
        )
        self.last_updated_by = (
            None
            if (value := data.get("last_updated_by")) is None
            else value
            if type(value) is str
            else decode.text(value, "DatasetRecord.last_updated_by")
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
        data["dataset_record_id"] = (
            value
            if type(value := self.dataset_record_id) is str and value.isascii()
            else encode.text(value, "DatasetRecord.dataset_record_id")
        )
        data["dataset_id"] = (
            value
            if type(value := self.dataset_id) is str and value.isascii()
            else encode.text(value, "DatasetRecord.dataset_id")
        )
        data["inputs"] = encode.mapping(
            self.inputs, "DatasetRecord.inputs", lambda item, label: encode.json_value(item, label)
        )
        if self.created_time is not None:
            data["created_time"] = (
                value
                if type(value := self.created_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "DatasetRecord.created_time")
            )
        if self.last_update_time is not None:
            data["last_update_time"] = (
                value
                if type(value := self.last_update_time) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "DatasetRecord.last_update_time")
            )
        if self.outputs is not None:
            data["outputs"] = encode.json_value(self.outputs, "DatasetRecord.outputs")
        if self.expectations is not None:
            data["expectations"] = encode.mapping(
                self.expectations,
                "DatasetRecord.expectations",
                lambda item, label: encode.json_value(item, label),
            )
        if self.tags is not None:
            data["tags"] = encode.mapping(
                self.tags, "DatasetRecord.tags", lambda item, label: encode.json_value(item, label)
            )
        if self.source is not None:
            data["source"] = encode.model(_dataset_record_source.DatasetRecordSource)(
                self.source, "DatasetRecord.source"
            )
        if self.source_id is not None:
            data["source_id"] = (
                value
                if type(value := self.source_id) is str and value.isascii()
                else encode.text(value, "DatasetRecord.source_id")
            )
        if self.source_type is not None:
            data["source_type"] = encode.text(self.source_type, "DatasetRecord.source_type")
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "DatasetRecord.created_by")
            )
        if self.last_updated_by is not None:
            data["last_updated_by"] = (
                value
                if type(value := self.last_updated_by) is str and value.isascii()
                else encode.text(value, "DatasetRecord.last_updated_by")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "DatasetRecord.additional_properties",
                    encode.json_value,
                )
            )
        return data
