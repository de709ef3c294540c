# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import budget_action as _budget_action
from . import budget_duration as _budget_duration
from . import budget_target_scope as _budget_target_scope
from . import budget_unit as _budget_unit

if TYPE_CHECKING:
    from .budget_action import BudgetAction
    from .budget_duration import BudgetDuration
    from .budget_target_scope import BudgetTargetScope
    from .budget_unit import BudgetUnit

_NAMES = frozenset(
    {
        "budget_policy_id",
        "budget_unit",
        "budget_amount",
        "duration",
        "target_scope",
        "budget_action",
        "created_at",
        "last_updated_at",
        "created_by",
        "last_updated_by",
        "target_value",
    }
)


@define
class GatewayBudgetPolicy:
    """A limit of what the gateway may spend in a window of time.

    Attributes:
        budget_policy_id: Id of the budget policy, made by the server.
        budget_unit: Unit of the amount.
        budget_amount: What may be spent in a window.
        duration: Length of a window.
        target_scope: Whose spending counts.
        budget_action: What happens beyond the amount.
        created_at: Unix time in milliseconds at which the policy was created.
        last_updated_at: Unix time in milliseconds of the last change.
        created_by: Who created the policy, as the request said. Empty where it did not say.
        last_updated_by: Who changed the policy last, as the request said. Empty where none did.
        target_value: Id of the endpoint, or name of the user, that the policy is for. Absent in
            the other scopes. Since MLflow 3.15.
        created_datetime: `created_at` as a datetime, in UTC.
        last_updated_datetime: `last_updated_at` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    budget_policy_id: str
    budget_unit: BudgetUnit | str
    budget_amount: float
    duration: BudgetDuration
    target_scope: BudgetTargetScope | str
    budget_action: BudgetAction | str
    created_at: int
    last_updated_at: int
    created_by: str
    last_updated_by: str
    target_value: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("budget_policy_id", "budget_policy_id", "text"),
        dataframes.Column("budget_unit", "budget_unit", "text"),
        dataframes.Column("budget_amount", "budget_amount", "number"),
        dataframes.Column("duration.unit", "duration.unit", "text"),
        dataframes.Column("duration.value", "duration.value", "integer"),
        dataframes.Column("target_scope", "target_scope", "text"),
        dataframes.Column("budget_action", "budget_action", "text"),
        dataframes.Column("created_at", "created_at", "time"),
        dataframes.Column("last_updated_at", "last_updated_at", "time"),
        dataframes.Column("created_by", "created_by", "text"),
        dataframes.Column("last_updated_by", "last_updated_by", "text"),
        dataframes.Column("target_value", "target_value", "text", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_at": "created_datetime",
        "last_updated_at": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime:
        """`created_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_at, "GatewayBudgetPolicy.created_at")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_at` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_at, "GatewayBudgetPolicy.last_updated_at")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.budget_policy_id = (
            value if type(value := data["budget_policy_id"]) is str else decode.text(value)
        )
        self.budget_unit = _budget_unit.BudgetUnit.of(data["budget_unit"])
        self.budget_amount = decode.number(data["budget_amount"])
        self.duration = _budget_duration.BudgetDuration.from_dict(data["duration"])
        self.target_scope = _budget_target_scope.BudgetTargetScope.of(data["target_scope"])
        self.budget_action = _budget_action.BudgetAction.of(data["budget_action"])
        self.created_at = (
            value if type(value := data["created_at"]) is int else decode.integer(value)
        )
        self.last_updated_at = (
            value if type(value := data["last_updated_at"]) is int else decode.integer(value)
        )
        self.created_by = value if type(value := data["created_by"]) is str else decode.text(value)
        self.last_updated_by = (
            value if type(value := data["last_updated_by"]) is str else decode.text(value)
        )
        self.target_value = (
            None
            if (value := data.get("target_value")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["budget_policy_id"] = (
            value
            if type(value := self.budget_policy_id) is str and value.isascii()
            else encode.text(value, "GatewayBudgetPolicy.budget_policy_id")
        )
        data["budget_unit"] = encode.text(self.budget_unit, "GatewayBudgetPolicy.budget_unit")
        data["budget_amount"] = (
            value
            if type(value := self.budget_amount) is float
            and -encode.LARGEST < value < encode.LARGEST
            else encode.number(value, "GatewayBudgetPolicy.budget_amount")
        )
        data["duration"] = encode.model(
            self.duration, "GatewayBudgetPolicy.duration", _budget_duration.BudgetDuration
        )
        data["target_scope"] = encode.text(self.target_scope, "GatewayBudgetPolicy.target_scope")
        data["budget_action"] = encode.text(self.budget_action, "GatewayBudgetPolicy.budget_action")
        data["created_at"] = (
            value
            if type(value := self.created_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayBudgetPolicy.created_at")
        )
        data["last_updated_at"] = (
            value
            if type(value := self.last_updated_at) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "GatewayBudgetPolicy.last_updated_at")
        )
        data["created_by"] = (
            value
            if type(value := self.created_by) is str and value.isascii()
            else encode.text(value, "GatewayBudgetPolicy.created_by")
        )
        data["last_updated_by"] = (
            value
            if type(value := self.last_updated_by) is str and value.isascii()
            else encode.text(value, "GatewayBudgetPolicy.last_updated_by")
        )
        if self.target_value is not None:
            data["target_value"] = (
                value
                if type(value := self.target_value) is str and value.isascii()
                else encode.text(value, "GatewayBudgetPolicy.target_value")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GatewayBudgetPolicy.additional_properties",
                    encode.json_value,
                )
            )
        return data
