# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a secret, with its value masked.

`GET /api/3.0/mlflow/gateway/secrets/get`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_gateway_secret_info_response import GetGatewaySecretInfoResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_secret_info import GatewaySecretInfo

OPERATION = Operation(
    id="get_gateway_secret_info",
    method="GET",
    path="/api/3.0/mlflow/gateway/secrets/get",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetGatewaySecretInfoResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "secret")
    return decode.json_body(content, content_type, GetGatewaySecretInfoResponse.from_dict)


def build_request(
    secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
) -> Request[GetGatewaySecretInfoResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "secret_id",
            encode.text(
                secret_id
                if isinstance(secret_id, str)
                else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
                "secret_id",
                minimum=1,
                expected="a str or a GatewaySecretInfo",
            ),
        )
    )
    if secret_name is not None:
        _query.append(("secret_name", encode.text(secret_name, "secret_name")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
) -> GetGatewaySecretInfoResponse:
    """Read a secret, with its value masked.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(secret_id, secret_name=secret_name))


async def asyncio(
    client: AsyncClient, /, secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
) -> GetGatewaySecretInfoResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(secret_id, secret_name=secret_name))
