# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an MCP server.

`GET /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decode, encode
from ...models.mcp_server import MCPServer
from ...request import Operation, Request, send, send_async

if TYPE_CHECKING:
    import httpx


OPERATION = Operation(
    id="get_mcp_server", method="GET", path="/api/3.0/mlflow/mcp-servers/{name}", idempotent=True, since="3.15"
)


def build_request(name: str | MCPServer) -> Request:
    """Check the arguments and build the request; a TypeError or ValueError names the argument that is wrong."""
    _path: dict[str, object] = {}
    _path["name"] = encode.text(
        encode.entity(name, "MCPServer", "name"), "name", minimum=1, expected="a str or a MCPServer"
    )
    return Request(OPERATION, f"/api/3.0/mlflow/mcp-servers/{encode.segment(_path['name'], safe='/')}")


def parse_response(response: httpx.Response) -> MCPServer:
    """Read the answer; a `DecodeError` says how it differs from the contract."""
    return decode.json_body(response, MCPServer.from_dict, exact=True)


def sync(client: httpx.Client, /, name: str | MCPServer) -> MCPServer:
    """Read an MCP server.

    The client's `base_url` is the root of the server, for instance `http://localhost:5000`.
    """
    return send(client, build_request(name), parse_response)


async def asyncio(client: httpx.AsyncClient, /, name: str | MCPServer) -> MCPServer:
    """Like `sync`, by an asynchronous client."""
    return await send_async(client, build_request(name), parse_response)
