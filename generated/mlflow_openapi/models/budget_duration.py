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
    """Length of the windows of a budget policy. The windows follow each other in UTC.

    Attributes:
        unit: Unit of the value.
        value: Number of units. At least 1.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    unit: BudgetDurationUnit | str
    value: int
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
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.unit = _budget_duration_unit.BudgetDurationUnit.of(data["unit"])
        self.value = value if type(value := data["value"]) is int else decode.integer(value)
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Many at once, from the decoded values of each attribute."""
        none = repeat(None)
        made = []
        for _unit, _value in zip(
            columns.get("unit", none), columns.get("value", none), strict=False
        ):
            self = object.__new__(cls)
            self.unit = _unit
            self.value = _value
            self.additional_properties = None
            made.append(self)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
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
