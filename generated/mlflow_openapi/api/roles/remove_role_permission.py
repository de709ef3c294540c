# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Remove a permission from a role.

`DELETE /api/3.0/mlflow/roles/permissions/remove`. Since MLflow 3.12. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.role_permission import RolePermission

OPERATION = Operation(
    id="remove_role_permission",
    method="DELETE",
    path="/api/3.0/mlflow/roles/permissions/remove",
    idempotent=True,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(role_permission_id: int | RolePermission) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["role_permission_id"] = encode.integer(
        encode.entity(role_permission_id, _models, "RolePermission.id"),
        "role_permission_id",
        expected="an int or a RolePermission",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, role_permission_id: int | RolePermission) -> None:
    """Remove a permission from a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(role_permission_id))


async def asyncio(client: AsyncClient, /, role_permission_id: int | RolePermission) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(role_permission_id))
