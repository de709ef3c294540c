# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Replace the value or the settings of a secret.

`POST /api/3.0/mlflow/gateway/secrets/update`. Since MLflow 3.8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_gateway_secret_response import UpdateGatewaySecretResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_secret_info import GatewaySecretInfo

OPERATION = Operation(
    id="update_gateway_secret",
    method="POST",
    path="/api/3.0/mlflow/gateway/secrets/update",
    idempotent=True,
    since="3.8",
    secrets=("secret_value",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateGatewaySecretResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateGatewaySecretResponse.from_dict)


def build_request(
    secret_id: str | GatewaySecretInfo,
    *,
    secret_value: Mapping[str, str] | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    updated_by: str | None = None,
) -> Request[UpdateGatewaySecretResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["secret_id"] = encode.text(
        secret_id
        if isinstance(secret_id, str)
        else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
        "secret_id",
        minimum=1,
        expected="a str or a GatewaySecretInfo",
    )
    if secret_value is not None:
        _body["secret_value"] = encode.mapping(
            secret_value, "secret_value", lambda item, label: encode.text(item, label)
        )
    if auth_config is not None:
        _body["auth_config"] = encode.mapping(
            auth_config, "auth_config", lambda item, label: encode.text(item, label)
        )
    if auth_config_json is not None:
        _body["auth_config_json"] = encode.text(auth_config_json, "auth_config_json")
    if updated_by is not None:
        _body["updated_by"] = encode.text(updated_by, "updated_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    secret_id: str | GatewaySecretInfo,
    *,
    secret_value: Mapping[str, str] | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    updated_by: str | None = None,
) -> UpdateGatewaySecretResponse:
    """Replace the value or the settings of a secret.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            secret_id,
            secret_value=secret_value,
            auth_config=auth_config,
            auth_config_json=auth_config_json,
            updated_by=updated_by,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    secret_id: str | GatewaySecretInfo,
    *,
    secret_value: Mapping[str, str] | None = None,
    auth_config: Mapping[str, str] | None = None,
    auth_config_json: str | None = None,
    updated_by: str | None = None,
) -> UpdateGatewaySecretResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            secret_id,
            secret_value=secret_value,
            auth_config=auth_config,
            auth_config_json=auth_config_json,
            updated_by=updated_by,
        ),
    )
