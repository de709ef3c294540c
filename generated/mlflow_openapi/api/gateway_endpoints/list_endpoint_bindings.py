# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the bindings of endpoints to resources.

`GET /api/3.0/mlflow/gateway/endpoints/bindings/list`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_gateway_endpoint_bindings_response import ListGatewayEndpointBindingsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint

OPERATION = Operation(
    id="list_endpoint_bindings",
    method="GET",
    path="/api/3.0/mlflow/gateway/endpoints/bindings/list",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListGatewayEndpointBindingsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListGatewayEndpointBindingsResponse.from_dict)


def build_request(
    *,
    endpoint_id: str | GatewayEndpoint | None = None,
    resource_type: str | None = None,
    resource_id: str | None = None,
) -> Request[ListGatewayEndpointBindingsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if endpoint_id is not None:
        _query.append(
            (
                "endpoint_id",
                encode.text(
                    endpoint_id
                    if isinstance(endpoint_id, str)
                    else encode.entity(endpoint_id, _models, "GatewayEndpoint.endpoint_id"),
                    "endpoint_id",
                    expected="a str or a GatewayEndpoint",
                ),
            )
        )
    if resource_type is not None:
        _query.append(("resource_type", encode.text(resource_type, "resource_type")))
    if resource_id is not None:
        _query.append(("resource_id", encode.text(resource_id, "resource_id")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    endpoint_id: str | GatewayEndpoint | None = None,
    resource_type: str | None = None,
    resource_id: str | None = None,
) -> ListGatewayEndpointBindingsResponse:
    """List the bindings of endpoints to resources.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            endpoint_id=endpoint_id, resource_type=resource_type, resource_id=resource_id
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    *,
    endpoint_id: str | GatewayEndpoint | None = None,
    resource_type: str | None = None,
    resource_id: str | None = None,
) -> ListGatewayEndpointBindingsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            endpoint_id=endpoint_id, resource_type=resource_type, resource_id=resource_id
        ),
    )
