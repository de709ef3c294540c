# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"min_value", "max_value"})


@define
class InputNumeric:
    """An answer that is a number.

    Attributes:
        min_value: The least; absent for no bound. It must be below the greatest.
        max_value: The greatest; absent for no bound.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    min_value: float | None = field(default=None, kw_only=True)
    max_value: float | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            min_value=None if (value := data.get("min_value")) is None else decode.number(value),
            max_value=None if (value := data.get("max_value")) is None else decode.number(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.min_value is not None:
            data["min_value"] = encode.number(self.min_value, "InputNumeric.min_value")
        if self.max_value is not None:
            data["max_value"] = encode.number(self.max_value, "InputNumeric.max_value")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
