# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Revoke a user's permission on a resource.

`POST /api/3.0/mlflow/users/permissions/revoke`. Since MLflow 3.13. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.resource_type import ResourceType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.user import User

OPERATION = Operation(
    id="revoke_user_permission",
    method="POST",
    path="/api/3.0/mlflow/users/permissions/revoke",
    idempotent=True,
    since="3.13",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    username: str | User,
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
    resource_id: str,
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["username"] = encode.text(
        username
        if isinstance(username, str)
        else encode.entity(username, _models, "User.username"),
        "username",
        minimum=1,
        expected="a str or an User",
    )
    _body["resource_type"] = encode.text(resource_type, "resource_type")
    _body["resource_id"] = encode.text(resource_id, "resource_id", minimum=1)
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    username: str | User,
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
    resource_id: str,
) -> None:
    """Revoke a user's permission on a resource.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(username, resource_type, resource_id))


async def asyncio(
    client: AsyncClient,
    /,
    username: str | User,
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
    resource_id: str,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(username, resource_type, resource_id))
