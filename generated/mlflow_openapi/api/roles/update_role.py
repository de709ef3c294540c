# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the name or the description of a role.

`PATCH /api/3.0/mlflow/roles/update`. Since MLflow 3.12. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.update_role_response import UpdateRoleResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.role import Role

OPERATION = Operation(
    id="update_role",
    method="PATCH",
    path="/api/3.0/mlflow/roles/update",
    idempotent=True,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateRoleResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateRoleResponse.from_dict)


def build_request(
    role_id: int | Role, *, name: str | None = None, description: str | None = None
) -> Request[UpdateRoleResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["role_id"] = encode.integer(
        encode.entity(role_id, _models, "Role.id"), "role_id", expected="an int or a Role"
    )
    if name is not None:
        _body["name"] = encode.text(name, "name", minimum=1)
    if description is not None:
        _body["description"] = encode.text(description, "description")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    role_id: int | Role,
    *,
    name: str | None = None,
    description: str | None = None,
) -> UpdateRoleResponse:
    """Change the name or the description of a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(role_id, name=name, description=description))


async def asyncio(
    client: AsyncClient,
    /,
    role_id: int | Role,
    *,
    name: str | None = None,
    description: str | None = None,
) -> UpdateRoleResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(role_id, name=name, description=description))
