# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an access endpoint.

`GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.mcp_access_endpoint import MCPAccessEndpoint

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.mcp_server import MCPServer

OPERATION = Operation(
    id="get_mcp_access_endpoint",
    method="GET",
    path="/api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}",
    idempotent=True,
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> MCPAccessEndpoint:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, MCPAccessEndpoint.from_dict, exact=True)


def build_request(
    server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
) -> Request[MCPAccessEndpoint]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["name"] = encode.text(
        server_name
        if isinstance(server_name, str)
        else encode.entity(server_name, _models, "MCPServer.name"),
        "server_name",
        minimum=1,
        expected="a str or a MCPServer",
    )
    _path["endpoint_id"] = encode.text(
        endpoint_id
        if isinstance(endpoint_id, str)
        else encode.entity(endpoint_id, _models, "MCPAccessEndpoint.id"),
        "endpoint_id",
        minimum=1,
        expected="a str or a MCPAccessEndpoint",
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}/endpoints/{quote(str(_path['endpoint_id']), safe='')}",
        parse_response,
    )


def sync(
    client: Client, /, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
) -> MCPAccessEndpoint:
    """Read an access endpoint.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(server_name, endpoint_id))


async def asyncio(
    client: AsyncClient, /, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
) -> MCPAccessEndpoint:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(server_name, endpoint_id))
