# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the endpoints that have a model.

`GET /api/3.0/mlflow/gateway/endpoints/list`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_gateway_endpoints_response import ListGatewayEndpointsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_secret_info import GatewaySecretInfo

OPERATION = Operation(
    id="list_gateway_endpoints",
    method="GET",
    path="/api/3.0/mlflow/gateway/endpoints/list",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListGatewayEndpointsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListGatewayEndpointsResponse.from_dict)


def build_request(
    *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
) -> Request[ListGatewayEndpointsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if provider is not None:
        _query.append(("provider", encode.text(provider, "provider")))
    if secret_id is not None:
        _query.append(
            (
                "secret_id",
                encode.text(
                    secret_id
                    if isinstance(secret_id, str)
                    else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
                    "secret_id",
                    expected="a str or a GatewaySecretInfo",
                ),
            )
        )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    provider: str | None = None,
    secret_id: str | GatewaySecretInfo | None = None,
) -> ListGatewayEndpointsResponse:
    """List the endpoints that have a model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(provider=provider, secret_id=secret_id))


async def asyncio(
    client: AsyncClient,
    /,
    *,
    provider: str | None = None,
    secret_id: str | GatewaySecretInfo | None = None,
) -> ListGatewayEndpointsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(provider=provider, secret_id=secret_id))
