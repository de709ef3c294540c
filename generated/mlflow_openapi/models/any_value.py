# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

_ANY_VALUE_NAMES = frozenset(
    {"string_value", "bool_value", "int_value", "double_value", "array_value", "kvlist_value"}
)


@define
class AnyValue:
    """A value in OpenTelemetry format. Exactly one property is set; for null, no property is set.

    Attributes:
        string_value: A string.
        bool_value: A Boolean.
        int_value: An integer.
        double_value: A floating-point number. NaN and the infinities are sent as strings.
        array_value: A list.
        kvlist_value: An object.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    string_value: str | None = field(default=None, kw_only=True)
    bool_value: bool | None = field(default=None, kw_only=True)
    int_value: int | None = field(default=None, kw_only=True)
    double_value: float | None = field(default=None, kw_only=True)
    array_value: ArrayValue | None = field(default=None, kw_only=True)
    kvlist_value: KeyValueList | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.string_value = (
            None
            if (value := data.get("string_value")) is None
            else value
            if type(value) is str
            else decode.text(value, "AnyValue.string_value")
        )
        self.bool_value = (
            None
            if (value := data.get("bool_value")) is None
            else decode.boolean(value, "AnyValue.bool_value")
        )
        self.int_value = (
            None
            if (value := data.get("int_value")) is None
            else value
            if type(value) is int
            else decode.integer(value, "AnyValue.int_value")
        )
        self.double_value = (
            None
            if (value := data.get("double_value")) is None
            else decode.number(value, "AnyValue.double_value")
        )
        self.array_value = (
            None
            if (value := data.get("array_value")) is None
            else ArrayValue.from_dict(decode.message(value, "AnyValue.array_value"))
        )
        self.kvlist_value = (
            None
            if (value := data.get("kvlist_value")) is None
            else KeyValueList.from_dict(decode.message(value, "AnyValue.kvlist_value"))
        )
        self.additional_properties = (
            None if _ANY_VALUE_NAMES.issuperset(data) else decode.extra(data, _ANY_VALUE_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.string_value is not None:
            data["string_value"] = (
                value
                if type(value := self.string_value) is str and value.isascii()
                else encode.text(value, "AnyValue.string_value")
            )
        if self.bool_value is not None:
            data["bool_value"] = encode.boolean(self.bool_value, "AnyValue.bool_value")
        if self.int_value is not None:
            data["int_value"] = (
                value
                if type(value := self.int_value) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "AnyValue.int_value")
            )
        if self.double_value is not None:
            data["double_value"] = (
                value
                if type(value := self.double_value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "AnyValue.double_value")
            )
        if self.array_value is not None:
            data["array_value"] = encode.model(ArrayValue)(self.array_value, "AnyValue.array_value")
        if self.kvlist_value is not None:
            data["kvlist_value"] = encode.model(KeyValueList)(
                self.kvlist_value, "AnyValue.kvlist_value"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "AnyValue.additional_properties", encode.json_value
                )
            )
        return data


_ARRAY_VALUE_NAMES = frozenset({"values"})


@define
class ArrayValue:
    """A list, in OpenTelemetry format.

    Attributes:
        values: Items of the list. Absent if there are none.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    values: list[AnyValue] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.values = [
            AnyValue.from_dict(decode.message(item, "ArrayValue.values"))
            for item in decode.array(data.get("values"), "ArrayValue.values")
        ]
        self.additional_properties = (
            None if _ARRAY_VALUE_NAMES.issuperset(data) else decode.extra(data, _ARRAY_VALUE_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.values:
            data["values"] = encode.array(self.values, "ArrayValue.values", encode.model(AnyValue))
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ArrayValue.additional_properties",
                    encode.json_value,
                )
            )
        return data


_KEY_VALUE_NAMES = frozenset({"key", "value"})


@define
class KeyValue:
    """A key with its value, in the OpenTelemetry format for attributes and objects.

    Attributes:
        key: The key. Absent if empty.
        value: The value. Absent if null.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
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
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.key = (
            None
            if (value := data.get("key")) is None
            else value
            if type(value) is str
            else decode.text(value, "KeyValue.key")
        )
        self.value = (
            None
            if (value := data.get("value")) is None
            else AnyValue.from_dict(decode.message(value, "KeyValue.value"))
        )
        self.additional_properties = (
            None if _KEY_VALUE_NAMES.issuperset(data) else decode.extra(data, _KEY_VALUE_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
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
            data["value"] = encode.model(AnyValue)(self.value, "KeyValue.value")
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "KeyValue.additional_properties", encode.json_value
                )
            )
        return data


_KEY_VALUE_LIST_NAMES = frozenset({"values"})


@define
class KeyValueList:
    """An object, in OpenTelemetry format.

    Attributes:
        values: Members of the object. Absent if there are none.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    values: list[KeyValue] = field(factory=list, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.values = [
            KeyValue.from_dict(decode.message(item, "KeyValueList.values"))
            for item in decode.array(data.get("values"), "KeyValueList.values")
        ]
        self.additional_properties = (
            None
            if _KEY_VALUE_LIST_NAMES.issuperset(data)
            else decode.extra(data, _KEY_VALUE_LIST_NAMES)
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.values:
            data["values"] = encode.array(
                self.values, "KeyValueList.values", encode.model(KeyValue)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "KeyValueList.additional_properties",
                    encode.json_value,
                )
            )
        return data
