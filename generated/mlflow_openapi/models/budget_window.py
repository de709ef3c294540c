# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"budget_policy_id", "window_start_ms", "window_end_ms", "current_spend"})


@define
class BudgetWindow:
    """The present window of a budget policy.

    Attributes:
        budget_policy_id: Id of the budget policy.
        window_start_ms: Unix time in milliseconds at which the window began.
        window_end_ms: Unix time in milliseconds at which the window ends.
        current_spend: What has been spent in the window, in the unit of the policy.
        window_start_datetime: `window_start_ms` as a datetime, in UTC.
        window_end_datetime: `window_end_ms` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    budget_policy_id: str
    window_start_ms: int
    window_end_ms: int
    current_spend: float
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @property
    def window_start_datetime(self) -> datetime:
        """`window_start_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.window_start_ms, "BudgetWindow.window_start_ms")

    @property
    def window_end_datetime(self) -> datetime:
        """`window_end_ms` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return views.moment(self.window_end_ms, "BudgetWindow.window_end_ms")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            budget_policy_id=decode.text(data["budget_policy_id"]),
            window_start_ms=decode.integer(data["window_start_ms"]),
            window_end_ms=decode.integer(data["window_end_ms"]),
            current_spend=decode.number(data["current_spend"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["budget_policy_id"] = encode.text(self.budget_policy_id, "BudgetWindow.budget_policy_id")
        data["window_start_ms"] = encode.integer(self.window_start_ms, "BudgetWindow.window_start_ms")
        data["window_end_ms"] = encode.integer(self.window_end_ms, "BudgetWindow.window_end_ms")
        data["current_spend"] = encode.number(self.current_spend, "BudgetWindow.current_spend")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
