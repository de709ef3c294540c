# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read the user who sends the request.

`GET /api/2.0/mlflow/users/current`. Since MLflow 3.13. Requires the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.get_current_user_response import GetCurrentUserResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="get_current_user",
    method="GET",
    path="/api/2.0/mlflow/users/current",
    idempotent=True,
    since="3.13",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetCurrentUserResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetCurrentUserResponse.from_dict)


def build_request() -> Request[GetCurrentUserResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    return Request(OPERATION, OPERATION.path, parse_response)


def sync(client: Client, /) -> GetCurrentUserResponse:
    """Read the user who sends the request.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request())


async def asyncio(client: AsyncClient, /) -> GetCurrentUserResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request())
