# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the permissions of all users on a workspace.

`GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until MLflow
3.12. Requires the server features `basic-auth` and `workspaces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.list_workspace_permissions_response import ListWorkspacePermissionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="list_workspace_permissions",
    method="GET",
    path="/api/3.0/mlflow/workspaces/{workspace_name}/permissions",
    idempotent=True,
    since="3.10",
    until="3.12",
    requires=("basic-auth", "workspaces"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListWorkspacePermissionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListWorkspacePermissionsResponse.from_dict)


def build_request(workspace_name: str) -> Request[ListWorkspacePermissionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["workspace_name"] = encode.text(workspace_name, "workspace_name", minimum=1)
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/workspaces/{quote(str(_path['workspace_name']), safe='')}/permissions",
        parse_response,
    )


def sync(client: Client, /, workspace_name: str) -> ListWorkspacePermissionsResponse:
    """List the permissions of all users on a workspace.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(workspace_name))


async def asyncio(client: AsyncClient, /, workspace_name: str) -> ListWorkspacePermissionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(workspace_name))
