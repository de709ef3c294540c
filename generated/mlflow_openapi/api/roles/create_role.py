# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a role.

`POST /api/3.0/mlflow/roles/create`. Since MLflow 3.12. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_role_response import CreateRoleResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_role",
    method="POST",
    path="/api/3.0/mlflow/roles/create",
    idempotent=False,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateRoleResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateRoleResponse.from_dict)


def build_request(
    workspace: str, name: str, *, description: str | None = None
) -> Request[CreateRoleResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["workspace"] = encode.text(workspace, "workspace", minimum=1)
    _body["name"] = encode.text(name, "name", minimum=1)
    if description is not None:
        _body["description"] = encode.text(description, "description")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client, /, workspace: str, name: str, *, description: str | None = None
) -> CreateRoleResponse:
    """Create a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(workspace, name, description=description))


async def asyncio(
    client: AsyncClient, /, workspace: str, name: str, *, description: str | None = None
) -> CreateRoleResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(workspace, name, description=description))
