# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"phase", "completed", "total", "unit"})


@define
class JobProgress:
    """How much of its work a job has done.

    Attributes:
        phase: What the job does at present.
        completed: How many units are done.
        total: How many units there are. Absent where that is not known.
        unit: What the units are.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    phase: str | None = field(default=None, kw_only=True)
    completed: int | None = field(default=None, kw_only=True)
    total: int | None = field(default=None, kw_only=True)
    unit: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            phase=None if (value := data.get("phase")) is None else decode.text(value),
            completed=None if (value := data.get("completed")) is None else decode.integer(value),
            total=None if (value := data.get("total")) is None else decode.integer(value),
            unit=None if (value := data.get("unit")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.phase is not None:
            data["phase"] = encode.text(self.phase, "JobProgress.phase")
        if self.completed is not None:
            data["completed"] = encode.integer(self.completed, "JobProgress.completed")
        if self.total is not None:
            data["total"] = encode.integer(self.total, "JobProgress.total")
        if self.unit is not None:
            data["unit"] = encode.text(self.unit, "JobProgress.unit")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
