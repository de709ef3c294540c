# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change a user's permission on a gateway secret.

`PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`. Since MLflow 3.9. Until MLflow 3.12.
Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.permission import Permission

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.gateway_secret_info import GatewaySecretInfo
    from ...models.user import User

OPERATION = Operation(
    id="update_gateway_secret_permission",
    method="PATCH",
    path="/api/3.0/mlflow/gateway/secrets/permissions/update",
    idempotent=True,
    since="3.9",
    until="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    secret_id: str | GatewaySecretInfo,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["secret_id"] = encode.text(
        secret_id
        if isinstance(secret_id, str)
        else encode.entity(secret_id, _models, "GatewaySecretInfo.secret_id"),
        "secret_id",
        minimum=1,
        expected="a str or a GatewaySecretInfo",
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
    secret_id: str | GatewaySecretInfo,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> None:
    """Change a user's permission on a gateway secret.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(secret_id, username, permission))


async def asyncio(
    client: AsyncClient,
    /,
    secret_id: str | GatewaySecretInfo,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(secret_id, username, permission))
