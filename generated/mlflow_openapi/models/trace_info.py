# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import trace_request_metadata as _trace_request_metadata
from . import trace_status as _trace_status
from . import trace_tag as _trace_tag

if TYPE_CHECKING:
    from .trace_request_metadata import TraceRequestMetadata
    from .trace_status import TraceStatus
    from .trace_tag import TraceTag

_NAMES = frozenset(
    {
        "request_id",
        "experiment_id",
        "timestamp_ms",
        "execution_time_ms",
        "status",
        "request_metadata",
        "tags",
    }
)


@define
class TraceInfo(columnar.ColumnarModel):
    """Information about a trace except its spans, in the older form. `TraceInfoV3` replaces it.

    Attributes:
        request_id: ID of the trace. Named `trace_id` in the newer form, `TraceInfoV3`.
        experiment_id: ID of the experiment of the trace.
        timestamp_ms: Unix time in milliseconds of the start.
        execution_time_ms: Duration in milliseconds. 0 if the trace has not ended.
        status: State of the trace.
        request_metadata: Metadata of the trace. Values that are not strings are converted with
            `str`.
        tags: Tags of the trace, including those that the server sets, such as
            `mlflow.artifactLocation`. Values that are not strings are converted with `str`.
        timestamp_datetime: `timestamp_ms` as a datetime in UTC.
        tags_dict: `tags` as a dict that maps each `key` to its `value`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    request_id: str
    experiment_id: str
    timestamp_ms: int | None
    execution_time_ms: int | None
    status: TraceStatus | str | None
    request_metadata: list[TraceRequestMetadata] = field(factory=list, kw_only=True)
    tags: list[TraceTag] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("request_id", "request_id", "text"),
        dataframes.Column("experiment_id", "experiment_id", "text"),
        dataframes.Column("timestamp_ms", "timestamp_ms", "time", True),
        dataframes.Column("execution_time_ms", "execution_time_ms", "integer", True),
        dataframes.Column("status", "status", "text", True),
        dataframes.KeyedColumns("request_metadata", "request_metadata", "text", "key", "value"),
        dataframes.KeyedColumns("tags", "tags", "text", "key", "value"),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {"timestamp_ms": "timestamp_datetime"}

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def timestamp_datetime(self) -> datetime | None:
        """`timestamp_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.timestamp_ms is None
            else model_repr.to_datetime(self.timestamp_ms, "TraceInfo.timestamp_ms")
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
            (
                "request_metadata",
                data.get("request_metadata"),
                _trace_request_metadata.TraceRequestMetadata,
            ),
            ("tags", data.get("tags"), _trace_tag.TraceTag),
        )
        self.request_id = (
            value
            if type(value := data.get("request_id")) is str
            else decode.text(value, "TraceInfo.request_id")
        )
        self.experiment_id = (
            value
            if type(value := data.get("experiment_id")) is str
            else ""
            if value is None
            else decode.text(value, "TraceInfo.experiment_id")
        )
        self.timestamp_ms = (
            value
            if type(value := data.get("timestamp_ms")) is int
            else None
            if value is None
            else decode.integer(value, "TraceInfo.timestamp_ms")
        )
        self.execution_time_ms = (
            value
            if type(value := data.get("execution_time_ms")) is int
            else None
            if value is None
            else decode.integer(value, "TraceInfo.execution_time_ms")
        )
        self.status = (
            None
            if (value := data.get("status")) is None
            else _trace_status.TraceStatus.of(decode.text(value, "TraceInfo.status"))
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
        data["request_id"] = (
            value
            if type(value := self.request_id) is str and value.isascii()
            else encode.text(value, "TraceInfo.request_id")
        )
        data["experiment_id"] = (
            value
            if type(value := self.experiment_id) is str and value.isascii()
            else encode.text(value, "TraceInfo.experiment_id")
        )
        if self.timestamp_ms is not None:
            data["timestamp_ms"] = (
                value
                if type(value := self.timestamp_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "TraceInfo.timestamp_ms")
            )
        if self.execution_time_ms is not None:
            data["execution_time_ms"] = (
                value
                if type(value := self.execution_time_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "TraceInfo.execution_time_ms")
            )
        if self.status is not None:
            data["status"] = encode.text(self.status, "TraceInfo.status")
        if self.request_metadata:
            data["request_metadata"] = encode.array(
                self.request_metadata,
                "TraceInfo.request_metadata",
                encode.model(_trace_request_metadata.TraceRequestMetadata),
            )
        if self.tags:
            data["tags"] = encode.array(
                self.tags, "TraceInfo.tags", encode.model(_trace_tag.TraceTag)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "TraceInfo.additional_properties", encode.json_value
                )
            )
        return data
