# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change a model definition.

`POST /api/3.0/mlflow/gateway/model-definitions/update`. Since MLflow 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_gateway_model_definition_response import UpdateGatewayModelDefinitionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_model_definition import GatewayModelDefinition
    from ...models.gateway_secret_info import GatewaySecretInfo

OPERATION = Operation(
    id="update_gateway_model_definition",
    method="POST",
    path="/api/3.0/mlflow/gateway/model-definitions/update",
    idempotent=True,
    since="3.8",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateGatewayModelDefinitionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateGatewayModelDefinitionResponse.from_dict)


def build_request(
    model_definition_id: str | GatewayModelDefinition,
    *,
    name: str | None = None,
    secret_id: str | GatewaySecretInfo | None = None,
    provider: str | None = None,
    model_name: str | None = None,
    updated_by: str | None = None,
) -> Request[UpdateGatewayModelDefinitionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["model_definition_id"] = encode.text(
        model_definition_id
        if isinstance(model_definition_id, str)
        else encode.entity(
            model_definition_id, _models, "GatewayModelDefinition.model_definition_id"
        ),
        "model_definition_id",
        minimum=1,
        expected="a str or a GatewayModelDefinition",
    )
    if name is not None:
        _body["name"] = encode.text(name, "name")
    if secret_id is not None:
        _body["secret_id"] = encode.text(
            secret_id
            if isinstance(secret_id, str)
            else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
            "secret_id",
            expected="a str or a GatewaySecretInfo",
        )
    if provider is not None:
        _body["provider"] = encode.text(provider, "provider")
    if model_name is not None:
        _body["model_name"] = encode.text(model_name, "model_name")
    if updated_by is not None:
        _body["updated_by"] = encode.text(updated_by, "updated_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    model_definition_id: str | GatewayModelDefinition,
    *,
    name: str | None = None,
    secret_id: str | GatewaySecretInfo | None = None,
    provider: str | None = None,
    model_name: str | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayModelDefinitionResponse:
    """Change a model definition.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            model_definition_id,
            name=name,
            secret_id=secret_id,
            provider=provider,
            model_name=model_name,
            updated_by=updated_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    model_definition_id: str | GatewayModelDefinition,
    *,
    name: str | None = None,
    secret_id: str | GatewaySecretInfo | None = None,
    provider: str | None = None,
    model_name: str | None = None,
    updated_by: str | None = None,
) -> UpdateGatewayModelDefinitionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            model_definition_id,
            name=name,
            secret_id=secret_id,
            provider=provider,
            model_name=model_name,
            updated_by=updated_by,
        ),
    )
