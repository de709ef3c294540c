# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"min_value", "max_value"})


@define
class InputNumeric:
    """An answer that is a number.

    Attributes:
        min_value: Minimum; absent if there is no bound. The minimum must be less than the
            maximum.
        max_value: Maximum; absent if there is no bound.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    min_value: float | None = field(default=None, kw_only=True)
    max_value: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "min_value": columnar.Column("min_value", columnar.number, True),
        "max_value": columnar.Column("max_value", columnar.number, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.min_value = (
            None
            if (value := data.get("min_value")) is None
            else decode.number(value, "InputNumeric.min_value")
        )
        self.max_value = (
            None
            if (value := data.get("max_value")) is None
            else decode.number(value, "InputNumeric.max_value")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _min_value, _max_value in zip(
            columns.get("min_value", none), columns.get("max_value", none), strict=False
        ):
            self = object.__new__(cls)
            self.min_value = _min_value
            self.max_value = _max_value
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.min_value is not None:
            data["min_value"] = (
                value
                if type(value := self.min_value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "InputNumeric.min_value")
            )
        if self.max_value is not None:
            data["max_value"] = (
                value
                if type(value := self.max_value) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "InputNumeric.max_value")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "InputNumeric.additional_properties",
                    encode.json_value,
                )
            )
        return data
