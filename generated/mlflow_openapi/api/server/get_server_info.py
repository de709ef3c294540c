# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read the capabilities of the server.

`GET /api/3.0/mlflow/server-info`. Since MLflow 3.10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.get_server_info_response import GetServerInfoResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="get_server_info",
    method="GET",
    path="/api/3.0/mlflow/server-info",
    idempotent=True,
    since="3.10",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetServerInfoResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetServerInfoResponse.from_dict)


def build_request() -> Request[GetServerInfoResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    return Request(OPERATION, OPERATION.path, parse_response)


def sync(client: Client, /) -> GetServerInfoResponse:
    """Read the capabilities of the server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request())


async def asyncio(client: AsyncClient, /) -> GetServerInfoResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request())
