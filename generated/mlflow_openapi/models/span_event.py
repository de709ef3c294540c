# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import key_value as _key_value

if TYPE_CHECKING:
    from .key_value import KeyValue

_NAMES = frozenset({"time_unix_nano", "name", "attributes"})


@define
class SpanEvent:
    """Something that happened within a span.

    Attributes:
        time_unix_nano: Unix time in nanoseconds at which it happened. Absent where it is 0.
        name: Name of the event. Absent where it is empty.
        attributes: Attributes of the event.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    time_unix_nano: int | None = field(default=None, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    attributes: list[KeyValue] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            time_unix_nano=None if (value := data.get("time_unix_nano")) is None else decode.integer(value),
            name=None if (value := data.get("name")) is None else decode.text(value),
            attributes=[_key_value.KeyValue.from_dict(item) for item in decode.array(data.get("attributes"))],
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.time_unix_nano is not None:
            data["time_unix_nano"] = encode.integer(self.time_unix_nano, "SpanEvent.time_unix_nano")
        if self.name is not None:
            data["name"] = encode.text(self.name, "SpanEvent.name")
        if self.attributes:
            data["attributes"] = encode.array(
                self.attributes,
                "SpanEvent.attributes",
                lambda item, label: encode.model(item, label, _key_value.KeyValue),
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
