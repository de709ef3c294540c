# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a budget policy.

`GET /api/3.0/mlflow/gateway/budgets/get`. Since MLflow 3.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_gateway_budget_policy_response import GetGatewayBudgetPolicyResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_budget_policy import GatewayBudgetPolicy

OPERATION = Operation(
    id="get_budget_policy",
    method="GET",
    path="/api/3.0/mlflow/gateway/budgets/get",
    idempotent=True,
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetGatewayBudgetPolicyResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "budget_policy")
    return decode.json_body(content, content_type, GetGatewayBudgetPolicyResponse.from_dict)


def build_request(
    budget_policy_id: str | GatewayBudgetPolicy,
) -> Request[GetGatewayBudgetPolicyResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "budget_policy_id",
            encode.text(
                budget_policy_id
                if isinstance(budget_policy_id, str)
                else encode.entity(
                    budget_policy_id, _models, "GatewayBudgetPolicy.budget_policy_id"
                ),
                "budget_policy_id",
                minimum=1,
                expected="a str or a GatewayBudgetPolicy",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, budget_policy_id: str | GatewayBudgetPolicy
) -> GetGatewayBudgetPolicyResponse:
    """Read a budget policy.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(budget_policy_id))


async def asyncio(
    client: AsyncClient, /, budget_policy_id: str | GatewayBudgetPolicy
) -> GetGatewayBudgetPolicyResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(budget_policy_id))
