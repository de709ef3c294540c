# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the permissions of a role.

`GET /api/3.0/mlflow/roles/permissions/list`. Since MLflow 3.12. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_role_permissions_response import ListRolePermissionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.role import Role

OPERATION = Operation(
    id="list_role_permissions",
    method="GET",
    path="/api/3.0/mlflow/roles/permissions/list",
    idempotent=True,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListRolePermissionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListRolePermissionsResponse.from_dict)


def build_request(role_id: int | Role) -> Request[ListRolePermissionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "role_id",
            str(
                encode.integer(
                    encode.entity(role_id, _models, "Role.id"),
                    "role_id",
                    expected="an int or a Role",
                )
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, role_id: int | Role) -> ListRolePermissionsResponse:
    """List the permissions of a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(role_id))


async def asyncio(client: AsyncClient, /, role_id: int | Role) -> ListRolePermissionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(role_id))
