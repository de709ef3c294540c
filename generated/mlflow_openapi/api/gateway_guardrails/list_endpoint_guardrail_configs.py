# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the guardrails of an endpoint.

`GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`. Since MLflow 3.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_endpoint_guardrail_configs_response import ListEndpointGuardrailConfigsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint

OPERATION = Operation(
    id="list_endpoint_guardrail_configs",
    method="GET",
    path="/api/3.0/mlflow/gateway/guardrails/list-for-endpoint",
    idempotent=True,
    since="3.12",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListEndpointGuardrailConfigsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListEndpointGuardrailConfigsResponse.from_dict)


def build_request(
    endpoint_id: str | GatewayEndpoint,
) -> Request[ListEndpointGuardrailConfigsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "endpoint_id",
            encode.text(
                endpoint_id
                if isinstance(endpoint_id, str)
                else encode.entity(endpoint_id, _models, "GatewayEndpoint.endpoint_id"),
                "endpoint_id",
                minimum=1,
                expected="a str or a GatewayEndpoint",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, endpoint_id: str | GatewayEndpoint
) -> ListEndpointGuardrailConfigsResponse:
    """List the guardrails of an endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(endpoint_id))


async def asyncio(
    client: AsyncClient, /, endpoint_id: str | GatewayEndpoint
) -> ListEndpointGuardrailConfigsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(endpoint_id))
