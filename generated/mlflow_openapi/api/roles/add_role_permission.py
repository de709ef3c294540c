# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Add a permission to a role.

`POST /api/3.0/mlflow/roles/permissions/add`. Since MLflow 3.12. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.add_role_permission_response import AddRolePermissionResponse
from ...models.permission import Permission
from ...models.resource_type import ResourceType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.role import Role

OPERATION = Operation(
    id="add_role_permission",
    method="POST",
    path="/api/3.0/mlflow/roles/permissions/add",
    idempotent=False,
    since="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> AddRolePermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, AddRolePermissionResponse.from_dict)


def build_request(
    role_id: int | Role,
    resource_type: ResourceType
    | Literal[
        "experiment",
        "registered_model",
        "prompt",
        "scorer",
        "gateway_secret",
        "gateway_endpoint",
        "gateway_model_definition",
        "mcp_server",
        "workspace",
        "run",
        "trace",
        "assessment",
        "logged_model",
        "review_queue",
        "registered_model_version",
        "prompt_version",
        "scorer_version",
        "mcp_server_version",
    ]
    | str,
    resource_pattern: str,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[AddRolePermissionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["role_id"] = encode.integer(
        encode.entity(role_id, _models, "Role.id"), "role_id", expected="an int or a Role"
    )
    _body["resource_type"] = encode.text(resource_type, "resource_type")
    _body["resource_pattern"] = encode.text(resource_pattern, "resource_pattern", minimum=1)
    _body["permission"] = encode.text(permission, "permission")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    role_id: int | Role,
    resource_type: ResourceType
    | Literal[
        "experiment",
        "registered_model",
        "prompt",
        "scorer",
        "gateway_secret",
        "gateway_endpoint",
        "gateway_model_definition",
        "mcp_server",
        "workspace",
        "run",
        "trace",
        "assessment",
        "logged_model",
        "review_queue",
        "registered_model_version",
        "prompt_version",
        "scorer_version",
        "mcp_server_version",
    ]
    | str,
    resource_pattern: str,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> AddRolePermissionResponse:
    """Add a permission to a role.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(role_id, resource_type, resource_pattern, permission))


async def asyncio(
    client: AsyncClient,
    /,
    role_id: int | Role,
    resource_type: ResourceType
    | Literal[
        "experiment",
        "registered_model",
        "prompt",
        "scorer",
        "gateway_secret",
        "gateway_endpoint",
        "gateway_model_definition",
        "mcp_server",
        "workspace",
        "run",
        "trace",
        "assessment",
        "logged_model",
        "review_queue",
        "registered_model_version",
        "prompt_version",
        "scorer_version",
        "mcp_server_version",
    ]
    | str,
    resource_pattern: str,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> AddRolePermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(role_id, resource_type, resource_pattern, permission)
    )
