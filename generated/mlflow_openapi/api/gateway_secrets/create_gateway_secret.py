# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Store credentials for a model provider.

`POST /api/3.0/mlflow/gateway/secrets/create`. Since MLflow 3.8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_gateway_secret_response import CreateGatewaySecretResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_gateway_secret",
    method="POST",
    path="/api/3.0/mlflow/gateway/secrets/create",
    idempotent=False,
    since="3.8",
    secrets=("secret_value",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateGatewaySecretResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateGatewaySecretResponse.from_dict)


def build_request(
    secret_name: str,
    secret_value: Mapping[str, str],
    *,
    provider: str | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    created_by: str | None = None,
) -> Request[CreateGatewaySecretResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["secret_name"] = encode.text(secret_name, "secret_name", minimum=1)
    _body["secret_value"] = encode.mapping(
        secret_value, "secret_value", lambda item, label: encode.text(item, label)
    )
    if provider is not None:
        _body["provider"] = encode.text(provider, "provider")
    if auth_config is not None:
        _body["auth_config"] = encode.mapping(
            auth_config, "auth_config", lambda item, label: encode.text(item, label)
        )
    if auth_config_json is not None:
        _body["auth_config_json"] = encode.text(auth_config_json, "auth_config_json")
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    secret_name: str,
    secret_value: Mapping[str, str],
    *,
    provider: str | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    created_by: str | None = None,
) -> CreateGatewaySecretResponse:
    """Store credentials for a model provider.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            secret_name,
            secret_value,
            provider=provider,
            auth_config=auth_config,
            auth_config_json=auth_config_json,
            created_by=created_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    secret_name: str,
    secret_value: Mapping[str, str],
    *,
    provider: str | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    created_by: str | None = None,
) -> CreateGatewaySecretResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            secret_name,
            secret_value,
            provider=provider,
            auth_config=auth_config,
            auth_config_json=auth_config_json,
            created_by=created_by,
        ),
    )
