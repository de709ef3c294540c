# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a user.

`DELETE /api/2.0/mlflow/users/delete`. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.user import User

OPERATION = Operation(
    id="delete_user",
    method="DELETE",
    path="/api/2.0/mlflow/users/delete",
    idempotent=True,
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(username: str | User) -> Request[None]:
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
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, username: str | User) -> None:
    """Delete a user.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(username))


async def asyncio(client: AsyncClient, /, username: str | User) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(username))
