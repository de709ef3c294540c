# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import any_value as _any_value
from . import span_event as _span_event
from . import span_link as _span_link
from . import span_status as _span_status

if TYPE_CHECKING:
    from .any_value import KeyValue
    from .span_event import SpanEvent
    from .span_link import SpanLink
    from .span_status import SpanStatus

_NAMES = frozenset(
    {
        "trace_id",
        "span_id",
        "status",
        "parent_span_id",
        "name",
        "start_time_unix_nano",
        "end_time_unix_nano",
        "attributes",
        "events",
        "links",
    }
)


@define
class Span:
    """A span of a trace, in OpenTelemetry format. Servers do not store the kind, trace state, flags
    or counts of dropped items.

    Attributes:
        trace_id: The 16 bytes of the trace ID. `trace_info.trace_id` is `tr-` followed by these
            bytes in hexadecimal digits.
        span_id: The 8 bytes of the span ID.
        status: Outcome of the span, with a message. An empty object if no outcome was specified.
        parent_span_id: The 8 bytes of the parent span ID. Absent for the root span.
        name: Name of the span. Absent if empty.
        start_time_unix_nano: Start time, as Unix time in nanoseconds. Absent if 0.
        end_time_unix_nano: End time, as Unix time in nanoseconds. Absent if the span has not
            ended.
        attributes: Attributes of the span. MLflow's own attributes start with `mlflow.`, such as
            `mlflow.spanType`, `mlflow.spanInputs` and `mlflow.spanOutputs`.
        events: Events that occurred within the span.
        links: Links to related spans. Since MLflow 3.13.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    trace_id: bytes
    span_id: bytes
    status: SpanStatus
    parent_span_id: bytes | None = field(default=None, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    start_time_unix_nano: int | None = field(default=None, kw_only=True)
    end_time_unix_nano: int | None = field(default=None, kw_only=True)
    attributes: list[KeyValue] = field(factory=list, kw_only=True)
    events: list[SpanEvent] = field(factory=list, kw_only=True)
    links: list[SpanLink] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.trace_id = (
            b""
            if (value := data.get("trace_id")) is None
            else decode.base64(value, "Span.trace_id")
        )
        self.span_id = decode.base64(data.get("span_id"), "Span.span_id")
        self.status = (
            _span_status.SpanStatus.from_dict({})
            if (value := data.get("status")) is None
            else _span_status.SpanStatus.from_dict(decode.message(value, "Span.status"))
        )
        self.parent_span_id = (
            None
            if (value := data.get("parent_span_id")) is None
            else decode.base64(value, "Span.parent_span_id")
        )
        self.name = (
            None
            if (value := data.get("name")) is None
            else value
            if type(value) is str
            else decode.text(value, "Span.name")
        )
        self.start_time_unix_nano = (
            None
            if (value := data.get("start_time_unix_nano")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Span.start_time_unix_nano")
        )
        self.end_time_unix_nano = (
            None
            if (value := data.get("end_time_unix_nano")) is None
            else value
            if type(value) is int
            else decode.integer(value, "Span.end_time_unix_nano")
        )
        self.attributes = [
            _any_value.KeyValue.from_dict(decode.message(item, "Span.attributes"))
            for item in decode.array(data.get("attributes"), "Span.attributes")
        ]
        self.events = [
            _span_event.SpanEvent.from_dict(decode.message(item, "Span.events"))
            for item in decode.array(data.get("events"), "Span.events")
        ]
        self.links = [
            _span_link.SpanLink.from_dict(decode.message(item, "Span.links"))
            for item in decode.array(data.get("links"), "Span.links")
        ]
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["trace_id"] = encode.base64(self.trace_id, "Span.trace_id")
        data["span_id"] = encode.base64(self.span_id, "Span.span_id")
        data["status"] = encode.model(_span_status.SpanStatus)(self.status, "Span.status")
        if self.parent_span_id is not None:
            data["parent_span_id"] = encode.base64(self.parent_span_id, "Span.parent_span_id")
        if self.name is not None:
            data["name"] = (
                value
                if type(value := self.name) is str and value.isascii()
                else encode.text(value, "Span.name")
            )
        if self.start_time_unix_nano is not None:
            data["start_time_unix_nano"] = (
                value
                if type(value := self.start_time_unix_nano) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Span.start_time_unix_nano")
            )
        if self.end_time_unix_nano is not None:
            data["end_time_unix_nano"] = (
                value
                if type(value := self.end_time_unix_nano) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Span.end_time_unix_nano")
            )
        if self.attributes:
            data["attributes"] = encode.array(
                self.attributes, "Span.attributes", encode.model(_any_value.KeyValue)
            )
        if self.events:
            data["events"] = encode.array(
                self.events, "Span.events", encode.model(_span_event.SpanEvent)
            )
        if self.links:
            data["links"] = encode.array(
                self.links, "Span.links", encode.model(_span_link.SpanLink)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Span.additional_properties", encode.json_value
                )
            )
        return data
