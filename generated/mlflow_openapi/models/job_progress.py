# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"phase", "completed", "total", "unit"})


@define
class JobProgress:
    """Progress of a job.

    Attributes:
        phase: Current phase of the job.
        completed: Number of completed units.
        total: Total number of units. Absent if unknown.
        unit: Kind of unit.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    phase: str | None = field(default=None, kw_only=True)
    completed: int | None = field(default=None, kw_only=True)
    total: int | None = field(default=None, kw_only=True)
    unit: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "phase": columnar.Column("phase", columnar.text, True),
        "completed": columnar.Column("completed", columnar.integer, True),
        "total": columnar.Column("total", columnar.integer, True),
        "unit": columnar.Column("unit", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.phase = (
            None
            if (value := data.get("phase")) is None
            else value
            if type(value) is str
            else decode.text(value, "JobProgress.phase")
        )
        self.completed = (
            None
            if (value := data.get("completed")) is None
            else value
            if type(value) is int
            else decode.integer(value, "JobProgress.completed")
        )
        self.total = (
            None
            if (value := data.get("total")) is None
            else value
            if type(value) is int
            else decode.integer(value, "JobProgress.total")
        )
        self.unit = (
            None
            if (value := data.get("unit")) is None
            else value
            if type(value) is str
            else decode.text(value, "JobProgress.unit")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _phase, _completed, _total, _unit in zip(
            columns.get("phase", none),
            columns.get("completed", none),
            columns.get("total", none),
            columns.get("unit", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.phase = _phase
            self.completed = _completed
            self.total = _total
            self.unit = _unit
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
        if self.phase is not None:
            data["phase"] = (
                value
                if type(value := self.phase) is str and value.isascii()
                else encode.text(value, "JobProgress.phase")
            )
        if self.completed is not None:
            data["completed"] = (
                value
                if type(value := self.completed) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "JobProgress.completed")
            )
        if self.total is not None:
            data["total"] = (
                value
                if type(value := self.total) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "JobProgress.total")
            )
        if self.unit is not None:
            data["unit"] = (
                value
                if type(value := self.unit) is str and value.isascii()
                else encode.text(value, "JobProgress.unit")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "JobProgress.additional_properties",
                    encode.json_value,
                )
            )
        return data
