# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a tag of an MCP server.

`DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`. Since MLflow 3.15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.mcp_server import MCPServer

OPERATION = Operation(
    id="delete_mcp_server_tag",
    method="DELETE",
    path="/api/3.0/mlflow/mcp-servers/{name}/tags/{key}",
    idempotent=True,
    changes=("MCPServer", "MCPServerVersion", "MCPAccessEndpoint"),
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(name: str | MCPServer, key: str) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "MCPServer.name"),
        "name",
        minimum=1,
        expected="a str or a MCPServer",
    )
    _path["key"] = encode.text(key, "key")
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}/tags/{quote(str(_path['key']), safe='/')}",
        parse_response,
    )


def sync(client: Client, /, name: str | MCPServer, key: str) -> None:
    """Delete a tag of an MCP server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, key))


async def asyncio(client: AsyncClient, /, name: str | MCPServer, key: str) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, key))
