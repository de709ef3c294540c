# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the level of a permission of a role.

`PATCH /api/3.0/mlflow/roles/permissions/update`. Since MLflow 3.12. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.permission import Permission
from ...models.update_role_permission_response import UpdateRolePermissionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.role_permission import RolePermission

OPERATION = Operation(
    id="update_role_permission",
    method="PATCH",
    path="/api/3.0/mlflow/roles/permissions/update",
    idempotent=True,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateRolePermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateRolePermissionResponse.from_dict)


def build_request(
    role_permission_id: int | RolePermission,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[UpdateRolePermissionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["role_permission_id"] = encode.integer(
        encode.entity(role_permission_id, _models, "RolePermission.id"),
        "role_permission_id",
        expected="an int or a RolePermission",
    )
    _body["permission"] = encode.text(permission, "permission")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    role_permission_id: int | RolePermission,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> UpdateRolePermissionResponse:
    """Change the level of a permission of a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(role_permission_id, permission))


async def asyncio(
    client: AsyncClient,
    /,
    role_permission_id: int | RolePermission,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> UpdateRolePermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(role_permission_id, permission))
