# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Grant a user a permission on a gateway model definition.

`POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`. Since MLflow 3.9. Until
MLflow 3.12. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_gateway_model_definition_permission_response import (
    CreateGatewayModelDefinitionPermissionResponse,
)
from ...models.permission import Permission

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_model_definition import GatewayModelDefinition
    from ...models.user import User

OPERATION = Operation(
    id="create_gateway_model_definition_permission",
    method="POST",
    path="/api/3.0/mlflow/gateway/model-definitions/permissions/create",
    idempotent=False,
    since="3.9",
    until="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(
    content: bytes, content_type: str
) -> CreateGatewayModelDefinitionPermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(
        content, content_type, CreateGatewayModelDefinitionPermissionResponse.from_dict
    )


def build_request(
    model_definition_id: str | GatewayModelDefinition,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[CreateGatewayModelDefinitionPermissionResponse]:
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
    _body["username"] = encode.text(
        username
        if isinstance(username, str)
        else encode.entity(username, _models, "User.username"),
        "username",
        minimum=1,
        expected="a str or an User",
    )
    _body["permission"] = encode.text(permission, "permission")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    model_definition_id: str | GatewayModelDefinition,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateGatewayModelDefinitionPermissionResponse:
    """Grant a user a permission on a gateway model definition.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(model_definition_id, username, permission))


async def asyncio(
    client: AsyncClient,
    /,
    model_definition_id: str | GatewayModelDefinition,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateGatewayModelDefinitionPermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(model_definition_id, username, permission))
