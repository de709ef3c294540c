# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import any_value as _any_value

if TYPE_CHECKING:
    from .any_value import AnyValue

_NAMES = frozenset({"key", "value"})


@define
class KeyValue:
    """A key with its value, as OpenTelemetry writes attributes and objects.

    Attributes:
        key: The key. Absent where it is empty.
        value: The value. Absent where it is null.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    key: str | None = field(default=None, kw_only=True)
    value: AnyValue | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.key = (
            None
            if (value := data.get("key")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.value = (
            None if (value := data.get("value")) is None else _any_value.AnyValue.from_dict(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.key is not None:
            data["key"] = (
                value
                if type(value := self.key) is str and value.isascii()
                else encode.text(value, "KeyValue.key")
            )
        if self.value is not None:
            data["value"] = encode.model(self.value, "KeyValue.value", _any_value.AnyValue)
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "KeyValue.additional_properties", encode.json_value
                )
            )
        return data
