# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the permissions of the user who sends the request.

`GET /api/3.0/mlflow/users/current/permissions`. Since MLflow 3.13. Requires the server feature
`basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.list_current_user_permissions_response import ListCurrentUserPermissionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="list_current_user_permissions",
    method="GET",
    path="/api/3.0/mlflow/users/current/permissions",
    idempotent=True,
    since="3.13",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListCurrentUserPermissionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListCurrentUserPermissionsResponse.from_dict)


def build_request() -> Request[ListCurrentUserPermissionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    return Request(OPERATION, OPERATION.path, parse_response)


def sync(client: Client, /) -> ListCurrentUserPermissionsResponse:
    """List the permissions of the user who sends the request.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request())


async def asyncio(client: AsyncClient, /) -> ListCurrentUserPermissionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request())
