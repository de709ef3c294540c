# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Register the URL at which a version of an MCP server can be reached.

`POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.null import NULL, Null
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.mcp_access_endpoint import MCPAccessEndpoint
from ...models.mcp_remote_transport_type import MCPRemoteTransportType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.mcp_server import MCPServer
    from ...models.mcp_server_version import MCPServerVersion

OPERATION = Operation(
    id="create_mcp_access_endpoint",
    method="POST",
    path="/api/3.0/mlflow/mcp-servers/{name}/endpoints",
    idempotent=False,
    changes=("MCPServer",),
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> MCPAccessEndpoint:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, MCPAccessEndpoint.from_dict, exact=True)


def build_request(
    server_name: str | MCPServer,
    url: str,
    *,
    server_version: str | MCPServerVersion | Null | None = None,
    server_alias: str | Null | None = None,
    transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | str | None = None,
) -> Request[MCPAccessEndpoint]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["name"] = encode.text(
        server_name
        if isinstance(server_name, str)
        else encode.entity(server_name, _models, "MCPServer.name"),
        "server_name",
        minimum=1,
        expected="a str or a MCPServer",
    )
    _body["url"] = encode.text(url, "url", minimum=1)
    if server_version is not None:
        _body["server_version"] = (
            None
            if server_version is NULL
            else encode.text(
                server_version
                if isinstance(server_version, str)
                else encode.entity(server_version, _models, "MCPServerVersion.version"),
                "server_version",
                expected="a str or a MCPServerVersion",
            )
        )
    if server_alias is not None:
        _body["server_alias"] = (
            None if server_alias is NULL else encode.text(server_alias, "server_alias")
        )
    if transport_type is not None:
        _body["transport_type"] = encode.text(transport_type, "transport_type")
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}/endpoints",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    server_name: str | MCPServer,
    url: str,
    *,
    server_version: str | MCPServerVersion | Null | None = None,
    server_alias: str | Null | None = None,
    transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | str | None = None,
) -> MCPAccessEndpoint:
    """Register the URL at which a version of an MCP server can be reached.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            server_name,
            url,
            server_version=server_version,
            server_alias=server_alias,
            transport_type=transport_type,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    server_name: str | MCPServer,
    url: str,
    *,
    server_version: str | MCPServerVersion | Null | None = None,
    server_alias: str | Null | None = None,
    transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | str | None = None,
) -> MCPAccessEndpoint:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            server_name,
            url,
            server_version=server_version,
            server_alias=server_alias,
            transport_type=transport_type,
        ),
    )
