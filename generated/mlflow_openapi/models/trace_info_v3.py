# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import assessment as _assessment
from . import trace_location as _trace_location
from . import trace_state as _trace_state

if TYPE_CHECKING:
    from .assessment import Assessment
    from .trace_location import TraceLocation
    from .trace_state import TraceState

_NAMES = frozenset(
    {
        "trace_id",
        "trace_location",
        "request_time",
        "state",
        "execution_duration",
        "client_request_id",
        "request_preview",
        "response_preview",
        "trace_metadata",
        "tags",
        "assessments",
        "request",
        "response",
    }
)


@define
class TraceInfoV3:
    """What is known of a trace besides its spans.

    Attributes:
        trace_id: Id of the trace, made by its creator: `tr-` and 32 hexadecimal digits for a
            trace with spans. `start_trace` makes ids without `tr-`.
        trace_location: Where the trace is kept.
        request_time: Time of the start. Servers keep milliseconds of it, and take 1970 where it
            is absent. One that does not parse is 1970 too, and loses the fields after it.
        state: State of the trace.
        execution_duration: Duration. Servers keep milliseconds of it. Absent where the trace has
            not ended.
        client_request_id: Id of the request to the traced application, from whoever made it.
        request_preview: What went into the trace, as text that may be cut.
        response_preview: What came out of the trace, as text that may be cut.
        trace_metadata: Metadata of the trace by key, not meant to change. Answers cut keys and
            values at 250 characters. Newer servers add keys of their own.
        tags: Tags of the trace by key, among them those that the server sets, such as
            `mlflow.artifactLocation`. The tag `mlflow.traceName` is its name. Answers cut keys at
            250 and values at 4096 characters.
        assessments: Assessments of the trace.
        request: Neither kept nor sent by servers. `request_preview` is its successor. Deprecated.
        response: Neither kept nor sent by servers. `response_preview` is its successor.
            Deprecated.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    trace_id: str
    trace_location: TraceLocation
    request_time: datetime
    state: TraceState | str
    execution_duration: timedelta | None = field(default=None, kw_only=True)
    client_request_id: str | None = field(default=None, kw_only=True)
    request_preview: str | None = field(default=None, kw_only=True)
    response_preview: str | None = field(default=None, kw_only=True)
    trace_metadata: dict[str, str] = field(factory=dict, kw_only=True)
    tags: dict[str, str] = field(factory=dict, kw_only=True)
    assessments: list[Assessment] = field(factory=list, kw_only=True)
    request: str | None = field(default=None, kw_only=True)
    response: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("trace_id", "trace_id", "text"),
        dataframes.Column("trace_location.type", "trace_location.type", "text"),
        dataframes.Column(
            "trace_location.mlflow_experiment.experiment_id",
            "trace_location.mlflow_experiment.experiment_id",
            "text",
            True,
        ),
        dataframes.Column(
            "trace_location.inference_table.full_table_name",
            "trace_location.inference_table.full_table_name",
            "text",
            True,
        ),
        dataframes.Column("request_time", "request_time", "datetime"),
        dataframes.Column("state", "state", "text"),
        dataframes.Column("execution_duration", "execution_duration", "duration", True),
        dataframes.Column("client_request_id", "client_request_id", "text", True),
        dataframes.Column("request_preview", "request_preview", "text", True),
        dataframes.Column("response_preview", "response_preview", "text", True),
        dataframes.Column("assessments", "assessments", "object", True),
        dataframes.Keyed("trace_metadata", "trace_metadata", "text"),
        dataframes.Keyed("tags", "tags", "text"),
    )

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.trace_id = value if type(value := data["trace_id"]) is str else decode.text(value)
        self.trace_location = _trace_location.TraceLocation.from_dict(data["trace_location"])
        self.request_time = decode.timestamp(data["request_time"])
        self.state = _trace_state.TraceState.of(data["state"])
        self.execution_duration = (
            None if (value := data.get("execution_duration")) is None else decode.duration(value)
        )
        self.client_request_id = (
            None
            if (value := data.get("client_request_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.request_preview = (
            None
            if (value := data.get("request_preview")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.response_preview = (
            None
            if (value := data.get("response_preview")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.trace_metadata = {
            key: decode.text(item) for key, item in decode.mapping(data.get("trace_metadata"))
        }
        self.tags = {key: decode.text(item) for key, item in decode.mapping(data.get("tags"))}
        self.assessments = [
            _assessment.Assessment.from_dict(item) for item in decode.array(data.get("assessments"))
        ]
        self.request = (
            None
            if (value := data.get("request")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.response = (
            None
            if (value := data.get("response")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["trace_id"] = (
            value
            if type(value := self.trace_id) is str and value.isascii()
            else encode.text(value, "TraceInfoV3.trace_id")
        )
        data["trace_location"] = encode.model(
            self.trace_location, "TraceInfoV3.trace_location", _trace_location.TraceLocation
        )
        data["request_time"] = encode.timestamp(self.request_time, "TraceInfoV3.request_time")
        data["state"] = encode.text(self.state, "TraceInfoV3.state")
        if self.execution_duration is not None:
            data["execution_duration"] = encode.duration(
                self.execution_duration, "TraceInfoV3.execution_duration"
            )
        if self.client_request_id is not None:
            data["client_request_id"] = (
                value
                if type(value := self.client_request_id) is str and value.isascii()
                else encode.text(value, "TraceInfoV3.client_request_id")
            )
        if self.request_preview is not None:
            data["request_preview"] = (
                value
                if type(value := self.request_preview) is str and value.isascii()
                else encode.text(value, "TraceInfoV3.request_preview")
            )
        if self.response_preview is not None:
            data["response_preview"] = (
                value
                if type(value := self.response_preview) is str and value.isascii()
                else encode.text(value, "TraceInfoV3.response_preview")
            )
        if self.trace_metadata:
            data["trace_metadata"] = encode.mapping(
                self.trace_metadata,
                "TraceInfoV3.trace_metadata",
                lambda item, label: encode.text(item, label),
            )
        if self.tags:
            data["tags"] = encode.mapping(
                self.tags, "TraceInfoV3.tags", lambda item, label: encode.text(item, label)
            )
        if self.assessments:
            data["assessments"] = encode.messages(
                self.assessments, "TraceInfoV3.assessments", _assessment.Assessment
            )
        if self.request is not None:
            data["request"] = (
                value
                if type(value := self.request) is str and value.isascii()
                else encode.text(value, "TraceInfoV3.request")
            )
        if self.response is not None:
            data["response"] = (
                value
                if type(value := self.response) is str and value.isascii()
                else encode.text(value, "TraceInfoV3.response")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "TraceInfoV3.additional_properties",
                    encode.json_value,
                )
            )
        return data
