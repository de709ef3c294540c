# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Grant a user a permission on a registered model.

`POST /api/2.0/mlflow/registered-models/permissions/create`. Until MLflow 3.12. Requires the
server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_registered_model_permission_response import (
    CreateRegisteredModelPermissionResponse,
)
from ...models.permission import Permission

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.registered_model import RegisteredModel
    from ...models.user import User

OPERATION = Operation(
    id="create_registered_model_permission",
    method="POST",
    path="/api/2.0/mlflow/registered-models/permissions/create",
    idempotent=False,
    until="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateRegisteredModelPermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(
        content, content_type, CreateRegisteredModelPermissionResponse.from_dict
    )


def build_request(
    name: str | RegisteredModel,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[CreateRegisteredModelPermissionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "RegisteredModel.name"),
        "name",
        minimum=1,
        expected="a str or a RegisteredModel",
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
    name: str | RegisteredModel,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateRegisteredModelPermissionResponse:
    """Grant a user a permission on a registered model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, username, permission))


async def asyncio(
    client: AsyncClient,
    /,
    name: str | RegisteredModel,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateRegisteredModelPermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, username, permission))
