# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Set a budget for the use of the gateway.

`POST /api/3.0/mlflow/gateway/budgets/create`. Since MLflow 3.11.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.budget_action import BudgetAction
from ...models.budget_duration import BudgetDuration
from ...models.budget_target_scope import BudgetTargetScope
from ...models.budget_unit import BudgetUnit
from ...models.create_gateway_budget_policy_response import CreateGatewayBudgetPolicyResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_budget_policy",
    method="POST",
    path="/api/3.0/mlflow/gateway/budgets/create",
    idempotent=False,
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewayBudgetPolicyResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewayBudgetPolicyResponse.from_dict)


def build_request(
    budget_unit: BudgetUnit | Literal["USD"],
    budget_amount: float,
    duration: BudgetDuration | Mapping[str, Any],
    target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
    budget_action: BudgetAction | Literal["ALERT", "REJECT"],
    *,
    target_value: str | None = None,
    created_by: str | None = None,
) -> Request[CreateGatewayBudgetPolicyResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["budget_unit"] = encode.enumeration(budget_unit, "budget_unit", BudgetUnit)
    _body["budget_amount"] = encode.number(budget_amount, "budget_amount")
    _body["duration"] = encode.model(BudgetDuration, BudgetDuration.to_request)(
        duration, "duration"
    )
    _body["target_scope"] = encode.enumeration(target_scope, "target_scope", BudgetTargetScope)
    _body["budget_action"] = encode.enumeration(budget_action, "budget_action", BudgetAction)
    if target_value is not None:
        _body["target_value"] = encode.text(target_value, "target_value")
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    budget_unit: BudgetUnit | Literal["USD"],
    budget_amount: float,
    duration: BudgetDuration | Mapping[str, Any],
    target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
    budget_action: BudgetAction | Literal["ALERT", "REJECT"],
    *,
    target_value: str | None = None,
    created_by: str | None = None,
) -> CreateGatewayBudgetPolicyResponse:
    """Set a budget for the use of the gateway.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            budget_unit,
            budget_amount,
            duration,
            target_scope,
            budget_action,
            target_value=target_value,
            created_by=created_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    budget_unit: BudgetUnit | Literal["USD"],
    budget_amount: float,
    duration: BudgetDuration | Mapping[str, Any],
    target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
    budget_action: BudgetAction | Literal["ALERT", "REJECT"],
    *,
    target_value: str | None = None,
    created_by: str | None = None,
) -> CreateGatewayBudgetPolicyResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            budget_unit,
            budget_amount,
            duration,
            target_scope,
            budget_action,
            target_value=target_value,
            created_by=created_by,
        ),
    )
