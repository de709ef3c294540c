# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import any_value as _any_value

if TYPE_CHECKING:
    from .any_value import KeyValue

_NAMES = frozenset({"trace_id", "span_id", "attributes"})


@define
class SpanLink:
    """A link to a related span.

    Attributes:
        trace_id: The 16 bytes of the trace ID of the linked span.
        span_id: The 8 bytes of the span ID.
        attributes: Attributes of the link.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    trace_id: bytes
    span_id: bytes
    attributes: list[KeyValue] = field(factory=list, kw_only=True)
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
            else decode.base64(value, "SpanLink.trace_id")
        )
        self.span_id = (
            b""
            if (value := data.get("span_id")) is None
            else decode.base64(value, "SpanLink.span_id")
        )
        self.attributes = [
            _any_value.KeyValue.from_dict(decode.message(item, "SpanLink.attributes"))
            for item in decode.array(data.get("attributes"), "SpanLink.attributes")
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
        data["trace_id"] = encode.base64(self.trace_id, "SpanLink.trace_id")
        data["span_id"] = encode.base64(self.span_id, "SpanLink.span_id")
        if self.attributes:
            data["attributes"] = encode.array(
                self.attributes, "SpanLink.attributes", encode.model(_any_value.KeyValue)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "SpanLink.additional_properties", encode.json_value
                )
            )
        return data
