# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import gateway_budget_policy as _gateway_budget_policy

if TYPE_CHECKING:
    from .gateway_budget_policy import GatewayBudgetPolicy

_NAMES = frozenset({"budget_policies", "next_page_token"})


@define
class ListGatewayBudgetPoliciesResponse:
    """Result of `list_budget_policies`.

    Attributes:
        budget_policies: The budget policies of the page.
        next_page_token: Token of the next page. Absent on the last one.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    budget_policies: list[GatewayBudgetPolicy] = field(factory=list, kw_only=True)
    next_page_token: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            budget_policies=[
                _gateway_budget_policy.GatewayBudgetPolicy.from_dict(item)
                for item in decode.array(data.get("budget_policies"))
            ],
            next_page_token=None if (value := data.get("next_page_token")) is None else decode.text(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.budget_policies:
            data["budget_policies"] = encode.array(
                self.budget_policies,
                "ListGatewayBudgetPoliciesResponse.budget_policies",
                lambda item, label: encode.model(item, label, _gateway_budget_policy.GatewayBudgetPolicy),
            )
        if self.next_page_token is not None:
            data["next_page_token"] = encode.text(
                self.next_page_token, "ListGatewayBudgetPoliciesResponse.next_page_token"
            )
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
