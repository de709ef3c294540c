# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change a budget policy.

`POST /api/3.0/mlflow/gateway/budgets/update`. Since MLflow 3.11.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.budget_action import BudgetAction
from ...models.budget_duration import BudgetDuration
from ...models.budget_target_scope import BudgetTargetScope
from ...models.budget_unit import BudgetUnit
from ...models.update_gateway_budget_policy_response import UpdateGatewayBudgetPolicyResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_budget_policy import GatewayBudgetPolicy

OPERATION = Operation(
    id="update_budget_policy",
    method="POST",
    path="/api/3.0/mlflow/gateway/budgets/update",
    idempotent=True,
    changes=("GatewayBudgetPolicy",),
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateGatewayBudgetPolicyResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateGatewayBudgetPolicyResponse.from_dict)


def build_request(
    budget_policy_id: str | GatewayBudgetPolicy,
    *,
    budget_unit: BudgetUnit | Literal["USD"] | None = None,
    budget_amount: float | None = None,
    duration: BudgetDuration | Mapping[str, Any] | None = None,
    target_scope: BudgetTargetScope
    | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
    | None = None,
    target_value: str | None = None,
    budget_action: BudgetAction | Literal["ALERT", "REJECT"] | None = None,
    updated_by: str | None = None,
) -> Request[UpdateGatewayBudgetPolicyResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["budget_policy_id"] = encode.text(
        budget_policy_id
        if isinstance(budget_policy_id, str)
        else encode.entity(budget_policy_id, _models, "GatewayBudgetPolicy.budget_policy_id"),
        "budget_policy_id",
        minimum=1,
        expected="a str or a GatewayBudgetPolicy",
    )
    if budget_unit is not None:
        _body["budget_unit"] = encode.enumeration(budget_unit, "budget_unit", BudgetUnit)
    if budget_amount is not None:
        _body["budget_amount"] = encode.number(budget_amount, "budget_amount")
    if duration is not None:
        _body["duration"] = encode.model(BudgetDuration, BudgetDuration.to_request)(
            duration, "duration"
        )
    if target_scope is not None:
        _body["target_scope"] = encode.enumeration(target_scope, "target_scope", BudgetTargetScope)
    if target_value is not None:
        _body["target_value"] = encode.text(target_value, "target_value")
    if budget_action is not None:
        _body["budget_action"] = encode.enumeration(budget_action, "budget_action", BudgetAction)
    if updated_by is not None:
        _body["updated_by"] = encode.text(updated_by, "updated_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    budget_policy_id: str | GatewayBudgetPolicy,
    *,
    budget_unit: BudgetUnit | Literal["USD"] | None = None,
    budget_amount: float | None = None,
    duration: BudgetDuration | Mapping[str, Any] | None = None,
    target_scope: BudgetTargetScope
    | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
    | None = None,
    target_value: str | None = None,
    budget_action: BudgetAction | Literal["ALERT", "REJECT"] | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayBudgetPolicyResponse:
    """Change a budget policy.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            budget_policy_id,
            budget_unit=budget_unit,
            budget_amount=budget_amount,
            duration=duration,
            target_scope=target_scope,
            target_value=target_value,
            budget_action=budget_action,
            updated_by=updated_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    budget_policy_id: str | GatewayBudgetPolicy,
    *,
    budget_unit: BudgetUnit | Literal["USD"] | None = None,
    budget_amount: float | None = None,
    duration: BudgetDuration | Mapping[str, Any] | None = None,
    target_scope: BudgetTargetScope
    | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
    | None = None,
    target_value: str | None = None,
    budget_action: BudgetAction | Literal["ALERT", "REJECT"] | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayBudgetPolicyResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            budget_policy_id,
            budget_unit=budget_unit,
            budget_amount=budget_amount,
            duration=duration,
            target_scope=target_scope,
            target_value=target_value,
            budget_action=budget_action,
            updated_by=updated_by,
        ),
    )
