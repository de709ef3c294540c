# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Record that a resource uses an endpoint.

`POST /api/3.0/mlflow/gateway/endpoints/bindings/create`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_gateway_endpoint_binding_response import CreateGatewayEndpointBindingResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_endpoint import GatewayEndpoint

OPERATION = Operation(
    id="create_endpoint_binding",
    method="POST",
    path="/api/3.0/mlflow/gateway/endpoints/bindings/create",
    idempotent=False,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewayEndpointBindingResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewayEndpointBindingResponse.from_dict)


def build_request(
    endpoint_id: str | GatewayEndpoint,
    resource_type: str,
    resource_id: str,
    *,
    created_by: str | None = None,
) -> Request[CreateGatewayEndpointBindingResponse]:
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
    _body["resource_type"] = encode.text(resource_type, "resource_type", minimum=1)
    _body["resource_id"] = encode.text(resource_id, "resource_id", minimum=1)
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    endpoint_id: str | GatewayEndpoint,
    resource_type: str,
    resource_id: str,
    *,
    created_by: str | None = None,
) -> CreateGatewayEndpointBindingResponse:
    """Record that a resource uses an endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(endpoint_id, resource_type, resource_id, created_by=created_by)
    )


async def asyncio(
    client: AsyncClient,
    /,
    endpoint_id: str | GatewayEndpoint,
    resource_type: str,
    resource_id: str,
    *,
    created_by: str | None = None,
) -> CreateGatewayEndpointBindingResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(endpoint_id, resource_type, resource_id, created_by=created_by)
    )
