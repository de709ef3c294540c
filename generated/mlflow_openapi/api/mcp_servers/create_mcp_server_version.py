# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Register a version of an MCP server.

`POST /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.null import NULL, Null
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.connect_option_settings import ConnectOptionSettings
from ...models.mcp_server_json import MCPServerJSON
from ...models.mcp_server_version import MCPServerVersion
from ...models.mcp_status import MCPStatus
from ...models.mcp_tool import MCPTool

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.mcp_server import MCPServer

OPERATION = Operation(
    id="create_mcp_server_version",
    method="POST",
    path="/api/3.0/mlflow/mcp-servers/{name}/versions",
    idempotent=False,
    changes=("MCPServer", "MCPServerVersion", "MCPAccessEndpoint"),
    since="3.15",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> MCPServerVersion:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, MCPServerVersion.from_dict, exact=True)


def build_request(
    name: str | MCPServer,
    server_json: MCPServerJSON | Mapping[str, Any],
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    source: str | Null | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> Request[MCPServerVersion]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "MCPServer.name"),
        "name",
        minimum=1,
        expected="a str or a MCPServer",
    )
    _body["server_json"] = encode.model(MCPServerJSON, MCPServerJSON.to_request)(
        server_json, "server_json"
    )
    if status is not None:
        _body["status"] = encode.text(status, "status")
    if source is not None:
        _body["source"] = None if source is NULL else encode.text(source, "source")
    if tools is not None:
        _body["tools"] = (
            None
            if tools is NULL
            else encode.array(tools, "tools", encode.model(MCPTool, MCPTool.to_request), 1000)
        )
    if connect_options is not None:
        _body["connect_options"] = (
            None
            if connect_options is NULL
            else encode.mapping(
                connect_options,
                "connect_options",
                lambda item, label: encode.model(ConnectOptionSettings)(item, label),
            )
        )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/mcp-servers/{quote(str(_path['name']), safe='/')}/versions",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    name: str | MCPServer,
    server_json: MCPServerJSON | Mapping[str, Any],
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    source: str | Null | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> MCPServerVersion:
    """Register a version of an MCP server.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name,
            server_json,
            status=status,
            source=source,
            tools=tools,
            connect_options=connect_options,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | MCPServer,
    server_json: MCPServerJSON | Mapping[str, Any],
    *,
    status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
    source: str | Null | None = None,
    tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
    connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]] | Null | None = None,
) -> MCPServerVersion:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name,
            server_json,
            status=status,
            source=source,
            tools=tools,
            connect_options=connect_options,
        ),
    )
