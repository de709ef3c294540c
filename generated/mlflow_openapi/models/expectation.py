# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import serialized_value as _serialized_value

if TYPE_CHECKING:
    from .serialized_value import SerializedValue

_NAMES = frozenset({"value", "serialized_value"})


@define
class Expectation:
    """Expected result of a trace. Contains either `value` or `serialized_value`.

    Attributes:
        value: The value. Returns 400 if the expectation has the value null or no value. Servers
            return a list or an object as `serialized_value`, with its integers as floating-point
            numbers.
        serialized_value: The value, serialized to a string. Unlike `value`, it preserves integers
            in lists and objects.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    value: Any = field(default=None, kw_only=True)
    serialized_value: SerializedValue | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.value = data.get("value")
        self.serialized_value = (
            None
            if (value := data.get("serialized_value")) is None
            else _serialized_value.SerializedValue.from_dict(
                decode.message(value, "Expectation.serialized_value")
            )
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
        if self.value is not None:
            data["value"] = encode.json_value(self.value, "Expectation.value")
        if self.serialized_value is not None:
            data["serialized_value"] = encode.model(_serialized_value.SerializedValue)(
                self.serialized_value, "Expectation.serialized_value"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "Expectation.additional_properties",
                    encode.json_value,
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
        if self.value is not None:
            data["value"] = encode.json_value(self.value, "Expectation.value")
        if self.serialized_value is not None:
            data["serialized_value"] = encode.model(_serialized_value.SerializedValue)(
                self.serialized_value, "Expectation.serialized_value"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "Expectation.additional_properties",
                    encode.json_value,
                )
            )
        given = [
            name
            for name, key in (("value", "value"), ("serialized_value", "serialized_value"))
            if key in data
        ]
        if len(given) > 1:
            raise ValueError(
                f"Expectation.{given[1]} cannot be combined with {given[0]}: "
                "servers store one of the two"
            )
        return data
