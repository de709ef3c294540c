# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import budget_duration_unit as _budget_duration_unit

if TYPE_CHECKING:
    from .budget_duration_unit import BudgetDurationUnit

_NAMES = frozenset({"unit", "value"})


@define
class BudgetDuration:
    """Length of the windows of a budget policy. The windows are consecutive, with boundaries in UTC.

    Attributes:
        unit: Unit of the value.
        value: Number of units. At least 1.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    unit: BudgetDurationUnit | str | None
    value: int | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "unit": columnar.Column(
            "unit", columnar.enum(_budget_duration_unit.BudgetDurationUnit.of), True
        ),
        "value": columnar.Column("value", columnar.integer, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.unit = (
            None
            if (value := data.get("unit")) is None
            else _budget_duration_unit.BudgetDurationUnit.of(
                decode.text(value, "BudgetDuration.unit")
            )
        )
        self.value = (
            value
            if type(value := data.get("value")) is int
            else None
            if value is None
            else decode.integer(value, "BudgetDuration.value")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _unit, _value in zip(
            columns.get("unit", none), columns.get("value", none), strict=False
        ):
            self = object.__new__(cls)
            self.unit = _unit
            self.value = _value
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
        data["unit"] = encode.text(self.unit, "BudgetDuration.unit")
        data["value"] = (
            value
            if type(value := self.value) is int and 1 <= value <= encode.INT64_MAX
            else encode.integer(value, "BudgetDuration.value", minimum=1)
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "BudgetDuration.additional_properties",
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
        data["unit"] = encode.enumeration(
            self.unit, "BudgetDuration.unit", _budget_duration_unit.BudgetDurationUnit
        )
        data["value"] = (
            value
            if type(value := self.value) is int and 1 <= value <= encode.INT64_MAX
            else encode.integer(value, "BudgetDuration.value", minimum=1)
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "BudgetDuration.additional_properties",
                    encode.json_value,
                )
            )
        return data
