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

_NAMES = frozenset({"budget_policies", "next_page_token"})


@define
class ListGatewayBudgetPoliciesResponse:
    """Result of `list_budget_policies`.

    Attributes:
        budget_policies: The budget policies of the page.
        next_page_token: Token of the next page. Absent on the last page.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    budget_policies: list[GatewayBudgetPolicy] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.budget_policies = [
            _gateway_budget_policy.GatewayBudgetPolicy.from_dict(
                decode.message(item, "ListGatewayBudgetPoliciesResponse.budget_policies")
            )
            for item in decode.array(
                data.get("budget_policies"), "ListGatewayBudgetPoliciesResponse.budget_policies"
            )
        ]
        self.next_page_token = (
            None
            if (value := data.get("next_page_token")) is None
            else value
            if type(value) is str
            else decode.text(value, "ListGatewayBudgetPoliciesResponse.next_page_token")
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
        if self.budget_policies:
            data["budget_policies"] = encode.array(
                self.budget_policies,
                "ListGatewayBudgetPoliciesResponse.budget_policies",
                encode.model(_gateway_budget_policy.GatewayBudgetPolicy),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = (
                value
                if type(value := self.next_page_token) is str and value.isascii()
                else encode.text(value, "ListGatewayBudgetPoliciesResponse.next_page_token")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "ListGatewayBudgetPoliciesResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
