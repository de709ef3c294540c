# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the permissions of a user on workspaces.

`GET /api/3.0/mlflow/workspace-permissions`. Since MLflow 3.10. Until MLflow 3.12. Requires the
server features `basic-auth` and `workspaces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_user_workspace_permissions_response import ListUserWorkspacePermissionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.user import User

OPERATION = Operation(
    id="list_user_workspace_permissions",
    method="GET",
    path="/api/3.0/mlflow/workspace-permissions",
    idempotent=True,
    since="3.10",
    until="3.12",
    requires=("basic-auth", "workspaces"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListUserWorkspacePermissionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListUserWorkspacePermissionsResponse.from_dict)


def build_request(username: str | User) -> Request[ListUserWorkspacePermissionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "username",
            encode.text(
                username
                if isinstance(username, str)
                else encode.entity(username, _models, "User.username"),
                "username",
                minimum=1,
                expected="a str or an User",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, username: str | User) -> ListUserWorkspacePermissionsResponse:
    """List the permissions of a user on workspaces.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(username))


async def asyncio(
    client: AsyncClient, /, username: str | User
) -> ListUserWorkspacePermissionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(username))
