# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import budget_duration_unit as _budget_duration_unit

if TYPE_CHECKING:
    from .budget_duration_unit import BudgetDurationUnit

_NAMES = frozenset({"unit", "value"})


@define
class BudgetDuration:
    """Length of the windows of a budget policy, which follow each other in UTC.

    Attributes:
        unit: Unit of the value.
        value: How many of the unit. At least 1.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    unit: BudgetDurationUnit | str
    value: int
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            unit=_budget_duration_unit.BudgetDurationUnit.of(data["unit"]),
            value=decode.integer(data["value"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["unit"] = encode.text(self.unit, "BudgetDuration.unit")
        data["value"] = encode.integer(self.value, "BudgetDuration.value", minimum=1)
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
