# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"budget_policy_id", "window_start_ms", "window_end_ms", "current_spend"})


@define
class BudgetWindow:
    """The current window of a budget policy.

    Attributes:
        budget_policy_id: ID of the budget policy.
        window_start_ms: Unix time in milliseconds at which the window began.
        window_end_ms: Unix time in milliseconds at which the window ends.
        current_spend: Amount spent in the window, in the unit of the policy.
        window_start_datetime: `window_start_ms` as a datetime in UTC.
        window_end_datetime: `window_end_ms` as a datetime in UTC.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    budget_policy_id: str
    window_start_ms: int | None
    window_end_ms: int | None
    current_spend: float | None
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "budget_policy_id": columnar.Column("budget_policy_id", columnar.text, False),
        "window_start_ms": columnar.Column("window_start_ms", columnar.integer, True),
        "window_end_ms": columnar.Column("window_end_ms", columnar.integer, True),
        "current_spend": columnar.Column("current_spend", columnar.number, True),
    }

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "window_start_ms": "window_start_datetime",
        "window_end_ms": "window_end_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def window_start_datetime(self) -> datetime | None:
        """`window_start_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.window_start_ms is None
            else model_repr.to_datetime(self.window_start_ms, "BudgetWindow.window_start_ms")
        )

    @property
    def window_end_datetime(self) -> datetime | None:
        """`window_end_ms` as a datetime in UTC. Raises ValueError if the value is out of range."""
        return (
            None
            if self.window_end_ms is None
            else model_repr.to_datetime(self.window_end_ms, "BudgetWindow.window_end_ms")
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.budget_policy_id = (
            value
            if type(value := data.get("budget_policy_id")) is str
            else ""
            if value is None
            else decode.text(value, "BudgetWindow.budget_policy_id")
        )
        self.window_start_ms = (
            value
            if type(value := data.get("window_start_ms")) is int
            else None
            if value is None
            else decode.integer(value, "BudgetWindow.window_start_ms")
        )
        self.window_end_ms = (
            value
            if type(value := data.get("window_end_ms")) is int
            else None
            if value is None
            else decode.integer(value, "BudgetWindow.window_end_ms")
        )
        self.current_spend = (
            None
            if (value := data.get("current_spend")) is None
            else decode.number(value, "BudgetWindow.current_spend")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _budget_policy_id, _window_start_ms, _window_end_ms, _current_spend in zip(
            columns.get("budget_policy_id", none),
            columns.get("window_start_ms", none),
            columns.get("window_end_ms", none),
            columns.get("current_spend", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.budget_policy_id = _budget_policy_id
            self.window_start_ms = _window_start_ms
            self.window_end_ms = _window_end_ms
            self.current_spend = _current_spend
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
        data["budget_policy_id"] = (
            value
            if type(value := self.budget_policy_id) is str and value.isascii()
            else encode.text(value, "BudgetWindow.budget_policy_id")
        )
        if self.window_start_ms is not None:
            data["window_start_ms"] = (
                value
                if type(value := self.window_start_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "BudgetWindow.window_start_ms")
            )
        if self.window_end_ms is not None:
            data["window_end_ms"] = (
                value
                if type(value := self.window_end_ms) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "BudgetWindow.window_end_ms")
            )
        if self.current_spend is not None:
            data["current_spend"] = (
                value
                if type(value := self.current_spend) is float
                and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE
                else encode.number(value, "BudgetWindow.current_spend")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "BudgetWindow.additional_properties",
                    encode.json_value,
                )
            )
        return data
