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

_NAMES = frozenset({"time_unix_nano", "name", "attributes"})


@define
class SpanEvent:
    """An event that occurred within a span.

    Attributes:
        time_unix_nano: Time of the event, as Unix time in nanoseconds. Absent if 0.
        name: Name of the event. Absent if empty.
        attributes: Attributes of the event.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    time_unix_nano: int | None = field(default=None, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
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
        self.time_unix_nano = (
            None
            if (value := data.get("time_unix_nano")) is None
            else value
            if type(value) is int
            else decode.integer(value, "SpanEvent.time_unix_nano")
        )
        self.name = (
            None
            if (value := data.get("name")) is None
            else value
            if type(value) is str
            else decode.text(value, "SpanEvent.name")
        )
        self.attributes = [
            _any_value.KeyValue.from_dict(decode.message(item, "SpanEvent.attributes"))
            for item in decode.array(data.get("attributes"), "SpanEvent.attributes")
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
        if self.time_unix_nano is not None:
            data["time_unix_nano"] = (
                value
                if type(value := self.time_unix_nano) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "SpanEvent.time_unix_nano")
            )
        if self.name is not None:
            data["name"] = (
                value
                if type(value := self.name) is str and value.isascii()
                else encode.text(value, "SpanEvent.name")
            )
        if self.attributes:
            data["attributes"] = encode.array(
                self.attributes, "SpanEvent.attributes", encode.model(_any_value.KeyValue)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "SpanEvent.additional_properties", encode.json_value
                )
            )
        return data
