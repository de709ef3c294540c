# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Define a model: a provider, the provider's name for the model, and a secret.

`POST /api/3.0/mlflow/gateway/model-definitions/create`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_gateway_model_definition_response import CreateGatewayModelDefinitionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_secret_info import GatewaySecretInfo

OPERATION = Operation(
    id="create_gateway_model_definition",
    method="POST",
    path="/api/3.0/mlflow/gateway/model-definitions/create",
    idempotent=False,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewayModelDefinitionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewayModelDefinitionResponse.from_dict)


def build_request(
    name: str,
    secret_id: str | GatewaySecretInfo,
    provider: str,
    model_name: str,
    *,
    created_by: str | None = None,
) -> Request[CreateGatewayModelDefinitionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["secret_id"] = encode.text(
        secret_id
        if isinstance(secret_id, str)
        else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
        "secret_id",
        minimum=1,
        expected="a str or a GatewaySecretInfo",
    )
    _body["provider"] = encode.text(provider, "provider", minimum=1)
    _body["model_name"] = encode.text(model_name, "model_name", minimum=1)
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    secret_id: str | GatewaySecretInfo,
    provider: str,
    model_name: str,
    *,
    created_by: str | None = None,
) -> CreateGatewayModelDefinitionResponse:
    """Define a model: a provider, the provider's name for the model, and a secret.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, secret_id, provider, model_name, created_by=created_by))


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    secret_id: str | GatewaySecretInfo,
    provider: str,
    model_name: str,
    *,
    created_by: str | None = None,
) -> CreateGatewayModelDefinitionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(name, secret_id, provider, model_name, created_by=created_by)
    )
