# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Apply a guardrail to the traffic of an endpoint.

`POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`. Since MLflow 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.add_guardrail_to_endpoint_response import AddGuardrailToEndpointResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint
    from ...models.gateway_guardrail import GatewayGuardrail

OPERATION = Operation(
    id="add_guardrail_to_endpoint",
    method="POST",
    path="/api/3.0/mlflow/gateway/guardrails/add-to-endpoint",
    idempotent=False,
    since="3.12",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> AddGuardrailToEndpointResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, AddGuardrailToEndpointResponse.from_dict)


def build_request(
    endpoint_id: str | GatewayEndpoint,
    guardrail_id: str | GatewayGuardrail,
    *,
    execution_order: int | None = None,
) -> Request[AddGuardrailToEndpointResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["endpoint_id"] = encode.text(
        endpoint_id
        if isinstance(endpoint_id, str)
        else encode.entity(endpoint_id, _models, "GatewayEndpoint.endpoint_id"),
        "endpoint_id",
        minimum=1,
        expected="a str or a GatewayEndpoint",
    )
    _body["guardrail_id"] = encode.text(
        guardrail_id
        if isinstance(guardrail_id, str)
        else encode.entity(guardrail_id, _models, "GatewayGuardrail.guardrail_id"),
        "guardrail_id",
        minimum=1,
        expected="a str or a GatewayGuardrail",
    )
    if execution_order is not None:
        _body["execution_order"] = encode.integer(execution_order, "execution_order")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    endpoint_id: str | GatewayEndpoint,
    guardrail_id: str | GatewayGuardrail,
    *,
    execution_order: int | None = None,
) -> AddGuardrailToEndpointResponse:
    """Apply a guardrail to the traffic of an endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(endpoint_id, guardrail_id, execution_order=execution_order))


async def asyncio(
    client: AsyncClient,
    /,
    endpoint_id: str | GatewayEndpoint,
    guardrail_id: str | GatewayGuardrail,
    *,
    execution_order: int | None = None,
) -> AddGuardrailToEndpointResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(endpoint_id, guardrail_id, execution_order=execution_order)
    )
