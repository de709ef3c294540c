# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a user.

`POST /api/2.0/mlflow/users/create`. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_user_response import CreateUserResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_user",
    method="POST",
    path="/api/2.0/mlflow/users/create",
    idempotent=False,
    requires=("basic-auth",),
    secrets=("password",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateUserResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateUserResponse.from_dict)


def build_request(username: str, password: str) -> Request[CreateUserResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["username"] = encode.text(username, "username", minimum=1)
    _body["password"] = encode.text(password, "password")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, username: str, password: str) -> CreateUserResponse:
    """Create a user.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(username, password))


async def asyncio(client: AsyncClient, /, username: str, password: str) -> CreateUserResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(username, password))
