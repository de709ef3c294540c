# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import gateway_budget_policy as _gateway_budget_policy

if TYPE_CHECKING:
    from .gateway_budget_policy import GatewayBudgetPolicy

_NAMES = frozenset({"budget_policy"})


@define
class UpdateGatewayBudgetPolicyResponse:
    """Result of `update_budget_policy`.

    Attributes:
        budget_policy: The changed budget policy.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    budget_policy: GatewayBudgetPolicy
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.budget_policy = _gateway_budget_policy.GatewayBudgetPolicy.from_dict(
            decode.message(
                data.get("budget_policy"), "UpdateGatewayBudgetPolicyResponse.budget_policy"
            )
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["budget_policy"] = encode.model(_gateway_budget_policy.GatewayBudgetPolicy)(
            self.budget_policy, "UpdateGatewayBudgetPolicyResponse.budget_policy"
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UpdateGatewayBudgetPolicyResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
