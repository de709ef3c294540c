# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a user's permission on a registered model.

`GET /api/2.0/mlflow/registered-models/permissions/get`. Until MLflow 3.12. Requires the server
feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_registered_model_permission_response import GetRegisteredModelPermissionResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.registered_model import RegisteredModel
    from ...models.user import User

OPERATION = Operation(
    id="get_registered_model_permission",
    method="GET",
    path="/api/2.0/mlflow/registered-models/permissions/get",
    idempotent=True,
    until="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetRegisteredModelPermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "registered_model_permission")
    return decode.json_body(content, content_type, GetRegisteredModelPermissionResponse.from_dict)


def build_request(
    name: str | RegisteredModel, username: str | User
) -> Request[GetRegisteredModelPermissionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "name",
            encode.text(
                name
                if isinstance(name, str)
                else encode.entity(name, _models, "RegisteredModel.name"),
                "name",
                minimum=1,
                expected="a str or a RegisteredModel",
            ),
        )
    )
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


def sync(
    client: Client, /, name: str | RegisteredModel, username: str | User
) -> GetRegisteredModelPermissionResponse:
    """Read a user's permission on a registered model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, username))


async def asyncio(
    client: AsyncClient, /, name: str | RegisteredModel, username: str | User
) -> GetRegisteredModelPermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, username))
