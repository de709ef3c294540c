# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import span as _span
from . import trace_info_v3 as _trace_info_v3

if TYPE_CHECKING:
    from .span import Span
    from .trace_info_v3 import TraceInfoV3

_NAMES = frozenset({"trace_info", "spans"})


@define
class Trace:
    """A trace, with or without its spans.

    Attributes:
        trace_info: Information about the trace other than its spans.
        spans: Spans of the trace. Returned only by `get_trace` and `batch_get_traces`, and
            ignored in `start_trace_v3`. Since MLflow 3.6.
        trace_id: Same as `trace_info.trace_id`.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    trace_info: TraceInfoV3
    spans: list[Span] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def trace_id(self) -> str:
        """Same as `trace_info.trace_id`."""
        return self.trace_info.trace_id

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.trace_info = _trace_info_v3.TraceInfoV3.from_dict(
            decode.message(data.get("trace_info"), "Trace.trace_info")
        )
        self.spans = [
            _span.Span.from_dict(decode.message(item, "Trace.spans"))
            for item in decode.array(data.get("spans"), "Trace.spans")
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
        data["trace_info"] = encode.model(_trace_info_v3.TraceInfoV3)(
            self.trace_info, "Trace.trace_info"
        )
        if self.spans:
            data["spans"] = encode.array(self.spans, "Trace.spans", encode.model(_span.Span))
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Trace.additional_properties", encode.json_value
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        data["trace_info"] = encode.model(
            _trace_info_v3.TraceInfoV3, _trace_info_v3.TraceInfoV3.to_request
        )(self.trace_info, "Trace.trace_info")
        if self.spans:
            raise ValueError(
                "Trace.spans cannot be sent, since servers ignore it. Send spans with an OpenTelemetry exporter."
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Trace.additional_properties", encode.json_value
                )
            )
        return data
