# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Set a user's permission on a workspace.

`POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until MLflow
3.12. Requires the server features `basic-auth` and `workspaces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.permission import Permission
from ...models.set_workspace_permission_response import SetWorkspacePermissionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.user import User

OPERATION = Operation(
    id="set_workspace_permission",
    method="POST",
    path="/api/3.0/mlflow/workspaces/{workspace_name}/permissions",
    idempotent=True,
    since="3.10",
    until="3.12",
    requires=("basic-auth", "workspaces"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SetWorkspacePermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SetWorkspacePermissionResponse.from_dict)


def build_request(
    workspace_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[SetWorkspacePermissionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["workspace_name"] = encode.text(workspace_name, "workspace_name", minimum=1)
    _body["username"] = encode.text(
        username
        if isinstance(username, str)
        else encode.entity(username, _models, "User.username"),
        "username",
        minimum=1,
        expected="a str or an User",
    )
    _body["permission"] = encode.text(permission, "permission")
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/workspaces/{quote(str(_path['workspace_name']), safe='')}/permissions",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    workspace_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> SetWorkspacePermissionResponse:
    """Set a user's permission on a workspace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(workspace_name, username, permission))


async def asyncio(
    client: AsyncClient,
    /,
    workspace_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> SetWorkspacePermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(workspace_name, username, permission))
